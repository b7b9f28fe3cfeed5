import { expect, test } from 'vitest';
import { formatUsd, formatUsdRange } from '../../../src/cost/money.ts';

test.each([[2, '$2'], [12.5, '$12.50'], [0.075, '$0.075'], [0.006, '$0.006'], [1.25, '$1.25']])('%f dollars are written %s', (usd, words) => {
  expect(formatUsd(usd)).toBe(words);
});

test('a range of one price is one price', () => {
  expect(formatUsdRange([0.5, 0.1])).toBe('$0.10 to $0.50');
  expect(formatUsdRange([0.1])).toBe('$0.10');
});
