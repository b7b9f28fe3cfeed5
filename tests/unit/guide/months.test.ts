import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import type { Change } from '../../../src/guide/change.ts';
import { formatMonth, listMonths } from '../../../src/guide/months.ts';

const on = (day: string): Change => ({ id: 'x', key: `${day}-x`, on: parseDay(day), kind: 'price', title: 'X', models: ['strong'], tasks: [], tools: [], meaning: 'X', sources: [] });

test('changes are gathered by month, in the order in which they came', () => {
  const months = listMonths(['2027-01-01', '2026-12-31', '2026-12-01', '2026-10-15'].map(on));
  expect(months.map((it) => [it.month, it.changes.map((change) => change.on)])).toEqual([['2027-01', ['2027-01-01']], ['2026-12', ['2026-12-31', '2026-12-01']], ['2026-10', ['2026-10-15']]]);
});

test('the same month of two years is two months', () => {
  expect(listMonths([on('2027-02-28'), on('2028-02-29')])).toHaveLength(2);
});

test('without changes there is no month', () => {
  expect(listMonths([])).toEqual([]);
});

test.each([
  ['2026-10', 'October 2026'],
  ['2028-02', 'February 2028'],
  ['2026-01', 'January 2026'],
  ['2031-11', 'November 2031'],
])('%s is written %s', (month, words) => {
  expect(formatMonth(month)).toBe(words);
});
