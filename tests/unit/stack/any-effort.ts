import fc from 'fast-check';
import { SEATS, type Seat, type Stack } from '../../../src/stack/stack.ts';
import { anyStack } from './any-stack.ts';

const effort = fc.constantFrom(undefined, 'none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max');

/** Any stack of the toy world with any level in any seat, local weights included, whether the model has it or not. */
export const anyEffort: fc.Arbitrary<Stack> = fc.tuple(anyStack, fc.record(Object.fromEntries(SEATS.map((seat) => [seat, effort])) as Record<Seat, typeof effort>)).map(([stack, levels]) =>
  Object.fromEntries(SEATS.map((seat) => { const { model, route } = stack[seat]; return [seat, { model, route, ...(levels[seat] !== undefined && { effort: levels[seat] }) }]; })) as Stack);
