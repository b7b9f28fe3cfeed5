import fc from 'fast-check';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { zed } from '../../../../src/stack/tools/zed.ts';
import { makeOrder, STACK_WORLD, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/zed.ts';
import { expectReadsBack } from '../reading-back.ts';

const selection = z.strictObject({ provider: z.string(), model: z.string(), enable_thinking: z.boolean().optional(), effort: z.string().optional() });
const profile = z.strictObject({ name: z.string(), tools: z.record(z.string(), z.boolean()), enable_all_context_servers: z.literal(false), default_model: selection });
/** Keys that we write, as https://github.com/zed-industries/zed/blob/main/crates/settings_content/src/agent.rs and language_model.rs have them. */
const settings = z.strictObject({
  language_models: z.strictObject({
    ollama: z.strictObject({ context_window: z.literal(65536) }).optional(),
    openai_compatible: z.record(z.string(), z.strictObject({ api_url: z.url(), available_models: z.array(z.strictObject({ name: z.string(), max_tokens: z.number() })) })).optional(),
  }).optional(),
  agent: z.strictObject({ default_model: selection.optional(), commit_message_model: selection.optional(), thread_summary_model: selection.optional(), subagent_model: selection.optional(), profiles: z.strictObject({ planner: profile.optional(), reviewer: profile.optional() }).optional(), favorite_models: z.array(selection).optional() }),
});
const read = (made: ReturnType<typeof zed.make>) => settings.parse(readFiles(made)['~/.config/zed/settings.json']);

test('executor, small work and fallback have keys; planner and reviewer have profiles that do not write', () => {
  const { agent } = read(zed.make(makeOrder(STACKS.several)));
  expect(agent.default_model).toEqual({ provider: 'openai', model: 'gpt-6.1-sol', enable_thinking: true, effort: 'medium' });
  expect(agent.subagent_model).toEqual({ provider: 'openai', model: 'gpt-6-luna' });
  expect(agent.profiles!.reviewer!.default_model).toEqual({ provider: 'google', model: 'gemini-4-argon', enable_thinking: true, effort: 'high' });
  expect(Object.keys(agent.profiles!.planner!.tools)).not.toContain('edit_file');
  expect(agent.favorite_models).toEqual([{ provider: 'llama.cpp', model: 'mistralai/Mistral-Large-4' }]);
});

test('Ollama is given a window for agents, since Zed asks for its own', () => {
  expect(read(zed.make(makeOrder(STACKS.openai))).language_models).toEqual({ ollama: { context_window: 65536 } });
  expect(read(zed.make(makeOrder(STACKS.several))).language_models).toBeUndefined();
});

test('a provider that Zed has not built in is told by its address, each model once', () => {
  const world = { ...STACK_WORLD, models: { ...STACK_WORLD.models, glm: { ...STACK_WORLD.models['big-gemini']!, name: 'GLM', ids: { 'zai-api': 'glm-5.3' }, contextTokens: 1_000_000 } }, routes: { ...STACK_WORLD.routes, 'zai-api': STACK_WORLD.routes['gemini-api']! } };
  const glm = { model: 'glm', route: 'zai-api', effort: 'high' };
  const made = zed.make({ ...makeOrder({ ...STACKS.several, planner: glm, reviewer: glm }), world });
  expect(read(made).language_models).toEqual({ openai_compatible: { zai: { api_url: 'https://api.z.ai/api/paas/v4', available_models: [{ name: 'glm-5.3', max_tokens: 1_000_000 }] } } });
  expect(made.keys).toContain('ZAI_API_KEY');
});

test('no thinking is asked for by its own key', () => {
  const made = zed.make(makeOrder({ ...STACKS.several, small: { ...STACKS.several.small, effort: 'none' } }));
  expect(read(made).agent.commit_message_model).toEqual({ provider: 'openai', model: 'gpt-6-luna', enable_thinking: false });
});

test('ways without a provider of Zed’s are refused in words', () => {
  expect(zed.make(makeOrder(STACKS.claude)).missing.executor).toMatch(/no way to use Claude Pro and Max/);
  expect(zed.make(makeOrder(STACKS.cloud)).missing.executor).toMatch(/No provider of Zed is known for Amazon Bedrock/);
});

test('a model that Zed was not seen to list comes with the place to add it', () => {
  const world = { ...STACK_WORLD, tools: { ...STACK_WORLD.tools, zed: { name: 'Zed', versionSeen: '1', models: [] } } };
  expect(zed.make({ ...makeOrder(STACKS.several), world }).remarks.join(' ')).toMatch(/GPT-6.1 Sol, .* were not seen in the list of Zed 1\. .*available_models/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(zed, readStack, makeOrder(stack))));
});

test('any stack is written in keys that Zed has', () => {
  fc.assert(fc.property(anyStack, (stack) => { for (const file of Object.values(readFiles(zed.make(makeOrder(stack))))) settings.parse(file); }));
});

test.each(Object.entries(STACKS))('the file for %s reads back, and reads as it was kept', async (name, stack) => {
  expectReadsBack(zed, readStack, makeOrder(stack));
  for (const { path, text } of zed.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/zed/${name}/${path.replace(/^~\//, '')}`);
});
