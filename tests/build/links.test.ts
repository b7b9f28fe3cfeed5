import { readFileSync } from 'node:fs';
import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { DIST, fileOf, listPages } from './dist.ts';

/** One page under a hundred addresses: followed once, by its address without models. */
const COMPARISON = '/compare/?models=';

test('every internal link and fragment resolves', async () => {
  const pages = listPages();
  expect(pages.length).toBeGreaterThan(30);
  const { url, close } = await serve({ root: DIST });
  const { links } = await new LinkChecker().check({ path: url, recurse: true, checkFragments: true, concurrency: 20, linksToSkip: async (link) => !link.startsWith(url) || link.includes(COMPARISON) });
  close();
  expect(links.filter((link) => link.state === 'BROKEN').map((link) => `${link.status} ${link.url} on ${link.parent}`)).toEqual([]);
  const seen = new Set(links.filter((link) => link.state === 'OK').map((link) => new URL(link.url).pathname));
  expect(pages.filter((page) => page !== '/404.html' && !seen.has(page))).toEqual([]);
  // Every page is asked for; on a machine with other work that takes minutes.
}, 300_000);

test('every comparison that a page leads to names cards that are there, each once', () => {
  const pages = listPages();
  const asked = pages.flatMap((page) => [...readFileSync(fileOf(page), 'utf8').matchAll(/href="[^"]*\/compare\/\?models=([^"]*)"/g)].map(([, ids]) => ids!));
  expect(asked.length).toBeGreaterThan(60);
  expect(asked.filter((ids) => ids.split(',').some((id, n, all) => !pages.includes(`/models/${id}/`) || all.indexOf(id) !== n))).toEqual([]);
});
