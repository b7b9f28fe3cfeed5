import { expect, test } from 'vitest';
import { listPaths, MAX_QUESTIONS } from '../../src/picker/check.ts';
import { walk } from '../../src/picker/walk.ts';
import { readAuthored } from './read-content.ts';

const { picker, tasks } = readAuthored();
const paths = listPaths(picker);

/** Every combination of answers that leads somewhere, as question → option. */
function listAnswers(question = picker.start, before: Record<string, string> = {}): Record<string, string>[] {
  return picker.questions[question]!.options.flatMap((option) => {
    const answers = { ...before, [question]: option.id };
    return option.question ? listAnswers(option.question, answers) : [answers];
  });
}

const tierOf = (outcome: string) => tasks.find((it) => it.id === picker.outcomes[outcome]?.task)?.fields.tier;

test('every way through the picker ends in an outcome within six questions', () => {
  expect(paths.length).toBeGreaterThan(20);
  for (const path of paths) {
    expect(Object.keys(picker.outcomes)).toContain(path.at(-1));
    expect(path.length - 1).toBeLessThanOrEqual(MAX_QUESTIONS);
  }
});

test('every combination of answers is walked to its end, and none is left over', () => {
  for (const answers of listAnswers()) expect(walk(picker, answers)).toMatchObject({ at: { outcome: expect.any(String) as string }, unused: [] });
});

test('somebody who is not sure of anything gets a sane default, and never the strongest tier', () => {
  const unsure = Object.fromEntries(Object.keys(picker.questions).map((question) => [question, 'not-sure']));
  const { at } = walk(picker, unsure);
  expect('outcome' in at && tierOf(at.outcome)).toBe('fast');
});

test('the strongest tier is reached only by an answer that gives a reason for it', () => {
  for (const answers of listAnswers()) {
    const { steps, at } = walk(picker, answers);
    if (!('outcome' in at) || tierOf(at.outcome) !== 'frontier') continue;
    const reasons = steps.map((step) => picker.questions[step.question]!.options.find((it) => it.id === step.option)!.because);
    expect(reasons.join(' ')).toContain('You gave a reason for the strongest tier');
  }
});

test('code that stays inside leads to the local tier only', () => {
  for (const answers of listAnswers().filter((it) => it['leave'] === 'stays')) {
    const { at } = walk(picker, answers);
    expect('outcome' in at && tierOf(at.outcome)).toBe('local');
  }
});
