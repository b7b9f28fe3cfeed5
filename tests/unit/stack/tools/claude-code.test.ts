import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Stack } from '../../../../src/stack/stack.ts';
import { claudeCode } from '../../../../src/stack/tools/claude-code.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';
import { anyEffort } from '../any-effort.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/claude-code.ts';
import { expectReadsBack } from '../reading-back.ts';

const settings = (made: ReturnType<typeof claudeCode.make>, name = 'settings') => readFiles(made)[`~/.claude/${name}.json`];

test('Opus for the plan and Sonnet for the build are one word, each pinned, with the executor’s effort under its own model', () => {
  const made = claudeCode.make(makeOrder(STACKS.claude));
  expect(settings(made)).toEqual({
    model: 'opusplan',
    modelSettings: { 'claude-sonnet-5-5': { effortLevel: 'medium' } },
    env: { ANTHROPIC_DEFAULT_OPUS_MODEL: 'claude-opus-5-5', ANTHROPIC_DEFAULT_SONNET_MODEL: 'claude-sonnet-5-5', ANTHROPIC_DEFAULT_HAIKU_MODEL: 'claude-haiku-5-5' },
  });
  expect(made.remarks.join(' ')).toMatch(/planner works in the executor’s session.*claude --permission-mode plan --effort high/);
});

test('a plain effortLevel is not written into the settings of the home folder, where newer models ignore it', () => {
  expect(settings(claudeCode.make(makeOrder(STACKS.claude)))).not.toHaveProperty('effortLevel');
});

test('Sonnet for the plan and Haiku for the build are a word too, unless small jobs want another model', () => {
  const stack = { ...STACKS.claude, planner: STACKS.claude.executor, executor: STACKS.claude.small };
  expect(settings(claudeCode.make(makeOrder(stack)))).toMatchObject({ model: 'haiku', env: { ANTHROPIC_DEFAULT_SONNET_MODEL: 'claude-sonnet-5-5', ANTHROPIC_DEFAULT_HAIKU_MODEL: 'claude-haiku-5-5' } });
  expect(settings(claudeCode.make(makeOrder({ ...stack, small: STACKS.claude.planner })))).toMatchObject({ model: 'claude-haiku-5-5', env: { ANTHROPIC_DEFAULT_HAIKU_MODEL: 'claude-opus-5-5' } });
});

test('any other pair plans in a session of its own, since plan mode has no key for a model', () => {
  const made = claudeCode.make(makeOrder({ ...STACKS.claude, planner: STACKS.claude.executor, executor: STACKS.claude.planner }));
  expect(settings(made, 'planner')).toEqual({ model: 'claude-sonnet-5-5', effortLevel: 'medium', permissions: { defaultMode: 'plan' } });
  expect(made.held.planner).toBe('claude --settings ~/.claude/planner.json');
  expect(made.remarks.join(' ')).toContain('Plan mode has no key for a model of its own');
});

test('a reviewer by the same sign-in is an agent that edits nothing, with an effort of its own', () => {
  const made = claudeCode.make(makeOrder({ ...STACKS.claude, reviewer: { ...STACKS.claude.planner, effort: 'max' } }));
  expect(readFiles(made)['.claude/agents/reviewer.md']).toEqual({ name: 'reviewer', description: 'Reviews a finished change', tools: 'Read, Grep, Glob, Bash', model: 'claude-opus-5-5', effort: 'max' });
});

test('a model of another house is refused with where to go', () => {
  expect(claudeCode.make(makeOrder(STACKS.claude)).missing.reviewer).toMatch(/asks Claude models only.*OpenCode.*LiteLLM/);
});

test('a local fallback is a settings file that points at the server without /v1, tells its window, and keeps small jobs there', () => {
  const made = claudeCode.make(makeOrder(STACKS.claude));
  expect(settings(made, 'fallback')).toEqual({ model: 'qwen/qwen3-coder-next', env: { ANTHROPIC_BASE_URL: 'http://localhost:1234', ANTHROPIC_AUTH_TOKEN: 'lm-studio', ANTHROPIC_API_KEY: '', ANTHROPIC_DEFAULT_HAIKU_MODEL: 'qwen/qwen3-coder-next', CLAUDE_CODE_MAX_CONTEXT_TOKENS: '65536' } });
  expect(made.steps.join(' ')).toContain('claude --settings ~/.claude/fallback.json');
});

test('where all is local, small jobs stay on their own model in the executor’s session, and their effort is told to have no key', () => {
  const made = claudeCode.make(makeOrder({ ...STACKS.local, small: { ...STACKS.local.small, effort: 'low' } }));
  expect(made.held.small).toBe('ANTHROPIC_DEFAULT_HAIKU_MODEL in ~/.claude/executor.json');
  expect(made.remarks.join(' ')).toContain('No key was found for the effort of small jobs (low)');
  expect(claudeCode.make(makeOrder({ ...STACKS.local, small: STACKS.local.planner })).missing.small).toMatch(/executor’s access/);
});

test('a Claude fallback takes over by itself, with its own effort', () => {
  const made = claudeCode.make(makeOrder({ ...STACKS.claude, fallback: STACKS.claude.small }));
  expect(settings(made)).toMatchObject({ fallbackModel: ['claude-haiku-5-5'], modelSettings: { 'claude-haiku-5-5': { effortLevel: 'low' } } });
});

test('a second way to sign in is refused, for a session has one', () => {
  const made = claudeCode.make(makeOrder({ ...STACKS.claude, fallback: { model: 'small-claude', route: 'claude-api' } }));
  expect(made.missing.fallback).toMatch(/signs in one way, here Claude Pro and Max/);
  expect(made.keys).toEqual([]);
});

test('the most effort is for a session, and the file does not claim it', () => {
  const made = claudeCode.make(makeOrder({ ...STACKS.claude, executor: { ...STACKS.claude.executor, effort: 'max' } }));
  expect(settings(made)).not.toHaveProperty('modelSettings');
  expect(made.remarks.join(' ')).toContain('claude --effort max');
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyEffort, (stack) => expectReadsBack(claudeCode, readStack, makeOrder(stack))));
});

/** Keys that version 2.1.332 took and sent when it was run, files and agents. */
const KEYS = ['model', 'fallbackModel', 'modelSettings', 'env', 'effortLevel', 'permissions', 'name', 'description', 'tools', 'effort'];

test('any stack is written in keys that Claude Code takes', () => {
  fc.assert(fc.property(anyEffort, (stack) => { for (const file of Object.values(readFiles(claudeCode.make(makeOrder(stack))))) expect(KEYS).toEqual(expect.arrayContaining(Object.keys(file as object))); }));
});

/** All by one plan, with a pair that no word covers. */
const house: Stack = { planner: STACKS.claude.planner, executor: STACKS.claude.planner, reviewer: { ...STACKS.claude.executor, effort: 'high' }, small: STACKS.claude.small, fallback: STACKS.claude.executor };

test.each(Object.entries({ ...STACKS, house }))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(claudeCode, readStack, makeOrder(stack));
  for (const { path, text } of claudeCode.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/claude-code/${name}/${path.replace(/^~\//, '')}`);
});
