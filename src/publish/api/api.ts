import { z } from 'astro/zod';
import type { Guide } from '../../guide/guide.ts';
import { apiUrl, modelUrl, pickUrl, schemaUrl, taskUrl, toolUrl } from '../../site/urls.ts';
import { makePickerFile } from '../picker-file.ts';
import { benchmarksFile, makeBenchmarksFile } from './benchmarks-file.ts';
import { changesFile, makeChangesFile } from './changes-file.ts';
import { costsFile, makeCostsFile } from './costs-file.ts';
import { freshnessFile, makeFreshnessFile } from './freshness-file.ts';
import { idsFile, makeIdsFile } from './ids-file.ts';
import { jobsFile, makeJobsFile } from './jobs-file.ts';
import { makeModelsFile, modelsFile } from './models-file.ts';
import { pickerSchema } from './picker-schema.ts';
import { makeRetirementsFile, retirementsFile } from './retirements-file.ts';
import { absolute, address, head, makeHead } from './shapes.ts';
import { makeStacksFile, stacksFile } from './stacks-file.ts';
import { makeTableFile, tableFile } from './table-file.ts';
import { makeTasksFile, tasksFile } from './tasks-file.ts';
import { makeToolsFile, toolsFile } from './tools-file.ts';

/** One file of /api/v1/. */
export interface ApiFile {
  /** Without ".json". */
  name: string;
  /** What it answers, in a sentence. */
  about: string;
  schema: z.ZodType;
  make(guide: Guide): object;
}

/** Everything that the site gives to programs, as /api/ lists it. */
export const API_FILES: readonly ApiFile[] = [
  { name: 'models', about: 'Every card: verdict, what for and what not, facts with sources, prices now and announced, state, ends, dates; card leads to one alone.', schema: modelsFile, make: makeModelsFile },
  { name: 'table', about: 'The table of models, a flat row for each: state, prices, context, input kinds, weights, ways to reach it.', schema: tableFile, make: makeTableFile },
  { name: 'tasks', about: 'The four tasks with our picks, their reasons and runners-up.', schema: tasksFile, make: makeTasksFile },
  { name: 'tools', about: 'Tools, the models that they offer, and how each gives a model a role.', schema: toolsFile, make: makeToolsFile },
  { name: 'benchmarks', about: 'Each version of each test with what it cannot tell, what is held against it, and results with measurer, harness, effort, margin, tokens and cost.', schema: benchmarksFile, make: makeBenchmarksFile },
  { name: 'ids', about: 'Every id that configs can hold, with its state, ends, replacement and sources: what the id checker knows.', schema: idsFile, make: makeIdsFile },
  { name: 'retirements', about: 'Announced and past ends, one for each model and platform.', schema: retirementsFile, make: makeRetirementsFile },
  { name: 'changes', about: 'What changed, when, and what it means for the advice.', schema: changesFile, make: makeChangesFile },
  { name: 'freshness', about: 'Every page with its three dates, and the days on which it falls due and goes out of date.', schema: freshnessFile, make: makeFreshnessFile },
  { name: 'costs', about: 'What the calculator works with: shapes of jobs, effort factors, and every price that can be charged.', schema: costsFile, make: makeCostsFile },
  { name: 'jobs', about: 'The shapes of jobs with the source of each number, batch discounts and flat plans.', schema: jobsFile, make: makeJobsFile },
  { name: 'stacks', about: 'Ready-made stacks, a model per role, and how every way writes each model’s id: what the builder of stacks works with.', schema: stacksFile, make: makeStacksFile },
  { name: 'picker', about: 'The questions, rules and words of the picker, enough to ask and decide without this site.', schema: pickerSchema, make: (guide) => makePickerFile(guide, { pick: pickUrl, model: modelUrl, task: taskUrl, tool: toolUrl }) },
];

const indexFile = z.strictObject({ ...head, files: z.array(z.strictObject({ name: z.string(), about: z.string(), url: address, schema: address })) });

const INDEX: ApiFile = {
  name: 'index',
  about: 'The list of these files.',
  schema: indexFile,
  make: (guide): z.infer<typeof indexFile> => ({ ...makeHead(guide, 'index'), files: API_FILES.map(({ name, about }) => ({ name, about, url: absolute(apiUrl(name)), schema: absolute(schemaUrl(name)) })) }),
};

export const ALL_API_FILES: readonly ApiFile[] = [INDEX, ...API_FILES];

/** JSON Schema, draft 2020-12, of a file as it is published. */
export function makeJsonSchema({ name, about, schema }: Omit<ApiFile, 'make'>): object {
  return { $id: absolute(schemaUrl(name)), title: `Routebook ${name}`, description: about, ...z.toJSONSchema(schema, { unrepresentable: 'any', io: 'output' }) };
}
