import { z } from 'astro/zod';

const text = z.string().trim().min(1);

const option = z
  .strictObject({
    /** Key in the address: "?job=plan". Never reused for another meaning. */
    id: z.string(),
    /** What the reader recognises as their own situation. */
    label: text,
    /** What choosing it leads to, in one line. */
    consequence: text,
    /** The rule behind it, as the outcome will quote it: a full sentence. */
    because: text,
    /** The next question … */
    question: z.string().optional(),
    /** … or the end of the path. */
    outcome: z.string().optional(),
  })
  .refine((it) => Boolean(it.question) !== Boolean(it.outcome), 'an option leads either to a question or to an outcome');

const question = z.strictObject({
  ask: text,
  /** Why we ask, in one line. */
  why: text,
  options: z.array(option).min(2),
});

const outcome = z.strictObject({
  /** What to do, in one sentence. */
  headline: text,
  /** The task whose tier and picks it gives. */
  task: z.string(),
  role: z.enum(['planner', 'executor', 'reviewer', 'fallback']),
  /** The reasoning level to ask for in this situation. */
  effort: text,
  /** Those of the task's picks that fit this situation; leave it out for all. */
  picks: z.array(z.string()).min(1).optional(),
  /** What to choose if that does not fit. */
  otherwise: z.array(z.strictObject({ when: text, outcome: z.string() })).min(1),
});

/** content/picker.yaml: questions, options and edges, all literal. */
export const treeSchema = z.strictObject({
  start: z.string(),
  questions: z.record(z.string(), question),
  outcomes: z.record(z.string(), outcome),
});
export type Tree = z.infer<typeof treeSchema>;
export type Question = z.infer<typeof question>;
export type Option = z.infer<typeof option>;
export type Outcome = z.infer<typeof outcome>;

/** The bare graph: all that walking needs, so a browser can read it from the page. */
export interface Edges {
  start: string;
  questions: Readonly<Record<string, { options: readonly Edge[] }>>;
}
export type Edge = Pick<Option, 'id' | 'question' | 'outcome'>;
