import { z } from 'astro/zod';
import { CHANGE_KINDS } from '../../guide/change.ts';
import type { Guide } from '../../guide/guide.ts';
import { toShownSource } from '../../guide/joined-facts.ts';
import { changeUrl } from '../../site/urls.ts';
import { absolute, address, day, head, id, makeHead, source, toSource } from './shapes.ts';

export const changesFile = z.strictObject({
  ...head,
  changes: z.array(z.strictObject({
    key: z.string().describe('Stays the same for ever'),
    on: day,
    kind: z.enum(CHANGE_KINDS),
    title: z.string(),
    from: z.string().optional(),
    to: z.string().optional(),
    meaning: z.string().describe('What it means for a reader of our advice'),
    models: z.array(id).describe('Keys of models.json'),
    tasks: z.array(id),
    tools: z.array(id),
    catalogueId: z.string().optional(),
    url: address,
    sources: z.array(source),
  })).describe('Newest first'),
});

export function makeChangesFile(guide: Guide): z.infer<typeof changesFile> {
  return {
    ...makeHead(guide, 'changes'),
    changes: guide.changes.map(({ key, on, kind, title, from, to, meaning, models, tasks, tools, catalogueId, sources }) => ({ key, on, kind, title, from, to, meaning, models, tasks, tools, catalogueId, url: absolute(changeUrl(on, key)), sources: sources.map((it) => toSource(toShownSource(it))) })),
  };
}
