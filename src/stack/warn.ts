import { addDays, type Day } from '../freshness/day.ts';
import { OWN_HARDWARE } from './local.ts';
import { SEATS, type Seat, type Stack } from './stack.ts';
import type { Exporter } from './export.ts';
import type { StackWorld } from './world.ts';

/** Something about a stack that a reader should know before installing it. A seat that a tool cannot fill is told by its exporter, with the reason. */
export interface Warning {
  kind: 'same-vendor' | 'ended' | 'ends-soon' | 'legacy' | 'strongest-in-small' | 'not-listed' | 'too-large';
  seat: Seat;
  /** The day of an end. */
  on?: Day | undefined;
}

/** How long before an end a pick is worth a warning: a quarter, which is what a team needs to move. */
const SOON_DAYS = 92;

/**
 * What speaks against a stack, seat by seat.
 * @param exporter the tool that is to hold it, if one is chosen
 * @param memoryGb memory of the reader's machine in decimal gigabytes, if known
 */
export function listWarnings(stack: Stack, world: StackWorld, today: Day, { exporter, memoryGb }: { exporter?: Exporter | undefined; memoryGb?: number | undefined } = {}): Warning[] {
  const soon = addDays(today, SOON_DAYS);
  return SEATS.flatMap((seat): Warning[] => {
    const choice = stack[seat];
    const model = world.models[choice.model];
    if (!model) return [];
    const end = model.ends.find((it) => !it.route || it.route === choice.route)?.on;
    const is = (kind: Warning['kind'], applies: boolean, on?: Day): Warning[] => (applies ? [{ kind, seat, ...(on && { on }) }] : []);
    return [
      ...is('ended', model.state === 'retired' || (end !== undefined && end <= today), end),
      ...is('ends-soon', end !== undefined && end > today && end <= soon, end),
      ...is('legacy', model.state === 'legacy' || (model.state === 'deprecated' && (end === undefined || end > soon))),
      ...is('same-vendor', seat === 'reviewer' && world.models[stack.executor.model]?.vendor === model.vendor),
      ...is('strongest-in-small', seat === 'small' && model.tier === 'frontier'),
      ...is('not-listed', exporter?.hasList?.(choice) === true && exporter.reaches(choice, world) && !world.tools[exporter.tool]?.models.includes(choice.model)),
      ...is('too-large', choice.route === OWN_HARDWARE && memoryGb !== undefined && (model.memoryGb ?? 0) > memoryGb),
    ];
  });
}
