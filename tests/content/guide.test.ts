import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkGuide } from '../../src/guide/check.ts';
import { listFiles } from '../../src/guide/files.ts';
import { parseContent } from '../../src/guide/parse.ts';
import { formatProblem } from '../../src/problems/problem.ts';
import { readContent, readListedIds, readSnapshot } from '../../scripts/read-content.ts';

const raw = readContent();
const { authored, problems } = parseContent(raw);
const files = authored ? listFiles(authored) : [];

test('there is content to check', () => {
  expect(raw.models.length).toBeGreaterThanOrEqual(60);
  expect(raw.tools.length).toBeGreaterThanOrEqual(15);
  expect(raw.tasks).toHaveLength(4);
  expect(raw.roles).toHaveLength(4);
  expect(raw.guide).toHaveLength(1);
  expect(raw.about).toHaveLength(1);
});

test('every file is well-formed', () => {
  expect(problems.map(formatProblem)).toEqual([]);
});

test('every reference, date, lifecycle, path and sentence holds', () => {
  // The build asks the same with the real day. A test has no clock, so it asks on the day of the newest review.
  const today = files.flatMap((it) => it.fields.reviewedOn ?? []).reduce((a, b) => (a > b ? a : b));
  expect(checkGuide(authored!, readSnapshot(), readListedIds(), today).map(formatProblem)).toEqual([]);
});

test.each(['guide', 'tasks', 'models', 'tools', 'roles'])('content/%s/ holds nothing but .mdx files, since others would be ignored', (folder) => {
  expect(readdirSync(`content/${folder}`).filter((name) => !name.endsWith('.mdx'))).toEqual([]);
});
