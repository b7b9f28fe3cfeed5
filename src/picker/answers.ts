import type { Move } from './tree.ts';
import type { Step } from './walk.ts';

/** Question id → what the address says to it, in the order written. Nothing of it is trusted: `walk` keeps what fits. */
export type Answers = ReadonlyMap<string, readonly string[]>;

/** "?leave=open&have=claude-plan+openai-api" as answers; several answers to one question are separated by spaces, or the question is repeated. */
export function parseAnswers(search: string): Answers {
  const answers = new Map<string, string[]>();
  for (const [question, value] of new URLSearchParams(search)) answers.set(question, [...(answers.get(question) ?? []), ...value.split(' ').filter(Boolean)]);
  return answers;
}

/** The address of these steps, in their order: "?leave=open&job=decide"; empty for none. */
export function formatAnswers(steps: readonly Step[]): string {
  const query = new URLSearchParams(steps.map((step) => [step.question, step.options.join(' ')])).toString();
  return query && `?${query}`;
}

/** The same answers after a move: some changed, some taken back, as an address would give them. */
export function changeAnswers(steps: readonly Step[], { answers, askAgain }: Pick<Move, 'answers' | 'askAgain'>): Answers {
  const changed = new Map<string, readonly string[]>(steps.map((step) => [step.question, step.options]));
  for (const question of askAgain) changed.delete(question);
  for (const [question, option] of Object.entries(answers)) changed.set(question, [option]);
  return changed;
}
