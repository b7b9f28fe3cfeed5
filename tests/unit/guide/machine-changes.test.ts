import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import { listChanges, type PlainFacts } from '../../../src/catalogue/changes.ts';
import { listDifferences } from '../../../src/catalogue/compare.ts';
import { snapshot, type Snapshot } from '../../../src/catalogue/facts.ts';
import { parseDay } from '../../../src/freshness/day.ts';
import { changesSchema } from '../../../src/guide/change.ts';
import { formatFacts, toMachineChanges, type CardsByCatalogueId } from '../../../src/guide/machine-changes.ts';

const stored = (name: string): string => readFileSync(path.join(import.meta.dirname, '../../fixtures/snapshots', name), 'utf8');
const readStored = (name: string): Snapshot => snapshot.parse(JSON.parse(stored(name)));
const [before, after] = [readStored('before.json'), readStored('after.json')];
const cards: CardsByCatalogueId = {
  'anthropic/claude-fable-5-1': { id: 'claude-fable-5-1', name: 'Claude Fable 5.1' },
  'anthropic/claude-opus-5-5': { id: 'claude-opus-5-5', name: 'Claude Opus 5.5' },
  'anthropic/claude-sonnet-4-5': { id: 'claude-sonnet-4-5', name: 'Claude Sonnet 4.5' },
  'anthropic/claude-sonnet-5-5': { id: 'claude-sonnet-5-5', name: 'Claude Sonnet 5.5' },
  'google/gemini-2.5-pro': { id: 'gemini-2-5-pro', name: 'Gemini 2.5 Pro' },
  'meta/muse-spark-open': { id: 'muse-spark-open', name: 'Muse Spark Open' },
  'minimax/MiniMax-M3': { id: 'minimax-m3', name: 'MiniMax M3' },
  'openai/gpt-oss-20b': { id: 'gpt-oss-20b', name: 'gpt-oss-20b' },
  'xai/grok-4.5': { id: 'grok-4-5', name: 'Grok 4.5' },
};
const source = after.sources[0]!;
const entries = toMachineChanges(listChanges(before, after), cards, source);
const isWellFormed = (entry: object) => changesSchema.safeParse(parse(JSON.stringify({ changes: [entry] }))).success;

test('two stored snapshots give exactly the expected changes', () => {
  expect(entries).toEqual(parse(stored('expected.yaml')));
});

test('the stored snapshots show every kind of change that facts can have', () => {
  expect([...new Set(entries.map((it) => it.kind))].sort()).toEqual(['effort', 'lifecycle', 'limit', 'model', 'price']);
});

test('a source that only confirms differs in the catalogue and gives no entry', () => {
  expect(listDifferences(before, after).filter((it) => it.startsWith('anthropic/claude-opus-5-5: inputUsdPerMTok'))).toHaveLength(1);
  expect([before, after].map((it) => it.models['anthropic/claude-opus-5-5']?.inputUsdPerMTok?.agreement)).toEqual(['single', 'confirmed']);
  expect(entries.filter((it) => it.models.includes('claude-opus-5-5'))).toEqual([]);
});

test('an entry about a card waits for a person to write what it means', () => {
  const waiting = entries.filter((it) => it.models.length > 0);
  expect(waiting.length).toBeGreaterThan(5);
  for (const it of waiting) {
    expect(it.meaning).toBeUndefined();
    expect(isWellFormed(it)).toBe(false);
    expect(isWellFormed({ ...it, meaning: 'Nothing needs doing.' })).toBe(true);
  }
});

test('an entry about a model without a card is whole as the machine wrote it', () => {
  const whole = entries.filter((it) => it.models.length === 0);
  expect(whole.length).toBeGreaterThan(2);
  for (const it of whole) expect(isWellFormed(it)).toBe(true);
});

test('the same snapshots the other way round give as many entries, with what was and is swapped', () => {
  const back = toMachineChanges(listChanges(after, before), cards, source);
  const moved = (all: typeof entries) => all.filter((it) => it.from !== undefined);
  expect(moved(back).map((it) => [it.id, it.to, it.from])).toEqual(moved(entries).map((it) => [it.id, it.from, it.to]));
});

test('a new model is entered with every card of its family, and with none of another', () => {
  const siblings = { 'openai/gpt-6-sol': { id: 'gpt-6-sol', name: 'GPT-6 Sol' }, 'openai/gpt-6.1-sol': { id: 'gpt-6-1-sol', name: 'GPT-6.1 Sol' }, 'openai/gpt-6-luna': { id: 'gpt-6-luna', name: 'GPT-6 Luna' }, 'mistral/gpt-6-sol': { id: 'impostor', name: 'Impostor' } };
  expect(toMachineChanges([{ kind: 'model', catalogueId: 'openai/gpt-7-sol' }], siblings, source)[0]).toMatchObject({ id: 'openai-gpt-7-sol-new', title: 'openai/gpt-7-sol is new in the catalogue', models: ['gpt-6-sol', 'gpt-6-1-sol'] });
});

test('a model that is gone concerns its own card only', () => {
  const [entry] = toMachineChanges([{ kind: 'gone', catalogueId: 'xai/grok-4.5' }], { ...cards, 'xai/grok-4.3': { id: 'grok-4-3', name: 'Grok 4.3' } }, source);
  expect(entry).toMatchObject({ kind: 'lifecycle', title: 'Grok 4.5 is gone from the catalogue', models: ['grok-4-5'] });
  expect(entry).not.toHaveProperty('meaning');
});

test.each([
  [undefined, '2027-01-14', { title: 'Grok 4.5 has an announced end: 14 January 2027', from: 'no announced end', to: 'ends on 14 January 2027' }],
  ['2026-12-11', '2027-01-14', { title: 'Grok 4.5 ends on another day: 14 January 2027', from: 'ends on 11 December 2026', to: 'ends on 14 January 2027' }],
  ['2026-12-11', undefined, { title: 'Grok 4.5 has no announced end any more', from: 'ends on 11 December 2026', to: 'no announced end' }],
])('an end that was on %s and is on %s is told in words', (was, is, words) => {
  const [entry] = toMachineChanges([{ kind: 'end', catalogueId: 'xai/grok-4.5', was: was === undefined ? undefined : parseDay(was), is: is === undefined ? undefined : parseDay(is) }], cards, source);
  expect(entry).toMatchObject({ id: 'xai-grok-4-5-end', kind: 'lifecycle', models: ['grok-4-5'], sources: [{ package: '@earendil-works/pi-ai@1.5.2', says: 'announced end', seenOn: '2026-11-10' }], ...words });
});

test('one host of several that moves between the cheapest and the dearest is no news', () => {
  const hosts = (middle: number): PlainFacts => ({ hostedPrices: [1, middle, 3].map((usd, n) => ({ host: `Host ${n}`, inputUsdPerMTok: usd, outputUsdPerMTok: usd })) });
  const tell = (was: PlainFacts, is: PlainFacts) => toMachineChanges([{ kind: 'price', catalogueId: 'openai/gpt-oss-20b', was, is }], cards, source).map((it) => it.to);
  expect(tell(hosts(2), hosts(2.5))).toEqual([]);
  expect(tell(hosts(2), hosts(4))).toEqual(['hosts ask $1 to $4 in, $1 to $4 out per million tokens']);
});

const step = { aboveInputTokens: 272_000, inputUsdPerMTok: 4, outputUsdPerMTok: 15 };
const offPeak = { inputUsdPerMTok: 1, outputUsdPerMTok: 3, peakHours: '01:00 to 04:00 UTC' };
test.each<[string, PlainFacts, string]>([
  ['nothing', {}, 'not published'],
  ['a price', { inputUsdPerMTok: 2, outputUsdPerMTok: 10, cacheReadUsdPerMTok: 0.2 }, '$2 in, $10 out, $0.20 cached per million tokens'],
  ['half a price', { outputUsdPerMTok: 10 }, '$10 out per million tokens'],
  ['steps alone', { priceSteps: [step, { ...step, aboveInputTokens: 512_000, cacheReadUsdPerMTok: 0.4 }] }, '$4 in, $15 out above 272,000 tokens of input; $4 in, $15 out, $0.40 cached above 512,000 tokens of input'],
  ['cheaper hours', { offPeak: { ...offPeak, cacheReadUsdPerMTok: 0.01 } }, '$1 in, $3 out, $0.01 cached off peak (peak: 01:00 to 04:00 UTC)'],
  ['one host', { hostedPrices: [{ host: 'Groq', inputUsdPerMTok: 0.075, outputUsdPerMTok: 0.3 }] }, 'hosts ask $0.075 in, $0.30 out per million tokens'],
  ['limits', { contextTokens: 1_048_576, maxOutputTokens: 65_536, inputKinds: ['text', 'pdf'] }, 'context 1,048,576 tokens; output up to 65,536 tokens; takes text, pdf'],
  ['levels', { effortLevels: ['none', 'low'] }, 'levels none, low'],
])('%s is told in words with units', (_what, facts, words) => {
  expect(formatFacts(facts)).toBe(words);
});

test('two prices that differ only in cached input above a step differ in words', () => {
  const facts = (cacheReadUsdPerMTok: number): PlainFacts => ({ priceSteps: [{ ...step, cacheReadUsdPerMTok }] });
  expect(formatFacts(facts(0.4))).not.toBe(formatFacts(facts(0.5)));
});
