import type { Day } from '../freshness/day.ts';
import type { Rule } from './tree.ts';
import type { Step } from './walk.ts';
import type { Candidate, Event, SeatRule, World } from './world.ts';

/** The only way that needs memory of the reader's own. */
const OWN_HARDWARE = 'own-hardware';

export interface Chosen {
  model: string;
  /** The level to ask for; absent where the model has none. */
  effort?: string | undefined;
  /** Ways to it that the answers allow. */
  routes: string[];
  /** true: each of these ways trains until a setting is changed, and the answers forbid training. */
  mustSwitchOff: boolean;
}

export interface SeatChoice {
  /** Absent where the answers allow nothing for this seat. */
  chosen?: Chosen | undefined;
  runnerUp?: Chosen | undefined;
}

export interface Decision {
  outcome: string;
  /** In the order of the outcome's seats. */
  seats: SeatChoice[];
  /** Ways that the reader has and an answer forbids. */
  closed: { route: string; question: string }[];
  /** Models that no way is left to, under the first answer that ruled them out. */
  ruledOut: { question: string; models: string[] }[];
  /** Where nothing fits the first seat: the answer to change, the last asked first and policy last. Absent where no single change helps. */
  relax?: string | undefined;
  /** The first thing that is known to end this advice. `of` is the model, the task or "picker" that it happens to. */
  holds: Event & { of: string };
}

/** One answered question as a condition on a model, a way to it and what it shall do. */
interface Filter {
  question: string;
  allows: (model: Candidate, route: string, role: string) => boolean;
}

/**
 * What the answers come to: a model for each seat of the outcome, what was ruled out and by which answer, and until when it holds.
 * The same world, steps and day always give the same decision.
 * @param steps answers that lead to `outcome`, as `walk` gives them
 */
export function decide(world: World, steps: readonly Step[], outcome: string, today: Day): Decision {
  const filters = listFilters(world, steps);
  const { seats: rules, task } = world.outcomes[outcome]!;
  const forbidsTraining = listRules(world, steps).some(({ rule }) => rule.training);
  const choose = (left: readonly Filter[]) => chooseSeats(world, rules, left, today, forbidsTraining);
  const seats = choose(filters);
  const relax = seats[0]?.chosen ? undefined : filters.map((it) => it.question).filter(Boolean).reverse().find((question) => choose(filters.filter((it) => it.question !== question))[0]?.chosen);
  const named = seats.flatMap((it) => [it.chosen, it.runnerUp]).filter((it) => it !== undefined);
  return { outcome, seats, closed: listClosed(world, steps), ruledOut: listRuledOut(world, filters, rules, named), relax, holds: findFirstEvent(world, named, task) };
}

function listRules(world: World, steps: readonly Step[]): { question: string; rule: Rule }[] {
  return steps.flatMap(({ question, options }) => (world.questions[question]?.options ?? []).flatMap((it) => (it.rule && options.includes(it.id) ? [{ question, rule: it.rule }] : [])));
}

function listFilters(world: World, steps: readonly Step[]): Filter[] {
  const rules = listRules(world, steps);
  const named = rules.flatMap(({ rule }) => rule.routes ?? []);
  const memory = rules.findLast(({ rule }) => rule.memoryGb !== undefined);
  return steps.flatMap(({ question }) => {
    const own = rules.filter((it) => it.question === question).map((it) => it.rule);
    if (own.length === 0) return [];
    const routes = own.flatMap((it) => it.routes ?? []);
    const { training } = own.find((it) => it.training) ?? {};
    const { maxOutputUsdPerMTok: most } = own.find((it) => it.maxOutputUsdPerMTok) ?? {};
    const memoryGb = memory?.question === question ? memory.rule.memoryGb : undefined;
    // A plan that the reader said to have is paid already; whoever has none yet would have to pay for it.
    const isPaid = (route: string) => route === OWN_HARDWARE || (named.includes(route) && world.routes[route]?.isPlan === true);
    const allows: Filter['allows'] = (model, route, role) =>
      (routes.length === 0 || routes.includes(route)) &&
      (!training || meetsTrainingRule(world, route, training)) &&
      (memoryGb === undefined || route !== OWN_HARDWARE || (model.memoryGb ?? Infinity) <= memoryGb) &&
      (most === undefined || role !== 'executor' || isPaid(route) || (model.outputUsdPerMTok ?? Infinity) <= most);
    return [{ question, allows }];
  }).concat(memory ? [] : [{ question: '', allows: (_model, route) => route !== OWN_HARDWARE }]);
}

function listWays(model: Candidate, filters: readonly Filter[], role: string): string[] {
  return model.routes.filter((route) => filters.every((it) => it.allows(model, route, role)));
}

function chooseSeats(world: World, rules: readonly SeatRule[], filters: readonly Filter[], today: Day, forbidsTraining: boolean): SeatChoice[] {
  const seats: SeatChoice[] = [];
  const vendorOf = (chosen: Chosen | undefined) => chosen && world.models[chosen.model]?.vendor;
  for (const { role, bench, effort, otherVendorThan } of rules) {
    const apart = otherVendorThan === undefined ? undefined : vendorOf(seats[otherVendorThan]?.chosen);
    const fitting = (world.benches[bench]?.models ?? []).flatMap((entry): Chosen[] => {
      const model = world.models[entry.model];
      if (!model || model.vendor === apart || hasEnded(model, today)) return [];
      const ways = listWays(model, filters, role);
      const safe = ways.filter((it) => world.routes[it]?.mayTrain === 'no');
      const mustSwitchOff = forbidsTraining && safe.length === 0;
      // Where nobody may train, a way with a setting is named only when no way without one is left.
      const routes = forbidsTraining && !mustSwitchOff ? safe : ways;
      return routes.length > 0 ? [{ model: entry.model, effort: entry.effort ?? model.levels[effort], routes, mustSwitchOff }] : [];
    });
    seats.push({ chosen: fitting[0], runnerUp: fitting[1] });
  }
  return seats;
}

function hasEnded({ events }: Candidate, today: Day): boolean {
  return events.some((it) => it.kind === 'end' && it.on <= today);
}

/** What the reader has and another answer forbids: a plan that may train on code that nobody may train on. */
function listClosed(world: World, steps: readonly Step[]): Decision['closed'] {
  const rules = listRules(world, steps);
  return rules.flatMap(({ rule: { training }, question }) => (training ? rules.flatMap((it) => it.rule.routes ?? []).filter((route) => !meetsTrainingRule(world, route, training)).map((route) => ({ route, question })) : []));
}

function meetsTrainingRule(world: World, route: string, training: NonNullable<Rule['training']>): boolean {
  const mayTrain = world.routes[route]?.mayTrain;
  return mayTrain === 'no' || (training === 'can-be-off' && mayTrain === 'unless-switched-off');
}

/** Models to which no way is left for anything that the outcome could have asked of them. */
function listRuledOut(world: World, filters: readonly Filter[], rules: readonly SeatRule[], named: readonly Chosen[]): Decision['ruledOut'] {
  const byQuestion = new Map<string, string[]>();
  for (const [id, model] of Object.entries(world.models)) {
    const listing = rules.filter(({ bench }) => world.benches[bench]?.models.some((it) => it.model === id));
    const roles = (listing.length > 0 ? listing : rules).map((it) => it.role);
    const isOut = (upTo: number) => roles.every((role) => listWays(model, filters.slice(0, upTo), role).length === 0);
    const place = named.some((it) => it.model === id) ? -1 : filters.findIndex((_, n) => isOut(n + 1));
    const question = filters[place]?.question;
    if (question) byQuestion.set(question, [...(byQuestion.get(question) ?? []), id]);
  }
  return filters.flatMap(({ question }) => (byQuestion.has(question) ? [{ question, models: byQuestion.get(question)! }] : []));
}

/** A price is no event for whoever reaches the model by a plan or on own hardware only. */
function findFirstEvent(world: World, named: readonly Chosen[], task: string): Decision['holds'] {
  const reviews = ['picker', task].flatMap((of) => (world.reviews[of] ? [{ on: world.reviews[of], kind: 'review' as const, of }] : []));
  const isByToken = ({ routes }: Chosen) => routes.some((it) => it !== OWN_HARDWARE && !world.routes[it]?.isPlan);
  const events = named.flatMap((chosen) => (world.models[chosen.model]?.events ?? []).filter((it) => it.kind !== 'price' || isByToken(chosen)).map((it) => ({ ...it, of: chosen.model })));
  return [...events, ...reviews].reduce((first, it) => (it.on < first.on ? it : first));
}
