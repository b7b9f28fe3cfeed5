import { expect, test } from 'vitest';
import { makePricePeriods, priceOn } from '../../../src/cost/price-periods.ts';
import { addDays, parseDay } from '../../../src/freshness/day.ts';

const now = { inputUsdPerMTok: 2, outputUsdPerMTok: 10 };
const december = { from: parseDay('2026-12-01'), inputUsdPerMTok: 4, outputUsdPerMTok: 20 };
const january = { from: parseDay('2027-01-01'), inputUsdPerMTok: 5, outputUsdPerMTok: 25 };

test('a price without announcements holds until further notice', () => {
  expect(makePricePeriods(now, [])).toEqual([now]);
});

test('announced prices follow each other without a gap, in whatever order they were written', () => {
  expect(makePricePeriods(now, [january, december])).toEqual([{ ...now, until: '2026-11-30' }, { ...december, until: '2026-12-31' }, january]);
});

test('what the announcement leaves open does not carry over from before', () => {
  expect(makePricePeriods({ ...now, cacheReadUsdPerMTok: 0.1 }, [december])[1]).toEqual(december);
});

const periods = makePricePeriods(now, [december, january]);

test.each([
  ['2020-01-01', 2],
  ['2026-11-29', 2],
  ['2026-11-30', 2],
  ['2026-12-01', 4],
  ['2026-12-31', 4],
  ['2027-01-01', 5],
  ['2040-01-01', 5],
])('on %s the input costs %d dollars', (day, inputUsdPerMTok) => {
  expect(priceOn(periods, parseDay(day))).toMatchObject({ inputUsdPerMTok });
});

test('on every day exactly one price holds', () => {
  for (let day = parseDay('2026-11-01'); day < '2027-02-01'; day = addDays(day, 1)) expect(periods.filter(({ from, until }) => (!from || from <= day) && (!until || day <= until)), day).toEqual([priceOn(periods, day)]);
});

test('a price without announcements holds on any day, and without a price none does', () => {
  expect(priceOn(makePricePeriods(now, []), parseDay('2040-01-01'))).toEqual(now);
  expect(priceOn([], parseDay('2026-11-25'))).toBeUndefined();
});
