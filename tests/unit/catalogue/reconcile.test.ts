import { expect, test } from 'vitest';
import type { Listing, PriceOpinion } from '../../../src/catalogue/listing.ts';
import { reconcile } from '../../../src/catalogue/reconcile.ts';
import { parseDay } from '../../../src/freshness/day.ts';

const listed = { name: 'listed', version: '1.0.0', seenOn: parseDay('2026-11-10') };
const opined = { name: 'opined', version: '2.0.0', seenOn: parseDay('2026-09-23') };
const listing = (host: string, hostId: string, more: Partial<Listing> = {}): Listing => ({ host, hostId, inputUsdPerMTok: 2, outputUsdPerMTok: 10, ...more });
const factsOf = (id: string, listings: Listing[], opinion?: PriceOpinion) => reconcile({ listings, listed, opined, findOpinion: () => opinion })[id];

test('a price on which both packages agree is confirmed by both', () => {
  expect(factsOf('openai/m', [listing('openai', 'm')], { inputUsdPerMTok: 2 })?.inputUsdPerMTok).toEqual({ value: 2, sources: [listed, opined], agreement: 'confirmed' });
});

test('a price on which they differ keeps both sides', () => {
  expect(factsOf('openai/m', [listing('openai', 'm')], { inputUsdPerMTok: 3 })?.inputUsdPerMTok).toEqual({ value: 2, sources: [listed], agreement: 'disputed', dissent: [{ value: 3, source: opined }] });
});

test('what no source gives is absent, not 0', () => {
  expect(factsOf('openai/m', [listing('openai', 'm', { inputUsdPerMTok: undefined })])).not.toHaveProperty('inputUsdPerMTok');
});

test('a window that ends at the price step is clipped, and the hosts’ common figure stands', () => {
  const priceSteps = [{ aboveInputTokens: 272_000, inputUsdPerMTok: 4, outputUsdPerMTok: 15 }];
  const rows = [listing('openai', 'm', { contextTokens: 272_000, priceSteps }), listing('azure', 'm', { contextTokens: 1_050_000 }), listing('openrouter', 'openai/m', { contextTokens: 1_050_000 })];
  expect(factsOf('openai/m', rows)?.contextTokens).toMatchObject({ value: 1_050_000, note: expect.stringContaining('272000') });
  expect(factsOf('openai/m', rows.slice(0, 2))).not.toHaveProperty('contextTokens');
});

test('a maximum output needs two hosts, and no share of the window counts', () => {
  const rows = (own: number, ...others: number[]) => [listing('google', 'm', { maxOutputTokens: own, contextTokens: 1_000_000 }), ...others.map((maxOutputTokens, n) => listing(['openrouter', 'opencode', 'github-copilot'][n]!, 'm', { maxOutputTokens, contextTokens: 1_000_000 }))];
  expect(factsOf('google/m', rows(65_536, 65_536))?.maxOutputTokens).toMatchObject({ value: 65_536, agreement: 'single' });
  expect(factsOf('google/m', rows(32_768, 65_536, 65_536))?.maxOutputTokens).toMatchObject({ value: 65_536, agreement: 'disputed', dissent: [{ value: 32_768, source: listed }] });
  expect(factsOf('google/m', rows(65_536))).not.toHaveProperty('maxOutputTokens');
  expect(factsOf('google/m', rows(900_000, 900_000))).not.toHaveProperty('maxOutputTokens');
});

test('open weights have a price at each named host, the cheapest row of each, and no vendor’s price', () => {
  const rows = [listing('groq', 'openai/gpt-oss-20b', { inputUsdPerMTok: 0.075, outputUsdPerMTok: 0.3 }), listing('amazon-bedrock', 'openai.gpt-oss-20b', { inputUsdPerMTok: 0.07, outputUsdPerMTok: 0.3 }), listing('nvidia', 'openai/gpt-oss-20b', { inputUsdPerMTok: undefined })];
  const facts = factsOf('openai/gpt-oss-20b', rows);
  expect(facts?.hostedPrices?.value).toEqual([{ host: 'Amazon Bedrock', inputUsdPerMTok: 0.07, outputUsdPerMTok: 0.3 }, { host: 'Groq', inputUsdPerMTok: 0.075, outputUsdPerMTok: 0.3 }]);
  expect(facts).not.toHaveProperty('inputUsdPerMTok');
});

test('a vendor’s own row of open weights gives limits beside the hosts’ prices', () => {
  const rows = [listing('google', 'gemma-4-31b-it', { inputUsdPerMTok: undefined, outputUsdPerMTok: undefined, contextTokens: 262_144 }), listing('openrouter', 'google/gemma-4-31b-it', { contextTokens: 131_072 })];
  expect(factsOf('google/gemma-4-31b-it', rows)).toMatchObject({ contextTokens: { value: 262_144 }, hostedPrices: { value: [{ host: 'OpenRouter' }] } });
});

test('snapshots by date, moving aliases and faster copies are no models of their own', () => {
  expect(Object.keys(reconcile({ listings: ['m', 'm-latest', 'm-20250101', 'm-2025-01-01', 'm-highspeed'].map((id) => listing('openai', id)), listed, opined, findOpinion: () => undefined })).filter((id) => id.startsWith('openai/m'))).toEqual(['openai/m']);
});
