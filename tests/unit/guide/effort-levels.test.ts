import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { listEffortLevels } from '../../../src/guide/effort-levels.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { readToyWorld, toyCatalogue } from '../../fixtures/toy-world.ts';

test('a vendor has the levels of its current models, lowest first, and a vendor without levels is absent', () => {
  const { models } = parseContent(readToyWorld('effort-of-no-model')).authored!;
  expect(listEffortLevels(models, toyCatalogue, parseDay('2026-11-23'))).toEqual({ openai: ['low', 'high'] });
});
