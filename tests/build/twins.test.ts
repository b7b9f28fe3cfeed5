import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { site } from '../../src/site/site.ts';
import { isBuilt, readApi, readBuilt } from './addresses.ts';
import { DIST, fileOf, listPages } from './dist.ts';

interface PageDates { title: string; url: string; updatedOn: string; reviewedOn: string; reviewEvery: number; dueOn: string; staleOn: string; verdict: string }
interface Node { type?: string; tagName?: string; value?: string; properties?: Record<string, unknown>; children?: Node[] }

const { builtOn, factsOn, pages: dated } = readApi<{ builtOn: string; factsOn: string; pages: PageDates[] }>('freshness');
const { models } = readApi<{ models: { name: string; markdown: string; bestFor: string[]; notFor: { job: string }[] }[] }>('models');
const nameOfTwin = (page: string) => (page === '/' ? 'index.md' : `${page.slice(1, -1)}.md`);
const pages = listPages().filter((page) => page !== '/404.html').map((page) => ({ page, twin: nameOfTwin(page) }));

/** What Markdown escapes and wraps is read as the words that it stands for. */
const toPlain = (words: string) => words.replace(/\[((?:\\.|[^\]\\])*)\]\(\S*?\)/g, '$1').replace(/\\(?=[^\w\s])/g, '').replace(/[*`]/g, '').replace(/\s+/g, ' ').trim();
const flatten = (words: string) => words.replace(/[*`\\]/g, '').replace(/\s+/g, ' ').trim();

function readTwin(name: string) {
  const [, front, warning, text] = /^---\n([\s\S]*?)---\n\n(> .*)\n\n([\s\S]*)$/.exec(readFileSync(path.join(DIST, name), 'utf8'))!;
  return { front: parse(front!) as Record<string, unknown>, warning: warning!, text: text!, prose: text!.replace(/^( *)(`{3,})[^\n]*\n[\s\S]*?^ *\2$/gm, '').replace(/(`+)[\s\S]*?[^`]\1(?!`)/g, '') };
}

const words = (node: Node): string => node.value ?? (node.children ?? []).map(words).join(' ');
const isForEyesOrHands = ({ tagName = '', properties = {} }: Node) => ['script', 'style', 'template', 'noscript', 'svg', 'nav', 'button'].includes(tagName) || (properties['hidden'] !== undefined && properties['dataFrom'] === undefined);
function find(node: Node, test: (it: Node) => boolean): Node[] {
  if (isForEyesOrHands(node)) return [];
  return [...(test(node) ? [node] : []), ...(node.children ?? []).flatMap((it) => find(it, test))];
}
const isNotice = (it: Node) => it.tagName === 'aside' || it.properties?.['role'] === 'note';
const outsideNotices = (node: Node): Node => (isNotice(node) ? {} : { ...node, children: (node.children ?? []).map(outsideNotices) });
function readMain(page: string): Node {
  return find(unified().use(rehypeParse).parse(readFileSync(fileOf(page), 'utf8')) as Node, (it) => it.tagName === 'main')[0]!;
}

test('every page but the one for missing pages has a twin, and no twin is left over', () => {
  expect(pages.length).toBeGreaterThan(100);
  expect(globSync('**/*.md', { cwd: DIST }).sort()).toEqual(pages.map((it) => it.twin).sort());
  expect(existsSync(path.join(DIST, '404.md'))).toBe(false);
});

describe.each(pages)('$twin', ({ page, twin }) => {
  const url = `${site.origin}${page}`;

  test('says at the top who it is and how old', () => {
    const { front, warning } = readTwin(twin);
    const dates = dated.find((it) => it.url === url);
    expect(front).toEqual({ title: expect.any(String) as string, url, builtOn, factsOn, ...(dates && { updatedOn: dates.updatedOn, reviewedOn: dates.reviewedOn, reviewEvery: dates.reviewEvery, verdictOnBuiltOn: dates.verdict, dueOn: dates.dueOn, staleOn: dates.staleOn }) });
    expect(front['title']).not.toMatch(/^$| · Routebook$/);
    expect(warning).toContain(dates ? `from ${dates.staleOn} on it is out of date` : `Built on ${builtOn}`);
  });

  test('has no tag and no address that only the site itself understands', () => {
    const { prose } = readTwin(twin);
    expect(prose.match(/(?<!\\)<(?!https?:)[a-z/!][^>]*>/gi) ?? []).toEqual([]);
    expect([...prose.matchAll(/\]\((\S*?)[\s)]/g)].map(([, to]) => to!).filter((to) => !/^https?:\/\/[^/]/.test(to))).toEqual([]);
  });

  test('has every heading of the page, and its lists', () => {
    const { text } = readTwin(twin);
    const main = readMain(page);
    const headings = find(main, (it) => /^h[1-4]$/.test(it.tagName ?? '')).map((it) => `${'#'.repeat(Number(it.tagName!.slice(1)))} ${flatten(words(it))}`);
    const found = [...text.matchAll(/^\s*(?:(?:[-*]|\d+\.) +)*(#{1,4} .*)$/gm)].map(([, it]) => toPlain(it!));
    expect(headings.length).toBeGreaterThan(0);
    expect(headings.filter((it) => !found.includes(it))).toEqual([]);
    const isListed = find(main, (it) => (it.tagName === 'ul' || it.tagName === 'ol') && words(it).trim() !== '').length > 0;
    if (isListed) expect(text).toMatch(/^\s*(-|\d+\.) \S/m);
  });

  test('marks what is true on some days only with these days', () => {
    const { text } = readTwin(twin);
    const spans = find(outsideNotices(readMain(page)), (it) => it.properties?.['dataFrom'] !== undefined || it.properties?.['dataUntil'] !== undefined);
    const marks = spans.map(({ properties = {} }) => `[${[['from', properties['dataFrom']], ['until', properties['dataUntil']]].filter(([, day]) => day !== undefined).map((it) => it.join(' ')).join(' ')}: `);
    expect(text.match(/\\?\[(from|until) \d{4}-\d{2}-\d{2}.*?: /g)?.map((it) => it.replace('\\', '')) ?? []).toEqual(marks);
  });
});

test('there are days to mark, and pages with and without a review term', () => {
  expect(readTwin('models/gemini-4-argon.md').text).toMatch(/\\\[until \d{4}-\d{2}-\d{2}: \$/);
  expect(dated.length).toBeGreaterThan(60);
  expect(dated.length).toBeLessThan(pages.length);
});

test.each(models)('the twin of $name holds what it is best for and what not', ({ markdown, bestFor, notFor }) => {
  expect(isBuilt(markdown)).toBe(true);
  const items = readTwin(new URL(markdown).pathname.slice(1)).text.split('\n').filter((it) => /^\s*- /.test(it)).map((it) => toPlain(it.replace(/^\s*- /, '')));
  expect(bestFor.length).toBeGreaterThan(1);
  expect(bestFor.filter((it) => !items.includes(flatten(it)))).toEqual([]);
  expect(notFor.filter(({ job }) => !items.some((it) => it.startsWith(flatten(job))))).toEqual([]);
});

test('/llms.txt lists every page of freshness.json once, at the address of a twin that is there', () => {
  const links = [...readBuilt('llms.txt').matchAll(/^- \[(.+?)\]\((\S+?)\)/gm)].map(([, title, url]) => ({ title: title!, url: url! }));
  for (const { title, url } of dated) {
    const twin = `${site.origin}/${nameOfTwin(new URL(url).pathname)}`;
    expect(links.filter((it) => it.url === twin), title).toEqual([{ title, url: twin }]);
  }
  expect(links.filter((it) => !isBuilt(it.url))).toEqual([]);
  expect(links.length).toBe(new Set(links.map((it) => it.url)).size);
});
