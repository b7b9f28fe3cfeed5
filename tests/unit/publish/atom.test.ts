import { parseFeed } from '@rowanmanning/feed-parser';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';
import { describe, expect, test, vi } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { CHANGE_KINDS, changesSchema } from '../../../src/guide/change.ts';
import { makeGuide, type Guide } from '../../../src/guide/guide.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { makeAdviceFeed, makeFeed } from '../../../src/publish/atom.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const change = (id: string, more: object = {}) => ({ id, kind: 'model', title: `Strong did ${id}`, models: ['strong'], meaning: 'Nothing needs doing.', sources: [{ url: 'https://vendor.example/news', says: 'all of it', seenOn: '2026-11-01' }], ...more });
const DAYS = {
  '2026-10-01': [change('first')],
  '2026-11-24': CHANGE_KINDS.map((kind) => change(`a-${kind}`, { kind, from: 'the old one', to: 'the new one' })),
  '2026-11-02': [change('between'), change('between-too')],
};

function makeToyGuide(days: Record<string, object[]>, today = '2026-11-25'): Guide {
  const { authored } = parseContent(readToyWorld());
  const changes = Object.entries(days).map(([id, entries]) => ({ id, fields: changesSchema.parse({ changes: entries }) }));
  return makeGuide({ ...authored!, changes }, toyCatalogue, toyIds, parseDay(today));
}

const read = (feed: string) => parseFeed(feed).toJSON();
const listIds = (feed: string) => read(feed).items.map((it) => it.id);

/** What a reader shows of a text that a feed gives as HTML. */
function toShown(html: string): string {
  const collect = (node: { value?: string; children?: object[] }): string => node.value ?? (node.children ?? []).map(collect).join('');
  return collect(unified().use(rehypeParse, { fragment: true }).parse(html) as never);
}

/** The texts of a kind that a feed holds, as HTML. */
const listHtml = (feed: string, element: string) => [...feed.matchAll(new RegExp(`<${element} type="html"><!\\[CDATA\\[([\\s\\S]*?)\\]\\]></${element}>`, 'g'))].map(([, html]) => html!);

describe.each([['everything', makeFeed, 'changes'], ['advice', makeAdviceFeed, 'changes-advice']] as const)('the feed of %s', (_name, make, name) => {
  const feed = read(make(makeToyGuide(DAYS)));

  test('has what Atom asks for: an id, a title, a day, an author and its own address', () => {
    expect(feed).toMatchObject({ meta: { type: 'atom', version: '1.0' }, url: 'https://routebook.example/changes/', self: `https://routebook.example/${name}.xml`, authors: [{ name: 'Routebook' }] });
    expect(feed.title).toMatch(/^Routebook: /);
    expect(make(makeToyGuide(DAYS))).toContain(`<id>tag:routebook,2026:feed:${name}</id>`);
    expect(feed.updated).toEqual('2026-11-24T12:00:00.000Z');
  });

  test('gives every entry an id, a title, a day, an address, a kind and what it means', () => {
    expect(feed.items.length).toBeGreaterThan(2);
    for (const it of feed.items) {
      expect(it.id).toMatch(/^tag:routebook,2026:change:\d{4}-\d{2}-\d{2}-[a-z0-9-]+$/);
      const key = it.id!.split(':').at(-1)!;
      expect(it).toMatchObject({ title: `Strong did ${key.slice(11)}`, url: `https://routebook.example/changes/${key.slice(0, 7)}/#c-${key}`, published: `${key.slice(0, 10)}T12:00:00.000Z`, updated: `${key.slice(0, 10)}T12:00:00.000Z` });
      expect(it.description).toContain('Nothing needs doing.');
      expect(it.content).toContain('<p>Nothing needs doing.</p>');
      expect(it.categories).toEqual([expect.objectContaining({ term: expect.stringMatching(new RegExp(CHANGE_KINDS.join('|'))) as string })]);
    }
  });

  test('keeps its ids and its bytes on another day of building', () => {
    expect(make(makeToyGuide(DAYS, '2027-06-30'))).toBe(make(makeToyGuide(DAYS)));
  });

  test('has a day even where nothing has changed yet, and reads no clock for it', () => {
    expect(read(make(makeToyGuide({}, '2026-11-25')))).toMatchObject({ items: [], updated: '2026-11-25T12:00:00.000Z' });
  });
});

test('the newest stand first, and those of one day as they were written', () => {
  expect(listIds(makeFeed(makeToyGuide(DAYS)))).toEqual([...CHANGE_KINDS.map((kind) => `2026-11-24-a-${kind}`), '2026-11-02-between', '2026-11-02-between-too', '2026-10-01-first'].map((key) => `tag:routebook,2026:change:${key}`));
});

test('the feed of advice has recommendations, ends and corrections only, under the ids of the other feed', () => {
  const ids = listIds(makeAdviceFeed(makeToyGuide(DAYS)));
  expect(ids).toEqual(['lifecycle', 'recommendation', 'correction'].map((kind) => `tag:routebook,2026:change:2026-11-24-a-${kind}`));
  expect(listIds(makeFeed(makeToyGuide(DAYS)))).toEqual(expect.arrayContaining(ids));
});

test('a site under another base path has the same ids at other addresses', async () => {
  const guide = makeToyGuide(DAYS);
  vi.stubEnv('ROUTEBOOK_BASE', '/routebook');
  vi.stubEnv('ROUTEBOOK_ORIGIN', 'https://elsewhere.example');
  vi.resetModules();
  const elsewhere = await import('../../../src/publish/atom.ts');
  vi.unstubAllEnvs();
  for (const name of ['makeFeed', 'makeAdviceFeed'] as const) {
    const [here, there] = [{ makeFeed, makeAdviceFeed }[name](guide), elsewhere[name](guide)];
    expect(there.match(/<id>.*?<\/id>/g)).toEqual(here.match(/<id>.*?<\/id>/g));
    expect(read(there).self).toMatch(/^https:\/\/elsewhere\.example\/routebook\/changes(-advice)?\.xml$/);
    expect(read(there).items[0]?.url).toMatch(/^https:\/\/elsewhere\.example\/routebook\/changes\/2026-11\/#c-2026-11-24-a-/);
  }
});

test('what is special in HTML and XML stays text', () => {
  const [title, from, to, meaning] = ['Strong & Quick <b> "cost" ]]> less', 'a < b & c', '"d" > e', 'x && y <script>alert(1)</script> ]]> &amp; “é”'];
  const feed = makeFeed(makeToyGuide({ '2026-11-24': [change('special', { title, from, to, meaning })] }));
  expect(read(feed).items[0]?.title).toBe(title);
  expect(listHtml(feed, 'title').map(toShown)).toEqual([title]);
  expect(listHtml(feed, 'summary').map(toShown)).toEqual([`${from} → ${to}. ${meaning}`]);
  expect(listHtml(feed, 'content').map(toShown)).toEqual([`From ${from} to ${to}.${meaning}`]);
});

test('an entry that says only one side of a move tells what it means and no half sentence', () => {
  const [entry] = read(makeFeed(makeToyGuide({ '2026-11-24': [change('half', { from: 'the old one' })] }))).items;
  expect([entry?.description, entry?.content]).toEqual(['Nothing needs doing.', '<p>Nothing needs doing.</p>']);
});

test('a feed keeps the newest hundred', () => {
  const days = Object.fromEntries(Array.from({ length: 12 }, (_, month) => [`2025-${String(month + 1).padStart(2, '0')}-01`, Array.from({ length: 10 }, (_, n) => change(`n-${n}`))]));
  const ids = listIds(makeFeed(makeToyGuide(days)));
  expect([ids.length, ids[0], ids.at(-1)]).toEqual([100, 'tag:routebook,2026:change:2025-12-01-n-0', 'tag:routebook,2026:change:2025-03-01-n-9']);
});
