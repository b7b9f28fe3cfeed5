import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ollama } from '../../../../src/stack/tools/ollama.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readCommands } from '../read-stack/commands.ts';
import { READ_RUNNER } from '../read-stack/runners.ts';
import { expectReadsBack } from '../reading-back.ts';

const readStack = READ_RUNNER['ollama'];

test('weights that two roles share are fetched once, with a window for agents', () => {
  const made = ollama.make(makeOrder(STACKS.local));
  expect(made.files[0]!.text.match(/^ollama pull/gm)).toHaveLength(1);
  expect(readCommands(made).small).toEqual([['ollama', 'pull', 'qwen3.8:27b']]);
  expect(made.files[0]!.text).toContain('OLLAMA_CONTEXT_LENGTH=65536 ollama serve');
});

test('a tool is launched on the executor’s weights, or on those that are there', () => {
  expect(ollama.make(makeOrder(STACKS.local)).files[0]!.text).toContain('ollama launch opencode --model qwen3.8:27b');
});

test('hosted roles are sent to the export of a tool, and other runners’ weights to another runner', () => {
  const { missing } = ollama.make(makeOrder(STACKS.openai));
  expect(missing.planner).toMatch(/reached by ChatGPT plans with Codex. Take the export of the tool/);
  expect(ollama.make(makeOrder(STACKS.local)).missing.planner).toMatch(/no name for Qwen3 Coder Next/);
});

test('a stack without local weights makes no file', () => {
  expect(ollama.make(makeOrder({ ...STACKS.several, fallback: STACKS.several.small }))).toMatchObject({ files: [], held: {}, steps: [] });
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(ollama, readStack, makeOrder(stack), ({ card }) => card.weights?.ollama)));
});

test.each(Object.entries(STACKS))('the commands for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(ollama, readStack, makeOrder(stack), ({ card }) => card.weights?.ollama);
  for (const { path, text } of ollama.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/ollama/${name}/${path}`);
});
