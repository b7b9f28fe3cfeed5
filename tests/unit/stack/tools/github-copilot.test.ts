import fc from 'fast-check';
import { expect, test } from 'vitest';
import { githubCopilot } from '../../../../src/stack/tools/github-copilot.ts';
import { makeOrder, STACK_WORLD, STACKS } from '../../../fixtures/stack-world.ts';
import { anyEffort } from '../any-effort.ts';
import { readFiles } from '../read-back.ts';
import { readStack } from '../read-stack/github-copilot.ts';
import { expectReadsBack } from '../reading-back.ts';

test('plan and build have a model and an effort each, and the searching agent another', () => {
  expect(readFiles(githubCopilot.make(makeOrder(STACKS.copilot)))['~/.copilot/settings.json']).toEqual({ model: 'gpt-6.1-sol', effortLevel: 'medium', planModel: 'claude-opus-5.5', planEffortLevel: 'high', subagents: { agents: { explore: { model: 'gpt-6-luna', effortLevel: 'low' } } } });
});

test('the reviewer is an agent of the repository that may read and search, with an effort of its own', () => {
  expect(readFiles(githubCopilot.make(makeOrder(STACKS.copilot)))['.github/agents/reviewer.agent.md']).toEqual({ name: 'reviewer', description: 'Reviews a finished change', tools: ['read', 'search'], model: 'gemini-4-argon', 'reasoning-effort': 'high' });
});

test('a local fallback is a command with the server’s address and a window that fits', () => {
  const made = githubCopilot.make(makeOrder(STACKS.copilot));
  expect(made.files.at(-1)!.text).toContain('\n# Fallback: Qwen3.8 27B on your own hardware\nCOPILOT_PROVIDER_BASE_URL=http://localhost:11434/v1 COPILOT_PROVIDER_MAX_PROMPT_TOKENS=49152 COPILOT_PROVIDER_MAX_OUTPUT_TOKENS=16384 copilot --model qwen3.8:27b\n');
  expect(made.remarks.join(' ')).toContain('COPILOT_OFFLINE=true');
});

test('a hosted fallback is a command too, for nothing changes to a model of your choice by itself', () => {
  expect(readStack(githubCopilot.make(makeOrder({ ...STACKS.copilot, fallback: { ...STACKS.copilot.planner, effort: 'low' } }))).fallback).toEqual({ model: 'claude-opus-5.5', effort: 'low' });
});

test('VS Code, whose spelling of a model nobody published, gets clicks', () => {
  expect(githubCopilot.make(makeOrder(STACKS.copilot)).steps.filter((it) => it.startsWith('In VS Code'))).toEqual([
    'In VS Code, for the planner: open the settings, look for `chat.planAgent.defaultModel` and choose Claude Opus 5.5, effort high.',
    'In VS Code, for the executor: in the model picker of the chat choose GPT-6.1 Sol, effort medium.',
    'In VS Code, for the small jobs: in the settings look for `chat.utilitySmallModel` and choose GPT-6 Luna, effort low.',
  ]);
});

test('another contract is refused, and a model that the list was not seen to have is told', () => {
  expect(githubCopilot.make(makeOrder(STACKS.several)).missing.executor).toMatch(/its own list; OpenAI API is another contract/);
  const world = { ...STACK_WORLD, tools: { ...STACK_WORLD.tools, 'github-copilot': { name: 'GitHub Copilot', versionSeen: '1.0', models: ['big-claude'] } } };
  expect(githubCopilot.make({ ...makeOrder(STACKS.copilot), world }).remarks.join(' ')).toMatch(/GPT-6\.1 Sol.* were not seen in the list of/);
});

test('any stack that was exported reads back as it was ordered', () => {
  fc.assert(fc.property(anyEffort, (stack) => expectReadsBack(githubCopilot, readStack, makeOrder(stack))), { numRuns: 400 });
});

test.each(Object.entries(STACKS))('the files for %s read back, and read as they were kept', async (name, stack) => {
  expectReadsBack(githubCopilot, readStack, makeOrder(stack));
  for (const { path, text } of githubCopilot.make(makeOrder(stack)).files) await expect(text).toMatchFileSnapshot(`../../../fixtures/exports/github-copilot/${name}/${path.replace(/^~\//, '')}`);
});
