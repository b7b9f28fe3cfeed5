import fc from 'fast-check';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { liteLlm } from '../../../../src/stack/tools/litellm.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/litellm.ts';
import { expectReadsBack } from '../reading-back.ts';

const variable = z.string().regex(/^os\.environ\/[A-Z_]+$/);
/** Keys that we write, as https://docs.litellm.ai/docs/proxy/configs and its pages on providers and fallbacks have them. */
const config = z.strictObject({
  model_list: z.array(z.strictObject({
    model_name: z.string(),
    litellm_params: z.strictObject({ model: z.string(), api_key: variable.or(z.literal('none')).optional(), api_base: z.url().optional(), reasoning_effort: z.string().optional(), aws_region_name: variable.optional(), vertex_project: variable.optional(), vertex_location: variable.optional() }),
    model_info: z.strictObject({ mode: z.literal('responses') }).optional(),
  })),
  router_settings: z.strictObject({ fallbacks: z.array(z.record(z.string(), z.array(z.string()))) }).optional(),
});

test('a name for each role, and every one of them falls back to the same model', () => {
  const read = config.parse(readFiles(liteLlm.make(makeOrder(STACKS.several)))['config.yaml']);
  expect(read.model_list.map((it) => it.model_name)).toEqual(['planner', 'executor', 'reviewer', 'small', 'fallback']);
  expect(read.router_settings).toEqual({ fallbacks: [{ planner: ['fallback'] }, { executor: ['fallback'] }, { reviewer: ['fallback'] }, { small: ['fallback'] }] });
});

test('OpenAI is asked by the Responses API, which takes tools and an effort together', () => {
  const [, executor] = config.parse(readFiles(liteLlm.make(makeOrder(STACKS.several)))['config.yaml']).model_list;
  expect(executor).toEqual({ model_name: 'executor', litellm_params: { model: 'openai/gpt-6.1-sol', api_key: 'os.environ/OPENAI_API_KEY', reasoning_effort: 'medium' }, model_info: { mode: 'responses' } });
});

test('a cloud is asked with the account of the environment', () => {
  const made = liteLlm.make(makeOrder(STACKS.cloud));
  expect(config.parse(readFiles(made)['config.yaml']).model_list[0]!.litellm_params).toEqual({ model: 'bedrock/global.anthropic.claude-opus-5-5', aws_region_name: 'os.environ/AWS_REGION_NAME', reasoning_effort: 'high' });
  expect(made.keys).toEqual(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'OPENAI_API_KEY']);
});

test('an effort that LiteLLM is not known to hand on is told and not written', () => {
  const made = liteLlm.make(makeOrder(STACKS.mistral));
  expect(readStack(made).planner).toEqual({ model: 'mistral/mistral-medium-2604', effort: undefined });
  expect(made.remarks[0]).toMatch(/planner’s effort high is not in the file/);
});

test('a plan is refused, and the server needs no key for local weights', () => {
  const made = liteLlm.make(makeOrder(STACKS.claude));
  expect(Object.keys(made.missing)).toEqual(['planner', 'executor', 'small']);
  expect(readStack(made).fallback?.model).toBe('lm_studio/qwen/qwen3-coder-next');
  expect(made.keys).toEqual(['OPENAI_API_KEY']);
});

test('a role that is its own fallback does not fall back', () => {
  const made = liteLlm.make(makeOrder({ ...STACKS.several, fallback: STACKS.several.planner }));
  expect(config.parse(readFiles(made)['config.yaml']).router_settings!.fallbacks.map((it) => Object.keys(it)[0])).toEqual(['executor', 'reviewer', 'small']);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(liteLlm, readStack, makeOrder(stack))));
});

test('any stack is written in keys that LiteLLM documents', () => {
  fc.assert(fc.property(anyStack, (stack) => { for (const file of Object.values(readFiles(liteLlm.make(makeOrder(stack))))) config.parse(file); }));
});

test.each(Object.entries(STACKS))('the file for %s reads back, and reads as it was kept', async (name, stack) => {
  expectReadsBack(liteLlm, readStack, makeOrder(stack));
  for (const { path, text } of liteLlm.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/litellm/${name}/${path}`);
});
