import { expect, test } from 'vitest';
import { parseHost } from '../../../src/catalogue/pi-ai.ts';

const row = { id: 'm-1', type: 'chat', input: ['text', 'image'], cost: { input: 2, output: 10, cacheRead: 0.1, cacheWrite: 0 }, contextWindow: 1000, maxTokens: 100 };
const parse = (more: object) => parseHost('openai', { 'openai-responses': { 'm-1': { ...row, ...more } } })[0];

test('a chat row becomes a listing in our names and units', () => {
  expect(parse({})).toEqual({ host: 'openai', hostId: 'm-1', inputUsdPerMTok: 2, outputUsdPerMTok: 10, cacheReadUsdPerMTok: 0.1, cacheWriteUsdPerMTok: undefined, priceSteps: undefined, contextTokens: 1000, maxOutputTokens: 100, inputKinds: ['text', 'image'], effortLevels: undefined });
});

test('a price of 0 is no list price', () => {
  expect(parse({ cost: { input: 0, output: 0 } })).toMatchObject({ inputUsdPerMTok: undefined, outputUsdPerMTok: undefined });
});

test('a second endpoint of the same id, which is no chat, is left out', () => {
  const classifier = { id: 'm-1', type: 'classifier', cost: { input: 2, output: 0 } };
  expect(parseHost('openai', { 'openai-decisions': { 'classifier:m-1': classifier }, 'openai-responses': { 'm-1': row } })).toHaveLength(1);
});

test('price steps keep the length of input above which they hold', () => {
  expect(parse({ cost: { ...row.cost, tiers: [{ inputTokensAbove: 272, input: 4, output: 15, cacheRead: 0.2 }] } })?.priceSteps).toEqual([{ aboveInputTokens: 272, inputUsdPerMTok: 4, outputUsdPerMTok: 15, cacheReadUsdPerMTok: 0.2 }]);
});

test.each([
  [{ off: 'none', minimal: null, low: 'low', medium: 'medium', high: 'high', max: 'max' }, ['none', 'low', 'medium', 'high', 'max']],
  [{ off: null, low: 'low', medium: null, high: 'high' }, ['low', 'high']],
  [{ off: null, minimal: 'low', low: 'low', medium: 'medium', high: 'high' }, ['low', 'medium', 'high']],
  [{ xhigh: 'xhigh' }, undefined],
])('the level map %o means %o', (thinkingLevelMap, levels) => {
  expect(parse({ thinkingLevelMap })?.effortLevels).toEqual(levels);
});

test('a package that has changed its form is refused at the door', () => {
  expect(() => parseHost('openai', { 'openai-responses': { 'm-1': { id: 'm-1', type: 'chat', cost: 'two dollars' } } })).toThrow();
});
