import { parseFeed } from '@rowanmanning/feed-parser';
import { describe, expect, test } from 'vitest';
import { isBuilt, readApi, readBuilt } from './addresses.ts';
import { listPages } from './dist.ts';

interface ChangesFile { builtOn: string; changes: { key: string; on: string; kind: string; title: string; meaning: string; url: string }[] }

const { changes, builtOn } = readApi<ChangesFile>('changes');
const ADVICE = ['recommendation', 'lifecycle', 'correction'];

describe.each([
  ['changes.xml', changes],
  ['changes-advice.xml', changes.filter((it) => ADVICE.includes(it.kind))],
])('%s', (name, expected) => {
  const xml = readBuilt(name);
  const feed = parseFeed(xml).toJSON();

  test('is read by a feed reader, with its own address, its author and its day', () => {
    expect(feed.items.length).toBeGreaterThan(20);
    expect(feed.meta).toEqual({ type: 'atom', version: '1.0' });
    expect(new URL(feed.self!).pathname).toBe(`/${name}`);
    expect(feed.authors.map((it) => it.name)).toEqual(['Routebook']);
    expect(feed.updated).toBe(`${expected[0]!.on}T12:00:00.000Z`);
    expect(xml).toContain(`<id>tag:routebook,2026:feed:${name.replace('.xml', '')}</id>`);
  });

  test('holds the newest changes of its kinds, the newest first, under ids that outlive the site’s address', () => {
    expect(feed.items.map((it) => it.id)).toEqual(expected.slice(0, 100).map((it) => `tag:routebook,2026:change:${it.key}`));
    expect(new Set(feed.items.map((it) => it.id)).size).toBe(feed.items.length);
    const days = feed.items.map((it) => String(it.updated));
    expect(days).toEqual([...days].sort().reverse());
    expect(days.filter((it) => it.slice(0, 10) > builtOn)).toEqual([]);
  });

  test('says of each what it is called, what kind it is and what it means', () => {
    for (const [n, it] of feed.items.entries()) {
      const { title, meaning, kind } = expected[n]!;
      expect(it.title).toBe(title);
      expect(it.description).toContain(meaning);
      expect(it.content).not.toBe('');
      expect(it.categories.map((category) => category.term)).toEqual([kind]);
    }
  });

  test('leads to entries that are there', () => {
    expect(feed.items.filter((it) => !isBuilt(it.url!)).map((it) => it.url)).toEqual([]);
    expect([feed.url, feed.self].filter((it) => !isBuilt(it!))).toEqual([]);
  });
});

test('an address without its page or its fragment is noticed', () => {
  const { url } = changes[0]!;
  expect([isBuilt(url), isBuilt(`${url}-ghost`), isBuilt(url.replace(/\d{4}-\d{2}/, '1999-01')), isBuilt('https://other.example/')]).toEqual([true, false, false, false]);
});

test('the page of changes announces both feeds to readers’ programs', () => {
  expect(listPages()).toContain('/changes/');
  expect(readBuilt('changes/index.html').match(/<link rel="alternate" type="application\/atom\+xml"[^>]*>/g)?.map((it) => /href="([^"]*)"/.exec(it)?.[1])).toEqual(['/changes.xml', '/changes-advice.xml']);
});
