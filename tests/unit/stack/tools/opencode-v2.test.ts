import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opencodeV2 } from '../../../../src/stack/tools/opencode-v2.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyEffort } from '../any-effort.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/opencode-v2.ts';
import { expectReadsBack } from '../reading-back.ts';

const PATH = '~/.config/opencode/opencode.jsonc';

test('an effort follows its model after a hash, rules of permission are a list, and small work is titles and searches', () => {
  expect(readFiles(opencodeV2.make(makeOrder(STACKS.openai)))[PATH]).toEqual({
    model: 'openai/gpt-6.1-sol#medium',
    agents: {
      plan: { model: 'openai/gpt-6.1-sol#high' },
      build: { model: 'openai/gpt-6.1-sol#medium' },
      reviewer: { description: 'Reviews a finished change', mode: 'subagent', permissions: [{ action: 'edit', resource: '*', effect: 'deny' }], model: 'openrouter/anthropic/claude-opus-5.5#high' },
      title: { model: 'openai/gpt-6-luna#low' },
      explore: { model: 'openai/gpt-6-luna#low' },
      fallback: { description: 'Takes over when the usual model fails', mode: 'primary', model: 'ollama/qwen3.8:27b' },
    },
    providers: { ollama: { name: 'Ollama', package: 'aisdk:@ai-sdk/openai-compatible', settings: { baseURL: 'http://localhost:11434/v1' }, models: { 'qwen3.8:27b': { name: 'Qwen3.8 27B', limit: { context: 65536, output: 16384 } } } } },
  });
});

test('an effort of a local model is a variant in a list', () => {
  const made = opencodeV2.make(makeOrder({ ...STACKS.openai, fallback: { ...STACKS.openai.fallback, effort: 'low' } }));
  expect(readFiles(made)[PATH]).toMatchObject({ agents: { fallback: { model: 'ollama/qwen3.8:27b#low' } }, providers: { ollama: { models: { 'qwen3.8:27b': { variants: [{ id: 'low', settings: { reasoningEffort: 'low' } }] } } } } });
});

test('it says that its keys are from documentation, and that the first line must not read it', () => {
  expect(opencodeV2.make(makeOrder(STACKS.openai)).remarks.join(' ')).toMatch(/no 2\.x was run.*Do not let 1\.x read this file/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyEffort, (stack) => expectReadsBack(opencodeV2, readStack, makeOrder(stack))));
});

test.each(Object.entries(STACKS))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(opencodeV2, readStack, makeOrder(stack));
  for (const { path, text } of opencodeV2.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/opencode-v2/${name}/${path.replace(/^~\//, '')}`);
});
