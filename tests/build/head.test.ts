import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fileOf, listPages } from './dist.ts';

const heads = listPages().map((page) => {
  const html = readFileSync(fileOf(page), 'utf8');
  const first = (pattern: RegExp) => pattern.exec(html)?.[1];
  return { page, html, title: first(/<title>([^<]*)<\/title>/), description: first(/<meta name="description" content="([^"]*)"/), canonical: first(/<link rel="canonical" href="([^"]*)"/) };
});

const repeated = (values: (string | undefined)[]) => values.filter((value, n) => values.indexOf(value) !== n);

test('titles, descriptions and canonical addresses are there and unique', () => {
  expect(heads.length).toBeGreaterThan(30);
  for (const key of ['title', 'description', 'canonical'] as const) {
    expect(heads.filter((it) => !it[key]).map((it) => it.page)).toEqual([]);
    expect(repeated(heads.map((it) => it[key]))).toEqual([]);
  }
});

test.each(heads)('$page has one main heading and a language', ({ html }) => {
  expect(html.match(/<h1[\s>]/g)).toHaveLength(1);
  expect(html).toMatch(/<html lang="en-GB"/);
});

test.each(heads)('$page shows no machine path, no debug address and no undefined', ({ html }) => {
  const words = html.replace(/<(script|style|template|pre)[\s\S]*?<\/\1>/g, '').replace(/<code[\s\S]*?<\/code>/g, '');
  expect(words).not.toMatch(/\/(tmp|work|root|home)\/|\bundefined\b|\[object Object\]|\bNaN\b/);
});
