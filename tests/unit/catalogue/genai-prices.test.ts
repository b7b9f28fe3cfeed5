import { expect, test } from 'vitest';
import { readOpinion, translateModel } from '../../../src/catalogue/genai-prices.ts';
import { parseDay } from '../../../src/freshness/day.ts';

const on = parseDay('2026-11-10');

test('a plain price is taken as it stands', () => {
  expect(translateModel({ id: 'm', prices: { input_mtok: 2, output_mtok: 10 } }, on)).toMatchObject({ inputUsdPerMTok: 2, outputUsdPerMTok: 10 });
});

test('of a price with steps the one for short input is compared', () => {
  expect(translateModel({ id: 'm', prices: { input_mtok: { base: 2, tiers: [{ start: 272, price: 4 }] }, output_mtok: 10 } }, on).inputUsdPerMTok).toBe(2);
});

test('a scheduled price counts from its day', () => {
  const model = { id: 'm', prices: [{ prices: { input_mtok: 1 } }, { constraint: { type: 'start_date', start_date: '2027-01-01' }, prices: { input_mtok: 2 } }] };
  expect(translateModel(model, on).inputUsdPerMTok).toBe(1);
  expect(translateModel(model, parseDay('2027-01-01')).inputUsdPerMTok).toBe(2);
});

test('hours of the day make the plain price the peak price, with the rest beside it', () => {
  const peak = (start_time: string, end_time: string) => ({ constraint: { type: 'time_of_date', start_time, end_time }, prices: { input_mtok: 2, output_mtok: 6 } });
  const model = { id: 'm', prices: [{ prices: { input_mtok: 1, output_mtok: 3 } }, peak('01:00:00Z', '04:00:00Z'), peak('06:00:00Z', '10:00:00Z')] };
  expect(translateModel(model, on)).toMatchObject({ inputUsdPerMTok: 2, outputUsdPerMTok: 6, offPeak: { inputUsdPerMTok: 1, outputUsdPerMTok: 3, peakHours: '01:00 to 04:00 UTC and 06:00 to 10:00 UTC' } });
});

test('an id that the package only resembles gets no opinion', () => {
  expect(readOpinion('openai', 'gpt-5.2', on)).toBeDefined();
  expect(readOpinion('openai', 'gpt-5.2-codex', on)).toBeUndefined();
  expect(readOpinion('nobody', 'gpt-5.2', on)).toBeUndefined();
});
