import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { freshness } from '../../../src/freshness/freshness.ts';

const reviewedOn = parseDay('2026-11-23');

test.each([
  ['2026-11-23', 'fresh'],
  ['2026-12-22', 'fresh'],
  ['2026-12-23', 'due'],
  ['2027-01-21', 'due'],
  ['2027-01-22', 'stale'],
  ['2031-01-01', 'stale'],
])('a page with a term of 30 days is on %s %s', (today, verdict) => {
  expect(freshness(reviewedOn, 30, parseDay(today)).verdict).toBe(verdict);
});

test('the days on which the verdict changes are told in advance', () => {
  expect(freshness(reviewedOn, 30, reviewedOn)).toEqual({ verdict: 'fresh', ageDays: 0, dueOn: '2026-12-23', staleOn: '2027-01-22' });
});

test('a reader whose clock is behind the review sees a fresh page of age 0', () => {
  expect(freshness(reviewedOn, 30, parseDay('2020-01-01'))).toMatchObject({ verdict: 'fresh', ageDays: 0 });
});
