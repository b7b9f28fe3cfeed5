import { expect, test } from 'vitest';
import { parseDay } from '../../src/freshness/day.ts';
import { makeStackWorld } from '../../src/guide/stack-world.ts';
import { readAuthored, readListedIds, readSnapshot } from '../../scripts/read-content.ts';

const today = parseDay('2026-11-25');
const { models } = makeStackWorld(readAuthored(), readSnapshot(), readListedIds(), today);

test('a model is written on each way as that way writes it', () => {
  expect(models['claude-opus-5-5']?.ids).toMatchObject({ 'claude-api': 'claude-opus-5-5', openrouter: 'anthropic/claude-opus-5.5', copilot: 'claude-opus-5.5', bedrock: 'global.anthropic.claude-opus-5-5' });
});

test('an id on the card goes before what is derived', () => {
  expect(models['deepseek-v4-1-flash']?.ids).toMatchObject({ 'deepseek-api': 'deepseek-flash', 'opencode-zen': 'deepseek-v4.1-flash', 'mistral-api': 'deepseek-v4-1-flash-1017' });
});

test('a way whose spelling nobody told is left out, and so is own hardware, which has names of its own', () => {
  expect(models['qwen3-8-27b']?.ids).not.toHaveProperty('other-hosts');
  expect(models['qwen3-8-27b']?.ids).not.toHaveProperty('own-hardware');
  expect(models['qwen3-8-27b']?.weights?.ollama).toBe('qwen3.8:27b');
});

test('a retired model is no choice', () => {
  expect(Object.keys(models)).not.toContain('grok-code-fast-1');
  expect(Object.values(models).map((it) => it.state)).not.toContain('retired');
});

test('an end on a platform belongs to that way alone', () => {
  const ends = Object.values(models).flatMap((it) => it.ends);
  expect(ends.some((it) => it.route === 'bedrock' || it.route === 'azure' || it.route === 'copilot')).toBe(true);
});
