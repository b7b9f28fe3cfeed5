import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { codex } from '../../../src/stack/tools/codex.ts';
import { describeHeld, describeSeen, formatCostSeats, listDataUse } from '../../../src/stack/words.ts';
import { makeOrder, STACK_WORLD, STACKS } from '../../fixtures/stack-world.ts';

test('each way that code goes is told once, with who sends it and whether it may be trained on', () => {
  expect(listDataUse(STACKS.openai, STACK_WORLD)).toEqual([
    { route: 'chatgpt', name: 'ChatGPT plans with Codex', seats: 'planner, executor and small jobs', words: 'Trained on? Until you switch it off. Kept: 30 days. Where: not published.', mayTrain: true },
    { route: 'openrouter', name: 'OpenRouter', seats: 'reviewer', words: 'Trained on? Until you switch it off. Kept: 30 days. Where: not published.', mayTrain: false },
    { route: 'own-hardware', name: 'Your own hardware', seats: 'fallback', words: 'Nothing leaves the machine.', mayTrain: false },
  ]);
});

test('how many roles a tool holds is told with the number of files', () => {
  expect(describeHeld({ exporter: codex, made: codex.make(makeOrder(STACKS.openai)) })).toBe('OpenAI Codex holds all five roles, in 3 files.');
  expect(describeHeld({ exporter: codex, made: codex.make(makeOrder(STACKS.claude)) })).toBe('OpenAI Codex holds 2 of 5 roles, in 2 files.');
  expect(describeHeld({ exporter: codex, made: { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] } })).toBe('OpenAI Codex holds none of these roles.');
});

test('what was seen is claimed for ready-made stacks only', () => {
  const seen = { kind: 'loaded', on: parseDay('2026-11-25'), version: '1.2.3', how: 'By its doctor.', stacks: ['openai'] } as const;
  expect(describeSeen(seen, 'Codex', 'openai')).toBe('Loaded by Codex 1.2.3 on 25 November 2026. By its doctor.');
  expect(describeSeen(seen, 'Codex', 'claude')).toBe('These files are newer than our last run of Codex 1.2.3, on 25 November 2026.');
  expect(describeSeen(seen, 'Codex', undefined)).toBe('On 25 November 2026 Codex 1.2.3 loaded every ready-made stack of this form; this mixture is yours and was not tried.');
  expect(describeSeen({ kind: 'not-run', why: 'Not run: no copy of it was at hand.' }, 'Codex', 'openai')).toBe('Not run: no copy of it was at hand.');
});

test('the calculator opens with the three main seats', () => {
  expect(formatCostSeats(STACKS.openai)).toBe('job=team-week&plan=big-openai&build=big-openai&review=big-claude&effort=medium');
});
