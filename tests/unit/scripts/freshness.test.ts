import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { readAuthored, readListedIds, readSnapshot } from '../../../scripts/read-content.ts';
import { addDays, parseDay, type Day } from '../../../src/freshness/day.ts';
import { makeGuide } from '../../../src/guide/guide.ts';
import { makeFreshnessFile } from '../../../src/publish/api/freshness-file.ts';

interface Row { kind: string; title: string; url: string; updatedOn: Day; reviewedOn: Day; reviewEvery: number; verdict: 'fresh' | 'due' | 'stale'; dueOn: Day; staleOn: Day }

/** What the site would publish on a day. */
const listPages = (today: Day) => makeFreshnessFile(makeGuide(readAuthored(), readSnapshot(), readListedIds(), today)).pages as Row[];
// Days on which something is fresh, due and stale are counted from the content, so that a review makes no test fail.
const pages = listPages(parseDay('2026-11-25'));
const SOME_DUE = pages.map((it) => it.dueOn).sort()[0]!;
const ALL_FRESH = addDays(SOME_DUE, -1);
const ALL_STALE = pages.map((it) => it.staleOn).sort().at(-1)!;

function run(words: string[], today: string) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/freshness.ts', ...words], { encoding: 'utf8', env: { ...process.env, ROUTEBOOK_TODAY: today } });
  return { status, out: stdout.trimEnd(), error: stderr.trimEnd() };
}
const readRows = (json: string) => JSON.parse(json) as Row[];

test('there are pages to tell about', () => {
  expect(pages.length).toBeGreaterThan(60);
});

test.each([
  ['fresh', ALL_FRESH, 'due', 0],
  ['due', SOME_DUE, 'due', 1],
  ['stale', ALL_STALE, 'stale', 1],
] as const)('when pages are %s it says so of each as the site does, the first due first, and --fail-on heeds it', (verdict, today, failOn, expected) => {
  const { status, out } = run(['--json', '--fail-on', failOn], today);
  const rows = readRows(out);
  const published = listPages(today).map((it) => ({ ...it, url: new URL(it.url).pathname }));
  expect([...rows].sort((a, b) => a.url.localeCompare(b.url))).toEqual(published.sort((a, b) => a.url.localeCompare(b.url)));
  expect(rows.map((it) => it.dueOn)).toEqual(rows.map((it) => it.dueOn).sort());
  expect(rows.some((it) => it.verdict === verdict)).toBe(true);
  expect(status).toBe(expected);
});

test('a page that is due does not fail whoever asks for stale ones only', () => {
  const { status, error } = run(['--fail-on', 'stale'], SOME_DUE);
  expect(error).toMatch(/^\d+ fresh, [1-9]\d* due, 0 stale of \d+ pages on \d{4}-\d{2}-\d{2}\.$/);
  expect(status).toBe(0);
});

test('--within names what is due by then, the last day included', () => {
  expect(readRows(run(['--json', '--within', '0'], ALL_FRESH).out)).toEqual([]);
  expect(readRows(run(['--json', '--within', '1'], ALL_FRESH).out).map((it) => it.url).sort()).toEqual(pages.filter((it) => it.dueOn === SOME_DUE).map((it) => new URL(it.url).pathname).sort());
});

test('--markdown gives a list to tick off, here of two weeks', () => {
  const lines = run(['--markdown', '--within', '14'], SOME_DUE).out.split('\n');
  expect(lines).toHaveLength(pages.filter((it) => it.dueOn <= addDays(SOME_DUE, 14)).length);
  for (const line of lines) expect(line).toMatch(/^- \[ \] .+ \((guide|task|model|tool|role|picker|reference), `\/\S*\/`\): (fresh|due), review due \d{4}-\d{2}-\d{2} \(.+\), last reviewed \d{4}-\d{2}-\d{2}$/);
  expect(lines[0]).toContain(`: due, review due ${SOME_DUE} (today)`);
});

test('without a flag it prints a table, and beside it how many pages are fresh, due and stale', () => {
  const { status, out, error } = run([], ALL_STALE);
  const [head, ...rows] = out.split('\n').map((it) => it.split('\t'));
  expect(head).toEqual(['verdict', 'due', 'reviewed', 'text', 'kind', 'page']);
  expect(rows.map((it) => it.join(' ')).sort()).toEqual(listPages(ALL_STALE).map((it) => [it.verdict, it.dueOn, it.reviewedOn, it.updatedOn, it.kind, it.title].join(' ')).sort());
  expect([status, error]).toEqual([0, `0 fresh, 0 due, ${rows.length} stale of ${rows.length} pages on ${ALL_STALE}.`]);
});

test.each([
  [['--within', 'soon'], ALL_FRESH, /^--within takes a number of days, not "soon"\. Usage: /],
  [['--within='], ALL_FRESH, /^--within takes a number of days, not ""\. Usage: /],
  [['--within=-1'], ALL_FRESH, /^--within takes a number of days, not "-1"\. Usage: /],
  [['--within'], ALL_FRESH, /^Option '--within <value>' argument missing\. Usage: /],
  [['--fail-on', 'fresh'], ALL_FRESH, /^--fail-on takes due or stale, not "fresh"\. Usage: /],
  [['--yaml'], ALL_FRESH, /^Unknown option '--yaml'\. .*Usage: /],
  [['models'], ALL_FRESH, /^Unexpected argument 'models'\. .*[^.]\. Usage: /],
  // Not 1, which says that a page is due.
  [['--fail-on', 'stale'], '2026-02-30', /^"2026-02-30" is no calendar date\. Write it as YYYY-MM-DD, for example 2026-11-23\. Usage: /],
])('%j on %s is refused with a sentence', (words, today, sentence) => {
  const { status, out, error } = run(words, today);
  expect([status, out]).toEqual([2, '']);
  expect(error).toMatch(sentence);
  expect(error).toContain('npm run freshness -- [--json | --markdown] [--within <days>] [--fail-on due|stale]');
});
