import { expect, test } from 'vitest';
import { addDays, daysBetween, findDay, formatDay, formatDistance, parseDay, toLocalDay, toUtcDay } from '../../../src/freshness/day.ts';

const day = parseDay;

test.each(['2026-02-30', '2026-13-01', '2025-02-29', '26-01-01', '2026-1-1', '', 'today'])('"%s" is no day', (text) => {
  expect(findDay(text)).toBeUndefined();
  expect(() => parseDay(text)).toThrow(`"${text}" is no calendar date. Write it as YYYY-MM-DD, for example 2026-11-23.`);
});

test('a leap day is a day', () => {
  expect(findDay('2028-02-29')).toBe('2028-02-29');
});

test('days are counted across a leap day and a change of year', () => {
  expect(daysBetween(day('2028-02-28'), day('2028-03-01'))).toBe(2);
  expect(daysBetween(day('2026-12-31'), day('2027-01-01'))).toBe(1);
  expect(daysBetween(day('2026-11-23'), day('2026-11-20'))).toBe(-3);
});

test('adding days crosses the end of daylight saving without losing one', () => {
  expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26');
  expect(addDays(day('2026-03-01'), -1)).toBe('2026-02-28');
});

test('midnight UTC, which YAML makes of a date, is that date', () => {
  expect(toUtcDay(new Date('2026-08-01T00:00:00Z'))).toBe('2026-08-01');
});

test('the local day is the wall calendar', () => {
  expect(toLocalDay(new Date(2026, 10, 23, 0, 0, 1))).toBe('2026-11-23');
  expect(toLocalDay(new Date(2026, 10, 23, 23, 59, 59))).toBe('2026-11-23');
});

test('a day is written out in British English', () => {
  expect(formatDay(day('2026-11-03'))).toBe('3 November 2026');
});

test.each([
  ['2026-11-23', 'today'],
  ['2026-11-22', 'yesterday'],
  ['2026-12-01', 'in 8 days'],
  ['2026-08-23', '3 months ago'],
  ['2024-01-01', '2 years ago'],
])('%s is %s on 23 November 2026', (when, words) => {
  expect(formatDistance(day(when), day('2026-11-23'))).toBe(words);
});
