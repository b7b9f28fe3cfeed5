import { expect, test } from 'vitest';
import type { ListedId, ListedIds } from '../../../src/catalogue/listed-ids.ts';
import { parseDay } from '../../../src/freshness/day.ts';
import type { Authored } from '../../../src/guide/guide.ts';
import { idsSchema, type AuthoredIdGroup } from '../../../src/guide/ids.ts';
import { makeKnownModels } from '../../../src/guide/known-models.ts';
import type { AuthoredModel } from '../../../src/guide/model.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const sound = parseContent(readToyWorld()).authored!;
const source = { url: 'https://vendor.example/end', says: 'the end', seenOn: '2026-11-01' };
const shown = { label: 'vendor.example', url: 'https://vendor.example/end', seenOn: '2026-11-01' };
const end = (day: string, more: object = {}) => ({ kind: 'on', day, platform: 'vendor', source, ...more });
const endShown = (day: string) => ({ kind: 'on', day, platform: 'vendor', source: shown });

/** The sound world with these groups instead of its own, and a list of ids. */
function know(groups: object[], listed: Record<string, Omit<ListedId, 'listedBy'>> = {}, cards: Partial<Record<string, Partial<AuthoredModel>>> = {}) {
  const ids: Authored['ids'] = groups.length === 0 ? [] : [{ id: 'openai', fields: idsSchema.parse({ models: groups.map((it) => ({ source, ...it })) }) }];
  const models = sound.models.map((it) => ({ ...it, fields: { ...it.fields, ...cards[it.id] } }));
  const list: ListedIds = { ...toyIds, vendors: { openai: Object.fromEntries(Object.entries(listed).map(([id, it]) => [id, { listedBy: ['toy-prices'], ...it }])) } };
  return makeKnownModels({ ...sound, models, ids }, toyCatalogue, list);
}

test('every card is known under its own id, with what it says of its end', () => {
  const known = know([]);
  expect(Object.keys(known)).toEqual(['old', 'quick', 'strong']);
  expect(known['old']).toEqual({
    name: 'Old',
    vendorName: 'OpenAI',
    card: 'old',
    state: 'deprecated',
    retirements: [endShown('2026-12-01')],
    ids: ['old-1'],
    aliases: [],
    shortNames: ['Old'],
    vendorReplacement: undefined,
    successor: 'strong',
    prices: [{ inputUsdPerMTok: 5, outputUsdPerMTok: undefined }],
    hostIds: undefined,
    sources: [],
  });
});

test('a card whose catalogue writes another id is known under both', () => {
  expect(know([], {}, { strong: { apiId: 'strong-1-preview' } })['strong']?.ids).toEqual(['strong-1-preview', 'strong-1']);
});

test('announced prices stand behind the list price, each from its day', () => {
  const from = parseDay('2027-01-01');
  const scheduledPrices = [{ from, inputUsdPerMTok: 9, outputUsdPerMTok: 45, source: { ...source, seenOn: parseDay('2026-11-01') } }];
  expect(know([], {}, { strong: { scheduledPrices } })['strong']?.prices).toEqual([{ inputUsdPerMTok: 8, outputUsdPerMTok: undefined, until: '2026-12-31' }, { from, inputUsdPerMTok: 9, outputUsdPerMTok: 45 }]);
});

test('a card without a list price has none, whatever is announced', () => {
  expect(know([], {}, { strong: { catalogueId: undefined } })['strong']?.prices).toEqual([]);
});

test('the spellings of hosts and the name in Ollama stand on the card', () => {
  const weights: NonNullable<AuthoredModel['weights']> = { licence: 'MIT', totalBillion: 1, memory: {}, toolCalling: 'not published', stayOnApi: 'Never.', get: { ollama: 'strong:1b' } };
  const hostIds = { openrouter: ['openai/strong-1'] };
  expect(know([], { 'Strong.1': { hostIds } })['strong']?.hostIds).toEqual(hostIds);
  expect(know([], { 'strong-1': { hostIds } }, { strong: { weights } })['strong']?.hostIds).toEqual({ ...hostIds, ollama: ['strong:1b'] });
  expect(know([], {}, { strong: { weights } })['strong']?.hostIds).toEqual({ ollama: ['strong:1b'] });
});

test('further names of a card join it, and who says so is kept', () => {
  const known = know([{ card: 'old', ids: ['old-1-2025-01-01'], aliases: ['old-latest'], shortNames: ['oldie'] }]);
  expect(Object.keys(known)).toHaveLength(3);
  expect(known['old']).toMatchObject({ ids: ['old-1', 'old-1-2025-01-01'], aliases: ['old-latest'], shortNames: ['Old', 'oldie'], retirements: [endShown('2026-12-01')], sources: [shown] });
});

test('a snapshot with an end of its own stands beside its card and leads to the same successor', () => {
  const known = know([{ card: 'old', ids: ['old-1-2025-01-01'], retirements: [end('2026-06-01')] }]);
  expect(known['old']?.ids).toEqual(['old-1']);
  expect(known['old-1-2025-01-01']).toMatchObject({ name: 'Old', card: 'old', state: 'deprecated', retirements: [endShown('2026-06-01')], ids: ['old-1-2025-01-01'], successor: 'strong' });
});

test.each<[string, object, object]>([
  ['a note', { note: 'Answered by another.' }, { note: 'Answered by another.', retirements: [endShown('2026-12-01')] }],
  ['a successor', { successor: 'quick' }, { successor: 'quick', retirements: [endShown('2026-12-01')] }],
  ['a state', { state: 'retired' }, { state: 'retired', successor: 'strong' }],
])('names of a card with %s of their own stand beside it and take the rest from the card', (_what, own, expected) => {
  expect(know([{ card: 'old', aliases: ['old-latest'], vendorReplacement: 'strong-1', ...own }])['old-latest']).toMatchObject({ name: 'Old', card: 'old', vendorReplacement: 'strong-1', ...expected });
});

test('a model without a card is known by a key made of its first id, under the name that its vendor writes', () => {
  const group = { name: 'Ancient 3.5', ids: ['ancient-3.5', 'ancient-3.5-0301'], aliases: ['ancient'], state: 'retired', retirements: [end('2024-01-04')], vendorReplacement: 'old-1', successor: 'quick', note: 'It fails.' } satisfies Partial<Record<keyof AuthoredIdGroup, unknown>>;
  const known = know([group], { 'ancient-3-5': { inputUsdPerMTok: 20, outputUsdPerMTok: 60 } });
  expect(known['ancient-3-5']).toEqual({
    name: 'Ancient 3.5',
    vendorName: 'OpenAI',
    card: undefined,
    state: 'retired',
    retirements: [endShown('2024-01-04')],
    ids: ['ancient-3.5', 'ancient-3.5-0301'],
    aliases: ['ancient'],
    shortNames: ['Ancient 3.5'],
    vendorReplacement: 'old-1',
    successor: 'quick',
    note: 'It fails.',
    prices: [{ inputUsdPerMTok: 20, outputUsdPerMTok: 60 }],
    sources: [shown],
  });
});

test('a group names another maker than the vendor after whom its file is called', () => {
  expect(know([{ name: 'Guest', ids: ['guest-1'], state: 'current', maker: 'Somebody else' }])['guest-1']?.vendorName).toBe('Somebody else');
});

test('a group of short names alone is known by the first of them', () => {
  expect(know([{ card: 'strong', shortNames: ['best', 'best[1m]'], note: 'It moves.' }])['best']).toMatchObject({ card: 'strong', ids: [], aliases: [], shortNames: ['best', 'best[1m]'], prices: [{ inputUsdPerMTok: 8 }] });
});

test('an id that spells like the id of a card does not take its place', () => {
  const known = know([{ name: 'Strong (name in Ollama)', ids: ['strong'], state: 'legacy' }], { quick: {} });
  expect([known['strong']?.name, known['quick']?.name]).toEqual(['Strong', 'Quick']);
  expect(Object.values(known).filter((it) => it.ids.includes('strong') || it.ids.includes('quick')).map((it) => it.name)).toEqual(['Strong (name in Ollama)', 'quick']);
});

test('an id that only a package lists is known by its own name, without a state', () => {
  expect(know([], { 'lost-1': { inputUsdPerMTok: 3, outputUsdPerMTok: 9 } })['lost-1']).toEqual({ name: 'lost-1', vendorName: 'OpenAI', state: undefined, retirements: [], ids: ['lost-1'], aliases: [], shortNames: [], prices: [{ inputUsdPerMTok: 3, outputUsdPerMTok: 9 }], sources: [{ label: 'toy-prices 1.0.0', seenOn: '2026-11-10' }] });
});

test('an end that only a package announces makes its id deprecated, by that package', () => {
  expect(know([], { 'lost-1': { endsOn: parseDay('2026-12-31') } })['lost-1']).toMatchObject({ state: 'deprecated', retirements: [{ kind: 'on', day: '2026-12-31', platform: 'vendor', source: { label: 'toy-prices 1.0.0' } }] });
});

test('an end is sourced by the vendor’s own package, though another one lists the id too', () => {
  const own = { name: 'own-package', version: '2.0.0', seenOn: parseDay('2026-11-20') };
  const list: ListedIds = { sources: [...toyIds.sources, own], vendors: { openai: { 'lost-1': { listedBy: ['own-package', 'toy-prices'], endsOn: parseDay('2026-12-31') } } } };
  const lost = makeKnownModels({ ...sound, ids: [] }, toyCatalogue, list)['lost-1'];
  expect(lost?.retirements[0]?.source).toEqual({ label: 'own-package 2.0.0', seenOn: '2026-11-20' });
  expect(lost?.sources.map((it) => it.label)).toEqual(['own-package 2.0.0', 'toy-prices 1.0.0']);
});

test('an id that a card or a group has, in whatever spelling, is not listed again', () => {
  const known = know([{ name: 'Ancient', ids: ['ancient-3.5'], aliases: ['ancient-default'], state: 'retired', successor: 'quick' }], { 'STRONG.1': {}, 'ancient-3-5': {}, 'ancient@default': {} });
  expect(Object.keys(known).sort()).toEqual(['ancient-3-5', 'old', 'quick', 'strong']);
});

test('a dated variant joins the model that it is a snapshot of, with a card, in a group or listed itself', () => {
  const group = { name: 'Ancient', ids: ['ancient-1'], state: 'legacy' };
  const known = know([group], { 'strong-1-2026-01-31': {}, 'ancient-1-20260131': {}, 'lost-1': {}, 'lost-1-2026-01-31': {} });
  expect(Object.keys(known)).toHaveLength(5);
  expect([known['strong']?.ids, known['ancient-1']?.ids, known['lost-1']?.ids]).toEqual([['strong-1', 'strong-1-2026-01-31'], ['ancient-1', 'ancient-1-20260131'], ['lost-1', 'lost-1-2026-01-31']]);
});

test('a dated variant that ends with its model joins it, and one that ends on another day stands alone', () => {
  const known = know([], { 'old-1-2025-01-01': { endsOn: parseDay('2026-12-01') }, 'old-1-2025-06-01': { endsOn: parseDay('2026-12-02') }, 'strong-1-2026-01-31': { endsOn: parseDay('2027-01-01') } });
  expect(known['old']?.ids).toEqual(['old-1', 'old-1-2025-01-01']);
  expect(known['strong']?.ids).toEqual(['strong-1']);
  expect([known['old-1-2025-06-01'], known['strong-1-2026-01-31']].map((it) => it?.retirements[0]?.day)).toEqual(['2026-12-02', '2027-01-01']);
});

test('numbers behind an id that are no date make another model', () => {
  expect(Object.keys(know([], { 'strong-1-128000': {}, 'strong-1-2026-01': {} }))).toEqual(expect.arrayContaining(['strong-1-128000', 'strong-1-2026-01']));
});
