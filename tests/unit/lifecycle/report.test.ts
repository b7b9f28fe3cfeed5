import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { diagnose, judge, type Finding } from '../../../src/lifecycle/diagnose.ts';
import { makeReport, summarise, type Report } from '../../../src/lifecycle/report.ts';
import { toReportMarkdown } from '../../../src/lifecycle/report-markdown.ts';
import { findReal, findToy, isKnown, realModels, toyModels } from './known.ts';

const TODAY = '2026-11-25';

function diagnoseToy(text: string, today = TODAY): Finding {
  return diagnose(text, findToy(text).find(isKnown)!, toyModels, parseDay(today));
}

function reportToy(texts: Record<string, string>, today = TODAY): Report {
  return makeReport(Object.entries(texts).map(([name, text]) => ({ name, text, found: findToy(text) })), toyModels, parseDay(today));
}

/** State, days and words of the only find. */
function look(text: string, today: string): string {
  const { verdict, state, end, words } = reportToy({ file: text }, today).rows[0]!;
  return `${verdict}, ${state ?? 'no state'}, ${end?.daysLeft ?? 'no'} days: ${words}`;
}

describe('an end on 30 November 2026', () => {
  test.each([
    ['2026-11-29', 'ending, deprecated, 1 days: ends on 30 November 2026 (tomorrow)'],
    ['2026-11-30', 'retired, retired, 0 days: retired on 30 November 2026 (today)'],
    ['2026-12-01', 'retired, retired, -1 days: retired on 30 November 2026 (yesterday)'],
    ['2027-01-01', 'retired, retired, -32 days: retired on 30 November 2026 (32 days ago)'],
  ])('on %s it is: %s', (today, words) => {
    expect(look('model: verse-3-5-20250101', today)).toBe(words);
  });

  test.each(['2026-11-29', '2026-11-30', '2026-12-01', '2027-01-01'])('on %s it leads to the same replacement', (today) => {
    expect(diagnoseToy('model: verse-3-5-20250101', today).replacement).toMatchObject({ written: 'verse-5-5', missing: undefined });
  });
});

describe('a platform’s own end counts before the vendor’s', () => {
  const spellings: [string, string, string][] = [
    ['Amazon Bedrock', 'model: us.anthropic.verse-3-5-20250101-v1:0', '2026-12-15'],
    ['Amazon Bedrock', 'model: bedrock/anthropic.verse-3-5-20250101-v1:0', '2026-12-15'],
    ['Amazon Bedrock', 'arn:aws:bedrock:us-east-1::foundation-model/anthropic.verse-3-5-20250101-v1:0', '2026-12-15'],
    ['Azure', 'model: azure/verse-3-5', '2026-12-10'],
    ['Azure', 'AZURE_OPENAI_DEPLOYMENT=verse-3-5', '2026-12-10'],
    ['Azure', 'https://mine.openai.azure.com/openai/deployments/verse-3-5/chat', '2026-12-10'],
    ['Google Cloud', 'model: verse-3-5@20250101', '2026-12-20'],
    ['Google Cloud', 'model: vertex_ai/verse-3-5@20250101', '2026-12-20'],
    ['Google Cloud', 'model: publishers/anthropic/models/verse-3-5', '2026-12-20'],
    ['GitHub Copilot', 'model: github_copilot/verse-3.5', '2026-10-01'],
    ['GitHub Copilot', 'model: Verse 3 (copilot)', '2026-10-01'],
    ['vendor', 'model: openrouter/anthropic/verse-3.5', '2026-11-30'],
    ['vendor', 'model: anthropic/verse-3-5-20250101', '2026-11-30'],
  ];

  test.each(spellings)('%s: %s ends on %s', (platform, text, day) => {
    const before = diagnoseToy(text, '2026-09-30');
    expect(before.end).toMatchObject({ platform, day, kind: 'on' });
    expect(before.state).toBe('deprecated');
    expect(diagnoseToy(text, day)).toMatchObject({ state: 'retired', daysLeft: 0 });
  });

  test('between the two days the model is retired in one place and answers in the other', () => {
    expect(look('model: verse-3-5-20250101', '2026-12-01')).toBe('retired, retired, -1 days: retired on 30 November 2026 (yesterday)');
    expect(look('model: us.anthropic.verse-3-5-20250101-v1:0', '2026-12-01')).toBe('ending, deprecated, 14 days: ends on Amazon Bedrock on 15 December 2026 (in 14 days)');
    expect(look('model: github_copilot/verse-3.5', '2026-11-29')).toBe('retired, retired, -59 days: retired on GitHub Copilot on 1 October 2026 (59 days ago)');
  });

  test('where the platform has none of its own, the vendor’s is told as a warning and proves nothing', () => {
    expect(look('model: us.openai.chord-5.1-mini', '2026-12-31')).toBe('ending, legacy, 1 days: ends on OpenAI’s own API on 1 January 2027 (tomorrow); the day on Amazon Bedrock is not known to us');
    expect(look('model: azure/chord-5.1-mini', '2027-01-01')).toBe('ending, deprecated, 0 days: ended on OpenAI’s own API on 1 January 2027 (today); the day on Azure is not known to us');
  });

  test('a model that its vendor retired without a day still answers on a platform whose end is ahead', () => {
    const models = { ...toyModels, 'chord-4': { ...toyModels['chord-4']!, retirements: toyModels['verse-3']!.retirements.filter((it) => it.platform === 'Azure') } };
    const text = 'model: azure/chord-4-turbo-2024';
    const see = (today: string) => diagnose(text, findToy(text).find(isKnown)!, models, parseDay(today));
    expect(see('2026-12-09')).toMatchObject({ state: 'deprecated', daysLeft: 1 });
    expect(judge(see('2026-12-09'))).toBe('ending');
    expect(judge(see('2026-12-10'))).toBe('retired');
    expect(judge(diagnose('chord-4-turbo-2024', findToy('chord-4-turbo-2024').find(isKnown)!, models, parseDay('2026-12-09')))).toBe('retired');
  });
});

describe('a floor is no end', () => {
  test.each([
    ['2026-11-29', 'living, current, 2 days: current; Anthropic promises it until 1 December 2026 at least'],
    ['2026-11-30', 'living, current, 1 days: current; Anthropic promises it until 1 December 2026 at least'],
    ['2026-12-01', 'living, current, no days: current, no end announced'],
    ['2027-01-01', 'living, current, no days: current, no end announced'],
  ])('on %s it is: %s', (today, words) => {
    expect(look('model: verse-5-5', today)).toBe(words);
  });

  test('a deadline of the vendor counts before a floor of the vendor, and a floor of the platform before both', () => {
    const [verse, azure] = [toyModels['verse-3']!, toyModels['verse-5']!.retirements[0]!];
    const floors = [{ ...azure, day: parseDay('2027-03-01') }, { ...azure, day: parseDay('2027-02-01'), platform: 'Azure' }];
    const models = { ...toyModels, 'verse-3': { ...verse, retirements: [...floors, ...verse.retirements.filter((it) => it.platform === 'vendor')] } };
    const see = (text: string, today = TODAY) => diagnose(text, findToy(text).find(isKnown)!, models, parseDay(today));
    expect(see('model: verse-3-5').end).toMatchObject({ kind: 'on', day: '2026-11-30' });
    expect(see('model: azure/verse-3-5').end).toMatchObject({ kind: 'notBefore', day: '2027-02-01', platform: 'Azure' });
    expect(see('model: azure/verse-3-5', '2026-12-01').state).toBe('deprecated');
    expect(see('model: azure/verse-3-5', '2027-02-01')).toMatchObject({ state: 'deprecated', end: { kind: 'on', day: '2026-11-30' }, elsewhere: 'Azure' });
  });
});

describe('states without a day', () => {
  test.each([
    ['model: chord-4-turbo-2024', 'retired, retired, no days: retired'],
    ['model: plain-2-8b', 'ending, deprecated, no days: deprecated; the day is not published'],
    ['model: chord-6.2-mini', 'living, preview, no days: preview, no end announced'],
    ['model: plain-3-8b', 'living, current, no days: current, no end announced'],
    ['model: stray-1-large', 'listed, no state, no days: listed by a package; its state is not published'],
    ['model: chord-5.1-mini', 'ending, legacy, 37 days: ends on 1 January 2027 (in 37 days)'],
  ])('%s is %s', (text, words) => {
    expect(look(text, TODAY)).toBe(words);
  });
});

describe('prices', () => {
  test.each([
    ['2026-11-29', { input: [8, 2], output: [40, 10] }],
    ['2026-11-30', { input: [8, 2], output: [40, 10] }],
    ['2026-12-01', { input: [8, 4], output: [40, 20] }],
    ['2027-01-01', { input: [8, 4], output: [40, 20] }],
  ])('on %s the step is that of the day', (today, price) => {
    expect(diagnoseToy('model: verse-3-5-20250101', today).replacement?.price).toEqual(price);
  });

  test('a price that is not published makes no step', () => {
    expect(diagnoseToy('model: chord-4-turbo-2024').replacement).toMatchObject({ model: { name: 'Verse 5' }, price: undefined });
    expect(diagnoseToy('model: chord-5.1-mini').replacement).toMatchObject({ model: { name: 'Chord 6' }, price: undefined });
  });
});

describe('rows', () => {
  const texts = { 'b.yaml': 'model: verse-5-5\nweak: stray-1-large\nold: verse-3-5-20250101\n', 'a.env': 'X=1\r\nMODEL=chord-4-turbo-2024\r\nMODEL=gpt-99-turbo\r\nNEXT_MODEL=chord-5.1-mini\r\n' };

  test('the worst come first, then they stand as in the files', () => {
    expect(reportToy(texts).rows.map((it) => `${it.verdict} ${it.file}:${it.line} ${it.written}`)).toEqual(['retired a.env:2 chord-4-turbo-2024', 'ending b.yaml:3 verse-3-5-20250101', 'ending a.env:4 chord-5.1-mini', 'living b.yaml:1 verse-5-5', 'listed b.yaml:2 stray-1-large']);
  });

  test('what looks like an id and is in no list stands apart', () => {
    const report = reportToy(texts);
    expect(report.unknown).toEqual([{ file: 'a.env', line: 3, written: 'gpt-99-turbo' }]);
    expect(report.rows.some((it) => it.written === 'gpt-99-turbo')).toBe(false);
    expect(report).toMatchObject({ on: TODAY, files: 2 });
  });

  test('a row has its card, its note, its place and its replacement', () => {
    const [retired, ending, next, living] = reportToy(texts).rows;
    expect(ending).toMatchObject({ name: 'Verse 3', vendorName: 'Anthropic', card: 'verse-3', core: { start: 42, end: 60 }, end: { kind: 'on', day: '2026-11-30', platform: 'vendor', daysLeft: 5 }, vendorReplacement: { id: 'verse-4-5-20260101', written: 'verse-4-5-20260101' }, replacement: { name: 'Verse 5', card: 'verse-5', written: 'verse-5-5', price: { input: [8, 2], output: [40, 10] } } });
    expect(retired).toMatchObject({ card: undefined, end: undefined, vendorReplacement: undefined, replacement: { name: 'Verse 5', missing: 'It is Anthropic’s: key and address change too.' } });
    expect(next).toMatchObject({ note: 'Answers slowly by now.' });
    expect(living).toMatchObject({ note: undefined, vendorReplacement: undefined, replacement: undefined });
  });

  test('only where something has to be done is something advised', () => {
    const models = { ...toyModels, 'verse-5': { ...toyModels['verse-5']!, successor: 'verse-3', vendorReplacement: 'verse-6' } };
    const text = 'model: verse-5-5';
    expect(makeReport([{ name: 'f', text, found: findToy(text) }], models, parseDay(TODAY)).rows).toMatchObject([{ verdict: 'living', vendorReplacement: undefined, replacement: undefined }]);
  });

  test('no files make an empty report', () => {
    expect(reportToy({})).toEqual({ on: TODAY, files: 0, rows: [], unknown: [] });
  });
});

describe('the summary', () => {
  const [retired, ending, soon, living, listed, unknown] = ['model: chord-4-turbo-2024\n', 'model: plain-2-8b\n', 'model: verse-3-5\n', 'model: verse-5-5\n', 'model: stray-1-large\n', 'model: gpt-99-turbo\n'];

  test.each<[string, Record<string, string>, string]>([
    ['nothing in one file', { a: 'x = 1' }, 'No model id found in 1 text.'],
    ['nothing in many files', { a: '', b: '' }, 'No model id found in 2 texts.'],
    ['one of each', { a: retired + ending + living + listed + unknown }, '1 id is retired: it fails, or another model answers; 1 id has an announced end; 1 id answers and has no announced end; 1 id is listed by a package, and nobody publishes more; 1 looks like a model id and is not in our list.'],
    ['two of each', { a: retired + ending + living, b: retired + ending + living + listed + unknown + listed + unknown }, '2 ids are retired: they fail, or another model answers; 2 ids have an announced end; 2 ids answer and have no announced end; 2 ids are listed by a package, and nobody publishes more; 2 look like a model id and are not in our list.'],
    ['ends that come soon', { a: soon + ending + soon }, '3 ids have an announced end, 2 of them within 90 days.'],
    ['nothing but unknown', { a: unknown }, '1 looks like a model id and is not in our list.'],
    ['nothing but living', { a: living.repeat(12) }, '12 ids answer and have no announced end.'],
  ])('%s', (_, texts, words) => {
    expect(summarise(reportToy(texts))).toBe(words);
  });

  test.each([['2026-09-01', ' within 90 days'], ['2026-08-31', '']])('seen from %s an end on 30 November comes within 90 days or not', (today, words) => {
    expect(summarise(reportToy({ a: soon }, today))).toBe(`1 id has an announced end${words}.`);
  });
});

describe('the report in Markdown', () => {
  test('has a heading for each verdict that occurs, the unknown ones apart, and the address of the checker', () => {
    const text = 'model: chord-4-turbo-2024\nmodel: verse-3-5-20250101\nmodel: azure/verse-3-5\nmodel: verse-5-5\nmodel: stray-1-large\nmodel: gpt-99-turbo\n';
    expect(toReportMarkdown(reportToy({ 'app/.env': text }), 'https://routebook.example/check/')).toBe(`# Model ids, checked on 25 November 2026

1 id is retired: it fails, or another model answers; 2 ids have an announced end, 2 of them within 90 days; 1 id answers and has no announced end; 1 id is listed by a package, and nobody publishes more; 1 looks like a model id and is not in our list.

## Retired

- \`chord-4-turbo-2024\` (app/.env:1): Chord 4, retired; we advise Verse 5.

## Ending

- \`verse-3-5-20250101\` (app/.env:2): Verse 3, ends on 30 November 2026 (in 5 days); Anthropic names \`verse-4-5-20260101\`, we advise \`verse-5-5\`.
- \`azure/verse-3-5\` (app/.env:3): Verse 3, ends on Azure on 10 December 2026 (in 15 days); Anthropic names \`verse-4-5-20260101\`, we advise Verse 5.

## No end announced

- \`verse-5-5\` (app/.env:4): Verse 5, current; Anthropic promises it until 1 December 2026 at least.

## Listed, nothing more known

- \`stray-1-large\` (app/.env:5): stray-1-large, listed by a package; its state is not published.

## Not in our list; that is no verdict

- \`gpt-99-turbo\` (app/.env:6)

Checked with https://routebook.example/check/.
`);
  });

  test('of nothing is short', () => {
    expect(toReportMarkdown(reportToy({ a: '' }), 'https://routebook.example/check/')).toBe('# Model ids, checked on 25 November 2026\n\nNo model id found in 1 text.\n\nChecked with https://routebook.example/check/.\n');
  });
});

test('every real name can be diagnosed on any day, and what is retired or ending has words that say so', () => {
  const text = Object.values(realModels).flatMap((it) => [...it.ids, ...it.aliases]).map((id) => `model: ${id}\n`).join('');
  const found = findReal(text);
  expect(found.length).toBeGreaterThan(500);
  for (const today of ['2020-01-01', '2026-11-29', '2026-11-30', '2026-12-01', '2027-01-01', '2030-01-01']) {
    const { rows, unknown } = makeReport([{ name: 'all', text, found }], realModels, parseDay(today));
    expect(rows.length + unknown.length).toBe(found.length);
    for (const it of rows) {
      expect(it.words, it.written).not.toMatch(/undefined|NaN|^[;,]/);
      expect(it.words.startsWith('retired'), it.written).toBe(it.verdict === 'retired');
      // Where a host has a day of its own that nobody knows, the vendor's proves nothing.
      if (it.end?.kind === 'on' && it.elsewhere === undefined) expect(it.verdict === 'retired', it.written).toBe(it.end.daysLeft <= 0 || it.state === 'retired');
    }
  }
});

test.each([
  ['model: ollama_chat/chord-4-turbo-2024'],
  ['model: lmstudio-community/verse-3-5-GGUF'],
  ['FROM verse-3-5:14b'],
])('%s runs on somebody’s own disk, so no end of a vendor concerns it', (text) => {
  expect(look(text, '2027-06-01')).toBe('living, legacy, no days: legacy, no end announced');
});
