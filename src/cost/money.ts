/** "$2", "$0.075", "$12.50": US dollars with as many decimals as the price has, and cents never cut in half. */
export function formatUsd(usd: number): string {
  const digits = Number.isInteger(usd) ? 0 : 2;
  return new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'USD', currencyDisplay: 'narrowSymbol', minimumFractionDigits: digits, maximumFractionDigits: 6 }).format(usd);
}

/** "$0.10 to $0.35", or one price where both ends are the same. */
export function formatUsdRange(prices: readonly number[]): string {
  const [low, high] = [Math.min(...prices), Math.max(...prices)];
  return low === high ? formatUsd(low) : `${formatUsd(low)} to ${formatUsd(high)}`;
}
