import { z } from 'astro/zod';
import { id, text } from './authored.ts';

/** A model in a role, and how it is reached. */
const seat = z.strictObject({
  /** A current model card. */
  model: id,
  /** One of the routes on its card. */
  route: id,
  /** The effort level to ask for, in the vendor's word; leave it out where the model has none. */
  effort: text.optional(),
});

/** A model per role that works together, for somebody who starts from one kind of access. */
const stack = z.strictObject({
  /** What the reader has: an id of `access` in content/routes.yaml. */
  access: id,
  planner: seat,
  executor: seat,
  /** Of another vendor than the executor. */
  reviewer: seat,
  /** For titles, searches and summaries. */
  small: seat,
  fallback: seat,
  /** Why these, and what the mixture costs in sign-ups or keys. */
  why: text,
});

/** content/stacks.yaml: by id, in the order of the guide. */
export const stacksSchema = z.record(id, stack);
export type AuthoredStacks = z.infer<typeof stacksSchema>;

export const SEATS = ['planner', 'executor', 'reviewer', 'small', 'fallback'] as const;
export type Seat = (typeof SEATS)[number];
