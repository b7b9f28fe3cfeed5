import { expect, test } from 'vitest';
import { changeAnswers, formatAnswers, parseAnswers } from '../../../src/picker/answers.ts';
import { listPaths } from '../../../src/picker/check.ts';
import { walk } from '../../../src/picker/walk.ts';
import { treeSchema } from '../../../src/picker/tree.ts';
import { readToyWorld } from '../../fixtures/toy-world.ts';

const tree = treeSchema.parse(readToyWorld().picker);
const follow = (search: string) => walk(tree, parseAnswers(search));

test('without answers the first question is asked', () => {
  expect(follow('')).toEqual({ steps: [], at: { question: 'have' }, kept: [], dropped: [] });
});

test('an answer leads to the next question, the last one to the outcome', () => {
  expect(follow('?have=key&job=think').at).toEqual({ question: 'reason' });
  expect(follow('?have=key&job=think&reason=yes').at).toEqual({ outcome: 'strong' });
});

test('the order of the answers in the address does not matter', () => {
  expect(follow('?reason=yes&job=think&have=key')).toEqual(follow('?have=key&job=think&reason=yes'));
});

test.each([
  ['?have=key&job=dance', { question: 'job' }, ['job=dance unknown-option']],
  ['?utm_source=x&have=key&job=type', { outcome: 'quick' }, ['utm_source=x unknown-question']],
  ['?have=key&job=think&reason=<script>', { question: 'reason' }, ['reason=<script> unknown-option']],
  ['?__proto__=x&constructor=y&have=key&job=type', { outcome: 'quick' }, ['__proto__=x unknown-question', 'constructor=y unknown-question']],
  ['?have=key&job=think&job=type&reason=yes', { outcome: 'strong' }, ['job=type repeated']],
  ['?have=key+not-sure&job=type', { outcome: 'quick' }, ['have=not-sure contradictory']],
  ['?have=nothing+not-sure', { outcome: 'quick' }, ['have=not-sure contradictory']],
  ['?have=key+gold&job=type', { outcome: 'quick' }, ['have=gold unknown-option']],
  ['?have=gold&job=type', { question: 'have' }, ['have=gold unknown-option', 'job=type after-misfit']],
  ['?bare', { question: 'have' }, ['bare= unknown-question']],
])('%s keeps what fits, and names the rest with the reason', (search, at, dropped) => {
  expect(follow(search).at).toEqual(at);
  expect(follow(search).dropped.map((it) => `${it.question}=${it.option} ${it.why}`)).toEqual(dropped);
});

test('an answer that is only missing leaves the later ones waiting, and they count once it is there', () => {
  expect(follow('?have=key&reason=yes')).toMatchObject({ at: { question: 'job' }, kept: [{ question: 'reason', options: ['yes'] }], dropped: [] });
  expect(follow('?have=key&reason=yes&job=think').at).toEqual({ outcome: 'strong' });
});

test('an answer that this way does not ask is told apart from one that nobody asks', () => {
  expect(follow('?have=key&job=type&reason=yes')).toMatchObject({ at: { outcome: 'quick' }, kept: [{ question: 'reason', options: ['yes'] }], dropped: [] });
});

test('several answers count in the order of the tree, whatever the address says, and a repeated question adds to them', () => {
  const two = { ...tree, questions: { ...tree.questions, have: { several: true as const, options: [{ id: 'a', question: 'job' }, { id: 'b', question: 'job' }] } } };
  for (const search of ['?have=b+a', '?have=a&have=b', '?have=b+a+b']) expect(walk(two, parseAnswers(search)).steps).toEqual([{ question: 'have', options: ['a', 'b'] }]);
});

test('a tree that goes round in a circle does not hold the walk for ever', () => {
  const round = { start: 'a', questions: { a: { options: [{ id: 'on', question: 'b' }] }, b: { options: [{ id: 'on', question: 'a' }] } } };
  expect(walk(round, parseAnswers('?a=on&b=on'))).toMatchObject({ steps: [{ question: 'a' }, { question: 'b' }], at: { question: 'a' } });
});

test('the address of a walk leads back to the same walk', () => {
  const there = follow('?have=key&job=think&reason=not-sure');
  expect(follow(formatAnswers(there.steps))).toEqual(there);
  expect(formatAnswers([])).toBe('');
  expect(formatAnswers([{ question: 'have', options: ['a', 'b'] }])).toBe('?have=a+b');
});

test('a move changes some answers and takes others back', () => {
  const { steps } = follow('?have=key&job=think&reason=not-sure');
  expect([...changeAnswers(steps, { answers: { job: 'type' }, askAgain: ['reason'] })]).toEqual([['have', ['key']], ['job', ['type']]]);
});

test('all ways through the toy tree are listed', () => {
  const ways = listPaths(tree).map((it) => `${formatAnswers(it.steps)} ${it.outcome}`);
  expect(ways).toHaveLength(9);
  expect(ways).toEqual(expect.arrayContaining(['?have=key&job=think&reason=yes strong', '?have=nothing quick']));
});
