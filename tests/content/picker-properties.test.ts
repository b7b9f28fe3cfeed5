import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAnswers, parseAnswers } from '../../src/picker/answers.ts';
import { toMarkdown } from '../../src/picker/markdown.ts';
import { follow, picker } from './read-picker.ts';

const questions = Object.keys(picker.questions);
const options = [...new Set(Object.values(picker.questions).flatMap((it) => it.options.map((option) => option.id)))];
const HOSTILE = ['<img src=x onerror=alert(1)>', '__proto__', 'constructor', 'toString', '"]', '%', '&', '=', ' ', '\u0000', '../../etc', 'javascript:alert(1)', '𝒳'];

const word = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...options) }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string() });
const question = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...questions) }, { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) }, { weight: 1, arbitrary: fc.string() });
/** Pairs as somebody may have pasted them, most of them with ids that exist somewhere in the tree. */
const pairs = fc.array(fc.tuple(question, fc.array(word, { maxLength: 4 }).map((words) => words.join(' '))), { maxLength: 14 });
/** Answers that fit their question, with several where several may be given: most of these reach an outcome. */
const fitting = fc.record(Object.fromEntries(Object.entries(picker.questions).map(([id, it]) => [id, fc.subarray(it.options.map((option) => option.id), { minLength: 1, maxLength: it.several ? 6 : 1 }).map((chosen) => chosen.join(' '))])));

const toSearch = (given: readonly (readonly [string, string])[]) => `?${new URLSearchParams(given.map(([a, b]) => [a, b]))}`;

test('no address makes the picker fail, and it never claims an answer that was not given', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const search = toSearch(given);
      const { walked, advice } = follow(search);
      const said = parseAnswers(search);
      let at: { question?: string | undefined; outcome?: string | undefined } = { question: picker.start };
      for (const step of walked.steps) {
        expect(step.question).toBe(at.question);
        expect(step.options.length).toBeGreaterThan(0);
        for (const option of step.options) expect(said.get(step.question)).toContain(option);
        at = picker.questions[step.question]!.options.find((it) => it.id === step.options[0])!;
      }
      expect(walked.at).toEqual(at.outcome ? { outcome: at.outcome } : { question: at.question });
      if (advice) expect(advice.why.map((it) => it.question)).toEqual(walked.steps.map((it) => it.question));
    }),
    { numRuns: 1500 },
  );
});

test('every value of an address is either counted, kept for later or named as left out', () => {
  fc.assert(
    fc.property(pairs, (given) => {
      const search = toSearch(given);
      const { walked } = follow(search);
      for (const [id, values] of parseAnswers(search)) for (const value of values) {
        const counted = [...walked.steps, ...walked.kept].some((it) => it.question === id && it.options.includes(value));
        const named = walked.dropped.some((it) => it.question === id && it.option === value);
        expect(counted || named, `${id}=${value}`).toBe(true);
      }
    }),
    { numRuns: 1500 },
  );
});

test('any set of fitting answers, in any order, comes to one outcome, and its own address leads back to it', () => {
  let outcomes = 0;
  fc.assert(
    fc.property(fitting, fc.integer(), (answers, turn) => {
      const entries = Object.entries(answers) as [string, string][];
      const place = Math.abs(turn) % entries.length;
      const there = follow(toSearch(entries));
      expect(follow(toSearch([...entries.slice(place), ...entries.slice(0, place)]))).toEqual(there);
      expect(follow(formatAnswers(there.walked.steps)).advice).toEqual(there.advice);
      if (there.advice) outcomes += 1;
    }),
    { numRuns: 600 },
  );
  expect(outcomes).toBe(600);
});

test('nothing of an address but fitting answers gets into what can be copied', () => {
  fc.assert(
    fc.property(fitting, fc.constantFrom(...HOSTILE.filter((it) => it.trim().length > 2)), (answers, hostile) => {
      const { advice } = follow(toSearch([...(Object.entries(answers) as [string, string][]), [hostile, hostile], ['have', hostile]]));
      expect(toMarkdown(advice!, 'https://routebook.example/pick/', String)).not.toContain(hostile);
      expect(JSON.stringify(advice)).not.toContain(hostile);
    }),
    { numRuns: 200 },
  );
});
