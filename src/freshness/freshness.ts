import { addDays, daysBetween, type Day } from './day.ts';

/** fresh: within its review term · due: the term is over · stale: twice the term is over, so do not rely on it unchecked. */
export type Verdict = 'fresh' | 'due' | 'stale';

export interface Freshness {
  verdict: Verdict;
  /** Days since the review; 0 for a reader whose clock is behind it. */
  ageDays: number;
  /** First day on which the verdict is `due`. */
  dueOn: Day;
  /** First day on which the verdict is `stale`. */
  staleOn: Day;
}

/** A page that missed two reviews in a row is called out of date. */
const STALE_AFTER_TERMS = 2;

/**
 * The only verdict on age that this site gives: banner, lists, JSON and the maintainers' report all call it.
 * @param reviewEvery days between two reviews, at least 1
 */
export function freshness(reviewedOn: Day, reviewEvery: number, today: Day): Freshness {
  const ageDays = Math.max(0, daysBetween(reviewedOn, today));
  return {
    verdict: ageDays >= reviewEvery * STALE_AFTER_TERMS ? 'stale' : ageDays >= reviewEvery ? 'due' : 'fresh',
    ageDays,
    dueOn: addDays(reviewedOn, reviewEvery),
    staleOn: addDays(reviewedOn, reviewEvery * STALE_AFTER_TERMS),
  };
}
