import type { z } from 'astro/zod';
import { treeSchema } from '../picker/tree.ts';
import { makeProblem, type Problem } from '../problems/problem.ts';
import type { Authored, Entry } from './guide.ts';
import { PICKER_FILE } from './check.ts';
import { ID_PATTERN } from './id.ts';
import { modelSchema } from './model.ts';
import { guidePageSchema } from './page.ts';
import { taskSchema } from './task.ts';
import { toolSchema } from './tool.ts';

/** A content file before anyone looked at its fields. */
export interface RawEntry {
  id: string;
  fields: unknown;
  body: string;
}

export interface RawContent {
  guide: RawEntry[];
  tasks: RawEntry[];
  models: RawEntry[];
  tools: RawEntry[];
  /** Absent when the file is missing. */
  picker: unknown;
}

/** All files by their schemas; every malformed field is a problem, and a file that has one is left out of `authored`. */
export function parseContent(raw: RawContent): { authored: Authored; problems: Problem[] } {
  const problems: Problem[] = [];
  const parseAll = <T>(folder: string, entries: readonly RawEntry[], schema: z.ZodType<T>): Entry<T>[] =>
    entries.flatMap(({ id, fields, body }) => {
      const file = `content/${folder}/${id}.mdx`;
      if (!ID_PATTERN.test(id)) problems.push(makeProblem('bad-id', file, '', { id }));
      const parsed = schema.safeParse(fields, { error: sayMissing });
      if (parsed.success) return [{ id, fields: parsed.data, body }];
      problems.push(...toProblems(parsed.error, file));
      return [];
    });
  const picker = treeSchema.safeParse(raw.picker, { error: sayMissing });
  if (!picker.success) problems.push(...toProblems(picker.error, PICKER_FILE));
  const authored = {
    guide: parseAll('guide', raw.guide, guidePageSchema),
    tasks: parseAll('tasks', raw.tasks, taskSchema),
    models: parseAll('models', raw.models, modelSchema),
    tools: parseAll('tools', raw.tools, toolSchema),
    picker: picker.data ?? { start: '', questions: {}, outcomes: {} },
  };
  return { authored, problems };
}

/** Zod's own words for a missing field speak of "undefined", which is no word for an author. */
const sayMissing = (issue: { input?: unknown }) => (issue.input === undefined ? 'is missing. Add it, as in the example in CONTRIBUTING.md' : undefined);

function toProblems(error: z.ZodError, file: string): Problem[] {
  return error.issues.map((issue) => makeProblem('malformed', file, formatPath(issue.path), { message: `${issue.message}.` }));
}

/** ["picks", 0, "model"] → "picks[0].model" */
function formatPath(path: readonly PropertyKey[]): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('').replace(/^\./, '');
}
