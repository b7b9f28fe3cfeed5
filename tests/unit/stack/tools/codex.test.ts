import fc from 'fast-check';
import { expect, test } from 'vitest';
import { codex } from '../../../../src/stack/tools/codex.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/openai-codex.ts';
import { expectReadsBack } from '../reading-back.ts';

test('one model that plans and builds is one file, with the effort of plan mode in it', () => {
  const made = codex.make(makeOrder(STACKS.openai));
  expect(readFiles(made)['~/.codex/config.toml']).toEqual({ model: 'gpt-6.1-sol', model_reasoning_effort: 'medium', plan_mode_reasoning_effort: 'high', agents: { default_subagent_model: 'gpt-6-luna', default_subagent_reasoning_effort: 'low' } });
});

test('a reviewer of another provider has a profile of its own, with the name of a variable and no key, and subagents that this provider knows', () => {
  const made = codex.make(makeOrder(STACKS.openai));
  expect(readFiles(made)['~/.codex/reviewer.config.toml']).toEqual({ model_provider: 'openrouter', model: 'anthropic/claude-opus-5.5', model_reasoning_effort: 'high', agents: { default_subagent_model: 'anthropic/claude-opus-5.5' }, model_providers: { openrouter: { name: 'OpenRouter', base_url: 'https://openrouter.ai/api/v1', wire_api: 'responses', env_key: 'OPENROUTER_API_KEY' } } });
  expect(made.keys).toEqual(['OPENROUTER_API_KEY']);
});

test('local weights stand in a profile that keeps a context long enough for agents', () => {
  const made = codex.make(makeOrder(STACKS.openai));
  expect(readFiles(made)['~/.codex/fallback.config.toml']).toEqual({ model_provider: 'ollama', model: 'qwen3.8:27b', model_context_window: 65536, agents: { default_subagent_model: 'qwen3.8:27b' } });
});

test('a provider without the Responses API is refused in words, and no file is made for it', () => {
  const made = codex.make(makeOrder(STACKS.claude));
  expect(made.files.map((it) => it.path)).toEqual(['~/.codex/reviewer.config.toml', '~/.codex/fallback.config.toml']);
  expect(made.missing.executor).toMatch(/Claude Pro and Max with Claude Code is not known to be one/);
});

test('weights that no server has a name for are refused in words', () => {
  expect(codex.make(makeOrder(STACKS.local)).missing.fallback).toMatch(/No name is known/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(codex, readStack, makeOrder(stack))));
});

test.each(Object.entries(STACKS))('the files for %s read as they were kept', async (name, stack) => {
  for (const { path, text } of codex.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/openai-codex/${name}/${path.replace(/^~\//, '')}`);
});
