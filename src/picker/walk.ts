import type { Answers } from './answers.ts';
import type { Edge, Edges } from './tree.ts';

/** The option that every question has, and that excludes every other answer to it. */
export const NOT_SURE = 'not-sure';

/** A question and the answers that count: one, or several in the order of the tree where the question takes several. */
export interface Step {
  question: string;
  options: string[];
}

/** unknown-question, unknown-option: the tree has no such thing · repeated: one answer was wanted, the first counts · contradictory: "not sure", or another answer that stands alone, beside others · after-misfit: it comes after an answer that no longer fits. */
export type DropReason = 'unknown-question' | 'unknown-option' | 'repeated' | 'contradictory' | 'after-misfit';

export interface Dropped {
  question: string;
  option: string;
  why: DropReason;
}

export interface Walk {
  /** The answers that led here, in the order asked. */
  steps: Step[];
  /** Where the reader stands: a question still to be answered, or the outcome. */
  at: { question: string } | { outcome: string };
  /** Fitting answers to questions that this way does not ask, or not yet. At a question they wait for their turn. */
  kept: Step[];
  /** What the address says and the tree does not, or not any more. */
  dropped: Dropped[];
}

/**
 * Follows the answers from the start to the first question without a fitting one. The same answers always give the same walk,
 * whatever their order. An answer that no longer fits ends the walk there, and what comes after it is dropped; an answer that is
 * only missing ends it too, and the later ones are kept.
 */
export function walk(tree: Edges, answers: Answers): Walk {
  const steps: Step[] = [];
  const dropped: Dropped[] = [];
  const isAsked = (question: string) => steps.some((step) => step.question === question);
  let at: Walk['at'] = { question: tree.start };
  let misfit = false;
  // A circle is refused when the tree is checked; isAsked keeps a browser safe from a tree that was not.
  while ('question' in at && !isAsked(at.question)) {
    const { question }: { question: string } = at;
    const given: Reading = readOptions(tree, question, answers.get(question) ?? []);
    dropped.push(...given.dropped);
    misfit = !given.edge && given.dropped.length > 0;
    if (!given.edge) break;
    steps.push({ question, options: given.options });
    at = given.edge.outcome !== undefined ? { outcome: given.edge.outcome } : { question: given.edge.question ?? tree.start };
  }
  const open = 'question' in at ? at.question : undefined;
  const rest = [...answers].filter(([question]) => question !== open && !isAsked(question)).map(([question, values]) => ({ question, ...readOptions(tree, question, values) }));
  const fitting = rest.filter((it) => it.edge);
  dropped.push(...rest.flatMap((it) => it.dropped));
  if (misfit) dropped.push(...fitting.flatMap(({ question, options }) => options.map((option): Dropped => ({ question, option, why: 'after-misfit' }))));
  const order = Object.keys(tree.questions);
  const kept = misfit ? [] : fitting.map(({ question, options }) => ({ question, options })).sort((a, b) => order.indexOf(a.question) - order.indexOf(b.question));
  return { steps, at, kept, dropped };
}

interface Reading {
  options: string[];
  /** Where these options lead; absent when none of them fits. */
  edge?: Edge | undefined;
  dropped: Dropped[];
}

/** What of the values given to a question counts, in the order of the tree. */
function readOptions(tree: Edges, id: string, values: readonly string[]): Reading {
  const drop = (why: DropReason) => (option: string): Dropped => ({ question: id, option, why });
  const question = Object.hasOwn(tree.questions, id) ? tree.questions[id] : undefined;
  if (!question) return { options: [], dropped: (values.length > 0 ? values : ['']).map(drop('unknown-question')) };
  const known = values.filter((it) => question.options.some((option) => option.id === it));
  const unknown = values.filter((it) => !known.includes(it)).map(drop('unknown-option'));
  if (!question.several) {
    const edge = question.options.find((option) => option.id === known[0]);
    return { options: edge ? [edge.id] : [], edge, dropped: [...unknown, ...known.slice(1).map(drop('repeated'))] };
  }
  const chosen = question.options.filter((option) => known.includes(option.id));
  const together = chosen.filter((option) => !option.alone && option.id !== NOT_SURE);
  const counted = together.length > 0 ? together : chosen.slice(0, 1);
  const contradictory = chosen.filter((option) => !counted.includes(option)).map((option) => drop('contradictory')(option.id));
  return { options: counted.map((option) => option.id), edge: counted[0], dropped: [...unknown, ...contradictory] };
}
