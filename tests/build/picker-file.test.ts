import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { formatAnswers } from '../../src/picker/answers.ts';
import { listOpenPaths, listPaths } from '../../src/picker/check.ts';
import { decide } from '../../src/picker/decide.ts';
import type { PickerFile } from '../../src/picker/picker-file.ts';
import { DIST } from './dist.ts';

const file = readFileSync(path.join(DIST, 'api/v1/picker.json'), 'utf8');
const picker = JSON.parse(file) as PickerFile;
const page = readFileSync(path.join(DIST, 'pick/index.html'), 'utf8');

test('the file carries the version and the dates of the guide', () => {
  expect(picker.guide.version).toMatch(/^\d{4}-\d{2}-\d{2}-[a-zA-Z0-9]{7}$/);
  for (const day of [picker.builtOn, picker.guide.reviewedOn, picker.guide.factsOn]) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test('the page holds every question, answer, outcome and model of the file', () => {
  for (const [id, question] of Object.entries(picker.questions)) {
    expect(page).toContain(`id="q-${id}"`);
    for (const option of question.options) expect(page).toContain(`data-option="${option.id}"`);
  }
  for (const id of Object.keys(picker.outcomes)) expect(page).toContain(`id="o-${id}"`);
  for (const { url } of Object.values(picker.models)) expect(page).toContain(`href="${url}"`);
});

/** The program of docs/picker-api.md with other answers, run on the built file. */
async function runExample(answers: Record<string, string[]>): Promise<string[]> {
  const program = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/picker-api.md', 'utf8'))![1]!;
  const AsyncFunction = (async () => {}).constructor as new (...words: string[]) => (...values: unknown[]) => Promise<void>;
  const lines: string[] = [];
  const fetchFile = vi.fn(() => Promise.resolve({ json: () => JSON.parse(file) as unknown }));
  await new AsyncFunction('fetch', 'console', program.replace(/const answers = .*;/, `const answers = ${JSON.stringify(answers)};`))(fetchFile, { log: (line: string) => lines.push(line) });
  expect(fetchFile).toHaveBeenCalledOnce();
  return lines;
}

test('the documented program has fifteen lines', () => {
  const lines = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/picker-api.md', 'utf8'))![1]!.trim().split('\n');
  expect(lines).toHaveLength(15);
});

test('the documented program names what the site names, whatever the answers', async () => {
  const some = listPaths(picker).filter((_, n) => n % 23 === 0);
  const several = { steps: [{ question: 'leave', options: ['no-training'] }, { question: 'have', options: ['copilot', 'gemini-api', 'openai-api'] }, { question: 'job', options: ['check'] }, { question: 'missed', options: ['costly'] }], outcome: 'frontier-review' };
  for (const { steps, outcome } of [...listOpenPaths(picker), ...some, several]) {
    const expected = decide(picker, steps, outcome, picker.builtOn).seats.map(({ chosen }, n) => `${picker.outcomes[outcome]!.seats[n]!.label}: ${chosen ? picker.models[chosen.model]!.name : 'nobody'}`);
    expect(await runExample(Object.fromEntries(steps.map((it) => [it.question, it.options]))), formatAnswers(steps)).toEqual(expected);
  }
});
