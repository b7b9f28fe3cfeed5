import { LinkChecker } from 'linkinator';
import { expect, test } from 'vitest';
import { serve } from '../../scripts/serve.mjs';
import { DIST, listPages } from './dist.ts';

test('every internal link and fragment resolves', async () => {
  const pages = listPages();
  expect(pages.length).toBeGreaterThan(30);
  const { url, close } = await serve({ root: DIST });
  const { links } = await new LinkChecker().check({ path: url, recurse: true, checkFragments: true, concurrency: 20, linksToSkip: async (link) => !link.startsWith(url) });
  close();
  expect(links.filter((link) => link.state === 'BROKEN').map((link) => `${link.status} ${link.url} on ${link.parent}`)).toEqual([]);
  const seen = new Set(links.filter((link) => link.state === 'OK').map((link) => new URL(link.url).pathname));
  expect(pages.filter((page) => page !== '/404.html' && !seen.has(page))).toEqual([]);
});
