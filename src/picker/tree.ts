import { z } from 'astro/zod';
import { day } from '../freshness/day-schema.ts';

const text = z.string().trim().min(1);
const ROLES = ['planner', 'executor', 'reviewer', 'fallback'] as const;

/** What an answer rules out, as conditions on a model and on one way to reach it. A model is ruled out when no way to it is left. */
const rule = z.strictObject({
  /** Only these ways count: ids of content/routes.yaml. Of several answers to one question, each adds its own. */
  routes: z.array(z.string()).min(1).optional(),
  /** can-be-off: ways that train, or do not say, are out; those with a setting against it stay. never: those with a setting are out as well. */
  training: z.enum(['can-be-off', 'never']).optional(),
  /** Memory for open weights, in decimal gigabytes: larger ones are out on your own hardware. The last answer that states it counts. */
  memoryGb: z.number().positive().optional(),
  /** Executors whose list price for a million tokens of output is above this are out, now or after an announced change. A plan or a review is short, so those may cost more; on a plan that the reader has, price is no reason. */
  maxOutputUsdPerMTok: z.number().positive().optional(),
});
export type Rule = z.infer<typeof rule>;

const option = z
  .strictObject({
    /** Key in the address: "?job=decide". Never reused for another meaning. */
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an option id has lower-case letters, digits and single dashes'),
    /** What the reader recognises as their own situation. */
    label: text,
    /** What choosing it leads to, in one line. Needed unless the question takes several answers. */
    consequence: text.optional(),
    /** The rule behind it, as the outcome will quote it: a full sentence. Leave it out where the question's own sentence says it. */
    because: text.optional(),
    /** Heading above it, in a question that takes several answers. All groups but the first are folded away at first. */
    group: text.optional(),
    /** true: where several answers are possible, this one excludes the others, as "not-sure" always does. */
    alone: z.literal(true).optional(),
    /** What it rules out. */
    rule: rule.optional(),
    /** true: choosing it is the reader's reason for the strongest tier. */
    reasonForStrongest: z.literal(true).optional(),
    /** How an outcome names this way to a model; the label where left out. */
    way: text.optional(),
    /** The tool page that shows the configuration for somebody who has this. */
    tool: z.string().optional(),
    /** The next question … */
    question: z.string().optional(),
    /** … or the end of the path. */
    outcome: z.string().optional(),
  })
  .refine((it) => Boolean(it.question) !== Boolean(it.outcome), 'an option leads either to a question or to an outcome');

const question = z
  .strictObject({
    /** A few words for the picture of the tree and for tables. */
    short: text.max(20),
    ask: text,
    /** Why we ask, in one line. */
    why: text,
    /** true: the reader may choose several options, but for those that stand alone; all of these lead the same way. */
    several: z.literal(true).optional(),
    /** For a question that takes several answers: the rule behind them, as the outcome will quote it. */
    because: text.optional(),
    options: z.array(option).min(2),
  })
  .refine((it) => it.options.every((one) => one.because ?? it.because), 'every option needs "because", or the question does')
  .refine((it) => it.options.every((one) => one.consequence ?? (it.several && one.group)), 'every option needs "consequence", or "group" where several answers are possible');

const seat = z.strictObject({
  /** What the model does here: "Plan with". */
  label: text,
  role: z.enum(ROLES),
  /** The list that it is taken from. */
  bench: z.string(),
  /** The task whose effort levels apply; a model on the list may say otherwise. */
  effort: z.string(),
  /** Place (from 0) of an earlier seat whose vendor this one must differ from. */
  otherVendorThan: z.int().min(0).optional(),
});
export type Seat = z.infer<typeof seat>;

const otherwise = z.strictObject({
  /** up: a stronger class or more effort · down: the opposite · next: the job that follows. */
  move: z.enum(['up', 'down', 'next']),
  /** The sign that it is time, without a full stop. */
  when: text,
  /** Answers to change, as question → option; the reader keeps the others. */
  answers: z.record(z.string(), z.string()),
  /** Questions whose answers are taken back, so that they are asked again. */
  askAgain: z.array(z.string()).default([]),
});
export type Move = z.infer<typeof otherwise>;

const outcome = z.strictObject({
  /** A few words for the picture of the tree. */
  short: text.max(24),
  /** What to do, in one sentence. */
  headline: text,
  /** The task whose tier it is. */
  task: z.string(),
  role: z.enum(ROLES),
  /** The reasoning level to ask for in this situation, and when to change it. */
  effort: text,
  /** What else to know, in a sentence. */
  note: text.optional(),
  /** The models that work together on the job; the first is the one that the outcome is about. */
  seats: z.array(seat).min(1).max(3),
  /** When to move up a tier, when down, what comes next. */
  otherwise: z.array(otherwise).min(1),
});

const bench = z.strictObject({
  /** Heading of the list: "Planners, strongest class". */
  name: text,
  role: z.enum(ROLES),
  /** In our order: the first that the answers allow is named, the next one is its runner-up. */
  models: z
    .array(
      z.strictObject({
        model: z.string(),
        /** When this one is the one to take; begins with that condition ("For …", "Where …"). */
        when: text,
        /** The level to ask of it, where the task's level for its vendor is not right for it. */
        effort: text.optional(),
      }),
    )
    .min(1),
});

/** content/picker.yaml: questions, options, edges, rules and our order of models, all literal. */
export const treeSchema = z.strictObject({
  start: z.string(),
  questions: z.record(z.string(), question),
  outcomes: z.record(z.string(), outcome),
  /** What a seat says when no model is left for it, by role. */
  emptySeats: z.partialRecord(z.enum(ROLES), text),
  benches: z.record(z.string(), bench),
  /** The day on which the text last changed. */
  updatedOn: day,
  /** The day on which a person last checked that the advice still holds. */
  reviewedOn: day,
});
export type Tree = z.infer<typeof treeSchema>;
export type Question = z.infer<typeof question>;
export type Option = z.infer<typeof option>;
export type Outcome = z.infer<typeof outcome>;
export type Bench = z.infer<typeof bench>;

/** All that walking needs, so a browser can read it from the page. */
export interface Edges {
  start: string;
  questions: Readonly<Record<string, { several?: true | undefined; options: readonly Edge[] }>>;
}
export type Edge = Pick<Option, 'id' | 'question' | 'outcome' | 'rule' | 'alone'>;
