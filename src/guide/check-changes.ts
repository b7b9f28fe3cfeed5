import { daysBetween, type Day } from '../freshness/day.ts';
import { makeProblem, type Problem } from '../problems/problem.ts';
import { expectKnown } from './expect.ts';
import { changesFile } from './files.ts';
import type { Authored } from './guide.ts';

/** Entries speak of pages that exist, on days that have come, each under an id of its own. */
export function checkChanges({ changes, models, tasks, tools }: Authored, today: Day): Problem[] {
  const known = { model: models.map((it) => it.id), task: tasks.map((it) => it.id), tool: tools.map((it) => it.id) };
  return changes.flatMap(({ id: day, fields }) => {
    const file = changesFile(day);
    const ids = fields.changes.map((it) => it.id);
    return [
      ...(daysBetween(today, day as Day) > 0 ? [makeProblem('future-date', file, '', { day, today })] : []),
      ...fields.changes.flatMap((it, n) => [
        ...(ids.indexOf(it.id) < n ? [makeProblem('change-twice', file, `changes[${n}].id`, { id: it.id })] : []),
        ...it.models.flatMap((id, m) => expectKnown('model', id, known.model, file, `changes[${n}].models[${m}]`)),
        ...it.tasks.flatMap((id, m) => expectKnown('task', id, known.task, file, `changes[${n}].tasks[${m}]`)),
        ...it.tools.flatMap((id, m) => expectKnown('tool', id, known.tool, file, `changes[${n}].tools[${m}]`)),
      ]),
    ];
  });
}
