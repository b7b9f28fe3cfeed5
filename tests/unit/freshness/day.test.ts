import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { addDays, daysBetween, findDay, formatDay, formatDistance, formatShortDay, parseDay, toLocalDay, toUtcDay } from '../../../src/freshness/day.ts';

const day = parseDay;
/** Any day of the four centuries around ours, after which leap years repeat. */
const anyDay = fc.date({ min: new Date('1900-01-01T00:00:00Z'), max: new Date('2300-12-31T23:59:59Z'), noInvalidDate: true }).map(toUtcDay);

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

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

test.each(['2000-02-29', '2024-02-29', '2028-02-29', '2400-02-29', '2100-02-28', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
  expect(findDay(text)).toBe(text);
});

test.each(['2100-02-29', '1900-02-29', '2026-02-29', '2026-04-31', '2026-06-31', '2026-00-10', '2026-10-00', '2026-10-32', '-2026-10-01', '+2026-10-01', ' 2026-10-01', '2026-10-01 ', '2026-10-01T00:00:00Z', '2026/10/01', '٢٠٢٦-10-01', '2026-10-01\n', 'NaN'])('%j is no day', (text) => {
  expect(findDay(text)).toBeUndefined();
});

test.each([
  ['2028-02-28', '2028-02-29'],
  ['2028-02-29', '2028-03-01'],
  ['2100-02-28', '2100-03-01'],
  ['2026-04-30', '2026-05-01'],
  ['2026-12-31', '2027-01-01'],
  ['1999-12-31', '2000-01-01'],
  ['2026-03-28', '2026-03-29'],
  ['2026-03-29', '2026-03-30'],
])('the day after %s is %s', (before, after) => {
  expect(addDays(day(before), 1)).toBe(after);
  expect(addDays(day(after), -1)).toBe(before);
  expect(daysBetween(day(before), day(after))).toBe(1);
});

test('a leap year from one leap day to the day four years later has 1461 days, and 1460 across 2100', () => {
  expect(daysBetween(day('2024-02-29'), day('2028-02-29'))).toBe(1461);
  expect(daysBetween(day('2096-02-29'), day('2100-02-28'))).toBe(1460);
  expect(addDays(day('2096-02-29'), 1461)).toBe('2100-03-01');
});

test('adding days and counting them are inverse, in whole days and in either direction', () => {
  fc.assert(fc.property(anyDay, fc.integer({ min: -100_000, max: 100_000 }), (from, days) => {
    const to = addDays(from, days);
    expect(daysBetween(from, to)).toBe(days);
    expect(daysBetween(to, from)).toBe(days === 0 ? 0 : -days);
    expect(addDays(to, -days)).toBe(from);
  }));
  fc.assert(fc.property(anyDay, anyDay, (from, to) => {
    expect(addDays(from, daysBetween(from, to))).toBe(to);
  }));
});

test('days in writing stand in the order of the calendar', () => {
  fc.assert(fc.property(anyDay, anyDay, (a, b) => {
    expect(Math.sign(daysBetween(a, b))).toBe(a < b ? 1 : a > b ? -1 : 0);
  }));
});

test('every day that is counted is a day that can be read and written out', () => {
  fc.assert(fc.property(anyDay, (it) => {
    expect(parseDay(it)).toBe(it);
    expect(formatDay(it)).toContain(String(Number(it.slice(8))));
    expect(formatDay(it)).toContain(it.slice(0, 4));
  }));
});

// POSIX turns the sign round: Etc/GMT+12 lies twelve hours behind UTC.
const ZONES = [
  ['Etc/GMT+12', -12],
  ['America/Los_Angeles', -8],
  ['UTC', 0],
  ['Europe/Berlin', 1],
  ['Asia/Kathmandu', 5.75],
  ['Pacific/Auckland', 13],
  ['Etc/GMT-14', 14],
] as const;

test.each([
  ['2026-11-23T00:00:00Z', ['2026-11-22', '2026-11-22', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23']],
  ['2026-11-23T11:59:59Z', ['2026-11-22', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-23', '2026-11-24', '2026-11-24']],
  ['2026-12-31T23:30:00Z', ['2026-12-31', '2026-12-31', '2026-12-31', '2027-01-01', '2027-01-01', '2027-01-01', '2027-01-01']],
  ['2028-02-29T09:59:59Z', ['2028-02-28', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29']],
  ['2028-02-29T10:00:00Z', ['2028-02-28', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29', '2028-02-29', '2028-03-01']],
])('the instant %s is the local day of each time zone, and one day at UTC', (instant, days) => {
  const local = ZONES.map(([name, hours]) => {
    process.env['TZ'] = name;
    expect(new Date('2026-11-23T00:00:00Z').getTimezoneOffset()).toBe(hours === 0 ? 0 : -60 * hours);
    expect(toUtcDay(new Date(instant))).toBe(instant.slice(0, 10));
    return toLocalDay(new Date(instant));
  });
  expect(local).toEqual(days);
});

test.each(ZONES.map(([name]) => name))('a Day means the same in %s: it is read, counted and written out alike', (name) => {
  process.env['TZ'] = name;
  expect(parseDay('2028-02-29')).toBe('2028-02-29');
  expect(addDays(day('2026-10-24'), 2)).toBe('2026-10-26');
  expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30');
  expect(daysBetween(day('2026-03-28'), day('2026-10-26'))).toBe(212);
  expect(formatDay(day('2026-01-01'))).toBe('1 January 2026');
  expect(formatDistance(day('2026-11-24'), day('2026-11-23'))).toBe('tomorrow');
});

test('a local day is at most one day away from the day at UTC', () => {
  fc.assert(fc.property(fc.date({ min: new Date('1970-01-02T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true }), fc.constantFrom(...ZONES), (instant, [name]) => {
    process.env['TZ'] = name;
    expect(Math.abs(daysBetween(toUtcDay(instant), toLocalDay(instant)))).toBeLessThanOrEqual(1);
  }));
});

test('a short day has three letters of its month', () => {
  expect(['2026-11-23', '2027-05-01', '2026-09-30'].map((it) => formatShortDay(parseDay(it)))).toEqual(['23 Nov 2026', '1 May 2027', '30 Sep 2026']);
});
