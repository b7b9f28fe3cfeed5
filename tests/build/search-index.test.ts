import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { DIST, listPages } from './dist.ts';

test('every card, task, tool, role, benchmark, job, stack and guide is in the search index, and nothing else', () => {
  const { languages } = JSON.parse(readFileSync(path.join(DIST, 'pagefind/pagefind-entry.json'), 'utf8')) as { languages: Record<string, { page_count: number }> };
  const indexed = Object.values(languages).reduce((sum, it) => sum + it.page_count, 0);
  expect(indexed).toBe(listPages().filter((page) => /^\/(guide|routes|glossary|about|cost|cost\/jobs|stack|(tasks|models|tools|roles|benchmarks|stack)\/.+)\/$/.test(page)).length);
});

test('the interface that the search button asks for is there', () => {
  for (const file of ['pagefind.js', 'pagefind-component-ui.js', 'pagefind-component-ui.css']) expect(existsSync(path.join(DIST, 'pagefind', file))).toBe(true);
});
