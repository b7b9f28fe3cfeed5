import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lmStudio } from '../../../../src/stack/tools/lm-studio.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readCommands } from '../read-stack/commands.ts';
import { READ_RUNNER } from '../read-stack/runners.ts';
import { expectReadsBack } from '../reading-back.ts';

const readStack = READ_RUNNER['lm-studio'];

test('weights are fetched, weighed and loaded with a window for agents, under the name that tools ask for', () => {
  expect(readCommands(lmStudio.make(makeOrder(STACKS.claude))).fallback).toEqual([
    ['lms', 'get', 'qwen/qwen3-coder-next'],
    ['lms', 'load', 'qwen/qwen3-coder-next', '--context-length', '65536', '--estimate-only'],
    ['lms', 'load', 'qwen/qwen3-coder-next', '--context-length', '65536', '--identifier', 'qwen/qwen3-coder-next'],
  ]);
});

test('weights that only Ollama has a name for are refused, not looked for under another one', () => {
  expect(lmStudio.make(makeOrder(STACKS.openai)).missing.fallback).toMatch(/LM Studio has no name for Qwen3.8 27B/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(lmStudio, readStack, makeOrder(stack), ({ card }) => card.weights?.lmStudio)));
});

test.each(Object.entries(STACKS))('the commands for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(lmStudio, readStack, makeOrder(stack), ({ card }) => card.weights?.lmStudio);
  for (const { path, text } of lmStudio.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/lm-studio/${name}/${path}`);
});
