import type { ModelFacts, Snapshot } from '../catalogue/facts.ts';
import { makePricePeriods, type PricePeriod } from '../cost/price-periods.ts';
import type { Day } from '../freshness/day.ts';
import { freshness, type Freshness } from '../freshness/freshness.ts';
import { stateOn, type State } from '../lifecycle/lifecycle.ts';
import type { Tree } from '../picker/tree.ts';
import { REVIEW_EVERY, type Tier } from './authored.ts';
import { joinFacts, type JoinedFacts } from './joined-facts.ts';
import { VENDORS, type AuthoredModel } from './model.ts';
import type { AuthoredGuidePage } from './page.ts';
import type { AuthoredTask } from './task.ts';
import type { AuthoredTool } from './tool.ts';

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
  picker: Tree;
}

/** What every page has: who it is and how old. */
interface Page {
  id: string;
  body: string;
  reviewEvery: number;
  freshness: Freshness;
}

export type GuidePage = AuthoredGuidePage & Page;
export type Tool = Omit<AuthoredTool, 'models'> & Page & { models: Model[] };
export type Model = AuthoredModel &
  Page & {
    vendorName: string;
    facts: JoinedFacts;
    /** The list price now and the announced ones; at least one. */
    prices: PricePeriod[];
    /** On the day of the build; a browser asks again. */
    state: State;
    /** Ids of the tasks that pick it. */
    pickedBy: string[];
    /** Ids of the tools that are known to offer it. */
    offeredBy: string[];
  };
export type PickedModel = Omit<AuthoredTask['picks'][number], 'model' | 'runnerUp'> & { model: Model; runnerUp: Model };
export type Task = Omit<AuthoredTask, 'picks'> & Page & { picks: PickedModel[] };

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
  picker: Tree;
  getModel(id: string): Model;
  getTask(id: string): Task;
  getTool(id: string): Tool;
  getTaskOfTier(tier: Tier): Task;
}

/**
 * Joins what people wrote with the catalogue. Expects content that `checkGuide` found sound.
 * @throws RangeError for an id that does not exist
 */
export function makeGuide(authored: Authored, catalogue: Snapshot, builtOn: Day): Guide {
  const toPage = makePageOn(builtOn);
  const models = authored.models.map((entry): Model => ({ ...toPage(entry, REVIEW_EVERY.model), ...joinModel(entry, authored, catalogue.models, builtOn) }));
  const getModel = makeFinder('model', models);
  const tasks = authored.tasks.map((entry): Task => ({
    ...toPage(entry, REVIEW_EVERY.task),
    picks: entry.fields.picks.map((pick) => ({ ...pick, model: getModel(pick.model), runnerUp: getModel(pick.runnerUp) })),
  }));
  const tools = authored.tools.map((entry): Tool => ({ ...toPage(entry, REVIEW_EVERY.tool), models: entry.fields.models.map(getModel) }));
  return {
    builtOn,
    factsOn: catalogue.factsOn,
    pages: authored.guide.map((entry) => toPage(entry, REVIEW_EVERY.guide)),
    tasks: tasks.sort((a, b) => a.order - b.order),
    models: models.sort(inReadingOrder),
    tools: tools.sort((a, b) => a.name.localeCompare(b.name, 'en')),
    picker: authored.picker,
    getModel,
    getTask: makeFinder('task', tasks),
    getTool: makeFinder('tool', tools),
    getTaskOfTier: (tier) => getOnly(tasks.find((task) => task.tier === tier), `task of tier "${tier}"`),
  };
}

function makePageOn(builtOn: Day) {
  return <T extends { reviewedOn: Day; reviewEvery?: number | undefined }>({ id, fields, body }: Entry<T>, usually: number): T & Page => {
    const reviewEvery = fields.reviewEvery ?? usually;
    return { ...fields, id, body, reviewEvery, freshness: freshness(fields.reviewedOn, reviewEvery, builtOn) };
  };
}

function joinModel({ id, fields }: Entry<AuthoredModel>, authored: Authored, computed: Readonly<Record<string, ModelFacts>>, builtOn: Day) {
  const facts = joinFacts((fields.catalogueId && computed[fields.catalogueId]) || {}, fields.factOverrides);
  const listPrice = { inputUsdPerMTok: facts.inputUsdPerMTok?.value, outputUsdPerMTok: facts.outputUsdPerMTok?.value, cacheReadUsdPerMTok: facts.cacheReadUsdPerMTok?.value };
  return {
    vendorName: VENDORS[fields.vendor],
    facts,
    prices: makePricePeriods(listPrice, fields.scheduledPrices),
    state: stateOn(fields.lifecycle, builtOn),
    pickedBy: authored.tasks.filter((task) => task.fields.picks.some((pick) => pick.model === id)).map((task) => task.id),
    offeredBy: authored.tools.filter((tool) => tool.fields.models.includes(id)).map((tool) => tool.id),
  };
}

const READING_ORDER: Record<State, number> = { current: 0, preview: 1, legacy: 2, deprecated: 3, retired: 4 };

function inReadingOrder(a: Model, b: Model): number {
  return READING_ORDER[a.state] - READING_ORDER[b.state] || a.vendorName.localeCompare(b.vendorName, 'en') || a.name.localeCompare(b.name, 'en', { numeric: true });
}

function makeFinder<T extends { id: string }>(what: string, all: readonly T[]) {
  const byId = new Map(all.map((it) => [it.id, it]));
  return (id: string): T => getOnly(byId.get(id), `${what} "${id}"`);
}

function getOnly<T>(found: T | undefined, what: string): T {
  if (!found) throw new RangeError(`There is no ${what}. Run "npm run check" for everything that is wrong in the content.`);
  return found;
}
