import { findDay, formatDay, parseDay } from '../freshness/day.ts';

/** "1.05M", "272K": for a table, where the whole number would not fit. */
export function formatTokensShort(tokens: number): string {
  return tokens >= 1_000_000 ? `${Number((tokens / 1_000_000).toFixed(2))}M` : `${Math.round(tokens / 1000)}K`;
}

/** "27.3 billion", "1.06 trillion": parameters. */
export function formatBillion(billion: number): string {
  return billion >= 1000 ? `${Number((billion / 1000).toFixed(2))} trillion` : `${billion} billion`;
}

/** A day as everywhere, or "October 2026" where only the month is known. */
export function formatDayOrMonth(published: string): string {
  const day = findDay(published);
  return day ? formatDay(day) : formatDay(parseDay(`${published}-01`)).replace(/^1 /, '');
}

export const NOT_PUBLISHED = 'not published';
