import type { Day } from '../freshness/day.ts';
import { SEATS, type Seat, type Stack } from './stack.ts';
import type { StackWorld } from './world.ts';

/** Something after which a stack should be read again. */
export interface Expiry {
  on: Day;
  /** review: of the stacks or of a card · price: a price changes · end: a model ends, by this way or everywhere */
  kind: 'review' | 'price' | 'end';
  /** The seat that it concerns; absent for the review of the stacks. */
  seat?: Seat | undefined;
}

/** The first thing after `today` that can make this stack wrong; a review that is overdue comes first, with its day in the past. */
export function findExpiry(stack: Stack, world: StackWorld, today: Day): Expiry {
  const seats = SEATS.flatMap((seat): Expiry[] => {
    const model = world.models[stack[seat].model];
    if (!model) return [];
    return [
      { on: model.reviewDueOn, kind: 'review', seat },
      ...model.priceChangesOn.filter((it) => it > today).map((on): Expiry => ({ on, kind: 'price', seat })),
      ...model.ends.filter((it) => !it.route || it.route === stack[seat].route).map(({ on }): Expiry => ({ on, kind: 'end', seat })),
    ];
  });
  const reviews: Expiry = { on: world.reviewDueOn, kind: 'review' };
  return [reviews, ...seats].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0]!;
}
