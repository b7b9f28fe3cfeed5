import type { Snapshot } from '../catalogue/facts.ts';
import { daysBetween, type Day } from '../freshness/day.ts';
import { freshness } from '../freshness/freshness.ts';
import type { Candidate, Event, World } from '../picker/world.ts';
import { REVIEW_EVERY } from './authored.ts';
import { findEffortLevels } from './effort-levels.ts';
import type { Authored, Entry } from './guide.ts';
import { joinFacts } from './joined-facts.ts';
import { findMemoryGb } from './memory.ts';
import type { AuthoredModel } from './model.ts';

/** What the picker decides by, from what people wrote and the catalogue. What the lists name and the content does not is left out; `checkGuide` reports it. */
export function makePickerWorld(authored: Authored, catalogue: Snapshot, today: Day): World {
  const { picker, tasks, routes } = authored;
  const listed = new Set(Object.values(picker.benches).flatMap((bench) => bench.models.map((it) => it.model)));
  const models = authored.models.filter((it) => listed.has(it.id));
  const ways = new Set(Object.values(picker.questions).flatMap((it) => it.options.flatMap((option) => option.rule?.routes ?? [])));
  return {
    start: picker.start,
    questions: mapValues(picker.questions, ({ several, options }) => ({ several, options: options.map(({ id, question, outcome, rule, alone }) => ({ id, question, outcome, rule, alone })) })),
    outcomes: mapValues(picker.outcomes, ({ task, seats }) => ({ task, seats: seats.map(({ role, bench, effort, otherVendorThan }) => ({ role, bench, effort, otherVendorThan })) })),
    benches: mapValues(picker.benches, ({ models: entries }) => ({ models: entries.map(({ model, effort }) => ({ model, effort })) })),
    models: Object.fromEntries(models.map((model) => [model.id, makeCandidate(model, authored, ways, catalogue, today)])),
    routes: Object.fromEntries([...ways].flatMap((id) => (routes.routes[id] ? [[id, { mayTrain: routes.routes[id].mayTrain, isPlan: routes.routes[id].kind === 'subscription' }]] : []))),
    reviews: {
      picker: freshness(picker.reviewedOn, REVIEW_EVERY.picker, today).dueOn,
      ...Object.fromEntries(tasks.map(({ id, fields }) => [id, freshness(fields.reviewedOn, fields.reviewEvery ?? REVIEW_EVERY.task, today).dueOn])),
    },
  };
}

function mapValues<T, U>(byId: Readonly<Record<string, T>>, map: (it: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(byId).map(([id, it]) => [id, map(it)]));
}

/** @param ways ids of the routes that an answer of the picker can name; others are not counted, since nobody could say that they have them */
function makeCandidate({ fields }: Entry<AuthoredModel>, { tasks }: Authored, ways: ReadonlySet<string>, catalogue: Snapshot, today: Day): Candidate {
  const facts = joinFacts((fields.catalogueId && catalogue.models[fields.catalogueId]) || {}, fields.factOverrides);
  const levels = findEffortLevels(fields, catalogue);
  const prices = [facts.outputUsdPerMTok?.value, ...fields.scheduledPrices.map((it) => it.outputUsdPerMTok), ...(facts.hostedPrices?.value.map((it) => it.outputUsdPerMTok) ?? [])].filter((it) => it !== undefined);
  return {
    vendor: fields.vendor,
    routes: fields.reach.map((it) => it.route).filter((it) => ways.has(it)),
    levels: Object.fromEntries(tasks.flatMap(({ id, fields: task }) => {
      const level = task.effortLevels[fields.vendor];
      return level && levels.includes(level) ? [[id, level]] : [];
    })),
    outputUsdPerMTok: prices.length > 0 ? Math.max(...prices) : undefined,
    memoryGb: fields.weights && findMemoryGb(fields.weights),
    events: listEvents(fields, today),
  };
}

function listEvents({ reviewedOn, reviewEvery, scheduledPrices, lifecycle }: AuthoredModel, today: Day): Event[] {
  const review: Event = { on: freshness(reviewedOn, reviewEvery ?? REVIEW_EVERY.model, today).dueOn, kind: 'review' };
  const prices = scheduledPrices.map((it): Event => ({ on: it.from, kind: 'price' }));
  const ends = lifecycle.retirements.filter((it) => it.kind === 'on').map((it): Event => ({ on: it.day, kind: it.platform === 'vendor' ? 'end' : 'platform-end' }));
  return [review, ...[...prices, ...ends].filter((it) => daysBetween(today, it.on) > 0)].sort((a, b) => daysBetween(b.on, a.on));
}
