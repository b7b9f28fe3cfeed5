import { expect, test, vi } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { makeGuide } from '../../../src/guide/guide.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { API_FILES } from '../../../src/publish/api/api.ts';
import { listDatedPages } from '../../../src/publish/dated-pages.ts';
import { makeLlmsTxt } from '../../../src/publish/llms-txt.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const makeToyGuide = (today: string) => makeGuide(parseContent(readToyWorld()).authored!, toyCatalogue, toyIds, parseDay(today));
const guide = makeToyGuide('2026-12-05');
const text = makeLlmsTxt(guide);
const listLinks = (of: string) => [...of.matchAll(/^- \[(.+?)\]\((\S+?)\)/gm)].map(([, title, url]) => ({ title: title!, url: url! }));

test('it opens with the name, what the site is, and how to tell that it is old', () => {
  const [title, about, dates] = text.split('\n\n');
  expect(title).toBe('# Routebook');
  expect(about).toMatch(/^> A guide to choosing coding models/);
  expect(dates).toMatch(/^Built on 2026-12-05 with facts of 2026-11-10\. .*"due".*"stale"/);
  expect(text.endsWith('\n')).toBe(true);
});

test('every page with a review term stands there once, with the address of its twin', () => {
  const links = listLinks(text);
  for (const { title, url } of listDatedPages(guide)) expect(links.filter((it) => it.title === title && it.url === `https://routebook.example${url.replace(/\/$/, '.md')}`)).toHaveLength(1);
  expect(links.filter((it, n) => links.findIndex((other) => other.url === it.url) !== n)).toEqual([]);
});

test('a page says what it is about, how old it is, and until when to believe it', () => {
  expect(text).toContain('- [Strong](https://routebook.example/models/strong.md): For plans that a toy world rests on. Reviewed 1 November 2026; fresh when built; due 2026-12-16, stale 2027-01-30.\n');
  expect(text).toContain('- [Agent](https://routebook.example/tools/agent.md): A toy agent for tests. Reviewed 1 November 2026; due when built; due 2026-12-01, stale 2026-12-31.\n');
  expect(makeLlmsTxt(makeToyGuide('2027-06-01'))).toMatch(/\[Agent\].*; stale when built; due 2026-12-01/);
});

test('pages stand under the heading of their kind, and what else programs can read under its own', () => {
  const sections = Object.fromEntries(text.split(/^## /m).slice(1).map((it) => [it.split('\n')[0], listLinks(it).map((link) => link.title)]));
  expect(sections).toEqual({
    Guide: ['A guide'],
    Tasks: ['Build', 'Plan'],
    Picker: ['Picker'],
    Models: ['Old', 'Quick', 'Strong'],
    Tools: ['Agent'],
    Roles: ['Planner'],
    Reference: ['Stacks', 'Bridge-Bench 1.0', 'What a job costs', 'What happens to your code', 'About', 'Glossary'],
    'What changes': ['What changed', 'Retirements', 'Freshness of all pages', 'Atom feed', 'Calendar of retirements'],
    Data: ['How to read it', ...API_FILES.map((it) => `${it.name}.json`), 'Cards side by side'],
  });
});

test('under a base path every address has it', async () => {
  vi.stubEnv('ROUTEBOOK_BASE', '/routebook/');
  vi.resetModules();
  const { makeLlmsTxt: makeThere } = await import('../../../src/publish/llms-txt.ts');
  vi.unstubAllEnvs();
  const links = listLinks(makeThere(guide));
  expect(links).toHaveLength(listLinks(text).length);
  expect(links.filter((it) => !it.url.startsWith('https://routebook.example/routebook/'))).toEqual([]);
});
