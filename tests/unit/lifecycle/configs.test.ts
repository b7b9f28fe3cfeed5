import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseDay } from '../../../src/freshness/day.ts';
import { diagnose, judge, type Verdict } from '../../../src/lifecycle/diagnose.ts';
import { applyEdits, type Edit } from '../../../src/lifecycle/replacement.ts';
import { makeReport } from '../../../src/lifecycle/report.ts';
import { findReal, isKnown, realModels } from './known.ts';

const ROOT = 'tests/fixtures/configs';
const TODAY = parseDay('2026-11-25');

interface Expected {
  file: string;
  /** `verdict`: on 2026-11-25, for the configs of the tools. */
  finds: { line: number; written: string; id: string; verdict?: Verdict }[];
  unknown?: { line: number; written: string }[] | null;
}

const configs = readdirSync(ROOT, { withFileTypes: true }).filter((it) => it.isDirectory()).map(({ name }) => {
  const expected = parse(readFileSync(path.join(ROOT, name, 'expected.yaml'), 'utf8')) as Expected;
  const bytes = readFileSync(path.join(ROOT, name, expected.file));
  return { name, expected, bytes, text: bytes.toString('utf8') };
});

/** What a reader gets who takes every replacement that can be written. */
function findEdits(text: string): Edit[] {
  return findReal(text).filter(isKnown).flatMap((found) => {
    const finding = diagnose(text, found, realModels, TODAY);
    const written = finding.replacement?.written ?? finding.vendorReplacement?.written;
    return written !== undefined && ['retired', 'ending'].includes(judge(finding)) ? [{ ...found.core, text: written }] : [];
  });
}

test('there are configs of many tools, and some of them have CRLF, letters beyond ASCII and no newline at the end', () => {
  expect(configs.length).toBeGreaterThan(30);
  expect(configs.reduce((sum, it) => sum + it.expected.finds.length, 0)).toBeGreaterThan(200);
  expect(configs.filter((it) => it.text.includes('\r\n')).length).toBeGreaterThan(1);
  expect(configs.filter((it) => it.bytes.length > it.text.length).length).toBeGreaterThan(5);
  expect(configs.filter((it) => !it.text.endsWith('\n')).length).toBeGreaterThan(2);
});

test('every tool that has a page has a config here whose every id has a verdict', () => {
  for (const tool of readdirSync('content/tools').map((it) => it.replace('.mdx', ''))) {
    expect(configs.find((it) => it.name === tool)?.expected.finds.filter((it) => it.verdict === undefined), tool).toEqual([]);
  }
});

test('every folder says what is to be found in one file, and has no further one', () => {
  for (const { name, expected } of configs) expect(readdirSync(path.join(ROOT, name)).sort()).toEqual([expected.file, 'expected.yaml'].sort());
});

describe.each(configs)('$name', ({ expected, bytes, text }) => {
  test('exactly the expected ids are found, in order', () => {
    expect(findReal(text).filter(isKnown).map((it) => ({ line: it.line, written: it.written, id: it.known.id }))).toEqual(expected.finds.map(({ line, written, id }) => ({ line, written, id })));
  });

  test('every find is diagnosed rightly', () => {
    const rows = makeReport([{ name: expected.file, text, found: findReal(text) }], realModels, TODAY).rows.sort((a, b) => a.core.start - b.core.start);
    expected.finds.forEach(({ verdict, written }, n) => verdict && expect(rows[n], written).toMatchObject({ written, verdict }));
  });

  test('exactly the expected words look like ids and are unknown', () => {
    expect(findReal(text).filter((it) => !isKnown(it)).map((it) => ({ line: it.line, written: it.written }))).toEqual(expected.unknown ?? []);
  });

  test('every find stands where it says', () => {
    for (const it of findReal(text)) {
      expect(text.slice(it.start, it.end)).toBe(it.written);
      expect(text.slice(0, it.start).split('\n')).toHaveLength(it.line);
      expect(it.core.start).toBeGreaterThanOrEqual(it.start);
      expect(it.core.end).toBeLessThanOrEqual(it.end);
    }
  });

  test('a patched copy differs in the replaced names and in no other byte', () => {
    const edits = findEdits(text);
    const patched = Buffer.from(applyEdits(text, edits), 'utf8');
    const bounds = [0, ...edits.flatMap((it) => [it.start, it.end]), text.length];
    let at = 0;
    for (let n = 0; n < bounds.length; n += 2) {
      const kept = Buffer.from(text.slice(bounds[n], bounds[n + 1]), 'utf8');
      expect(patched.subarray(at, at + kept.length).equals(kept)).toBe(true);
      const replacement = Buffer.from(edits[n / 2]?.text ?? '', 'utf8');
      expect(patched.subarray(at + kept.length, at + kept.length + replacement.length).equals(replacement)).toBe(true);
      at += kept.length + replacement.length;
    }
    expect(at).toBe(patched.length);
    expect(applyEdits(text, [])).toBe(text);
    expect(Buffer.from(text, 'utf8').equals(bytes)).toBe(true);
  });

  test('in the patched copy no replaced place has an id that is retired or ending', () => {
    const edits = findEdits(text);
    const patched = applyEdits(text, edits);
    const { rows } = makeReport([{ name: expected.file, text: patched, found: findReal(patched) }], realModels, TODAY);
    let shift = 0;
    const places = edits.map((it) => {
      const start = it.start + shift;
      shift += it.text.length - (it.end - it.start);
      return { start, end: start + it.text.length, text: it.text };
    });
    for (const place of places) {
      const row = rows.find((it) => it.core.start === place.start);
      expect(row, `${place.text} is found at its new place`).toMatchObject({ core: { start: place.start, end: place.end }, verdict: 'living' });
    }
    expect(rows.filter((it) => it.verdict === 'retired').length).toBeLessThanOrEqual(expected.finds.length - edits.length);
  });
});

test('replacements are written in all the spellings that the configs use', () => {
  const edits = configs.flatMap(({ text }) => findEdits(text).map((it) => it.text));
  expect(edits.length).toBeGreaterThan(100);
  for (const spelling of [/^claude-[a-z]+-\d+-\d+$/, /^claude-[a-z]+-\d+\.\d+$/, /^us\.anthropic\./]) expect(edits.filter((it) => spelling.test(it)), String(spelling)).not.toEqual([]);
});
