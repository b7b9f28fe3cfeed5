import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import type { Stack } from '../../../src/stack/stack.ts';
import { codex } from '../../../src/stack/tools/codex.ts';
import { listWarnings } from '../../../src/stack/warn.ts';
import { describeWarning } from '../../../src/stack/words.ts';
import type { StackModel, StackWorld } from '../../../src/stack/world.ts';
import { STACK_WORLD, STACKS } from '../../fixtures/stack-world.ts';

const today = parseDay('2026-11-25');
const withModel = (id: string, over: Partial<StackModel>): StackWorld => ({ ...STACK_WORLD, models: { ...STACK_WORLD.models, [id]: { ...STACK_WORLD.models[id]!, ...over } } });
const tell = (stack: Stack, world: StackWorld = STACK_WORLD, more: Parameters<typeof listWarnings>[3] = {}, on = today) => listWarnings(stack, world, on, more).map((it) => `${it.seat}: ${describeWarning(it, stack, world, more.exporter)}`);

test('a sound stack has no warning', () => {
  expect(tell(STACKS.openai, STACK_WORLD, { exporter: codex })).toEqual([]);
});

test('a reviewer of the executor’s vendor forgives what its family does', () => {
  expect(tell({ ...STACKS.openai, reviewer: { model: 'small-openai', route: 'chatgpt' } })).toEqual(['reviewer: GPT-6 Luna is of the executor’s family and forgives what its family does: take a reviewer of another vendor.']);
});

test('a frontier model in the small seat is told what it is too good for', () => {
  expect(tell({ ...STACKS.openai, small: { model: 'big-openai', route: 'chatgpt' } })).toEqual(['small: GPT-6.1 Sol is a frontier model: titles and searches need no such judgement and would cost more with it.']);
});

test('an end within a quarter is a warning, one beyond it is none, one that has come says so', () => {
  const ends = (day: string) => withModel('small-openai', { ends: [{ on: parseDay(day) }] });
  expect(tell(STACKS.openai, ends('2027-02-25'))).toEqual(['small: GPT-6 Luna ends there on 25 February 2027: choose another, or note the day.']);
  expect(tell(STACKS.openai, ends('2027-02-26'))).toEqual([]);
  expect(tell(STACKS.openai, ends('2026-11-25'))).toEqual(['small: GPT-6 Luna has not answered since 25 November 2026: choose another.']);
});

test('an end on another platform does not count', () => {
  expect(tell(STACKS.openai, withModel('small-openai', { ends: [{ on: parseDay('2026-12-01'), route: 'openai-api' }] }))).toEqual([]);
});

test('an older model is told to be one', () => {
  expect(tell(STACKS.openai, withModel('small-openai', { state: 'legacy' }))).toEqual(['small: GPT-6 Luna is not its vendor’s newest, and its end may be announced next.']);
});

test('a model that was not in the tool’s own list is to be looked for; by a gateway the list does not decide', () => {
  const world: StackWorld = { ...STACK_WORLD, tools: { 'openai-codex': { name: 'Codex', versionSeen: '9.9', models: ['big-openai'] } } };
  expect(tell(STACKS.openai, world, { exporter: codex })).toEqual(['small: GPT-6 Luna was not seen in the list of Codex 9.9: look there first.']);
});

test('weights that the machine cannot hold are named with what they need', () => {
  expect(tell(STACKS.local, STACK_WORLD, { memoryGb: 64 })).toContain('reviewer: Mistral Large 4 needs about 120 GB, more than the machine that this stack is for.');
});
