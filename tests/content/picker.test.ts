import { expect, test } from 'vitest';
import { formatAnswers } from '../../src/picker/answers.ts';
import { formatPath, listOpenPaths, listPaths, MAX_QUESTIONS } from '../../src/picker/check.ts';
import type { Decision } from '../../src/picker/decide.ts';
import type { Step } from '../../src/picker/walk.ts';
import { authored, follow, picker } from './read-picker.ts';

const paths = listPaths(picker);
const ends = paths.map((path) => ({ ...path, ...follow(formatAnswers(path.steps)) }));
const open = listOpenPaths(picker).map((path) => ({ ...path, ...follow(formatAnswers(path.steps)) }));

const cardOf = (id: string) => authored.models.find((it) => it.id === id)!.fields;
const answerTo = (steps: readonly Step[], question: string) => steps.find((it) => it.question === question)?.options ?? [];
const listNamed = ({ seats }: Decision) => seats.flatMap((it) => [it.chosen, it.runnerUp]).filter((it) => it !== undefined);

/** The ways that these answers leave, straight from routes.yaml and picker.yaml. */
function listAllowed(steps: readonly Step[]): string[] {
  const [leave] = answerTo(steps, 'leave');
  const have = answerTo(steps, 'have');
  const own = leave === 'stays' || have.includes('own-hardware');
  const said = authored.picker.questions['have']!.options.filter((it) => have.includes(it.id)).flatMap((it) => it.rule?.routes ?? []);
  const hosted = Object.keys(authored.routes.routes).filter((id) => id !== 'own-hardware');
  const fitting = { open: ['no', 'unless-switched-off', 'yes', 'not-published'], contract: ['no'] }[leave ?? ''] ?? ['no', 'unless-switched-off'];
  return (own ? ['own-hardware'] : said.length > 0 ? said : hosted).filter((id) => fitting.includes(authored.routes.routes[id]!.mayTrain));
}

test('every way through ends in an outcome within seven questions, every outcome is reached, and the walk agrees', () => {
  expect(paths.length).toBeGreaterThan(5000);
  expect(new Set(paths.map((it) => it.outcome))).toEqual(new Set(Object.keys(picker.outcomes)));
  for (const { steps, outcome, walked } of ends) {
    expect(steps.length).toBeLessThanOrEqual(MAX_QUESTIONS);
    expect(walked).toEqual({ steps, at: { outcome }, kept: [], dropped: [] });
  }
});

test('a reader with a common case answers four questions at most', () => {
  const common = ends.filter(({ steps }) => !answerTo(steps, 'shape').includes('run') && !answerTo(steps, 'have').includes('own-hardware'));
  expect(common.length).toBeGreaterThan(2000);
  expect(Math.max(...common.map((it) => it.steps.length))).toBe(4);
});

test('every way names only models that are current, reached by the reader’s ways and allowed there, or says that none fits and which answer to change', () => {
  for (const { steps, decision, advice } of ends) {
    const allowed = listAllowed(steps);
    for (const { model, routes } of listNamed(decision!)) {
      const card = cardOf(model);
      expect(card.lifecycle.state, model).toBe('current');
      expect(routes.length).toBeGreaterThan(0);
      for (const route of routes) {
        expect(card.reach.map((it) => it.route), `${model} on ${formatPath(steps)}`).toContain(route);
        expect(allowed, `${model} on ${formatPath(steps)}`).toContain(route);
      }
    }
    if (advice!.fits) continue;
    expect(advice!.relax, formatPath(steps)).toBeDefined();
    expect(follow(advice!.relax!.search).walked.at).toEqual({ question: advice!.relax!.question });
  }
});

test('whoever is free to choose always gets a model for every seat', () => {
  const free = open.filter(({ steps }) => answerTo(steps, 'have').includes('not-sure'));
  expect(free.length).toBeGreaterThan(200);
  for (const { steps, advice } of free) for (const seat of advice!.seats) {
    expect(seat.model?.name, `${seat.label} on ${formatPath(steps)}`).toBeDefined();
  }
});

test('a reviewer is never of the executor’s house', () => {
  for (const { decision, outcome } of ends) {
    for (const [n, seat] of picker.outcomes[outcome]!.seats.entries()) {
      const [own, other] = [decision!.seats[n]?.chosen, seat.otherVendorThan === undefined ? undefined : decision!.seats[seat.otherVendorThan]?.chosen];
      if (own && other) expect(cardOf(own.model).vendor).not.toBe(cardOf(other.model).vendor);
    }
  }
});

test('the strongest tier, and every model of it, is reached only with a stated reason', () => {
  for (const { steps, outcome, decision } of ends) {
    const gave = steps.some(({ question, options }) => picker.questions[question]!.options.some((it) => it.reasonForStrongest && options.includes(it.id)));
    expect(picker.outcomes[outcome]!.tier === 'frontier').toBe(gave);
    if (!gave) for (const { model } of listNamed(decision!)) expect(cardOf(model).tier, `${model} on ${formatPath(steps)}`).not.toBe('frontier');
  }
});

test('code that stays inside leads to the local tier and to open weights only', () => {
  const inside = ends.filter(({ steps }) => answerTo(steps, 'leave').includes('stays'));
  expect(inside.length).toBe(28);
  for (const { decision, advice } of inside) {
    expect(advice!.tier).toBe('local');
    expect(advice!.fits).toBe(true);
    for (const { model, routes } of listNamed(decision!)) {
      expect(routes).toEqual(['own-hardware']);
      expect(cardOf(model).weights).toBeDefined();
    }
  }
});

test('somebody who is not sure of anything gets a fast model to start with, and a way up', () => {
  const { walked, advice } = follow(`?${Object.keys(picker.questions).map((question) => `${question}=not-sure`).join('&')}`);
  expect(walked.dropped).toEqual([]);
  expect(advice).toMatchObject({ tier: 'fast', fits: true });
  expect(advice!.otherwise.some((it) => it.move === 'up')).toBe(true);
});

test('every move leads to a question or to another outcome, with the rest of the answers kept', () => {
  for (const { steps, outcome, advice } of open) for (const [n, { search, when }] of advice!.otherwise.entries()) {
    const { walked } = follow(search);
    const onlyTakesBack = Object.keys(picker.outcomes[outcome]!.otherwise[n]!.answers).length === 0;
    expect(walked.dropped, when).toEqual([]);
    expect(walked.kept.length > 0, when).toBe(onlyTakesBack);
    expect(formatPath(walked.steps), when).not.toBe(formatPath(steps));
  }
});

test('the picker says nothing else than the task pages to whoever has one kind of access', () => {
  for (const task of authored.tasks) for (const [access, { model }] of Object.entries(task.fields.byAccess)) {
    if (!model || access === 'own-hardware') continue;
    const { routes } = authored.routes.access[access]!;
    const have = authored.picker.questions['have']!.options.filter((it) => it.rule?.routes?.some((route) => routes.includes(route))).map((it) => it.id).join('+');
    const answers = open.filter(({ steps, outcome }) => picker.outcomes[outcome]!.task === task.id && answerTo(steps, 'leave').includes('open') && answerTo(steps, 'have').includes('not-sure')).map(({ steps }) => formatAnswers(steps).replace('have=not-sure', `have=${have}`));
    const named = answers.flatMap((search) => follow(search).decision!.seats.flatMap((it) => it.chosen?.model ?? []));
    expect(named, `${task.id}, ${access}`).toContain(model);
  }
});

test('what an outcome names holds until a day that is still to come', () => {
  for (const { advice } of open) expect(advice!.holdsUntil > picker.builtOn).toBe(true);
});
