import type { Day } from '../freshness/day.ts';
import { changeAnswers, formatAnswers } from './answers.ts';
import type { Chosen, Decision } from './decide.ts';
import type { Move } from './tree.ts';
import { walk, type Step } from './walk.ts';
import type { World } from './world.ts';

/** The words that a decision is told in. */
export interface Words {
  /** The question as asked. */
  ask(question: string): string;
  /** The question in a few words. */
  short(question: string): string;
  /** An answer as the reader chose it, and the rule behind it. */
  option(question: string, option: string): { label: string; because: string };
  outcome(id: string): OutcomeWords;
  model(id: string): Named;
  /** When the model is the one to take, on that list. */
  when(bench: string, model: string): string;
  /** What a seat says when nothing fits it. */
  emptySeat(role: string): string;
  /** A way to a model as the reader knows it, and the tool page that shows its configuration. */
  way(route: string): { name: string; tool?: Named | undefined };
  /** Whatever a date can belong to: a model, a task, the picker. */
  nameOf(id: string): string;
}

export interface Named {
  name: string;
  /** Absolute, or on the site's own host: as the words were made. */
  url: string;
}

export interface OutcomeWords {
  headline: string;
  tier: string;
  role: string;
  task: Named;
  effort: string;
  note?: string | undefined;
  /** Labels of the seats, in order. */
  seats: readonly string[];
  otherwise: readonly Move[];
}

export interface NamedModel extends Named {
  id: string;
  /** The level to ask for; absent where the model has none. */
  effort?: string | undefined;
  /** When it is the one to take. */
  when: string;
  /** Ways to it that the answers allow, by name. */
  reach: string[];
  /** The same by their ids. */
  routes: readonly string[];
  /** true: nobody may train on the code, and each of these ways trains until the reader switches it off. */
  mustSwitchOff: boolean;
}

/** A recommendation with everything that a reader may want to know about it, in words; also the shape of the JSON to copy. */
export interface Advice {
  outcome: string;
  headline: string;
  /** false: the answers allow no model for the job; `relax` says which one to change. */
  fits: boolean;
  tier: string;
  role: string;
  task: Named;
  effort: string;
  note?: string | undefined;
  seats: { label: string; role: string; model?: NamedModel | undefined; runnerUp?: NamedModel | undefined; empty?: string | undefined }[];
  /** The answers that decided, in the order asked. */
  why: { question: string; short: string; answer: string; because: string }[];
  /** What the reader has and an answer forbids. */
  closed: { way: string; question: string; answer: string }[];
  ruledOut: { question: string; answer: string; models: string[] }[];
  /** Where nothing fits: the answer to change, and the query string that asks it again. */
  relax?: { question: string; ask: string; answer: string; search: string } | undefined;
  /** The advice is good before this day. */
  holdsUntil: Day;
  holdsBecause: string;
  otherwise: { move: Move['move']; when: string; search: string }[];
  /** Pages that show the configuration for the first way to each named model. */
  tools: Named[];
  /** The query string that leads here. */
  search: string;
  guide: Edition;
}

/** Which state of the guide an advice comes from. */
export interface Edition {
  /** Day of the newest change and a fingerprint of everything that was written and read. */
  version: string;
  reviewedOn: Day;
  factsOn: Day;
}

/** A decision in words. */
export function describe(world: World, steps: readonly Step[], decision: Decision, words: Words, guide: Edition): Advice {
  const { seats: labels, otherwise, ...outcome } = words.outcome(decision.outcome);
  const rules = world.outcomes[decision.outcome]?.seats ?? [];
  const answerTo = (question: string) => (steps.find((it) => it.question === question)?.options ?? []).map((it) => words.option(question, it).label).join(', ');
  const named = (chosen: Chosen | undefined, bench: string) => chosen && nameModel(chosen, bench, words);
  const seats = decision.seats.map(({ chosen, runnerUp }, n) => {
    const { bench, role } = rules[n]!;
    const reviewer = decision.seats[rules.findIndex((it) => it.otherVendorThan === n)]?.chosen;
    const reviewsItself = runnerUp && reviewer && world.models[runnerUp.model]?.vendor === world.models[reviewer.model]?.vendor;
    const second = named(runnerUp, bench);
    return { label: labels[n] ?? role, role, model: named(chosen, bench), runnerUp: second && reviewsItself ? { ...second, when: `${second.when} Then let another house review.` } : second, empty: chosen ? undefined : words.emptySeat(role) };
  });
  return {
    outcome: decision.outcome,
    ...outcome,
    fits: seats[0]?.model !== undefined,
    seats,
    why: steps.map(({ question, options }) => ({ question, short: words.short(question), answer: answerTo(question), because: words.option(question, options[0]!).because })),
    closed: decision.closed.map(({ route, question }) => ({ way: words.way(route).name, question, answer: answerTo(question) })),
    ruledOut: decision.ruledOut.map(({ question, models }) => ({ question, answer: answerTo(question), models: models.map((it) => words.model(it).name) })),
    relax: decision.relax ? { question: decision.relax, ask: words.ask(decision.relax), answer: answerTo(decision.relax), search: formatAnswers(steps.filter((it) => it.question !== decision.relax)) } : undefined,
    holdsUntil: decision.holds.on,
    holdsBecause: ENDS[decision.holds.kind](words.nameOf(decision.holds.of)),
    otherwise: otherwise.map((move) => ({ move: move.move, when: move.when, search: findSearch(world, steps, move) })),
    tools: decision.seats.flatMap(({ chosen }) => (chosen && words.way(chosen.routes[0]!).tool) ?? []),
    search: formatAnswers(steps),
    guide,
  };
}

const ENDS: Record<Decision['holds']['kind'], (name: string) => string> = {
  review: (name) => `the review of ${name} is due`,
  price: (name) => `the price of ${name} changes`,
  end: (name) => `${name} stops answering`,
  'platform-end': (name) => `${name} leaves one of its platforms`,
};

function nameModel({ model, effort, routes, mustSwitchOff }: Chosen, bench: string, words: Words): NamedModel {
  const reach = routes.map((it) => words.way(it).name);
  return { id: model, ...words.model(model), effort, when: words.when(bench, model), reach, routes, mustSwitchOff };
}

/** Where a move leads. One that only takes answers back keeps the others for later; one that changes answers leaves out what is no longer asked. */
function findSearch(world: World, steps: readonly Step[], move: Move): string {
  const moved = walk(world, changeAnswers(steps, move));
  return formatAnswers(Object.keys(move.answers).length === 0 ? [...moved.steps, ...moved.kept] : moved.steps);
}
