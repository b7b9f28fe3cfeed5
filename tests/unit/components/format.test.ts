import { expect, test } from 'vitest';
import { formatBillion, formatDayOrMonth, formatTokensShort } from '../../../src/components/format.ts';

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
