import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { decide } from '../../../src/picker/decide.ts';
import type { Rule } from '../../../src/picker/tree.ts';
import type { Candidate, World } from '../../../src/picker/world.ts';

const TODAY = parseDay('2026-11-25');
const model = (vendor: string, routes: string[], more: Partial<Candidate> = {}): Candidate => ({ vendor, routes, levels: { build: 'medium' }, outputUsdPerMTok: 10, events: [{ on: parseDay('2027-01-08'), kind: 'review' }], ...more });

/** One question that takes several answers, one that takes one, and an outcome with three seats. */
function makeWorld(more: Partial<World> = {}): World {
  const options = (rules: Record<string, Rule>) => Object.entries(rules).map(([id, rule]) => ({ id, rule, outcome: 'plan' }));
  return {
    start: 'have',
    questions: {
      policy: { options: options({ never: { training: 'never' }, 'can-be-off': { training: 'can-be-off' }, stays: { routes: ['own-hardware'] } }) },
      have: { several: true, options: options({ plan: { routes: ['plan'] }, business: { routes: ['business'] }, api: { routes: ['api'] } }) },
      memory: { options: options({ small: { memoryGb: 16 }, large: { memoryGb: 80 } }) },
      pay: { options: options({ least: { maxOutputUsdPerMTok: 5 } }) },
    },
    outcomes: { plan: { task: 'build', seats: [{ role: 'planner', bench: 'all', effort: 'build' }, { role: 'executor', bench: 'all', effort: 'build' }, { role: 'reviewer', bench: 'all', effort: 'build', otherVendorThan: 1 }] } },
    benches: { all: { models: [{ model: 'first' }, { model: 'second', effort: 'high' }, { model: 'open' }] } },
    models: {
      first: model('a', ['plan', 'api']),
      second: model('b', ['business', 'api'], { outputUsdPerMTok: 4 }),
      open: model('c', ['own-hardware'], { levels: {}, outputUsdPerMTok: undefined, memoryGb: 24 }),
    },
    routes: {
      plan: { mayTrain: 'unless-switched-off', isPlan: true },
      business: { mayTrain: 'no', isPlan: true },
      api: { mayTrain: 'no', isPlan: false },
      'own-hardware': { mayTrain: 'no', isPlan: false },
    },
    reviews: { picker: parseDay('2026-12-25'), build: parseDay('2026-12-24') },
    ...more,
  };
}

const ask = (answers: Record<string, string[]>, world = makeWorld(), today = TODAY) => decide(world, Object.entries(answers).map(([question, options]) => ({ question, options })), 'plan', today);
const names = (answers: Record<string, string[]>, world?: World) => ask(answers, world).seats.map((it) => it.chosen?.model);

test('the first model of the list fills the seat, the next one is its runner-up, and the reviewer is of another house than the executor', () => {
  const { seats } = ask({ have: ['api'] });
  expect(seats[0]).toMatchObject({ chosen: { model: 'first', effort: 'medium', routes: ['api'] }, runnerUp: { model: 'second', effort: 'high' } });
  expect(seats[2]).toMatchObject({ chosen: { model: 'second' }, runnerUp: undefined });
});

test('only models that the ways of the reader reach are named, and of several ways each adds its own', () => {
  expect(names({ have: ['business'] })).toEqual(['second', 'second', undefined]);
  expect(names({ have: ['plan', 'business'] })).toEqual(['first', 'first', 'second']);
});

test('own hardware counts only with a stated memory that holds the model', () => {
  expect(names({ policy: ['stays'] })).toEqual([undefined, undefined, undefined]);
  expect(names({ policy: ['stays'], memory: ['small'] })).toEqual([undefined, undefined, undefined]);
  expect(ask({ policy: ['stays'], memory: ['large'] }).seats[0]?.chosen).toEqual({ model: 'open', effort: undefined, routes: ['own-hardware'], mustSwitchOff: false });
});

test('where nobody may train, a way with a setting is named only when none without is left, and says so', () => {
  expect(ask({ policy: ['can-be-off'], have: ['plan', 'api'] }).seats[0]?.chosen).toMatchObject({ routes: ['api'], mustSwitchOff: false });
  expect(ask({ policy: ['can-be-off'], have: ['plan'] }).seats[0]?.chosen).toMatchObject({ routes: ['plan'], mustSwitchOff: true });
  expect(ask({ policy: ['never'], have: ['plan'] })).toMatchObject({ seats: [{ chosen: undefined }, {}, {}], closed: [{ route: 'plan', question: 'policy' }] });
});

test('a provider that publishes nothing counts as one that trains', () => {
  const world = makeWorld();
  const silent = { ...world, routes: { ...world.routes, api: { mayTrain: 'not-published', isPlan: false } as const } };
  expect(names({ policy: ['can-be-off'], have: ['api'] }, silent)[0]).toBeUndefined();
});

test('a price rules out executors that are paid by the token, and neither planners nor a plan that the reader has', () => {
  expect(names({ have: ['api'], pay: ['least'] })).toEqual(['first', 'second', 'first']);
  expect(names({ have: ['plan'], pay: ['least'] })).toEqual(['first', 'first', undefined]);
  expect(names({ pay: ['least'] })).toEqual(['first', 'second', 'first']);
});

test('whatever is left out stands under the first answer that ruled it out, and what is named does not', () => {
  expect(ask({ policy: ['never'], have: ['business'] }).ruledOut).toEqual([{ question: 'have', models: ['first', 'open'] }]);
  expect(ask({ policy: ['stays'], memory: ['small'] }).ruledOut).toEqual([{ question: 'policy', models: ['first', 'second'] }, { question: 'memory', models: ['open'] }]);
});

test('where nothing fits, the last answer that helps is the one to change, and policy comes last', () => {
  expect(ask({ policy: ['stays'], memory: ['small'] }).relax).toBe('memory');
  expect(ask({ policy: ['never'], have: ['plan'] }).relax).toBe('have');
  expect(ask({ have: ['api'] }).relax).toBeUndefined();
});

test('a model whose end has come is not named from that day on', () => {
  const ending = makeWorld({ models: { ...makeWorld().models, first: model('a', ['api'], { events: [{ on: parseDay('2026-12-01'), kind: 'end' }] }) } });
  expect(ask({ have: ['api'] }, ending).seats[0]?.chosen?.model).toBe('first');
  expect(ask({ have: ['api'] }, ending, parseDay('2026-12-01')).seats[0]?.chosen?.model).toBe('second');
});

test('the advice holds until the first thing known about what it names, runner-ups and its task included', () => {
  expect(ask({ have: ['api'] }).holds).toEqual({ on: '2026-12-24', kind: 'review', of: 'build' });
  const dearer = makeWorld({ models: { ...makeWorld().models, second: model('b', ['api'], { events: [{ on: parseDay('2026-12-01'), kind: 'price' }] }) } });
  expect(ask({ have: ['api'] }, dearer).holds).toEqual({ on: '2026-12-01', kind: 'price', of: 'second' });
});

test('an announced price ends no advice for whoever reaches the model by a plan', () => {
  const dearer = makeWorld({ models: { ...makeWorld().models, first: model('a', ['plan', 'api'], { events: [{ on: parseDay('2026-12-01'), kind: 'price' }] }) } });
  expect(ask({ have: ['plan'] }, dearer).holds).toMatchObject({ on: '2026-12-24', of: 'build' });
  expect(ask({ have: ['api'] }, dearer).holds).toMatchObject({ on: '2026-12-01', of: 'first' });
});

test('a price does not call a model left out that may still plan', () => {
  expect(ask({ have: ['api'], pay: ['least'] }).ruledOut).toEqual([{ question: 'have', models: ['open'] }]);
});

test('the same answers always give the same decision', () => {
  expect(ask({ have: ['api', 'plan'] })).toEqual(ask({ have: ['api', 'plan'] }));
});
