import { expect, test } from 'vitest';
import { makePricePeriods } from '../../../src/cost/price-periods.ts';
import { parseDay } from '../../../src/freshness/day.ts';

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
