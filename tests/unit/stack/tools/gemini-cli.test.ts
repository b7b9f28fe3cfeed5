import fc from 'fast-check';
import { expect, test } from 'vitest';
import { geminiCli } from '../../../../src/stack/tools/gemini-cli.ts';
import type { Stack } from '../../../../src/stack/stack.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyEffort } from '../any-effort.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/gemini-cli.ts';
import { expectReadsBack } from '../reading-back.ts';

const big = { model: 'big-gemini', route: 'gemini-api' };
const small = { model: 'small-gemini', route: 'gemini-api' };
const google: Stack = { planner: { ...big, effort: 'high' }, executor: { ...small, effort: 'medium' }, reviewer: { ...big, effort: 'low' }, small: { ...small, effort: 'low' }, fallback: STACKS.mistral.fallback };
const level = (thinkingLevel: string) => ({ generateContentConfig: { thinkingConfig: { thinkingLevel } } });

test('a thinking level belongs to a model in the main conversation, and to an agent by its name', () => {
  const made = geminiCli.make(makeOrder(google));
  expect(readFiles(made)['~/.gemini/settings.json']).toEqual({
    model: { name: 'gemini-3.8-flash' },
    agents: { overrides: { codebase_investigator: { modelConfig: { model: 'gemini-3.8-flash' } } } },
    modelConfigs: {
      customOverrides: [
        { match: { model: 'gemini-3.8-flash', overrideScope: 'core' }, modelConfig: level('MEDIUM') },
        { match: { model: 'gemini-4-argon', overrideScope: 'core' }, modelConfig: level('HIGH') },
        { match: { overrideScope: 'codebase_investigator' }, modelConfig: level('LOW') },
        { match: { overrideScope: 'reviewer' }, modelConfig: level('LOW') },
      ],
    },
  });
  expect(readFiles(made)['~/.gemini/agents/reviewer.md']).toEqual({ name: 'reviewer', description: 'Reviews a finished change', tools: ['read_file', 'glob', 'grep_search'], model: 'gemini-4-argon' });
});

test('a planner on another model is a command, since a pinned model plans too', () => {
  const made = geminiCli.make(makeOrder(google));
  expect(made.held.planner).toBe('gemini --approval-mode plan --model gemini-4-argon');
  expect(made.files.at(-1)!.text).toMatch(/# Planner: Gemini 4 Argon through Gemini API, paid tier, effort high\ngemini --approval-mode plan --model gemini-4-argon\n$/);
});

test('one model that plans and builds has one level, and the export says whose', () => {
  const made = geminiCli.make(makeOrder({ ...google, planner: { ...small, effort: 'high' } }));
  expect(made.held.planner).toBe('model.name');
  expect(made.files.map((it) => it.path)).not.toContain('commands.sh');
  expect(made.remarks.join(' ')).toMatch(/planner shares its model with another role, and so its level \(medium\)/);
});

test('a level that the client does not know is told and not written', () => {
  const made = geminiCli.make(makeOrder({ ...google, executor: { ...small, effort: 'xhigh' } }));
  expect(readStack(made).executor).toEqual({ model: 'gemini-3.8-flash', effort: undefined });
  expect(made.remarks.join(' ')).toMatch(/executor’s effort xhigh is in no file/);
});

test('other houses and local weights are refused with where to go', () => {
  const made = geminiCli.make(makeOrder(STACKS.mistral));
  expect(made.missing.executor).toMatch(/Google’s models only.*OpenCode/);
  expect(made.missing.fallback).toMatch(/no server of your own/);
  expect(made.keys).toEqual(['GEMINI_API_KEY']);
});

test('any stack that was exported reads back as it was ordered', () => {
  const seat = fc.tuple(fc.constantFrom('big-gemini', 'small-gemini'), fc.constantFrom(undefined, 'low', 'medium', 'high', 'max')).map(([model, effort]) => ({ model, route: 'gemini-api', ...(effort && { effort }) }));
  const ofGoogle = fc.record({ planner: seat, executor: seat, reviewer: seat, small: seat, fallback: seat });
  fc.assert(fc.property(fc.oneof(anyEffort, ofGoogle), (stack) => expectReadsBack(geminiCli, readStack, makeOrder(stack))), { numRuns: 400 });
});

test.each(Object.entries({ ...STACKS, google }))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(geminiCli, readStack, makeOrder(stack));
  for (const { path, text } of geminiCli.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/gemini-cli/${name}/${path.replace(/^~\//, '')}`);
});
