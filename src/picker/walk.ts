import type { Edge, Edges } from './tree.ts';

/** Question id → option id. */
export type Answers = Readonly<Record<string, string>>;

export interface Step {
  question: string;
  option: string;
}

export interface Walk {
  /** The answers that led here, in the order asked. */
  steps: Step[];
  /** Where the reader stands: a question still to be answered, or the outcome. */
  at: { question: string } | { outcome: string };
  /** Ids of answered questions that this path never asks, or whose option it does not have. */
  unused: string[];
}

/** Follows the answers from the start to the first question without a fitting one. The same answers always give the same walk. */
export function walk(tree: Edges, answers: Answers): Walk {
  const steps: Step[] = [];
  let at = tree.start;
  for (;;) {
    const edge = findEdge(tree, at, answers[at]);
    // A circle is refused when the tree is checked; this keeps a browser safe from a tree that was not.
    if (!edge || steps.some((step) => step.question === at)) return { steps, at: { question: at }, unused: unusedAnswers(answers, steps) };
    steps.push({ question: at, option: edge.id });
    if (edge.outcome !== undefined) return { steps, at: { outcome: edge.outcome }, unused: unusedAnswers(answers, steps) };
    at = edge.question ?? tree.start;
  }
}

function findEdge(tree: Edges, question: string, option: string | undefined): Edge | undefined {
  if (!Object.hasOwn(tree.questions, question)) return undefined;
  return tree.questions[question]?.options.find((it) => it.id === option);
}

function unusedAnswers(answers: Answers, steps: readonly Step[]): string[] {
  return Object.keys(answers).filter((question) => !steps.some((step) => step.question === question));
}
