import { expect, test } from 'vitest';
import { formatAnswers, parseAnswers } from '../../../src/picker/answers.ts';
import { listPaths } from '../../../src/picker/check.ts';
import { walk } from '../../../src/picker/walk.ts';
import { treeSchema } from '../../../src/picker/tree.ts';
import { readToyWorld } from '../../fixtures/toy-world.ts';

const tree = treeSchema.parse(readToyWorld().picker);
const follow = (search: string) => walk(tree, parseAnswers(search).answers);

test('without answers the first question is asked', () => {
  expect(follow('')).toEqual({ steps: [], at: { question: 'job' }, unused: [] });
});

test('an answer leads to the next question, the last one to the outcome', () => {
  expect(follow('?job=think').at).toEqual({ question: 'reason' });
  expect(follow('?job=think&reason=yes').at).toEqual({ outcome: 'strong' });
});

test('the order of the answers in the address does not matter', () => {
  expect(follow('?reason=yes&job=think')).toEqual(follow('?job=think&reason=yes'));
});

test.each([
  ['?job=dance', { question: 'job' }, ['job']],
  ['?utm_source=x&job=type', { outcome: 'fast' }, ['utm_source']],
  ['?job=type&reason=yes', { outcome: 'fast' }, ['reason']],
  ['?job=think&reason=<script>', { question: 'reason' }, ['reason']],
  ['?__proto__=x&constructor=y&job=type', { outcome: 'fast' }, ['constructor']],
])('%s keeps what fits and names the rest', (search, at, unused) => {
  expect(follow(search)).toMatchObject({ at });
  expect(follow(search).unused).toEqual(expect.arrayContaining(unused));
});

test('a question that is answered twice keeps the first answer and is named', () => {
  expect(parseAnswers('?job=think&job=type')).toEqual({ answers: { job: 'think' }, repeated: ['job'] });
});

test('the address of a walk leads back to the same walk', () => {
  const there = follow('?job=think&reason=not-sure');
  expect(follow(formatAnswers(there.steps))).toEqual(there);
  expect(formatAnswers([])).toBe('');
});

test('all ways through the toy tree are listed', () => {
  expect(listPaths(tree)).toEqual([['job', 'reason', 'strong'], ['job', 'reason', 'fast'], ['job', 'fast'], ['job', 'fast']]);
});
