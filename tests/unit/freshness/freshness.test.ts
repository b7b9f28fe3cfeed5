import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, daysBetween, parseDay, toUtcDay } from '../../../src/freshness/day.ts';
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

test.each([
  ['2028-02-28', 1, { dueOn: '2028-02-29', staleOn: '2028-03-01' }],
  ['2100-02-28', 1, { dueOn: '2100-03-01', staleOn: '2100-03-02' }],
  ['2028-02-29', 365, { dueOn: '2029-02-28', staleOn: '2030-02-28' }],
  ['2026-12-31', 30, { dueOn: '2027-01-30', staleOn: '2027-03-01' }],
  ['2027-12-31', 30, { dueOn: '2028-01-30', staleOn: '2028-02-29' }],
  ['2026-10-31', 45, { dueOn: '2026-12-15', staleOn: '2027-01-29' }],
])('a page reviewed on %s with a term of %i days changes its verdict on these days', (reviewed, term, days) => {
  expect(freshness(parseDay(reviewed), term, parseDay(reviewed))).toMatchObject(days);
});

test('a clock before the build, however far, makes nobody’s page older than it is', () => {
  for (const clock of ['1970-01-01', '2026-11-22', '0001-01-01']) expect(freshness(reviewedOn, 1, parseDay(clock))).toEqual({ verdict: 'fresh', ageDays: 0, dueOn: '2026-11-24', staleOn: '2026-11-25' });
});

test('a clock years after the build finds every page stale, with its age in whole days', () => {
  for (const clock of ['2036-11-23', '2126-11-23', '9999-12-31']) expect(freshness(reviewedOn, 730, parseDay(clock))).toMatchObject({ verdict: 'stale', dueOn: '2028-11-22', staleOn: '2030-11-22' });
  expect(freshness(reviewedOn, 730, parseDay('2036-11-23')).ageDays).toBe(3653);
});

const anyDay = fc.date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2200-12-31T00:00:00Z'), noInvalidDate: true }).map(toUtcDay);
const anyTerm = fc.integer({ min: 1, max: 730 });
const RANK = { fresh: 0, due: 1, stale: 2 };

test('no page grows fresher as days pass', () => {
  fc.assert(fc.property(anyDay, anyTerm, fc.integer({ min: -1000, max: 3000 }), fc.integer({ min: 0, max: 3000 }), (reviewed, term, first, later) => {
    const [a, b] = [addDays(reviewed, first), addDays(reviewed, first + later)].map((today) => freshness(reviewed, term, today));
    expect(RANK[b!.verdict]).toBeGreaterThanOrEqual(RANK[a!.verdict]);
    expect(b!.ageDays).toBeGreaterThanOrEqual(a!.ageDays);
  }));
});

test('the days told in advance are exactly the first days of their verdicts', () => {
  fc.assert(fc.property(anyDay, anyTerm, anyDay, (reviewed, term, today) => {
    const { dueOn, staleOn, verdict } = freshness(reviewed, term, today);
    const on = (when: typeof today) => freshness(reviewed, term, when).verdict;
    expect([on(addDays(dueOn, -1)), on(dueOn), on(addDays(staleOn, -1)), on(staleOn)]).toEqual(['fresh', 'due', 'due', 'stale']);
    expect(verdict).toBe(today >= staleOn ? 'stale' : today >= dueOn ? 'due' : 'fresh');
  }));
});

test('the days told in advance do not depend on the day of asking', () => {
  fc.assert(fc.property(anyDay, anyTerm, anyDay, anyDay, (reviewed, term, one, other) => {
    const told = (today: typeof one) => (({ dueOn, staleOn }) => [dueOn, staleOn])(freshness(reviewed, term, today));
    expect(told(one)).toEqual(told(other));
    expect(daysBetween(reviewed, told(one)[0]!)).toBe(term);
  }));
});
