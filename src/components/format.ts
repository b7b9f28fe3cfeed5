import { findDay, formatDay, parseDay } from '../freshness/day.ts';

/** "$2", "$0.075", "$12.50": US dollars with as many decimals as the price has, and cents never cut in half. */
export function formatUsd(usd: number): string {
  const digits = Number.isInteger(usd) ? 0 : 2;
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: 6 }).format(usd);
}

/** "1,050,000" */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}

/** "1.05M", "272K": for a table, where the whole number would not fit. */
export function formatTokensShort(tokens: number): string {
  return tokens >= 1_000_000 ? `${Number((tokens / 1_000_000).toFixed(2))}M` : `${Math.round(tokens / 1000)}K`;
}

/** "$0.10 to $0.35", or one price where both ends are the same. */
export function formatUsdRange(prices: readonly number[]): string {
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  return low === high ? formatUsd(low) : `${formatUsd(low)} to ${formatUsd(high)}`;
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
