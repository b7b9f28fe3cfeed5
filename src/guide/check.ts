import type { Snapshot } from '../catalogue/facts.ts';
import { daysBetween, type Day } from '../freshness/day.ts';
import { isAdvisable, stateOn } from '../lifecycle/lifecycle.ts';
import { checkTree } from '../picker/check.ts';
import { makeProblem, type Problem } from '../problems/problem.ts';
import type { Authored, Entry } from './guide.ts';
import type { AuthoredModel } from './model.ts';

export const PICKER_FILE = 'content/picker.yaml';

/** Everything that is wrong between the files, each of which is well-formed by itself. */
export function checkGuide(authored: Authored, catalogue: Snapshot, today: Day): Problem[] {
  const world = { authored, catalogue, today, modelIds: authored.models.map((it) => it.id), taskIds: authored.tasks.map((it) => it.id), toolIds: authored.tools.map((it) => it.id) };
  return [
    ...checkDates(world),
    ...authored.models.flatMap((model) => [...checkModelReferences(model, world), ...checkLifecycle(model, world), ...checkFacts(model, world)]),
    ...checkBestFor(world),
    ...checkTasks(world),
    ...checkTools(world),
    ...checkBodies(world),
    ...checkPicker(world),
  ];
}

interface World {
  authored: Authored;
  catalogue: Snapshot;
  today: Day;
  modelIds: string[];
  taskIds: string[];
  toolIds: string[];
}

function checkDates({ authored, today }: World): Problem[] {
  const pages = [
    ...authored.guide.map((it) => ({ file: `content/guide/${it.id}.mdx`, fields: it.fields })),
    ...authored.tasks.map((it) => ({ file: taskFile(it.id), fields: it.fields })),
    ...authored.models.map((it) => ({ file: modelFile(it.id), fields: it.fields })),
    ...authored.tools.map((it) => ({ file: toolFile(it.id), fields: it.fields })),
  ];
  return pages.flatMap(({ file, fields }) =>
    (['updatedOn', 'reviewedOn'] as const).flatMap((place) => (daysBetween(today, fields[place]) > 0 ? [makeProblem('future-date', file, place, { day: fields[place], today })] : [])),
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

function checkBestFor({ authored }: World): Problem[] {
  const seen = new Map<string, string>();
  return authored.models.flatMap(({ id, fields }) => {
    const words = fields.bestFor.map(normalise).sort().join('|');
    const other = seen.get(words);
    seen.set(words, modelFile(id));
    return other ? [makeProblem('same-best-for', modelFile(id), 'bestFor', { other })] : [];
  });
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
    ];
  });
}

function checkTools(world: World): Problem[] {
  return world.authored.tools.flatMap(({ id, fields }) => fields.models.flatMap((model, n) => expectKnown('model', model, world.modelIds, toolFile(id), `models[${n}]`)));
}

/** `<Model id="x" />` and its like in the text of a page. */
function checkBodies(world: World): Problem[] {
  const known = { Model: world.modelIds, Task: world.taskIds, Tool: world.toolIds };
  const pages = [
    ...world.authored.guide.map((it) => ({ file: `content/guide/${it.id}.mdx`, body: it.body })),
    ...world.authored.tasks.map((it) => ({ file: taskFile(it.id), body: it.body })),
    ...world.authored.models.map((it) => ({ file: modelFile(it.id), body: it.body })),
    ...world.authored.tools.map((it) => ({ file: toolFile(it.id), body: it.body })),
  ];
  return pages.flatMap(({ file, body }) =>
    [...body.matchAll(/<(Model|Task|Tool)\s+id="([^"]*)"/g)].flatMap(([, name, id]) =>
      expectKnown((name as string).toLowerCase(), id as string, known[name as keyof typeof known], file, `<${name as string}>`),
    ),
  );
}

function checkPicker(world: World): Problem[] {
  const { picker, tasks } = world.authored;
  const references = Object.entries(picker.outcomes).flatMap(([id, outcome]) => {
    const task = tasks.find((it) => it.id === outcome.task);
    if (!task) return expectKnown('task', outcome.task, world.taskIds, PICKER_FILE, `outcomes.${id}.task`);
    const offered = task.fields.picks.map((pick) => pick.model);
    const chosen = outcome.picks ?? offered;
    const alive = chosen.filter((model) => offered.includes(model) && isAdvisableId(model, world));
    return [
      ...chosen.flatMap((model, n) => (offered.includes(model) ? [] : [makeProblem('outcome-pick-not-in-task', PICKER_FILE, `outcomes.${id}.picks[${n}]`, { id: model, task: task.id })])),
      ...(alive.length > 0 ? [] : [makeProblem('outcome-without-model', PICKER_FILE, `outcomes.${id}`, { task: task.id })]),
    ];
  });
  return [...checkTree(picker, PICKER_FILE), ...references];
}

function expectKnown(what: string, id: string, known: readonly string[], file: string, place: string): Problem[] {
  return known.includes(id) ? [] : [makeProblem('unknown-reference', file, place, { what, id, known })];
}

function expectAdvisable(what: string, id: string, world: World, file: string, place: string): Problem[] {
  const model = world.authored.models.find((it) => it.id === id);
  if (!model) return expectKnown(what, id, world.modelIds, file, place);
  const state = stateOn(model.fields.lifecycle, world.today);
  return isAdvisable(state) ? [] : [makeProblem('not-advisable', file, place, { what, id, state })];
}

function isAdvisableId(id: string, world: World): boolean {
  const model = world.authored.models.find((it) => it.id === id);
  return model !== undefined && isAdvisable(stateOn(model.fields.lifecycle, world.today));
}

const normalise = (words: string) => words.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
const modelFile = (id: string) => `content/models/${id}.mdx`;
const taskFile = (id: string) => `content/tasks/${id}.mdx`;
const toolFile = (id: string) => `content/tools/${id}.mdx`;
