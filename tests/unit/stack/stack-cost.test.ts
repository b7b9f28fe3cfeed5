import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { describeStackCost, priceStack, WEEK, type Prices } from '../../../src/stack/stack-cost.ts';
import { factorsOf } from '../../fixtures/effort-factors.ts';
import { STACK_WORLD, STACKS } from '../../fixtures/stack-world.ts';

const today = parseDay('2026-11-25');
/** A million tokens in and out for each developer, a tenth of it planning, a fifth reviewing; nothing cached, nothing thought. */
const shape = { turns: 1_000 * WEEK.people, inputTokens: 1_000, cachedShare: 0, outputTokens: 1_000, reasoningTokens: 0, retries: 0 };
const sheet = (usd: number) => ({ periods: [{ inputUsdPerMTok: usd, outputUsdPerMTok: usd }], effortLevels: ['low', 'medium', 'high'] });
const prices = (ids: Record<string, number>): Prices => ({
  sheets: new Map(Object.entries(ids).map(([id, usd]) => [id, sheet(usd)])),
  job: { id: WEEK.job, name: 'A week', per: 'week', isLoop: false, cases: { low: shape, typical: shape, high: shape }, phases: { plan: 0.1, review: 0.2 } },
  factors: factorsOf({ none: 1, low: 1, medium: 1, high: 1, xhigh: 1, max: 1 }),
});
const all = prices({ 'big-openai': 5, 'big-claude': 10, 'big-gemini': 20, 'small-openai': 1 });

test('each seat pays for its share of a developer’s week', () => {
  const costs = priceStack(STACKS.several, STACK_WORLD, all, today);
  expect(costs.map((it) => [it.seat, it.kind, 'usd' in it && Number(it.usd.typical.toFixed(6))])).toEqual([['planner', 'token', 2], ['executor', 'token', 7], ['reviewer', 'token', 8]]);
  expect(describeStackCost(costs)).toEqual(['About $17 a week for each developer ($17 to $17) by token.']);
});

test('what a flat plan covers is no bill by token, and its list price is told beside it', () => {
  const costs = priceStack(STACKS.openai, STACK_WORLD, all, today);
  expect(describeStackCost(costs)).toEqual(['About $4 a week for each developer ($4 to $4) by token, for the reviewer.', 'The planner and executor are within a flat plan, up to its limits; the same tokens at list price would be about $8.']);
});

test('own hardware costs the machine, whatever hosts ask for the same weights', () => {
  expect(describeStackCost(priceStack(STACKS.local, STACK_WORLD, prices({ 'weights-ollama': 3 }), today))).toEqual(['Nothing by token.', 'The planner, executor and reviewer cost the machine and its electricity.']);
});

test('a model without a published price is named and not counted as free', () => {
  expect(describeStackCost(priceStack(STACKS.several, STACK_WORLD, prices({ 'big-openai': 5, 'big-claude': 10 }), today)).at(-1)).toBe('No price is published for the reviewer.');
});
