import type { Snapshot } from '../catalogue/facts.ts';
import type { ListedIds } from '../catalogue/listed-ids.ts';
import type { PricePeriod } from '../cost/price-periods.ts';
import type { Day } from '../freshness/day.ts';
import { freshness, type Freshness } from '../freshness/freshness.ts';
import type { KnownModels } from '../lifecycle/known-models.ts';
import type { State } from '../lifecycle/lifecycle.ts';
import type { Edition } from '../picker/advice.ts';
import type { Tree } from '../picker/tree.ts';
import type { World } from '../picker/world.ts';
import { REVIEW_EVERY, type Tier } from './authored.ts';
import { getOnly, makeFinder, withIds } from './by-id.ts';
import { listEffortLevels, type EffortLevels } from './effort-levels.ts';
import type { AuthoredBenchmark, Score } from './benchmark.ts';
import { listChanges, type AuthoredChanges, type Change } from './change.ts';
import type { AuthoredGlossary } from './glossary.ts';
import type { AuthoredIds } from './ids.ts';
import type { AuthoredJobs } from './job.ts';
import { byNameAndVersion, byOrder, inReadingOrder, joinAdvice, joinModel, joinRole } from './join.ts';
import type { JoinedFacts } from './joined-facts.ts';
import type { AuthoredModel } from './model.ts';
import { makeEdition } from './edition.ts';
import { makeKnownModels } from './known-models.ts';
import { listOutsideAddresses, type OutsideAddress } from './outside-addresses.ts';
import type { AuthoredAbout, AuthoredGuidePage } from './page.ts';
import { makePickerWorld } from './picker-world.ts';
import type { AuthoredRole } from './role.ts';
import type { AuthoredRoutes } from './route.ts';
import { SEATS, type Seat } from '../stack/stack.ts';
import type { StackWorld } from '../stack/world.ts';
import { makeStackWorld } from './stack-world.ts';
import type { AuthoredStack, AuthoredStacks } from './stack.ts';
import type { AuthoredTask } from './task.ts';
import type { AuthoredTool } from './tool.ts';
import type { Verified } from './verified.ts';

/** A content file: its id, what its author wrote in the fields, and the text below them. */
export interface Entry<T> {
  id: string;
  fields: T;
  body: string;
}

/** Everything that people wrote. */
export interface Authored {
  guide: Entry<AuthoredGuidePage>[];
  tasks: Entry<AuthoredTask>[];
  models: Entry<AuthoredModel>[];
  tools: Entry<AuthoredTool>[];
  roles: Entry<AuthoredRole>[];
  about: Entry<AuthoredAbout>[];
  glossary: AuthoredGlossary;
  routes: AuthoredRoutes;
  stacks: AuthoredStacks;
  jobs: AuthoredJobs;
  picker: Tree;
  /** One version of a test each. */
  benchmarks: Omit<Entry<AuthoredBenchmark>, 'body'>[];
  /** By day. */
  changes: Omit<Entry<AuthoredChanges>, 'body'>[];
  /** By vendor. */
  ids: Omit<Entry<AuthoredIds>, 'body'>[];
}

/** What every page has: who it is and how old. */
interface Page {
  id: string;
  body: string;
  reviewEvery: number;
  freshness: Freshness;
}

export type GuidePage = AuthoredGuidePage & Page;
export type AboutPage = AuthoredAbout & Page;
/** One version of a test, with its results. */
export type Benchmark = AuthoredBenchmark & Page;
export type Route = AuthoredRoutes['routes'][string] & { id: string };
export type Term = AuthoredGlossary['terms'][string] & { id: string };
export type Tool = Omit<AuthoredTool, 'models'> & Page & { models: Model[] };
export type Model = Omit<AuthoredModel, 'reach'> &
  Page & {
    vendorName: string;
    facts: JoinedFacts;
    /** The list price now and the announced ones; at least one. */
    prices: PricePeriod[];
    /** On the day of the build; a browser asks again. */
    state: State;
    /** Ways to reach it, each with what happens there to the reader's code. */
    reach: { route: Route; note?: string | undefined }[];
    /** Published scores, the newest first. */
    scores: Score[];
    /** Ids of the tasks that pick it. */
    pickedBy: string[];
    /** Ids of the tools that are known to offer it. */
    offeredBy: string[];
  };
export type PickedModel = Omit<AuthoredTask['picks'][number], 'model' | 'runnerUp'> & { model: Model; runnerUp: Model };
export type Task = Omit<AuthoredTask, 'picks' | 'byAccess'> &
  Page & {
    picks: PickedModel[];
    /** What to take who has only that, in the order of content/routes.yaml. */
    byAccess: { name: string; model?: Model | undefined; why: string }[];
  };
export type Role = AuthoredRole &
  Page & {
    /** The tasks' picks for this role. */
    picks: { task: Task; pick: PickedModel }[];
    /** How each tool gives a model this role. */
    settings: { tool: Tool; setting?: string | undefined; how: string }[];
  };
export type ReadyStack = Omit<AuthoredStack, 'access' | 'plan' | Seat> & {
  id: string;
  /** What a reader of it has: "A ChatGPT plan". */
  access?: string | undefined;
  /** The flat plan that it rests on. */
  plan?: AuthoredJobs['plans'][number] | undefined;
  seats: { seat: Seat; model: Model; route: Route; effort?: string | undefined }[];
};

export type Job = AuthoredJobs['jobs'][string] & { id: string };

export type Picker = Page & {
  updatedOn: Day;
  reviewedOn: Day;
  /** The words and choices, as written. */
  tree: Tree;
  /** What it decides by. */
  world: World;
  edition: Edition;
};

/** The joined whole that pages read from. */
export interface Guide {
  builtOn: Day;
  /** The day of the catalogue that the facts come from. */
  factsOn: Day;
  pages: GuidePage[];
  /** In their own order. */
  tasks: Task[];
  /** Current first, then by vendor and name. */
  models: Model[];
  /** By name. */
  tools: Tool[];
  /** In their own order. */
  roles: Role[];
  about: AboutPage[];
  glossary: Omit<AuthoredGlossary, 'terms'> & Page & { terms: Term[] };
  routes: Omit<AuthoredRoutes, 'routes' | 'access'> & Page & { routes: Route[] };
  /** In their own order; `world` is what the builder and the exporters decide by. */
  stacks: Omit<AuthoredStacks, 'stacks'> & Page & { stacks: ReadyStack[]; world: StackWorld };
  /** In their own order; the first is the one to open with. */
  jobs: Omit<AuthoredJobs, 'jobs'> & Page & { jobs: Job[] };
  /** Reasoning levels of current models, by vendor. */
  effortLevels: EffortLevels;
  /** By name, then version. */
  benchmarks: Benchmark[];
  outsideAddresses: OutsideAddress[];
  picker: Picker;
  /** Newest first. */
  changes: Change[];
  /** Models under every id that is known, with and without a card. */
  knownModels: KnownModels;
  getModel(id: string): Model;
  getTask(id: string): Task;
  getTool(id: string): Tool;
  getRole(id: string): Role;
  getRoute(id: string): Route;
  getTerm(id: string): Term;
  getBenchmark(id: string): Benchmark;
  getStack(id: string): ReadyStack;
  getTaskOfTier(tier: Tier): Task;
}

/**
 * Joins what people wrote with the catalogue. Expects content that `checkGuide` found sound.
 * @param verified what tools were seen to load
 * @throws RangeError for an id that does not exist
 */
export function makeGuide(authored: Authored, catalogue: Snapshot, listed: ListedIds, builtOn: Day, verified: Verified = { targets: {} }): Guide {
  const toPage = makePageOn(builtOn);
  const routes = withIds(authored.routes.routes);
  const terms = withIds(authored.glossary.terms);
  const getRoute = makeFinder('route', routes);
  const models = authored.models.map((entry): Model => ({ ...toPage(entry, REVIEW_EVERY.model), ...joinModel(entry, authored, catalogue.models, builtOn), reach: entry.fields.reach.map((it) => ({ ...it, route: getRoute(it.route) })) }));
  const getModel = makeFinder('model', models);
  const tasks = authored.tasks.map((entry): Task => ({
    ...toPage(entry, REVIEW_EVERY.task),
    picks: entry.fields.picks.map((pick) => ({ ...pick, model: getModel(pick.model), runnerUp: getModel(pick.runnerUp) })),
    byAccess: Object.entries(authored.routes.access).map(([id, { name }]) => joinAdvice(name, entry.fields.byAccess[id], getModel)),
  }));
  tasks.sort(byOrder);
  const tools = authored.tools.map((entry): Tool => ({ ...toPage(entry, REVIEW_EVERY.tool), models: entry.fields.models.map(getModel) }));
  tools.sort((a, b) => a.name.localeCompare(b.name, 'en'));
  const roles = authored.roles.map((entry): Role => ({ ...toPage(entry, REVIEW_EVERY.role), ...joinRole(entry.id, tasks, tools) })).sort(byOrder);
  const benchmarks = authored.benchmarks.map((entry): Benchmark => toPage({ ...entry, body: '' }, REVIEW_EVERY.benchmark)).sort(byNameAndVersion);
  const stacks = withIds(authored.stacks.stacks).map((it): ReadyStack => ({ ...it, access: authored.routes.access[it.access ?? '']?.name, plan: authored.jobs.plans.find(({ name }) => name === it.plan), seats: SEATS.map((seat) => ({ ...it[seat], seat, model: getModel(it[seat].model), route: getRoute(it[seat].route) })) }));
  return {
    builtOn,
    factsOn: catalogue.factsOn,
    pages: authored.guide.map((entry) => toPage(entry, REVIEW_EVERY.guide)),
    tasks,
    models: models.sort(inReadingOrder),
    tools,
    roles,
    about: authored.about.map((entry) => toPage(entry, REVIEW_EVERY.about)),
    glossary: { ...toPage({ id: 'glossary', fields: authored.glossary, body: '' }, REVIEW_EVERY.glossary), terms },
    routes: { ...toPage({ id: 'routes', fields: authored.routes, body: '' }, REVIEW_EVERY.routes), routes },
    stacks: {
      ...toPage({ id: 'stacks', fields: authored.stacks, body: '' }, REVIEW_EVERY.stacks),
      stacks,
      world: makeStackWorld(authored, catalogue, listed, builtOn, verified),
    },
    jobs: { ...toPage({ id: 'jobs', fields: authored.jobs, body: '' }, REVIEW_EVERY.jobs), jobs: withIds(authored.jobs.jobs) },
    effortLevels: listEffortLevels(authored.models, catalogue, builtOn),
    benchmarks,
    outsideAddresses: listOutsideAddresses(authored),
    picker: {
      ...toPage({ id: 'picker', fields: { updatedOn: authored.picker.updatedOn, reviewedOn: authored.picker.reviewedOn }, body: '' }, REVIEW_EVERY.picker),
      tree: authored.picker,
      world: makePickerWorld(authored, catalogue, builtOn),
      edition: makeEdition(authored, catalogue),
    },
    changes: listChanges(authored.changes),
    knownModels: makeKnownModels(authored, catalogue, listed),
    getModel,
    getTask: makeFinder('task', tasks),
    getTool: makeFinder('tool', tools),
    getRole: makeFinder('role', roles),
    getRoute,
    getTerm: makeFinder('term', terms),
    getBenchmark: makeFinder('benchmark', benchmarks),
    getStack: makeFinder('stack', stacks),
    getTaskOfTier: (tier) => getOnly(tasks.find((task) => task.tier === tier), `task of tier "${tier}"`),
  };
}

function makePageOn(builtOn: Day) {
  return <T extends { reviewedOn: Day; reviewEvery?: number | undefined }>({ id, fields, body }: Entry<T>, usually: number): T & Page => {
    const reviewEvery = fields.reviewEvery ?? usually;
    return { ...fields, id, body, reviewEvery, freshness: freshness(fields.reviewedOn, reviewEvery, builtOn) };
  };
}
