import type { Snapshot } from '../catalogue/facts.ts';
import type { ListedIds } from '../catalogue/listed-ids.ts';
import { daysBetween, type Day } from '../freshness/day.ts';
import { isAdvisable, stateOn } from '../lifecycle/lifecycle.ts';
import { makeProblem, type Problem } from '../problems/problem.ts';
import { checkBenchmarks } from './check-benchmarks.ts';
import { checkChanges } from './check-changes.ts';
import { checkIds } from './check-ids.ts';
import { checkPicker } from './check-picker.ts';
import { expectAdvisable, expectKnown } from './expect.ts';
import { checkWords } from './check-words.ts';
import { findEffortLevels, listEffortLevels } from './effort-levels.ts';
import { fileOf, listFiles, ROUTES_FILE, STACKS_FILE } from './files.ts';
import type { Authored, Entry } from './guide.ts';
import { VENDORS, type AuthoredModel, type Vendor } from './model.ts';
import { SEATS } from '../stack/stack.ts';
import { listPicked, type AuthoredTask } from './task.ts';

/** Everything that is wrong between the files, each of which is well-formed by itself. */
export function checkGuide(authored: Authored, catalogue: Snapshot, listed: ListedIds, today: Day): Problem[] {
  const world = makeWorld(authored, catalogue, today);
  return [
    ...checkDates(world),
    ...authored.models.flatMap((model) => [checkModelReferences, checkLifecycle, checkFacts, checkRunnerUp, checkPlace].flatMap((check) => check(model, world))),
    ...checkTasks(world),
    ...checkTools(world),
    ...checkRoutes(world),
    ...checkStacks(world),
    ...checkBodies(world),
    ...checkBenchmarks(authored, today),
    ...checkChanges(authored, today),
    ...checkIds(authored, listed, today),
    ...checkPicker(authored, catalogue, today),
    ...checkWords(authored, catalogue),
  ];
}

function makeWorld(authored: Authored, catalogue: Snapshot, today: Day) {
  return {
    authored,
    catalogue,
    today,
    modelIds: authored.models.map((it) => it.id),
    taskIds: authored.tasks.map((it) => it.id),
    toolIds: authored.tools.map((it) => it.id),
    roleIds: authored.roles.map((it) => it.id),
    termIds: Object.keys(authored.glossary.terms),
    routeIds: Object.keys(authored.routes.routes),
    accessIds: Object.keys(authored.routes.access),
    effortLevels: listEffortLevels(authored.models, catalogue, today),
  };
}
type World = ReturnType<typeof makeWorld>;

function checkDates({ authored, today }: World): Problem[] {
  return listFiles(authored).flatMap(({ file, fields }) =>
    (['updatedOn', 'reviewedOn'] as const).flatMap((place) => {
      const day = fields[place];
      return day && daysBetween(today, day) > 0 ? [makeProblem('future-date', file, place, { day, today })] : [];
    }),
  );
}

function checkModelReferences({ id, fields }: Entry<AuthoredModel>, world: World): Problem[] {
  const file = modelFile(id);
  return [
    ...fields.tasks.flatMap((task, n) => expectKnown('task', task, world.taskIds, file, `tasks[${n}]`)),
    ...fields.notFor.flatMap((it, n) => [
      ...(it.insteadModel ? expectAdvisable('model', it.insteadModel, world, file, `notFor[${n}].insteadModel`) : []),
      ...(it.insteadTask ? expectKnown('task', it.insteadTask, world.taskIds, file, `notFor[${n}].insteadTask`) : []),
    ]),
    ...fields.reach.flatMap((it, n) => expectKnown('route', it.route, world.routeIds, file, `reach[${n}].route`)),
    ...listRepeated(fields.reach.map((it) => it.route)).map((route) => makeProblem('route-twice', file, 'reach', { route })),
  ];
}

function checkLifecycle({ id, fields: { lifecycle } }: Entry<AuthoredModel>, world: World): Problem[] {
  const file = modelFile(id);
  const place = 'lifecycle.successor';
  const state = stateOn(lifecycle, world.today);
  const released = lifecycle.releasedOn;
  return [
    ...(released && daysBetween(world.today, released) > 0 ? [makeProblem('future-date', file, 'lifecycle.releasedOn', { day: released, today: world.today })] : []),
    ...lifecycle.retirements.flatMap((it, n) =>
      released && daysBetween(released, it.day) < 0 ? [makeProblem('dates-out-of-order', file, `lifecycle.retirements[${n}].day`, { earlier: `releasedOn ${released}`, later: `the retirement on ${it.day}` })] : [],
    ),
    ...(!isAdvisable(state) && !lifecycle.successor ? [makeProblem('needs-successor', file, place, { state })] : []),
    ...(lifecycle.successor ? expectAdvisable('model', lifecycle.successor, world, file, place) : []),
  ];
}

function checkFacts({ id, fields }: Entry<AuthoredModel>, { catalogue }: World): Problem[] {
  const file = modelFile(id);
  const byHand = Object.entries(fields.factOverrides);
  if (!fields.catalogueId) {
    const guess = `${fields.vendor}/${fields.apiId}`;
    if (guess in catalogue.models) return [makeProblem('catalogue-knows', file, 'catalogueId', { catalogueId: guess })];
    return byHand.length > 0 ? [] : [makeProblem('no-facts', file, '', {})];
  }
  const computed = catalogue.models[fields.catalogueId];
  if (!computed) return expectKnown('catalogue entry', fields.catalogueId, Object.keys(catalogue.models), file, 'catalogueId');
  return byHand.flatMap(([fact, it]) => (fact in computed && !it?.reason ? [makeProblem('override-without-reason', file, `factOverrides.${fact}`, { fact })] : []));
}

/** A reader who cannot take a model must learn which one to take instead. */
function checkRunnerUp({ id, fields: { runnerUp, lifecycle } }: Entry<AuthoredModel>, world: World): Problem[] {
  const file = modelFile(id);
  const state = stateOn(lifecycle, world.today);
  if (!runnerUp) return state === 'current' || state === 'preview' ? [makeProblem('needs-runner-up', file, 'runnerUp', { state })] : [];
  if (runnerUp.model === id) return [makeProblem('own-runner-up', file, 'runnerUp.model', { id })];
  return expectAdvisable('model', runnerUp.model, world, file, 'runnerUp.model');
}

/** Where a card stands in the guide: its tasks fit its tier, and a task picks it, or the card says why none does. */
function checkPlace({ id, fields }: Entry<AuthoredModel>, { authored, today }: World): Problem[] {
  const file = modelFile(id);
  const ofTier = authored.tasks.filter((it) => it.fields.tier === fields.tier).map((it) => it.id);
  const picker = authored.tasks.find((it) => listPicked(it.fields).includes(id))?.id;
  const isCurrent = stateOn(fields.lifecycle, today) === 'current';
  return [
    ...(ofTier[0] && !ofTier.some((task) => fields.tasks.includes(task)) ? [makeProblem('task-of-other-tier', file, 'tasks', { tier: fields.tier, task: ofTier[0] })] : []),
    ...(isCurrent && !picker && !fields.whyNotPicked ? [makeProblem('needs-why-not-picked', file, 'whyNotPicked', {})] : []),
    ...(picker && fields.whyNotPicked ? [makeProblem('picked-after-all', file, 'whyNotPicked', { task: picker })] : []),
  ];
}

function checkTasks(world: World): Problem[] {
  const ofTier = new Map<string, string>();
  return world.authored.tasks.flatMap(({ id, fields }) => {
    const file = taskFile(id);
    const other = ofTier.get(fields.tier);
    ofTier.set(fields.tier, `task "${id}"`);
    return [
      ...(other ? [makeProblem('duplicate-tier', file, 'tier', { tier: fields.tier, other })] : []),
      ...fields.elsewhere.flatMap((it, n) => expectKnown('task', it.task, world.taskIds, file, `elsewhere[${n}].task`)),
      ...fields.picks.flatMap((pick, n) => [
        ...expectAdvisable('model', pick.model, world, file, `picks[${n}].model`),
        ...expectAdvisable('model', pick.runnerUp, world, file, `picks[${n}].runnerUp`),
        ...(pick.model === pick.runnerUp ? [makeProblem('own-runner-up', file, `picks[${n}].runnerUp`, { id: pick.model })] : []),
      ]),
      ...checkAccess(file, fields, world),
      ...checkEffort(file, fields, world),
    ];
  });
}

/** Every kind of access gets an answer, and what it names can be reached with it. */
function checkAccess(file: string, { byAccess }: AuthoredTask, world: World): Problem[] {
  return [
    ...world.accessIds.flatMap((access) => (access in byAccess ? [] : [makeProblem('access-without-answer', file, 'byAccess', { access })])),
    ...Object.entries(byAccess).flatMap(([access, { model }]) => {
      const place = `byAccess.${access}`;
      const routes = world.authored.routes.access[access]?.routes;
      if (!routes) return expectKnown('access', access, world.accessIds, file, place);
      return model ? [...expectAdvisable('model', model, world, file, `${place}.model`), ...expectReachable(model, routes, world, file, `${place}.model`)] : [];
    }),
  ];
}

function checkEffort(file: string, { effortLevels, picks }: AuthoredTask, world: World): Problem[] {
  const vendorOf = (id: string) => world.authored.models.find((it) => it.id === id)?.fields.vendor;
  const needed = new Set(picks.flatMap((it) => vendorOf(it.model) ?? []).filter((vendor) => world.effortLevels[vendor]));
  return [
    ...[...needed].flatMap((vendor) => (effortLevels[vendor] ? [] : [makeProblem('effort-missing', file, 'effortLevels', { vendor })])),
    ...Object.entries(effortLevels).flatMap(([vendor, level]) => expectKnown(`effort level of ${VENDORS[vendor as Vendor]}`, level, world.effortLevels[vendor as Vendor] ?? [], file, `effortLevels.${vendor}`)),
  ];
}

function checkTools(world: World): Problem[] {
  return world.authored.tools.flatMap(({ id, fields }) => {
    const file = fileOf('tools', id);
    const instead = fields.ended?.insteadTool;
    return [
      ...fields.models.flatMap((model, n) => expectKnown('model', model, world.modelIds, file, `models[${n}]`)),
      ...(instead ? expectKnown('tool', instead, world.toolIds, file, 'ended.insteadTool') : []),
      ...(instead && world.authored.tools.some((it) => it.id === instead && it.fields.ended) ? [makeProblem('not-advisable', file, 'ended.insteadTool', { what: 'tool', id: instead, state: 'ended' })] : []),
    ];
  });
}

function checkRoutes(world: World): Problem[] {
  return Object.entries(world.authored.routes.access).flatMap(([id, { routes }]) => routes.flatMap((route, n) => expectKnown('route', route, world.routeIds, ROUTES_FILE, `access.${id}.routes[${n}]`)));
}

function checkStacks(world: World): Problem[] {
  const find = (id: string) => world.authored.models.find((it) => it.id === id)?.fields;
  return Object.entries(world.authored.stacks.stacks).flatMap(([id, stack]) => {
    const place = `stacks.${id}`;
    const [executor, reviewer] = [find(stack.executor.model), find(stack.reviewer.model)];
    return [
      ...(stack.access ? expectKnown('access', stack.access, world.accessIds, STACKS_FILE, `${place}.access`) : []),
      ...stack.tools.flatMap((tool, n) => expectKnown('tool', tool, world.toolIds, STACKS_FILE, `${place}.tools[${n}]`)),
      ...(stack.plan ? expectKnown('plan', stack.plan, world.authored.jobs.plans.map((it) => it.name), STACKS_FILE, `${place}.plan`) : []),
      ...expectKnown('stack', stack.notFor.insteadStack, Object.keys(world.authored.stacks.stacks).filter((it) => it !== id), STACKS_FILE, `${place}.notFor.insteadStack`),
      ...SEATS.flatMap((seat) => {
        const { model, route, effort } = stack[seat];
        const fields = find(model);
        const levels = fields ? findEffortLevels(fields, world.catalogue) : [];
        return [
          ...expectAdvisable('model', model, world, STACKS_FILE, `${place}.${seat}.model`),
          ...expectReachable(model, [route], world, STACKS_FILE, `${place}.${seat}.route`),
          ...(effort ? expectKnown(`effort level of ${model}`, effort, levels, STACKS_FILE, `${place}.${seat}.effort`) : []),
        ];
      }),
      ...(executor && reviewer && executor.vendor === reviewer.vendor ? [makeProblem('reviewer-of-same-vendor', STACKS_FILE, `${place}.reviewer`, { vendor: VENDORS[reviewer.vendor] })] : []),
    ];
  });
}

/** `<Model id="x" />` and its like in the text of a page. */
function checkBodies(world: World): Problem[] {
  const known = { Model: world.modelIds, Task: world.taskIds, Tool: world.toolIds, Role: world.roleIds, Term: world.termIds };
  return listFiles(world.authored).flatMap(({ file, body }) =>
    [...body.matchAll(/<(Model|Task|Tool|Role|Term)\s+id="([^"]*)"/g)].flatMap(([, name, id]) =>
      expectKnown((name as string).toLowerCase(), id as string, known[name as keyof typeof known], file, `<${name as string}>`),
    ),
  );
}

/** One of these routes stands on the model's card. A model without a card is reported by whoever expects it to be advisable. */
function expectReachable(id: string, routes: readonly string[], world: World, file: string, place: string): Problem[] {
  const reach = world.authored.models.find((it) => it.id === id)?.fields.reach.map((it) => it.route);
  return !reach || reach.some((it) => routes.includes(it)) ? [] : [makeProblem('not-reachable', file, place, { id, routes, reach })];
}

const listRepeated = (values: readonly string[]) => [...new Set(values.filter((it, n) => values.indexOf(it) !== n))];
const modelFile = (id: string) => fileOf('models', id);
const taskFile = (id: string) => fileOf('tasks', id);
