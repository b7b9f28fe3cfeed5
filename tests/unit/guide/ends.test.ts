import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { listEnds, splitEnds } from '../../../src/guide/ends.ts';
import { makeGuide, type Model } from '../../../src/guide/guide.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import type { KnownModel, KnownModels, SourcedRetirement } from '../../../src/lifecycle/known-models.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const source = { label: 'vendor.example', url: 'https://vendor.example/end', seenOn: parseDay('2026-11-01') };
const ending = (kind: 'on' | 'notBefore', day: string, platform = 'vendor'): SourcedRetirement => ({ kind, day: parseDay(day), platform, source });
const model = (name: string, retirements: SourcedRetirement[], more: Partial<KnownModel> = {}): KnownModel => ({ name, vendorName: 'OpenAI', retirements, ids: [name.toLowerCase()], aliases: [], shortNames: [], prices: [], sources: [], ...more });
const list = (knownModels: KnownModels) => listEnds({ knownModels, getModel: (id) => ({ id }) as Model });

test('an end tells who ends where, when, and what to take instead', () => {
  const toy = makeGuide(parseContent(readToyWorld()).authored!, toyCatalogue, toyIds, parseDay('2026-11-23'));
  const ends = listEnds(toy);
  expect(ends.map((it) => [it.key, it.day])).toEqual([['old-vendor', '2026-12-01'], ['lost-1-vendor', '2026-12-31']]);
  expect(ends[0]).toMatchObject({ name: 'Old', platform: 'OpenAI’s own API', isVendor: true, kind: 'on', ids: ['old-1', 'old-1-2025-01-01'], card: { id: 'old' }, successor: { id: 'strong' }, source });
  expect(ends[1]).toMatchObject({ name: 'Lost 1', card: undefined, ids: ['lost-1'], vendorReplacement: 'strong-1', successor: { id: 'strong' } });
});

test('a floor that becomes a deadline keeps its key', () => {
  const key = (kind: 'on' | 'notBefore', day: string) => list({ old: model('Old', [ending(kind, day, 'Google Cloud')]) }).map((it) => it.key);
  expect(key('notBefore', '2027-01-01')).toEqual(['old-google-cloud']);
  expect(key('on', '2027-06-01')).toEqual(['old-google-cloud']);
});

test('a floor is left out beside a deadline of the same platform, and stays beside one of another', () => {
  const ends = list({ old: model('Old', [ending('notBefore', '2027-01-01'), ending('on', '2027-06-01'), ending('notBefore', '2027-02-01', 'Azure')]) });
  expect(ends.map((it) => [it.key, it.kind, it.day])).toEqual([['old-azure', 'notBefore', '2027-02-01'], ['old-vendor', 'on', '2027-06-01']]);
});

test('a platform is called by its name, and the vendor’s own API by its vendor', () => {
  expect(list({ old: model('Old', [ending('on', '2027-01-01', 'GitHub Copilot'), ending('on', '2027-01-02')]) }).map((it) => [it.platform, it.isVendor])).toEqual([['GitHub Copilot', false], ['OpenAI’s own API', true]]);
});

test('ends stand in the order of their days, and of names within a day', () => {
  expect(list({ b: model('Beta', [ending('on', '2027-01-02'), ending('on', '2026-01-01', 'Azure')]), a: model('Alpha', [ending('on', '2027-01-02')]) }).map((it) => it.key)).toEqual(['b-azure', 'a-vendor', 'b-vendor']);
});

test('names that end with their card are told with it, their ids and notes included', () => {
  const retirements = [ending('on', '2026-12-01'), ending('on', '2026-10-01', 'Azure')];
  const ends = list({ old: model('Old', retirements, { card: 'old' }), latest: model('Latest', retirements, { name: 'Old', card: 'old', aliases: ['old-latest'], note: 'Both names still answer.' }), oldie: model('Oldie', retirements, { name: 'Old', card: 'old', ids: [], shortNames: ['oldie'], note: 'It moves.' }) });
  expect(ends.map((it) => [it.key, it.ids, it.note])).toEqual([['old-azure', ['old', 'latest'], 'Both names still answer.'], ['old-vendor', ['old', 'latest'], 'Both names still answer.']]);
});

test('a snapshot that ends on a day of its own is told beside its card', () => {
  const ends = list({ old: model('Old', [ending('on', '2026-12-01')], { card: 'old' }), snapshot: model('Snapshot', [ending('on', '2026-06-01')], { name: 'Old', card: 'old' }) });
  expect(ends.map((it) => [it.key, it.ids])).toEqual([['snapshot-vendor', ['snapshot']], ['old-vendor', ['old']]]);
});

test('on its day an end is past, and the day before it is ahead', () => {
  const ends = list({ a: model('Alpha', [ending('on', '2026-11-25')]), b: model('Beta', [ending('notBefore', '2026-11-25')]) });
  const split = (today: string) => Object.fromEntries(Object.entries(splitEnds(ends, parseDay(today))).map(([part, of]) => [part, of.map((it) => it.key)]));
  expect(split('2026-11-24')).toEqual({ ahead: ['a-vendor'], floors: ['b-vendor'], past: [] });
  expect(split('2026-11-25')).toEqual({ ahead: [], floors: [], past: ['a-vendor'] });
  expect(split('2026-11-26')).toEqual({ ahead: [], floors: [], past: ['a-vendor'] });
});

test('what comes next is nearest first, and what has ended is latest first', () => {
  const ends = list(Object.fromEntries(['2025-01-01', '2026-01-01', '2027-01-01', '2028-02-29'].map((day, n) => [`m${n}`, model(`M${n}`, [ending('on', day)])])));
  const { ahead, past } = splitEnds(ends, parseDay('2026-11-25'));
  expect(ahead.map((it) => it.day)).toEqual(['2027-01-01', '2028-02-29']);
  expect(past.map((it) => it.day)).toEqual(['2026-01-01', '2025-01-01']);
});
