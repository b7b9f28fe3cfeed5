import { z } from 'astro/zod';
import { id, pageDates, text } from './authored.ts';

/** A model in a role, and how it is reached. */
const seat = z.strictObject({
  /** A current model card. */
  model: id,
  /** One of the routes on its card. */
  route: id,
  /** The effort level to ask for, in the vendor's word; leave it out where the model has none. */
  effort: text.optional(),
});

/** A model per role that works together, for somebody in particular. */
const stack = z.strictObject({
  /** What the reader has or wants, in a few words: "One subscription with OpenAI". Stands as the title of its page. */
  name: text.max(60),
  /** Whom it is for, as a sentence: "Somebody who …". Stands in search results. */
  for: text.max(160),
  /** What the reader has already: an id of `access` in content/routes.yaml. On the one stack that answers for it; the guide shows those. */
  access: id.optional(),
  /** Tool pages whose tool holds it well; the first one is opened with. */
  tools: z.array(id).min(1),
  /** The flat plan that it rests on, by its name in content/jobs.yaml; leave it out where nothing flat is paid. */
  plan: text.optional(),
  /** Memory of the machine it is made for, in decimal gigabytes: each local model must fit, one at a time. Leave it out where no role is local but the fallback. */
  memoryGb: z.number().positive().optional(),
  planner: seat,
  executor: seat,
  /** Of another vendor than the executor. */
  reviewer: seat,
  /** For titles, searches and summaries. */
  small: seat,
  fallback: seat,
  /** Why these, and what the mixture costs in sign-ups or keys. */
  why: text,
  /** Who should take another one, and which: "Teams that …: take …". */
  notFor: z.strictObject({ whom: text, insteadStack: id }),
});

/** content/stacks.yaml: ready-made stacks by id, in the order of the page. */
export const stacksSchema = z.strictObject({ stacks: z.record(id, stack), ...pageDates });
export type AuthoredStacks = z.infer<typeof stacksSchema>;
export type AuthoredStack = AuthoredStacks['stacks'][string];
