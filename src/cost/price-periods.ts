import { addDays, daysBetween, type Day } from '../freshness/day.ts';

/** US dollars for a million tokens; absent is "not published". */
export interface TokenPrice {
  inputUsdPerMTok?: number | undefined;
  outputUsdPerMTok?: number | undefined;
  cacheReadUsdPerMTok?: number | undefined;
}

/** A price and the days on which it holds, both ends included. */
export interface PricePeriod extends TokenPrice {
  /** Absent: since before the guide looked. */
  from?: Day;
  /** Absent: until further notice. */
  until?: Day;
}

/** Today's list price followed by the announced ones, each ending the day before the next begins. */
export function makePricePeriods(now: TokenPrice, scheduled: readonly (TokenPrice & { from: Day })[]): PricePeriod[] {
  const inOrder = [...scheduled].sort((a, b) => daysBetween(b.from, a.from));
  return [{ ...now }, ...inOrder].map((period, n) => {
    const next = inOrder[n];
    return next ? { ...period, until: addDays(next.from, -1) } : period;
  });
}

/** The period that holds on a day; undefined only for an empty list. */
export function priceOn(periods: readonly PricePeriod[], day: Day): PricePeriod | undefined {
  return periods.find(({ from, until }) => (!from || daysBetween(from, day) >= 0) && (!until || daysBetween(day, until) >= 0));
}
