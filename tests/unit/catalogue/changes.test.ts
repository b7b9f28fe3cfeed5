import { expect, test } from 'vitest';
import { listChanges, listEndChanges } from '../../../src/catalogue/changes.ts';
import type { ModelFacts, Snapshot } from '../../../src/catalogue/facts.ts';
import type { ListedIds } from '../../../src/catalogue/listed-ids.ts';
import { parseDay } from '../../../src/freshness/day.ts';
import { toyCatalogue } from '../../fixtures/toy-world.ts';

const source = toyCatalogue.sources[0]!;
const second = { name: 'toy-opinions', version: '1.0.0', seenOn: parseDay('2026-11-01') };
const fact = <T>(value: T) => ({ value, sources: [source], agreement: 'single' as const });
const snapshotOf = (models: Record<string, ModelFacts>): Snapshot => ({ ...toyCatalogue, models });
const compare = (was: ModelFacts, is: ModelFacts) => listChanges(snapshotOf({ 'openai/strong-1': was }), snapshotOf({ 'openai/strong-1': is }));

test('the same facts are no change', () => {
  expect(listChanges(toyCatalogue, toyCatalogue)).toEqual([]);
});

test('a model that appears and one that disappears are told, in the order of their ids', () => {
  expect(listChanges(snapshotOf({ 'openai/b-1': {}, 'openai/c-1': {} }), snapshotOf({ 'openai/a-1': {}, 'openai/b-1': {} }))).toEqual([{ kind: 'model', catalogueId: 'openai/a-1' }, { kind: 'gone', catalogueId: 'openai/c-1' }]);
});

test('a price that moves in and out on one day is one change, with all of the price', () => {
  const was = { inputUsdPerMTok: fact(8), outputUsdPerMTok: fact(40), cacheReadUsdPerMTok: fact(0.8) };
  const is = { inputUsdPerMTok: fact(4), outputUsdPerMTok: fact(20), cacheReadUsdPerMTok: fact(0.8) };
  expect(compare(was, is)).toEqual([{ kind: 'price', catalogueId: 'openai/strong-1', was: { inputUsdPerMTok: 8, outputUsdPerMTok: 40, cacheReadUsdPerMTok: 0.8 }, is: { inputUsdPerMTok: 4, outputUsdPerMTok: 20, cacheReadUsdPerMTok: 0.8 } }]);
});

test('price, limits and effort that move together are three changes', () => {
  const was = { inputUsdPerMTok: fact(8), contextTokens: fact(200_000), effortLevels: fact(['low', 'high']) };
  const is = { inputUsdPerMTok: fact(9), contextTokens: fact(400_000), effortLevels: fact(['low', 'high', 'max']) };
  expect(compare(was, is).map((it) => it.kind)).toEqual(['price', 'limit', 'effort']);
});

const step = { aboveInputTokens: 200_000, inputUsdPerMTok: 4, outputUsdPerMTok: 18 };
test.each<[string, 'price' | 'limit' | 'effort', ModelFacts, ModelFacts]>([
  ['a price step that is new', 'price', { inputUsdPerMTok: fact(2) }, { inputUsdPerMTok: fact(2), priceSteps: fact([step]) }],
  ['a price step that moves', 'price', { priceSteps: fact([step]) }, { priceSteps: fact([{ ...step, aboveInputTokens: 272_000 }]) }],
  ['a price of cached input', 'price', { cacheReadUsdPerMTok: fact(0.2) }, { cacheReadUsdPerMTok: fact(0.1) }],
  ['cheaper hours that end', 'price', { offPeak: fact({ inputUsdPerMTok: 1, outputUsdPerMTok: 2, peakHours: '01:00 to 04:00 UTC' }) }, {}],
  ['a host that asks another price', 'price', { hostedPrices: fact([{ host: 'Groq', inputUsdPerMTok: 1, outputUsdPerMTok: 2 }]) }, { hostedPrices: fact([{ host: 'Groq', inputUsdPerMTok: 1, outputUsdPerMTok: 3 }]) }],
  ['a maximum output that nobody publishes any more', 'limit', { maxOutputTokens: fact(64_000) }, {}],
  ['pictures that it takes now', 'limit', { inputKinds: fact<['text']>(['text']) }, { inputKinds: fact<('text' | 'image')[]>(['text', 'image']) }],
  ['a level of effort that it lost', 'effort', { effortLevels: fact(['none', 'low']) }, { effortLevels: fact(['low']) }],
])('%s is a change of the %s', (_what, kind, was, is) => {
  expect(compare(was, is).map((it) => it.kind)).toEqual([kind]);
});

test('a source that confirms, disputes or repeats on a later day what another said changes no fact', () => {
  const value = 8;
  const later = { ...source, version: '2.0.0', seenOn: parseDay('2026-11-20') };
  const alone = { inputUsdPerMTok: fact(value) };
  expect(compare(alone, { inputUsdPerMTok: { value, sources: [source, second], agreement: 'confirmed' } })).toEqual([]);
  expect(compare(alone, { inputUsdPerMTok: { value, sources: [source], agreement: 'disputed', dissent: [{ value: 9, source: second }] } })).toEqual([]);
  expect(compare(alone, { inputUsdPerMTok: { value, sources: [later], agreement: 'single', note: 'Seen again.' } })).toEqual([]);
});

const idsOf = (openai: Record<string, string | undefined>): ListedIds => ({ sources: [source], vendors: { openai: Object.fromEntries(Object.entries(openai).map(([id, endsOn]) => [id, { listedBy: ['toy-prices'], ...(endsOn && { endsOn: parseDay(endsOn) }) }])) } });

test('an end that a package announces, moves or takes back is told with the day that was and the day that is', () => {
  const before = idsOf({ announced: undefined, moved: '2026-12-11', withdrawn: '2026-12-11', kept: '2026-12-11', living: undefined });
  const after = idsOf({ announced: '2027-01-14', moved: '2027-04-01', withdrawn: undefined, kept: '2026-12-11', living: undefined, fresh: undefined, 'fresh-and-ending': '2027-01-14' });
  expect(listEndChanges(before, after)).toEqual([
    { kind: 'end', catalogueId: 'openai/announced', was: undefined, is: '2027-01-14' },
    { kind: 'end', catalogueId: 'openai/moved', was: '2026-12-11', is: '2027-04-01' },
    { kind: 'end', catalogueId: 'openai/withdrawn', was: '2026-12-11', is: undefined },
    { kind: 'end', catalogueId: 'openai/fresh-and-ending', was: undefined, is: '2027-01-14' },
  ]);
});

test('a dated snapshot that moves with its model is not told twice', () => {
  const before = idsOf({ 'song-1': undefined, 'song-1-2026-01-31': undefined, 'song-2': '2026-12-11', 'song-2-20260131': '2026-12-11' });
  const after = idsOf({ 'song-1': '2027-01-14', 'song-1-2026-01-31': '2027-01-14', 'song-2': undefined, 'song-2-20260131': undefined });
  expect(listEndChanges(before, after).map((it) => it.catalogueId)).toEqual(['openai/song-1', 'openai/song-2']);
});

test('a dated snapshot that ends on a day of its own, before or without its model, is told', () => {
  const before = idsOf({ 'song-1': undefined, 'song-1-2026-01-31': undefined, 'song-2': '2026-12-11', 'song-2-20260131': undefined, 'song-3-2026-01-31': undefined });
  const after = idsOf({ 'song-1': undefined, 'song-1-2026-01-31': '2027-01-14', 'song-2': '2026-12-11', 'song-2-20260131': '2026-12-11', 'song-3-2026-01-31': '2027-01-14' });
  expect(listEndChanges(before, after).map((it) => it.catalogueId)).toEqual(['openai/song-1-2026-01-31', 'openai/song-2-20260131', 'openai/song-3-2026-01-31']);
});

test('a vendor whose package is read for the first time has its ends told', () => {
  expect(listEndChanges({ sources: [source], vendors: {} }, idsOf({ 'song-1': '2027-01-14' }))).toHaveLength(1);
});
