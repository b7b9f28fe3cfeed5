import { expect, test } from 'vitest';
import { formatBillion, formatDayOrMonth, formatTokensShort, formatUsd, formatUsdRange } from '../../../src/components/format.ts';

test.each([[2, '$2'], [12.5, '$12.50'], [0.075, '$0.075'], [0.006, '$0.006'], [1.25, '$1.25']])('%f dollars are written %s', (usd, words) => {
  expect(formatUsd(usd)).toBe(words);
});

test('a range of one price is one price', () => {
  expect(formatUsdRange([0.5, 0.1])).toBe('$0.10 to $0.50');
  expect(formatUsdRange([0.1])).toBe('$0.10');
});

test.each([[1_050_000, '1.05M'], [1_048_576, '1.05M'], [1_000_000, '1M'], [272_000, '272K'], [131_072, '131K']])('%i tokens are %s in a list', (tokens, words) => {
  expect(formatTokensShort(tokens)).toBe(words);
});

test('parameters are written in the unit that people use', () => {
  expect([27.3, 128, 1060].map(formatBillion)).toEqual(['27.3 billion', '128 billion', '1.06 trillion']);
});

test('a month stays a month where no day is known', () => {
  expect(formatDayOrMonth('2026-10')).toBe('October 2026');
  expect(formatDayOrMonth('2026-10-24')).toBe('24 October 2026');
});
