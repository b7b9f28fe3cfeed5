import { expect, test } from 'vitest';
import { ContentError, formatProblem, makeProblem } from '../../../src/problems/problem.ts';

const unknown = (id: string, known: string[]) => formatProblem(makeProblem('unknown-reference', 'content/tasks/planning-and-review.mdx', 'picks[0].model', { what: 'model', id, known }));

test('a near miss is answered with the name that was meant', () => {
  expect(unknown('gpt-6.1-sol', ['gpt-6-1-sol', 'claude-opus-5-5'])).toBe('content/tasks/planning-and-review.mdx: picks[0].model: no model "gpt-6.1-sol". Did you mean "gpt-6-1-sol"?');
});

test('a name that is near to none is answered with the names that exist', () => {
  expect(unknown('eliza', ['gpt-6-1-sol', 'claude-opus-5-5'])).toContain('Known: gpt-6-1-sol, claude-opus-5-5.');
});

test('where nothing exists yet, that is said', () => {
  expect(unknown('eliza', [])).toContain('There is none yet.');
});

test('a problem with a whole file names no place', () => {
  expect(formatProblem(makeProblem('no-facts', 'content/models/x.mdx', '', {}))).toMatch(/^content\/models\/x\.mdx: has neither/);
});

test('all problems are told at once', () => {
  const one = makeProblem('own-runner-up', 'a.mdx', 'picks[0].runnerUp', { id: 'x' });
  const two = makeProblem('bad-id', 'gpt-5.1.mdx', '', { id: 'gpt-5.1' });
  expect(new ContentError([one, two]).message).toBe(`2 problems in the content:\n  ${formatProblem(one)}\n  ${formatProblem(two)}`);
  expect(new ContentError([one]).message).toMatch(/^1 problem in/);
});
