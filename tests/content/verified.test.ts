import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { results, toMarkdown, toVerified } from '../../scripts/verify/report.ts';
import { verified } from '../../src/guide/verified.ts';
import { EXPORTERS } from '../../src/stack/tools.ts';

const seen = results.parse(JSON.parse(readFileSync('docs/verified-exports.json', 'utf8')));
const shown = verified.parse(JSON.parse(readFileSync('src/stack/verified.json', 'utf8')));

test('every target of exports was loaded, or it is said why not; no other is named', () => {
  expect(Object.keys(shown.targets).sort()).toEqual(EXPORTERS.map((it) => it.id).sort());
});

test('pages and report say what the last run saw', () => {
  expect(shown).toEqual(toVerified(seen));
  expect(readFileSync('docs/verified-exports.md', 'utf8')).toBe(toMarkdown(seen));
});

test('the report names no folder of a machine and no registry', () => {
  expect(readFileSync('docs/verified-exports.json', 'utf8')).not.toMatch(/\/(?:tmp|home|root|work|Users)\/|registry\.|:\d{5}\b/);
});

test('words for pages are one short sentence', () => {
  for (const [id, it] of Object.entries(shown.targets)) {
    const words = it.kind === 'loaded' ? it.how : it.why;
    expect(words, id).toMatch(/\.$/);
    expect(words.length, id).toBeLessThan(160);
  }
});
