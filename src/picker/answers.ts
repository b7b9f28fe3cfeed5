import type { Answers, Step } from './walk.ts';

/**
 * A query string as answers. What does not fit the tree is left to `walk` to report.
 * @returns `repeated`: questions that the address answers more than once, of which the first answer counts
 */
export function parseAnswers(search: string): { answers: Answers; repeated: string[] } {
  const answers = new Map<string, string>();
  const repeated = new Set<string>();
  for (const [question, option] of new URLSearchParams(search)) {
    if (answers.has(question)) repeated.add(question);
    else answers.set(question, option);
  }
  return { answers: Object.fromEntries(answers), repeated: [...repeated] };
}

/** The address of a walk: "?leave=open&job=plan", in the order asked; empty for none. */
export function formatAnswers(steps: readonly Step[]): string {
  const query = new URLSearchParams(steps.map((step) => [step.question, step.option])).toString();
  return query && `?${query}`;
}
