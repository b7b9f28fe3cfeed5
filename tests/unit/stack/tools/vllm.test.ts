import fc from 'fast-check';
import { expect, test } from 'vitest';
import { vllm } from '../../../../src/stack/tools/vllm.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readCommands, wordAfter } from '../read-stack/commands.ts';
import { READ_RUNNER } from '../read-stack/runners.ts';
import { expectReadsBack } from '../reading-back.ts';

const readStack = READ_RUNNER['vllm'];

test('a parser is written where it is known', () => {
  expect(wordAfter(readCommands(vllm.make(makeOrder(STACKS.claude))).fallback![0]!, '--tool-call-parser')).toBe('qwen3_coder');
});

test('a parser that is not known is left to the reader, with the place where it stands', () => {
  const made = vllm.make(makeOrder(STACKS.openai));
  expect(wordAfter(readCommands(made).fallback![0]!, '--tool-call-parser')).toBe('PARSER');
  expect(made.files[0]!.text).toContain('https://huggingface.co/Qwen/Qwen3.8-27B');
  expect(made.steps[0]).toMatch(/Put the parser/);
});

test('each set of weights has a port of its own', () => {
  const read = readCommands(vllm.make(makeOrder(STACKS.local)));
  expect([read.planner, read.executor, read.reviewer].map((it) => wordAfter(it![0]!, '--port'))).toEqual(['8000', '8001', '8002']);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(vllm, readStack, makeOrder(stack), ({ card }) => card.weights?.huggingFace)));
});

test.each(Object.entries(STACKS))('the commands for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(vllm, readStack, makeOrder(stack), ({ card }) => card.weights?.huggingFace);
  for (const { path, text } of vllm.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/vllm/${name}/${path}`);
});
