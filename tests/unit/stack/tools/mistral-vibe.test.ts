import fc from 'fast-check';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { mistralVibe } from '../../../../src/stack/tools/mistral-vibe.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/mistral-vibe.ts';
import { expectReadsBack } from '../reading-back.ts';

/** Keys that we write, as vibe/core/config/models.py, vibe_schema.py and agents/models.py of https://github.com/mistralai/mistral-vibe have them in 2.18.4. */
const model = z.strictObject({ name: z.string(), provider: z.string(), alias: z.string(), thinking: z.enum(['off', 'low', 'medium', 'high', 'max']).optional(), auto_compact_threshold: z.number().optional() });
const config = z.strictObject({ active_model: z.string(), providers: z.array(z.strictObject({ name: z.string(), api_base: z.url(), api_key_env_var: z.string(), api_style: z.enum(['openai-responses', 'anthropic']).optional(), backend: z.literal('mistral').optional() })), models: z.array(model), compaction_model: model.optional() });
const agent = z.strictObject({ active_model: z.string(), description: z.string(), safety: z.literal('safe').optional(), enabled_tools: z.array(z.string()).optional(), disabled_tools: z.array(z.string()).optional(), compaction_model: model.optional() });
const read = (made: ReturnType<typeof mistralVibe.make>) => config.parse(readFiles(made)['~/.vibe/config.toml']);

test('each role has an entry whose alias is the role, so that one model may sit at two efforts', () => {
  const { active_model, models } = read(mistralVibe.make(makeOrder(STACKS.mistral)));
  expect(active_model).toBe('executor');
  expect(models.slice(0, 2)).toEqual([
    { name: 'mistral-medium-2604', provider: 'mistral', alias: 'planner', thinking: 'high', auto_compact_threshold: 160000 },
    { name: 'mistral-medium-2604', provider: 'mistral', alias: 'executor', thinking: 'medium', auto_compact_threshold: 160000 },
  ]);
});

test('the history is shortened before a small window is full', () => {
  expect(read(mistralVibe.make(makeOrder(STACKS.mistral))).models.find((it) => it.alias === 'fallback')!.auto_compact_threshold).toBeLessThan(65536);
});

test('the planner reads only, and the reviewer keeps bash for the diff', () => {
  const files = readFiles(mistralVibe.make(makeOrder(STACKS.mistral)));
  expect(agent.parse(files['~/.vibe/agents/planner.toml']).enabled_tools).not.toContain('bash');
  expect(agent.parse(files['~/.vibe/agents/reviewer.toml']).disabled_tools).toEqual(['edit', 'write_file']);
});

test('an agent of another provider than the small model has a compaction model of its own, or Vibe would drop it', () => {
  const made = mistralVibe.make(makeOrder(STACKS.several));
  expect(read(made).compaction_model!.name).toBe('gpt-6-luna');
  const planner = agent.parse(readFiles(made)['~/.vibe/agents/planner.toml']);
  expect(planner.compaction_model!.provider).toBe('anthropic');
});

test('a small model of another provider than the executor is refused', () => {
  expect(mistralVibe.make(makeOrder(STACKS.mistral)).missing.small).toMatch(/must use the executor’s provider/);
});

test('OpenAI is never sent the effort none by accident, and max is told to be xhigh', () => {
  const made = mistralVibe.make(makeOrder({ ...STACKS.several, executor: { ...STACKS.several.executor, effort: 'max' } }));
  expect(readStack(made).executor!.effort).toBe('xhigh');
  expect(made.remarks.join(' ')).toMatch(/the executor gets that and not max/);
  expect(readStack(made).small!.effort).toBe('medium');
  expect(made.remarks.join(' ')).toMatch(/the small has medium in the file/);
});

test('without an executor within reach another role is active, for Vibe needs one', () => {
  expect(read(mistralVibe.make(makeOrder(STACKS.openai))).active_model).toBe('reviewer');
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(mistralVibe, readStack, makeOrder(stack))));
});

test('any stack is written in keys that Vibe has, and no alias stands twice', () => {
  fc.assert(fc.property(anyStack, (stack) => {
    for (const [path, file] of Object.entries(readFiles(mistralVibe.make(makeOrder(stack))))) {
      if (path.includes('agents')) agent.parse(file);
      else expect(new Set(config.parse(file).models.map((it) => it.alias)).size).toBe(config.parse(file).models.length);
    }
  }));
});

test.each(Object.entries(STACKS))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(mistralVibe, readStack, makeOrder(stack));
  for (const { path, text } of mistralVibe.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/mistral-vibe/${name}/${path.replace(/^~\//, '')}`);
});
