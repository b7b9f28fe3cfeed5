import { z } from 'astro/zod';
import { source } from '../catalogue/source.ts';
import type { Day } from '../freshness/day.ts';
import { id, text } from './authored.ts';

/** model: a new model · price, limit, effort: a fact moved · lifecycle: an end was announced or came · recommendation: our advice moved · tool: a tool changed what it offers · correction: we were wrong. */
export const CHANGE_KINDS = ['model', 'price', 'limit', 'effort', 'lifecycle', 'recommendation', 'tool', 'correction'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const change = z
  .strictObject({
    /** Unique within its day and never changed: with the day it is the address of the entry and its id in feeds. "opus-5-5-cheaper" */
    id,
    kind: z.enum(CHANGE_KINDS),
    /** One sentence in the past tense, with the names: "Claude Opus 5.5 came out below the price of Opus 5." No full stop at the end. */
    title: text.max(140),
    /** Cards that it is about. */
    models: z.array(id).default([]),
    /** A model of the catalogue, with or without a card: written by `npm run catalogue`. */
    catalogueId: text.optional(),
    tasks: z.array(id).default([]),
    tools: z.array(id).default([]),
    /** What it was and what it is, with units: "$25 per million output tokens". Needed for a recommendation. */
    from: text.optional(),
    to: text.optional(),
    /** What it means for a reader of our advice: what to do, or that nothing needs doing. A recommendation says here why it moved. `npm run catalogue` leaves it out where a card is concerned, so that the check waits for a person. */
    meaning: text,
    sources: z.array(source).min(1),
  })
  .refine((it) => it.kind !== 'recommendation' || Boolean(it.from && it.to), 'a recommendation says from what (from) and to what (to)')
  .refine((it) => Boolean(it.catalogueId) || it.models.length + it.tasks.length + it.tools.length > 0, 'names no model, task or tool');

/** content/changes/<date>.yaml: what changed on that day; the day is that of the event, not of the writing. */
export const changesSchema = z.strictObject({ changes: z.array(change).min(1) });
export type AuthoredChanges = z.infer<typeof changesSchema>;

/** Something that happened, with its day. */
export type Change = AuthoredChanges['changes'][number] & {
  on: Day;
  /** The day and the id together: "2026-09-22-opus-5-5-released". Its anchor on the page of its month and its id in feeds, for ever. */
  key: string;
};

/** Newest day first; within a day as written. @param files by day */
export function listChanges(files: readonly { id: string; fields: AuthoredChanges }[]): Change[] {
  return files.flatMap(({ id, fields }) => fields.changes.map((it): Change => ({ ...it, on: id as Day, key: `${id}-${it.id}` }))).sort((a, b) => b.on.localeCompare(a.on));
}
