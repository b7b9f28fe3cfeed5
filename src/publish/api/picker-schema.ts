import { z } from 'astro/zod';
import { treeSchema } from '../../picker/tree.ts';
import { day, tier } from './shapes.ts';

const named = { name: z.string(), url: z.string().describe('Path on this site’s host') };
const { questions, outcomes, emptySeats, benches, start } = treeSchema.shape;

/** The shape of picker.json, which /src/picker/picker-file.ts types; the words of questions and outcomes are those of content/picker.yaml. */
export const pickerSchema = z.strictObject({
  guide: z.strictObject({ version: z.string(), reviewedOn: day, factsOn: day }).describe('The state of the content'),
  builtOn: day,
  page: z.string().describe('The page that asks these questions; answers are added as a query string'),
  start,
  questions,
  outcomes: z.record(z.string(), outcomes.valueType.safeExtend({ tier })),
  emptySeats,
  benches,
  models: z.record(z.string(), z.strictObject({
    ...named,
    vendor: z.string(),
    routes: z.array(z.string()),
    levels: z.record(z.string(), z.string()).describe('The effort level to ask for, by task'),
    outputUsdPerMTok: z.number().positive().optional().describe('US dollars for a million tokens of output: the highest of today’s, announced and hosts’ prices'),
    memoryGb: z.number().positive().optional(),
    events: z.array(z.strictObject({ on: day, kind: z.enum(['review', 'price', 'end', 'platform-end']) })),
  })),
  routes: z.record(z.string(), z.strictObject({ name: z.string(), mayTrain: z.enum(['no', 'unless-switched-off', 'yes', 'not-published']), isPlan: z.boolean() })),
  reviews: z.record(z.string(), day).describe('Day on which the review of the picker or of a task is due'),
  tasks: z.record(z.string(), z.strictObject(named)),
  tools: z.record(z.string(), z.strictObject(named)),
});
