import { expect, test } from 'vitest';
import { addDays, parseDay } from '../../../src/freshness/day.ts';
import { makeGuide, type Authored } from '../../../src/guide/guide.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { listDatedPages } from '../../../src/publish/dated-pages.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const TODAY = parseDay('2026-12-10');

function listPages(change: (authored: Authored) => void = () => {}) {
  const authored = parseContent(readToyWorld()).authored!;
  change(authored);
  return listDatedPages(makeGuide(authored, toyCatalogue, toyIds, TODAY));
}

test('every page with a review term is listed once, by its kind', () => {
  const pages = listPages();
  expect(pages.map((it) => `${it.kind} ${it.url} ${it.title}`).sort()).toEqual([
    'guide /guide/ A guide',
    'model /models/old/ Old',
    'model /models/quick/ Quick',
    'model /models/strong/ Strong',
    'picker /pick/ Picker',
    'reference /about/ About',
    'reference /benchmarks/bridge-bench-1-0/ Bridge-Bench 1.0',
    'reference /cost/ What a job costs',
    'reference /glossary/ Glossary',
    'reference /routes/ What happens to your code',
    'reference /stack/ Stacks',
    'role /roles/planner/ Planner',
    'task /tasks/build/ Build',
    'task /tasks/plan/ Plan',
    'tool /tools/agent/ Agent',
  ]);
});

test('a page brings its dates, its term, its verdict and a sentence', () => {
  expect(listPages().find((it) => it.url === '/models/strong/')).toEqual({ kind: 'model', title: 'Strong', url: '/models/strong/', description: 'For plans that a toy world rests on.', updatedOn: '2026-11-01', reviewedOn: '2026-11-01', reviewEvery: 45, freshness: { verdict: 'fresh', ageDays: 39, dueOn: '2026-12-16', staleOn: '2027-01-30' } });
  expect(listPages().find((it) => it.url === '/tools/agent/')).toMatchObject({ reviewEvery: 30, freshness: { verdict: 'due' } });
  expect(listPages().filter((it) => !it.description)).toEqual([]);
});

test('the longest unreviewed stands first, then what falls due first, then by name', () => {
  const pages = listPages((authored) => {
    authored.models.find((it) => it.id === 'quick')!.fields.reviewedOn = addDays(TODAY, -300);
    authored.models.find((it) => it.id === 'old')!.fields.reviewEvery = 1;
    authored.tools[0]!.fields.reviewedOn = TODAY;
  });
  expect(pages.map((it) => it.title)).toEqual(['Quick', 'Old', 'Build', 'Picker', 'Plan', 'Stacks', 'Strong', 'A guide', 'Bridge-Bench 1.0', 'What a job costs', 'What happens to your code', 'Planner', 'About', 'Glossary', 'Agent']);
});

test('numbers in names are sorted as numbers', () => {
  const pages = listPages((authored) => {
    for (const [n, name] of ['GPT-10', 'GPT-9.1', 'GPT-9'].entries()) authored.models[n]!.fields.name = name;
  });
  expect(pages.filter((it) => it.kind === 'model').map((it) => it.title)).toEqual(['GPT-9', 'GPT-9.1', 'GPT-10']);
});
