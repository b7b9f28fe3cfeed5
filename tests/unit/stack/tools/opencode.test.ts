import fc from 'fast-check';
import { expect, test } from 'vitest';
import { opencode } from '../../../../src/stack/tools/opencode.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyEffort } from '../any-effort.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/opencode.ts';
import { expectReadsBack } from '../reading-back.ts';

const PATH = '~/.config/opencode/opencode.jsonc';

test('models of several houses stand in one file, an effort beside each model as its variant', () => {
  expect(readFiles(opencode.make(makeOrder(STACKS.openai)))[PATH]).toEqual({
    $schema: 'https://opencode.ai/config.json',
    model: 'openai/gpt-6.1-sol',
    small_model: 'openai/gpt-6-luna',
    agent: {
      plan: { model: 'openai/gpt-6.1-sol', variant: 'high' },
      build: { model: 'openai/gpt-6.1-sol', variant: 'medium' },
      reviewer: { description: 'Reviews a finished change', mode: 'subagent', permission: { edit: 'deny' }, model: 'openrouter/anthropic/claude-opus-5.5', variant: 'high' },
      explore: { model: 'openai/gpt-6-luna', variant: 'low' },
      fallback: { description: 'Takes over when the usual model fails', mode: 'primary', model: 'ollama/qwen3.8:27b' },
    },
    provider: { ollama: { npm: '@ai-sdk/openai-compatible', name: 'Ollama', options: { baseURL: 'http://localhost:11434/v1' }, models: { 'qwen3.8:27b': { name: 'Qwen3.8 27B', limit: { context: 65536, output: 16384 } } } } },
  });
});

test('a sign-in and a key are both told, and only the key is a variable', () => {
  const made = opencode.make(makeOrder(STACKS.openai));
  expect(made.keys).toEqual(['OPENROUTER_API_KEY']);
  expect(made.steps.join(' ')).toContain('opencode auth login');
});

test('a local model names the efforts that are asked of it, for otherwise they are dropped without a word', () => {
  const local = { model: 'weights-ollama', route: 'own-hardware' };
  const made = opencode.make(makeOrder({ ...STACKS.local, planner: { ...local, effort: 'high' }, executor: { ...local, effort: 'low' }, small: { ...local, effort: 'low' } }));
  expect(readFiles(made)[PATH]).toMatchObject({ provider: { ollama: { models: { 'qwen3.8:27b': { reasoning: true, variants: { high: { reasoningEffort: 'high' }, low: { reasoningEffort: 'low' } } } } } } });
  expect(made.remarks.join(' ')).toContain('whether the model obeys was not seen');
});

test('each local server is a provider, with its models once', () => {
  expect(Object.keys((readFiles(opencode.make(makeOrder(STACKS.local)))[PATH] as { provider: object }).provider)).toEqual(['lm-studio', 'ollama', 'llama-cpp']);
});

test('a plan that only its own tool may use is refused, and the rest stands', () => {
  const made = opencode.make(makeOrder(STACKS.claude));
  expect(made.missing.executor).toMatch(/cannot be signed in to from OpenCode/);
  expect(readFiles(made)[PATH]).not.toHaveProperty('model');
  expect(Object.keys(made.held)).toEqual(['reviewer', 'fallback']);
});

test('Claude on Google Cloud, whose ids have an ending there that nobody told us, is refused in words', () => {
  expect(opencode.make(makeOrder({ ...STACKS.cloud, planner: { model: 'big-claude', route: 'google-cloud' } })).missing.planner).toMatch(/How OpenCode’s catalogue writes Claude Opus 5.5 by Google Cloud is not known/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyEffort, (stack) => expectReadsBack(opencode, readStack, makeOrder(stack))));
});

test.each(Object.entries(STACKS))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(opencode, readStack, makeOrder(stack));
  for (const { path, text } of opencode.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/opencode/${name}/${path.replace(/^~\//, '')}`);
});
