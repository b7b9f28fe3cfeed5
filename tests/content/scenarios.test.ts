import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { day } from '../../src/freshness/day-schema.ts';
import { TIERS } from '../../src/guide/authored.ts';
import { follow } from './read-picker.ts';

const text = z.string().min(1);
const scenario = z
  .strictObject({
    /** As somebody would say it. */
    situation: text,
    answers: text,
    /** What the source implies. */
    tier: z.enum(TIERS),
    /** What we give, where that is another tier, and why. */
    weGive: z.enum(TIERS).optional(),
    because: text.optional(),
    source: z.strictObject({ url: z.string().regex(/^(https:\/\/|\/)/), says: text, seenOn: day }),
  })
  .refine((it) => Boolean(it.weGive) === Boolean(it.because), 'weGive needs because');
const scenarios = z.array(scenario).parse(parse(readFileSync('tests/content/scenarios.yaml', 'utf8')));

test('there are at least fifty situations, from a dozen pages, in all four tiers, and few on which we depart from the source', () => {
  expect(scenarios.length).toBeGreaterThanOrEqual(50);
  expect(new Set(scenarios.map((it) => it.situation)).size).toBe(scenarios.length);
  expect(new Set(scenarios.map((it) => it.source.url)).size).toBeGreaterThanOrEqual(12);
  for (const tier of TIERS) expect(scenarios.filter((it) => it.tier === tier).length, tier).toBeGreaterThanOrEqual(9);
  expect(scenarios.filter((it) => it.weGive).length).toBeLessThan(scenarios.length / 8);
});

test.each(scenarios)('$situation', ({ answers, tier, weGive }) => {
  const { walked, advice } = follow(`?${answers.replace(/ +(?=[^ =]+=)/g, '&').replaceAll(' ', '+')}`);
  expect({ dropped: walked.dropped, kept: walked.kept }).toEqual({ dropped: [], kept: [] });
  expect(advice?.tier).toBe(weGive ?? tier);
  expect(weGive).not.toBe(tier);
});
