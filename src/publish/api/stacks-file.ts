import { z } from 'astro/zod';
import type { Guide } from '../../guide/guide.ts';
import { SEATS } from '../../stack/stack.ts';
import { day, head, id, makeHead, state, tier } from './shapes.ts';

const choice = z.strictObject({ model: id, route: id, effort: z.string().optional().describe('In the vendor’s word; absent: the model’s own default') });

export const stacksFile = z.strictObject({
  ...head,
  stacks: z.record(id, z.strictObject({
    name: z.string(),
    stack: z.strictObject(Object.fromEntries(SEATS.map((it) => [it, choice])) as Record<(typeof SEATS)[number], typeof choice>).describe('A model per role, each with the way to it'),
    tools: z.array(id).describe('Tools that hold it well, the best first'),
    memoryGb: z.number().optional().describe('Memory of the machine that it is for, in decimal gigabytes'),
    why: z.string(),
  })).describe('Ready-made stacks in the order of the page'),
  models: z.record(id, z.strictObject({
    name: z.string(),
    vendor: z.string(),
    vendorName: z.string(),
    tier,
    state: state.describe('On builtOn'),
    ends: z.array(z.strictObject({ on: day, route: id.optional().describe('Absent: everywhere') })),
    priceChangesOn: z.array(day),
    reviewDueOn: day,
    levels: z.array(z.string()).describe('Effort levels, lowest first'),
    contextTokens: z.int().optional(),
    memoryGb: z.number().optional().describe('What open weights need at about 4 bits'),
    ids: z.record(id, z.string()).describe('The id as each way writes it'),
    weights: z.strictObject({ ollama: z.string().optional(), lmStudio: z.string().optional(), huggingFace: z.string().optional() }).optional().describe('Names to fetch open weights by'),
  })),
  routes: z.record(id, z.strictObject({ name: z.string(), kind: z.string(), mayTrain: z.enum(['no', 'unless-switched-off', 'yes', 'not-published']), training: z.string(), retention: z.string(), region: z.string() })),
  tools: z.record(id, z.strictObject({ name: z.string(), versionSeen: z.string(), models: z.array(id).describe('Seen in its list') })),
  seen: z.record(z.string(), z.discriminatedUnion('kind', [z.strictObject({ kind: z.literal('loaded'), on: day, version: z.string(), how: z.string(), stacks: z.array(id).describe('Ready-made stacks whose files are those that were loaded') }), z.strictObject({ kind: z.literal('not-run'), why: z.string() })])).describe('By target of exports: whether we saw the tool load what is exported for it'),
  reviewDueOn: day,
});
export type StacksFile = z.infer<typeof stacksFile>;

/** Everything that /stack/ decides by. */
export function makeStacksFile(guide: Guide): StacksFile {
  const { stacks, models, routes, tools, seen, reviewDueOn } = guide.stacks.world;
  // The world is read-only and the file's type is not; their shapes are held together by the schema's test.
  return { ...makeHead(guide, 'stacks'), stacks, models, routes, tools, seen, reviewDueOn } as unknown as StacksFile;
}
