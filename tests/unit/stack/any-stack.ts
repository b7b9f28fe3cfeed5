import fc from 'fast-check';
import { OWN_HARDWARE } from '../../../src/stack/local.ts';
import { SEATS, type Choice, type Stack } from '../../../src/stack/stack.ts';
import { STACK_WORLD } from '../../fixtures/stack-world.ts';

const choices: fc.Arbitrary<Choice>[] = Object.entries(STACK_WORLD.models).flatMap(([model, { ids, weights, levels }]) =>
  [...Object.keys(ids), ...(weights ? [OWN_HARDWARE] : [])].map((route) => fc.constantFrom(undefined, ...levels).map((effort) => ({ model, route, ...(effort !== undefined && { effort }) }))));

/** A stack with any model of the toy world in each seat, by any of its ways, at any of its levels or none. */
export const anyStack: fc.Arbitrary<Stack> = fc.record(Object.fromEntries(SEATS.map((seat) => [seat, fc.oneof(...choices)])) as Record<(typeof SEATS)[number], fc.Arbitrary<Choice>>);
