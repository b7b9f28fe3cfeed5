import { expect, test } from 'vitest';
import { makePricePeriods } from '../../../src/cost/price-periods.ts';
import { parseDay } from '../../../src/freshness/day.ts';
import { listChangesSince, listEvents } from '../../../src/guide/events.ts';
import type { Change } from '../../../src/guide/change.ts';
import { makeGuide, type Model } from '../../../src/guide/guide.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const BUILT_ON = parseDay('2026-11-23');
const guide = makeGuide(parseContent(readToyWorld()).authored!, toyCatalogue, toyIds, BUILT_ON);
const strong = guide.getModel('strong');
const source = { url: 'https://vendor.example/end', says: 'the end', seenOn: parseDay('2026-11-01') };

const ending = (day: string, platform = 'vendor', kind: 'on' | 'notBefore' = 'on') => ({ kind, day: parseDay(day), platform, source });
const withEnds = (...retirements: Model['lifecycle']['retirements']): Model => ({ ...strong, lifecycle: { ...strong.lifecycle, retirements } });
function withPrices(now: { inputUsdPerMTok?: number; outputUsdPerMTok?: number }, ...announced: [from: string, input: number, output: number][]): Model {
  const scheduledPrices = announced.map(([from, inputUsdPerMTok, outputUsdPerMTok]) => ({ from: parseDay(from), inputUsdPerMTok, outputUsdPerMTok, source }));
  return { ...strong, scheduledPrices, prices: makePricePeriods(now, scheduledPrices) };
}

test('a model of which nothing is announced has no events', () => {
  expect(listEvents(strong, BUILT_ON)).toEqual([]);
});

test('an end is told before its day, and differently from that day on', () => {
  expect(listEvents(guide.getModel('old'), BUILT_ON)).toEqual([{ on: '2026-12-01', ahead: 'Old ends on OpenAI’s own API', past: 'Old ended on OpenAI’s own API' }]);
});

test('platforms that end on one day are one event', () => {
  const events = listEvents(withEnds(ending('2027-01-14'), ending('2027-01-14', 'Azure'), ending('2027-02-01', 'Amazon Bedrock'), ending('2027-01-14', 'Codex')), BUILT_ON);
  expect(events.map((it) => [it.on, it.ahead])).toEqual([['2027-01-14', 'Strong ends on OpenAI’s own API, Azure and Codex'], ['2027-02-01', 'Strong ends on Amazon Bedrock']]);
});

test('a floor is no event', () => {
  expect(listEvents(withEnds(ending('2027-01-14', 'vendor', 'notBefore')), BUILT_ON)).toEqual([]);
});

test('an announced price is told with the one before it', () => {
  expect(listEvents(withPrices({ inputUsdPerMTok: 2, outputUsdPerMTok: 10 }, ['2026-12-01', 4, 20], ['2027-12-01', 4.5, 22.5]), BUILT_ON)).toEqual([
    { on: '2026-12-01', ahead: 'Strong will cost $4 in, $20 out instead of $2 and $10', past: 'Strong costs $4 in, $20 out instead of $2 and $10' },
    { on: '2027-12-01', ahead: 'Strong will cost $4.50 in, $22.50 out instead of $4 and $20', past: 'Strong costs $4.50 in, $22.50 out instead of $4 and $20' },
  ]);
});

test('announced prices are each told with the one before it, in whatever order they were written', () => {
  const events = listEvents(withPrices({ inputUsdPerMTok: 2, outputUsdPerMTok: 10 }, ['2027-12-01', 6, 30], ['2026-12-01', 4, 20]), BUILT_ON);
  expect(events.map((it) => it.past)).toEqual(['Strong costs $4 in, $20 out instead of $2 and $10', 'Strong costs $6 in, $30 out instead of $4 and $20']);
});

test('a first price is told without one before it', () => {
  expect(listEvents(withPrices({ inputUsdPerMTok: 2 }, ['2026-12-01', 4, 20]), BUILT_ON).map((it) => it.ahead)).toEqual(['Strong will cost $4 in, $20 out']);
});

test('what came before the build or on its day is no event any more', () => {
  const model = { ...withPrices({ inputUsdPerMTok: 2, outputUsdPerMTok: 10 }, ['2026-11-22', 3, 15], ['2026-11-23', 4, 20], ['2026-11-24', 5, 25]), lifecycle: withEnds(ending('2026-11-23'), ending('2026-11-24', 'Azure')).lifecycle };
  expect(listEvents(model, BUILT_ON).map((it) => [it.on, it.ahead])).toEqual([['2026-11-24', 'Strong will cost $5 in, $25 out instead of $4 and $20'], ['2026-11-24', 'Strong ends on Azure']]);
});

test('prices and ends stand together in the order of their days', () => {
  const model = { ...withPrices({}, ['2027-06-01', 4, 20]), lifecycle: withEnds(ending('2027-12-01'), ending('2027-01-01', 'Azure')).lifecycle };
  expect(listEvents(model, BUILT_ON).map((it) => it.on)).toEqual(['2027-01-01', '2027-06-01', '2027-12-01']);
});

const change = (on: string, kind: Change['kind'], models: string[]): Change => ({ id: 'x', key: `${on}-x`, on: parseDay(on), kind, title: 'X', models, tasks: [], tools: [], meaning: 'X', sources: [source] });
const since = (changes: Change[], reviewedOn = '2026-11-01') => listChangesSince({ ...guide, changes }, ['strong', 'quick'], parseDay(reviewedOn)).map((it) => `${it.on} ${it.kind}`);

test('a page is told of facts of its models that moved after its review, and not of those on the day itself', () => {
  expect(since([change('2026-11-03', 'price', ['quick']), change('2026-11-02', 'lifecycle', ['old', 'strong']), change('2026-11-01', 'price', ['strong']), change('2026-10-31', 'price', ['strong'])])).toEqual(['2026-11-03 price', '2026-11-02 lifecycle']);
});

test('advice of ours, new models and other models’ facts are no moved facts of a page', () => {
  expect(since([change('2026-11-03', 'recommendation', ['strong']), change('2026-11-03', 'model', ['strong']), change('2026-11-03', 'price', ['old']), change('2026-11-03', 'price', [])])).toEqual([]);
});

test.each(['price', 'limit', 'effort', 'lifecycle', 'tool', 'correction'] as const)('a %s entry counts', (kind) => {
  expect(since([change('2026-11-03', kind, ['strong'])])).toHaveLength(1);
});
