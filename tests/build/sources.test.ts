import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf, listPages } from './dist.ts';

const LIST = /^\/about\/sources\//;
const listHrefs = (html: string) => [...html.matchAll(/<a [^>]*href="(https?:[^"]+)"/g)].map(([, href]) => (href as string).replaceAll('&amp;', '&').replaceAll('&#38;', '&'));
const pages = listPages().map((page) => ({ page, hrefs: listHrefs(readFileSync(fileOf(page), 'utf8')) }));
const listed = pages.filter((it) => LIST.test(it.page)).flatMap((it) => it.hrefs);

test('every outside address is listed once, and by https', () => {
  expect(listed.length).toBeGreaterThan(200);
  expect(listed.filter((href, n) => listed.indexOf(href) !== n)).toEqual([]);
  expect(listed.filter((href) => !href.startsWith('https://'))).toEqual([]);
});

test('no page links to an outside address that the list lacks', () => {
  const missing = pages.filter((it) => !LIST.test(it.page)).flatMap((it) => it.hrefs.filter((href) => !listed.includes(href)).map((href) => `${it.page} → ${href}`));
  expect(missing).toEqual([]);
});
