import { expect, test } from 'vitest';
import { listDifferences, listGone } from '../../../src/catalogue/compare.ts';
import { parseDay } from '../../../src/freshness/day.ts';
import { toyCatalogue } from '../../fixtures/toy-world.ts';

const { 'openai/old-1': old, ...kept } = toyCatalogue.models;
const later = { ...toyCatalogue, factsOn: parseDay('2026-11-20'), models: { ...kept, 'openai/new-1': old!, 'openai/quick-1': { contextTokens: kept['openai/quick-1']!.contextTokens! } } };

test('the same snapshot differs in nothing', () => {
  expect(listDifferences(toyCatalogue, toyCatalogue)).toEqual([]);
});

test('every difference is one readable line', () => {
  expect(listDifferences(toyCatalogue, later)).toEqual(['facts date: 2026-11-10 → 2026-11-20', 'openai/new-1: new', 'openai/old-1: gone', expect.stringMatching(/^openai\/quick-1: inputUsdPerMTok: \{.*\} → not published$/)]);
});

test('what is gone is told apart, since it is most often retired', () => {
  expect(listGone(toyCatalogue, later)).toEqual(['openai/old-1']);
});
