/** "1,050,000" */
export function formatCount(count: number): string {
  return new Intl.NumberFormat('en-GB').format(count);
}
