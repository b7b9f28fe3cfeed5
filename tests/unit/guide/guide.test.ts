import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { makeGuide } from '../../../src/guide/guide.ts';
import { joinFacts } from '../../../src/guide/joined-facts.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const makeToyGuide = (today: string) => makeGuide(parseContent(readToyWorld()).authored!, toyCatalogue, toyIds, parseDay(today));

test('a card knows who picks it and which tools offer it', () => {
  expect(makeToyGuide('2026-11-23').getModel('strong')).toMatchObject({ pickedBy: ['build', 'plan'], offeredBy: ['agent'], vendorName: 'OpenAI', state: 'current' });
});

test('tasks stand in their own order, and models with those that end last', () => {
  const guide = makeToyGuide('2026-11-23');
  expect(guide.tasks.map((it) => it.id)).toEqual(['plan', 'build']);
  expect(guide.models.map((it) => it.id)).toEqual(['quick', 'strong', 'old']);
});

test('a page without a term of its own takes the one of its kind', () => {
  const guide = makeToyGuide('2026-12-02');
  expect(guide.getTask('plan')).toMatchObject({ reviewEvery: 30, freshness: { verdict: 'due' } });
  expect(guide.getModel('strong')).toMatchObject({ reviewEvery: 45, freshness: { verdict: 'fresh' } });
});

test('a pick is joined with its card and its runner-up', () => {
  const [pick] = makeToyGuide('2026-11-23').getTask('plan').picks;
  expect([pick?.model.name, pick?.runnerUp.name]).toEqual(['Strong', 'Quick']);
});

test('a card knows what happens to code on each route that leads to it', () => {
  expect(makeToyGuide('2026-11-23').getModel('strong').reach).toMatchObject([{ route: { id: 'api', name: 'An API', training: 'No' } }]);
});

test('a role knows who fills it and how tools set it', () => {
  const role = makeToyGuide('2026-11-23').getRole('planner');
  expect(role.picks.map((it) => [it.task.id, it.pick.model.id])).toEqual([['plan', 'strong'], ['build', 'strong']]);
  expect(role.settings).toMatchObject([{ tool: { id: 'agent' }, setting: 'plan_model' }]);
});

test('a task answers each kind of access in one order, also where nothing fits', () => {
  expect(makeToyGuide('2026-11-23').getTask('plan').byAccess.map((it) => [it.name, it.model?.id, it.why])).toEqual([['A key', 'quick', 'It is there.'], ['Nothing', undefined, 'Nothing fits.']]);
});

test('a stack has a model and a route in every seat', () => {
  const [stack] = makeToyGuide('2026-11-23').stacks.stacks;
  expect(stack?.access).toBe('A key');
  expect(stack?.seats.map((it) => [it.seat, it.model.id, it.route.id])).toEqual([['planner', 'strong', 'api'], ['executor', 'quick', 'api'], ['reviewer', 'strong', 'api'], ['small', 'quick', 'api'], ['fallback', 'quick', 'api']]);
});

test('asking for what does not exist says how to find the mistake', () => {
  expect(() => makeToyGuide('2026-11-23').getModel('ghost')).toThrow('There is no model "ghost". Run "npm run check" for everything that is wrong in the content.');
});

test('a fact by hand stands before the catalogue’s, and a fact that neither has stays absent', () => {
  const seenOn = parseDay('2026-11-01');
  const facts = joinFacts(toyCatalogue.models['openai/strong-1']!, { contextTokens: { value: 300_000, source: { url: 'https://www.vendor.example/x', says: 'context', seenOn }, reason: 'The catalogue clips it.' } });
  expect(facts.contextTokens).toEqual({ value: 300_000, sources: [{ label: 'vendor.example', url: 'https://www.vendor.example/x', seenOn }], agreement: 'single', dissent: [], note: 'The catalogue clips it.' });
  expect(facts.inputUsdPerMTok?.sources).toEqual([{ label: 'toy-prices 1.0.0', seenOn: '2026-11-10' }]);
  expect(facts.maxOutputTokens).toBeUndefined();
});

test('a card shows its scores of every benchmark, the newest first, and nobody else’s', () => {
  const guide = makeToyGuide('2026-11-23');
  expect(guide.getModel('strong').scores.map((it) => [it.benchmark.id, it.benchmark.unit, it.score, it.effort])).toEqual([['bridge-bench-1-0', '%', 61.5, 'high'], ['bridge-bench-1-0', '%', 58, 'low']]);
  expect(guide.getModel('quick').scores).toMatchObject([{ benchmark: { name: 'Bridge-Bench', version: '1.0' }, score: 44, kind: 'vendor' }]);
  expect(guide.getModel('old').scores).toEqual([]);
});

test('two versions of a benchmark stay two pages, the older version first', () => {
  const world = readToyWorld();
  const [older] = world.benchmarks;
  world.benchmarks.unshift({ id: 'bridge-bench-2-0', fields: { ...(older!.fields as object), version: '2.0' } });
  const guide = makeGuide(parseContent(world).authored!, toyCatalogue, toyIds, parseDay('2026-11-23'));
  expect(guide.benchmarks.map((it) => it.id)).toEqual(['bridge-bench-1-0', 'bridge-bench-2-0']);
  expect(guide.getBenchmark('bridge-bench-2-0')).toMatchObject({ version: '2.0', reviewEvery: 60, freshness: { verdict: 'fresh' } });
});
