import { expect, test } from 'vitest';
import { readSnapshot } from '../../scripts/read-content.ts';

const { models, factsOn, sources } = readSnapshot();

test('the snapshot holds models, and its day is that of its newest source', () => {
  expect(Object.keys(models).length).toBeGreaterThan(100);
  expect(factsOn).toBe(sources.map((it) => it.seenOn).sort().at(-1));
});

test.each(Object.entries(models))('%s: no window ends at its price step', (_id, facts) => {
  if (facts.priceSteps) expect(facts.contextTokens?.value).not.toBe(facts.priceSteps.value[0]?.aboveInputTokens);
});
