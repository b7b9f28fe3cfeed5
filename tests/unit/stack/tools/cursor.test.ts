import { expect, test } from 'vitest';
import type { Order } from '../../../../src/stack/export.ts';
import type { Stack } from '../../../../src/stack/stack.ts';
import { cursor } from '../../../../src/stack/tools/cursor.ts';
import { makeOrder, STACK_WORLD, STACKS } from '../../../fixtures/stack-world.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/cursor.ts';

const { 'big-claude': claude, 'big-openai': openai } = STACK_WORLD.models;
/** The toy world with Cursor in it: one model whose spelling there is known, one whose is not. */
const world = {
  ...STACK_WORLD,
  models: { ...STACK_WORLD.models, 'big-claude': { ...claude!, ids: { ...claude!.ids, cursor: 'claude-opus-5-5' } }, 'big-openai': openai! },
  routes: { ...STACK_WORLD.routes, cursor: { ...STACK_WORLD.routes.copilot!, name: 'Cursor' } },
};
const stack: Stack = {
  planner: { model: 'big-claude', route: 'cursor', effort: 'high' },
  executor: { model: 'big-openai', route: 'cursor', effort: 'medium' },
  reviewer: { model: 'big-claude', route: 'cursor', effort: 'high' },
  small: { model: 'big-openai', route: 'cursor' },
  fallback: { model: 'weights-ollama', route: 'own-hardware' },
};
const order: Order = { ...makeOrder(stack), world };

test('the reviewer is an agent file with the effort in brackets, which writes nothing', () => {
  expect(readFiles(cursor.make(order))['.cursor/agents/reviewer.md']).toEqual({ name: 'reviewer', description: 'Reviews a finished change', model: 'claude-opus-5-5[effort=high]', readonly: true });
});

test('empty brackets ask for the standard variant where no effort is wanted', () => {
  expect(readFiles(cursor.make({ ...order, stack: { ...stack, reviewer: { model: 'big-claude', route: 'cursor' } } }))).toMatchObject({ '.cursor/agents/reviewer.md': { model: 'claude-opus-5-5[]' } });
});

test('plan and build are clicks, in words', () => {
  const made = cursor.make(order);
  expect(made.held).toEqual({ reviewer: '.cursor/agents/reviewer.md', planner: 'model picker', executor: 'model picker' });
  expect(made.steps).toEqual(expect.arrayContaining(['Plan: choose plan mode in the chat and Claude Opus 5.5, effort high, in the model picker. There is no key for a planning model.', 'Build: choose GPT-6.1 Sol, effort medium, in the model picker before you press Build.']));
});

test('small jobs, local weights, other contracts and ids that nobody told are refused in words', () => {
  expect(cursor.make(order).missing).toMatchObject({ small: expect.stringContaining('no key for small jobs') as string, fallback: expect.stringContaining('no supported way') as string });
  expect(cursor.make({ ...order, stack: { ...stack, reviewer: { model: 'big-openai', route: 'cursor' }, executor: STACKS.several.executor } }).missing).toMatchObject({ reviewer: expect.stringContaining('Copy the id from `agent models`') as string, executor: expect.stringContaining('OpenAI API was not seen') as string });
});

test('the one file reads back; everything else is a click, which no file gives back', () => {
  expect(readStack(cursor.make(order))).toEqual({ reviewer: { model: 'claude-opus-5-5', effort: 'high' } });
});

test.each(Object.entries(STACKS))('nothing of %s is by Cursor, so no file is made and every seat is refused', (_, other) => {
  const made = cursor.make({ ...makeOrder(other), world });
  expect(made.files).toEqual([]);
  expect(Object.keys(made.missing)).toHaveLength(5);
});

test('the file reads as it was kept', async () => {
  for (const { path, text } of cursor.make(order).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/cursor/cursor/${path}`);
});
