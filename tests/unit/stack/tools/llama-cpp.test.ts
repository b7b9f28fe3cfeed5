import fc from 'fast-check';
import { expect, test } from 'vitest';
import { llamaCpp } from '../../../../src/stack/tools/llama-cpp.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readCommands, wordAfter } from '../read-stack/commands.ts';
import { READ_RUNNER } from '../read-stack/runners.ts';
import { expectReadsBack } from '../reading-back.ts';

const readStack = READ_RUNNER['llama-cpp'];

test('each set of weights is a process with a port of its own', () => {
  const read = readCommands(llamaCpp.make(makeOrder(STACKS.local)));
  expect(wordAfter(read.planner![0]!, '--port')).toBe('8080');
  expect(wordAfter(read.executor![0]!, '--port')).toBe('8081');
  expect(read.small).toEqual(read.executor);
});

test('no repository of GGUF files is made up; the command says where they are listed', () => {
  const { text } = llamaCpp.make(makeOrder(STACKS.several)).files[0]!;
  expect(text).toContain("-hf 'REPOSITORY:SIZE'");
  expect(text).toContain('https://huggingface.co/models?library=gguf&other=base_model:quantized:mistralai/Mistral-Large-4');
});

test('where tools are pointed at another runner for the same weights, the export says so', () => {
  expect(llamaCpp.make(makeOrder(STACKS.openai)).remarks[0]).toMatch(/Our exports for tools look for Qwen3.8 27B at `http:\/\/localhost:11434\/v1`/);
  expect(llamaCpp.make(makeOrder(STACKS.several)).remarks).toEqual([]);
});

test('weights that nobody named are refused', () => {
  expect(llamaCpp.make(makeOrder(STACKS.local)).missing.fallback).toMatch(/llama.cpp has no name for Hidden Weights/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(llamaCpp, readStack, makeOrder(stack), ({ card }) => card.weights?.huggingFace)));
});

test.each(Object.entries(STACKS))('the commands for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(llamaCpp, readStack, makeOrder(stack), ({ card }) => card.weights?.huggingFace);
  for (const { path, text } of llamaCpp.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/llama-cpp/${name}/${path}`);
});
