import { expect, test } from 'vitest';
import { listOffers, listReachedWays } from '../../../src/stack/options.ts';
import { codex } from '../../../src/stack/tools/codex.ts';
import type { StackWorld } from '../../../src/stack/world.ts';
import { STACK_WORLD } from '../../fixtures/stack-world.ts';

test('a tool offers what it reaches by the ways that a reader has, vendor by vendor', () => {
  expect(listOffers(codex, ['chatgpt', 'own-hardware', 'claude-api'], STACK_WORLD)).toEqual([
    { vendorName: 'alibaba', offers: [{ model: 'weights-ollama', route: 'own-hardware' }, { model: 'weights-lmstudio', route: 'own-hardware' }] },
    { vendorName: 'mistral', offers: [{ model: 'weights-file', route: 'own-hardware' }] },
    { vendorName: 'openai', offers: [{ model: 'big-openai', route: 'chatgpt' }, { model: 'small-openai', route: 'chatgpt' }] },
  ]);
});

test('a model whose end is announced is not offered', () => {
  const world: StackWorld = { ...STACK_WORLD, models: { ...STACK_WORLD.models, 'small-openai': { ...STACK_WORLD.models['small-openai']!, state: 'deprecated' } } };
  expect(listOffers(codex, ['chatgpt'], world)).toEqual([{ vendorName: 'openai', offers: [{ model: 'big-openai', route: 'chatgpt' }] }]);
});

test('the ways of a tool are those by which it reaches anything, own hardware last', () => {
  expect(listReachedWays(codex, STACK_WORLD)).toEqual(['openai-api', 'chatgpt', 'openrouter', 'own-hardware']);
});
