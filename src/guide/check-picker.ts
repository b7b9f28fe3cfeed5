import type { Snapshot } from '../catalogue/facts.ts';
import type { Day } from '../freshness/day.ts';
import { stateOn } from '../lifecycle/lifecycle.ts';
import { checkTree, formatPath, listOpenPaths } from '../picker/check.ts';
import { decide } from '../picker/decide.ts';
import { makeProblem, type Problem } from '../problems/problem.ts';
import { findEffortLevels } from './effort-levels.ts';
import { PICKER_FILE } from './files.ts';
import type { Authored } from './guide.ts';
import { makePickerWorld } from './picker-world.ts';

/** What holds between the picker and the rest of the guide, and on every way through it. */
export function checkPicker(authored: Authored, catalogue: Snapshot, today: Day): Problem[] {
  const references = [...checkTree(authored.picker, PICKER_FILE), ...checkReferences(authored), ...checkBenches(authored, catalogue, today)];
  // A way through a tree with loose ends would only repeat the same complaint.
  return references.length > 0 ? references : [...checkOutcomes(authored, catalogue, today), ...checkStrongest(authored)];
}

function expectKnown(what: string, id: string, known: readonly string[], place: string): Problem[] {
  return known.includes(id) ? [] : [makeProblem('unknown-reference', PICKER_FILE, place, { what, id, known })];
}

function checkReferences({ picker, tasks, tools, routes }: Authored): Problem[] {
  const taskIds = tasks.map((it) => it.id);
  const toolIds = tools.map((it) => it.id);
  const options = Object.entries(picker.questions).flatMap(([id, question]) => question.options.map((option, n) => ({ option, place: `questions.${id}.options[${n}]` })));
  return [
    ...options.flatMap(({ option, place }) => [
      ...(option.tool ? expectKnown('tool', option.tool, toolIds, `${place}.tool`) : []),
      ...(option.rule?.routes ?? []).flatMap((route) => expectKnown('route', route, Object.keys(routes.routes), `${place}.rule.routes`)),
    ]),
    ...Object.entries(picker.outcomes).flatMap(([id, outcome]) => [
      ...expectKnown('task', outcome.task, taskIds, `outcomes.${id}.task`),
      ...outcome.seats.flatMap((seat, n) => expectKnown('task', seat.effort, taskIds, `outcomes.${id}.seats[${n}].effort`)),
    ]),
  ];
}

/** Whoever stands on a list is current, has the role, and has a level for each task that the list serves, or has none at all. */
function checkBenches(authored: Authored, catalogue: Snapshot, today: Day): Problem[] {
  const { picker, models, tasks } = authored;
  const seats = Object.values(picker.outcomes).flatMap((it) => it.seats);
  return Object.entries(picker.benches).flatMap(([id, bench]) =>
    bench.models.flatMap((entry, n) => {
      const place = `benches.${id}.models[${n}]`;
      const fields = models.find((it) => it.id === entry.model)?.fields;
      if (!fields) return expectKnown('model', entry.model, models.map((it) => it.id), `${place}.model`);
      const state = stateOn(fields.lifecycle, today);
      const levels = findEffortLevels(fields, catalogue);
      const asked = seats.filter((seat) => seat.bench === id).map((seat) => tasks.find((task) => task.id === seat.effort)?.fields.effortLevels[fields.vendor] ?? '');
      return [
        ...(state === 'current' ? [] : [makeProblem('not-advisable', PICKER_FILE, `${place}.model`, { what: 'model', id: entry.model, state })]),
        ...(fields.roles.some((role) => role === bench.role || role === 'fallback') ? [] : [makeProblem('bench-of-other-role', PICKER_FILE, `${place}.model`, { id: entry.model, role: bench.role, roles: fields.roles })]),
        ...[...new Set(entry.effort ? [entry.effort] : levels.length > 0 ? asked : [])].flatMap((level) => expectKnown(`effort level of ${entry.model}`, level, levels, `${place}.effort`)),
      ];
    }),
  );
}

/** Some way to each outcome ends with a model in its first seat. */
function checkOutcomes(authored: Authored, catalogue: Snapshot, today: Day): Problem[] {
  const world = makePickerWorld(authored, catalogue, today);
  const paths = listOpenPaths(world);
  return Object.keys(authored.picker.outcomes).flatMap((id) => {
    const ways = paths.filter((it) => it.outcome === id);
    const [first] = ways;
    return !first || ways.some(({ steps }) => decide(world, steps, id, today).seats[0]?.chosen) ? [] : [makeProblem('outcome-without-model', PICKER_FILE, `outcomes.${id}`, { bench: authored.picker.outcomes[id]?.seats[0]?.bench ?? '', path: formatPath(first.steps) })];
  });
}

/** The strongest tier needs a stated reason: no way to it goes without, and no other outcome names its models. */
function checkStrongest({ picker, tasks, models }: Authored): Problem[] {
  const tierOf = (outcome: string) => tasks.find((it) => it.id === picker.outcomes[outcome]?.task)?.fields.tier ?? '';
  const gaveReason = (question: string, ids: readonly string[]) => picker.questions[question]?.options.some((it) => it.reasonForStrongest && ids.includes(it.id));
  const unreasoned = listOpenPaths(picker).find(({ steps, outcome }) => tierOf(outcome) === 'frontier' && !steps.some((it) => gaveReason(it.question, it.options)));
  return [
    ...(unreasoned ? [makeProblem('picker-without-reason', PICKER_FILE, `outcomes.${unreasoned.outcome}`, { path: formatPath(unreasoned.steps) })] : []),
    ...Object.entries(picker.outcomes).flatMap(([id, outcome]) => {
      const tier = tierOf(id);
      const strong = tier === 'frontier' ? [] : outcome.seats.flatMap(({ bench }) => picker.benches[bench]?.models ?? []).filter(({ model }) => models.find((it) => it.id === model)?.fields.tier === 'frontier');
      return [...new Set(strong.map((it) => it.model))].map((model) => makeProblem('picker-strong-model', PICKER_FILE, `outcomes.${id}.seats`, { id: model, tier }));
    }),
  ];
}
