import { expect, test } from 'vitest';
import type { PricedId } from '../../../src/catalogue/genai-prices.ts';
import { listIds } from '../../../src/catalogue/list-ids.ts';
import { listedIds } from '../../../src/catalogue/listed-ids.ts';
import type { Listing } from '../../../src/catalogue/listing.ts';
import { parseDay } from '../../../src/freshness/day.ts';

const listed = { name: 'listed', version: '1.0.0', seenOn: parseDay('2026-11-10') };
const opined = { name: 'opined', version: '2.0.0', seenOn: parseDay('2026-09-23') };
const own = { name: 'own', version: '3.0.0', seenOn: parseDay('2026-11-23') };
const row = (host: string, hostId: string, more: Partial<Listing> = {}): Listing => ({ host, hostId, ...more });

interface Told {
  listings?: Listing[];
  priced?: Record<string, PricedId[]>;
  sdks?: { vendor: string; ids: { id: string; endsOn?: ReturnType<typeof parseDay> }[] }[];
}
const list = ({ listings = [], priced = {}, sdks = [] }: Told) => listIds({ listings, listed, listPriced: (provider) => priced[provider] ?? [], opined, sdks: sdks.map((it) => ({ ...it, source: own })) });

test('what several packages say of one id stands together, and each of them is named', () => {
  const endsOn = parseDay('2027-01-14');
  const { vendors } = list({ sdks: [{ vendor: 'openai', ids: [{ id: 'song-1', endsOn }] }], listings: [row('openai', 'song-1', { inputUsdPerMTok: 2, outputUsdPerMTok: 8 })], priced: { openai: [{ id: 'song-1', inputUsdPerMTok: 3, outputUsdPerMTok: 9 }] } });
  expect(vendors).toEqual({ openai: { 'song-1': { listedBy: ['own', 'listed', 'opined'], endsOn: '2027-01-14', inputUsdPerMTok: 2, outputUsdPerMTok: 8 } } });
});

test('the second package gives a price where the first has none, under its own name of the vendor', () => {
  const { vendors } = list({ listings: [row('xai', 'grok-0')], priced: { 'x-ai': [{ id: 'grok-0', inputUsdPerMTok: 3, outputUsdPerMTok: 9 }, { id: 'grok-beta', inputUsdPerMTok: 5 }] } });
  expect(vendors['xai']).toEqual({ 'grok-0': { listedBy: ['listed', 'opined'], inputUsdPerMTok: 3, outputUsdPerMTok: 9 }, 'grok-beta': { listedBy: ['opined'] } });
});

test('every package is named, with its version, and the list has the form of the stored one', () => {
  const ids = list({ sdks: [{ vendor: 'openai', ids: [{ id: 'song-1' }] }] });
  expect(ids.sources).toEqual([listed, opined, own]);
  expect(listedIds.parse(ids)).toEqual(ids);
});

test('ids of pictures, speech, films and vectors are left out, from every package', () => {
  const media = ['gpt-image-2', 'gpt-4o-mini-tts', 'gpt-4o-transcribe', 'text-embedding-3-large', 'gpt-realtime-2', 'gpt-audio', 'whisper-1', 'omni-moderation', 'sora-2'];
  const { vendors } = list({ listings: [...media, 'gpt-4o'].map((id) => row('openai', id)), priced: { openai: media.map((id) => ({ id })) }, sdks: [{ vendor: 'openai', ids: media.map((id) => ({ id })) }] });
  expect(Object.keys(vendors['openai']!)).toEqual(['gpt-4o']);
});

test.each(['gemini-2.5-flash-preview-tts', 'gemini-3.1-flash-live-preview', 'gemini-robotics-er-1.5-preview', 'gemini-nano-banana-2.1', 'veo-3', 'imagen-4'])('%s is no model of text', (id) => {
  expect(list({ listings: [row('google', id), row('google', 'gemini-2.5-pro')] }).vendors['google']).toEqual({ 'gemini-2.5-pro': { listedBy: ['listed'] } });
});

test('plans, fine-tunes and longer windows of a host are no ids of their own', () => {
  expect(list({ listings: ['song-1:free', 'song-1:extended', 'ft:song-1:me', 'song-1.ft-9'].map((id) => row('openai', id)) }).vendors).toEqual({});
});

test('other vendors’ models that Google, Mistral and MiniMax list are left out', () => {
  const { vendors } = list({ listings: [row('google', 'gemma-3-27b-it'), row('google', 'claude-opus-5'), row('mistral', 'codestral-2508'), row('mistral', 'open-mixtral-8x7b'), row('mistral', 'zai-glm-5-3'), row('minimax', 'MiniMax-M3'), row('minimax', 'kimi-k3')] });
  expect(Object.fromEntries(Object.entries(vendors).map(([vendor, ids]) => [vendor, Object.keys(ids)]))).toEqual({ google: ['gemma-3-27b-it'], mistral: ['codestral-2508', 'open-mixtral-8x7b'], minimax: ['MiniMax-M3'] });
});

test('short ids count, and a vendor of whom nobody lists anything is absent', () => {
  expect(Object.keys(list({ listings: [row('openai', 'o3'), row('openai', '4')] }).vendors['openai']!)).toEqual(['o3']);
  expect(list({ listings: [row('somewhere', 'song-1')] }).vendors).toEqual({});
});

test('the spellings of other hosts stand beside the id, with regions, versions and dates', () => {
  const hosts = [row('amazon-bedrock', 'anthropic.claude-opus-4-5-20251101-v1:0'), row('amazon-bedrock', 'eu.anthropic.claude-opus-4-5-20251101-v1:0'), row('openrouter', 'anthropic/claude-opus-4.5'), row('github-copilot', 'claude-opus-4.5'), row('vercel-ai-gateway', 'anthropic/claude-opus-4.5'), row('azure', 'claude-opus-4-5'), row('openrouter', 'anthropic/claude-opus-4.5:free'), row('openrouter', 'anthropic/claude-opus-4')];
  const { vendors } = list({ listings: [row('anthropic', 'claude-opus-4-5'), ...hosts] });
  expect(vendors['anthropic']!['claude-opus-4-5']?.hostIds).toEqual({
    'amazon-bedrock': ['anthropic.claude-opus-4-5-20251101-v1:0', 'eu.anthropic.claude-opus-4-5-20251101-v1:0'],
    openrouter: ['anthropic/claude-opus-4.5'],
    'github-copilot': ['claude-opus-4.5'],
    'vercel-ai-gateway': ['anthropic/claude-opus-4.5'],
  });
});

test('an id that no other host knows has no spellings', () => {
  expect(list({ listings: [row('anthropic', 'claude-opus-9')] }).vendors['anthropic']!['claude-opus-9']).not.toHaveProperty('hostIds');
});

test('ids stand in their order, whichever package told of them first', () => {
  const { vendors } = list({ sdks: [{ vendor: 'openai', ids: [{ id: 'song-9' }] }], listings: [row('openai', 'song-5')], priced: { openai: [{ id: 'song-1' }] } });
  expect(Object.keys(vendors['openai']!)).toEqual(['song-1', 'song-5', 'song-9']);
});
