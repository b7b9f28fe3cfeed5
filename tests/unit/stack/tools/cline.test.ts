import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cline } from '../../../../src/stack/tools/cline.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyStack } from '../any-stack.ts';
import { readStack } from '../read-stack/cline.ts';
import { readCommands } from '../read-stack/commands.ts';
import { expectReadsBack } from '../reading-back.ts';

test('each role is a command, the planner’s in plan mode and the executor’s asking before it acts', () => {
  const read = readCommands(cline.make(makeOrder(STACKS.several)));
  expect(read.planner).toEqual([['cline', '-P', 'anthropic', '-m', 'claude-opus-5-5', '--plan', '--thinking', 'high', 'Plan the change and write nothing']]);
  expect(read.executor![0]).toEqual(['cline', '-P', 'openai-native', '-m', 'gpt-6.1-sol', '--auto-approve', 'false', '--thinking', 'medium', 'Build the plan in PLAN.md']);
});

test('the reviewer is handed the diff and may not write', () => {
  expect(readCommands(cline.make(makeOrder(STACKS.several))).reviewer![0]!.slice(0, 3)).toEqual(['git', 'diff', '|']);
  expect(readCommands(cline.make(makeOrder(STACKS.several))).reviewer![0]).toContain('--plan');
});

test('a server that Cline has not built in is told by its address first, with a word in place of a key', () => {
  const [auth, run] = readCommands(cline.make(makeOrder(STACKS.several))).fallback!;
  expect(auth).toEqual(['cline', 'auth', 'openai-compatible', '--baseurl', 'http://localhost:8080/v1', '--apikey', 'none', '--modelid', 'mistralai/Mistral-Large-4']);
  expect(run!.slice(0, 5)).toEqual(['cline', '-P', 'openai-compatible', '-m', 'mistralai/Mistral-Large-4']);
});

test('a level that --thinking does not take is told and not written', () => {
  const made = cline.make(makeOrder({ ...STACKS.several, planner: { ...STACKS.several.planner, effort: 'max' } }));
  expect(readStack(made).planner!.effort).toBeUndefined();
  expect(made.remarks[0]).toMatch(/planner’s effort max is not in the file: --thinking takes none, low, medium, high and xhigh only/);
});

test('the editors’ two models are clicks, and one model for both is said to be one', () => {
  expect(cline.make(makeOrder(STACKS.several)).steps.at(-1)).toMatch(/tick “Use different models for Plan and Act”.*`claude-opus-5-5` for Plan and `gpt-6.1-sol` for Act/);
  expect(cline.make(makeOrder(STACKS.openai)).steps.at(-1)).toMatch(/one model serves Plan and Act/);
});

test('plans that Cline cannot use are refused in words', () => {
  expect(cline.make(makeOrder(STACKS.copilot)).missing.executor).toMatch(/how its terminal client signs in is not published/);
  expect(cline.make(makeOrder(STACKS.claude)).missing.executor).toMatch(/no way to use Claude Pro and Max/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyStack, (stack) => expectReadsBack(cline, readStack, makeOrder(stack))));
});

test.each(Object.entries(STACKS))('the commands for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(cline, readStack, makeOrder(stack));
  for (const { path, text } of cline.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/cline/${name}/${path}`);
});

test('what was seen to lead astray is left out: a level for Mistral, and OpenCode Zen by the name of a local OpenCode', () => {
  const made = cline.make(makeOrder(STACKS.mistral));
  expect(readStack(made).planner).toEqual({ model: 'mistral-medium-2604' });
  expect(made.remarks.join(' ')).toMatch(/planner’s effort high is not in the file: whatever --thinking says, Cline 3\.0\.65 sends Mistral API no level/);
  expect(cline.reaches({ model: 'big-openai', route: 'opencode-zen' }, { ...makeOrder(STACKS.mistral).world, routes: { ...makeOrder(STACKS.mistral).world.routes, 'opencode-zen': makeOrder(STACKS.mistral).world.routes['openrouter']! } })).toBe(false);
});
