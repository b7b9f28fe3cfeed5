import fc from 'fast-check';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { aider } from '../../../../src/stack/tools/aider.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/aider.ts';
import { expectReadsBack } from '../reading-back.ts';

/** Keys that we write, as https://github.com/Aider-AI/aider/blob/main/aider/website/assets/sample.aider.conf.yml has them. */
const main = z.strictObject({ architect: z.literal(true).optional(), 'auto-accept-architect': z.literal(false).optional(), model: z.string(), 'editor-model': z.string().optional(), 'editor-edit-format': z.literal('editor-diff').optional(), 'weak-model': z.string().optional(), 'edit-format': z.enum(['ask', 'diff']).optional() });
/** Fields of ModelSettings in https://github.com/Aider-AI/aider/blob/main/aider/models.py; extra_params go to LiteLLM as they are. */
const settings = z.array(z.strictObject({ name: z.string(), edit_format: z.literal('diff'), use_repo_map: z.literal(true), use_temperature: z.literal(false), extra_params: z.strictObject({ extra_body: z.record(z.string(), z.unknown()).optional(), output_config: z.strictObject({ effort: z.enum(['low', 'medium', 'high']) }).optional(), max_tokens: z.number().optional(), num_ctx: z.number().optional(), api_base: z.url().optional(), api_key: z.literal('none').optional() }).optional() }));

test('the planner proposes, the executor edits, and the small model writes commit messages', () => {
  expect(readFiles(aider.make(makeOrder(STACKS.several)))['~/.aider.conf.yml']).toEqual({ architect: true, 'auto-accept-architect': false, model: 'anthropic/claude-opus-5-5', 'editor-model': 'openai/gpt-6.1-sol', 'editor-edit-format': 'editor-diff', 'weak-model': 'openai/gpt-6-luna' });
});

test('the reviewer has a file of its own, in a mode that edits nothing', () => {
  const made = aider.make(makeOrder(STACKS.several));
  expect(readFiles(made)['~/.aider.reviewer.conf.yml']).toEqual({ model: 'gemini/gemini-4-argon', 'edit-format': 'ask' });
  expect(made.steps.join(' ')).toContain('aider --config ~/.aider.reviewer.conf.yml');
});

test('each model is described once, for Aider takes one that it does not know for a weak one', () => {
  const read = settings.parse(readFiles(aider.make(makeOrder(STACKS.local)))['~/.aider.model.settings.yml']);
  expect(read.map((it) => it.name)).toEqual(['lm_studio/qwen/qwen3-coder-next', 'ollama_chat/qwen3.8:27b', 'openai/mistralai/Mistral-Large-4']);
  expect(read[1]!.extra_params).toEqual({ num_ctx: 65536 });
});

test('one model at two efforts gets the first one’s, and the export says so', () => {
  const made = aider.make(makeOrder({ ...STACKS.several, executor: { ...STACKS.several.planner, effort: 'low' } }));
  expect(made.remarks.join(' ')).toMatch(/the executor gets the planner’s \(high\) and not low/);
});

test('an effort that Aider has no key for is told and not written', () => {
  const made = aider.make(makeOrder({ ...STACKS.several, executor: { ...STACKS.several.executor, effort: 'max' } }));
  expect(readStack(made).executor).toEqual({ model: 'openai/gpt-6.1-sol', effort: undefined });
  expect(made.remarks.join(' ')).toMatch(/executor’s effort max is not in the file/);
});

test('a Claude by its own API is given room to answer, and one by a gateway is left to the gateway', () => {
  const parse = (stack: Parameters<typeof makeOrder>[0]) => settings.parse(readFiles(aider.make(makeOrder(stack)))['~/.aider.model.settings.yml']);
  expect(parse(STACKS.several)[0]!.extra_params).toEqual({ output_config: { effort: 'high' }, max_tokens: 64000 });
  expect(parse(STACKS.openai)[0]!.extra_params).toEqual({ extra_body: { reasoning: { effort: 'high' } } });
});

test('without an executor within reach there is no main file, and the small model has no place', () => {
  const made = aider.make(makeOrder({ ...STACKS.several, executor: STACKS.openai.executor }));
  expect(made.files.map((it) => it.path)).toEqual(['~/.aider.planner.conf.yml', '~/.aider.reviewer.conf.yml', '~/.aider.fallback.conf.yml', '~/.aider.model.settings.yml']);
  expect(made.missing.small).toMatch(/executor is out of its reach/);
});

test('ways that would need another editor’s token, or a plan, are refused in words', () => {
  expect(aider.make(makeOrder(STACKS.copilot)).missing.executor).toMatch(/token of another editor/);
  expect(aider.make(makeOrder(STACKS.openai)).missing.executor).toMatch(/no way to use ChatGPT plans/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(aider, readStack, makeOrder(stack))));
});

test('any stack is written in keys that Aider documents', () => {
  fc.assert(fc.property(anyStack, (stack) => { for (const [path, file] of Object.entries(readFiles(aider.make(makeOrder(stack))))) (path.includes('settings') ? settings : main).parse(file); }));
});

test.each(Object.entries(STACKS))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(aider, readStack, makeOrder(stack));
  for (const { path, text } of aider.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/aider/${name}/${path.replace(/^~\//, '')}`);
});
