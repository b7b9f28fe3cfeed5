import { z } from 'astro/zod';
import { source } from '../catalogue/source.ts';
import { pageDates, text } from './authored.ts';

/** content/roles/<role>.mdx: what a model does in a team. Who fills it and how a tool sets it is joined from tasks and tools. */
export const roleSchema = z.strictObject({
  /** "Planner". */
  title: text,
  /** Place in lists, 1 to 4. */
  order: z.int().min(1),
  /** What it does, in a sentence. */
  what: text,
  /** One sentence for search results, at most 160 characters. */
  description: text.max(160),
  /** Its work, each starting with a verb. */
  does: z.array(text).min(2),
  /** What it leaves to another role, and to which. */
  leaves: z.array(text).min(1),
  /** What to look for in a model for it, in the order of weight. */
  lookFor: z.array(text).min(2),
  /** Effort and context. */
  ask: text,
  /** Signs that the wrong model holds it, and what to do. */
  wrongSigns: z.array(z.strictObject({ sign: text, instead: text })).min(1),
  sources: z.array(source).default([]),
  ...pageDates,
});
export type AuthoredRole = z.infer<typeof roleSchema>;
