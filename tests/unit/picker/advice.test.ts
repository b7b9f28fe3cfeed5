import { expect, test } from 'vitest';
import { formatDay, parseDay } from '../../../src/freshness/day.ts';
import { makeGuide } from '../../../src/guide/guide.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { describe } from '../../../src/picker/advice.ts';
import { parseAnswers } from '../../../src/picker/answers.ts';
import { decide } from '../../../src/picker/decide.ts';
import { describeModel, toMarkdown } from '../../../src/picker/markdown.ts';
import { readWords } from '../../../src/picker/picker-file.ts';
import { walk } from '../../../src/picker/walk.ts';
import { makePickerFile } from '../../../src/publish/picker-file.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const TODAY = parseDay('2026-11-05');
const guide = makeGuide(parseContent(readToyWorld()).authored!, toyCatalogue, toyIds, TODAY);
const path = (folder: string) => (id: string) => `/${folder}/${id}/`;
const picker = makePickerFile(guide, { pick: () => '/pick/', model: path('models'), task: path('tasks'), tool: path('tools') });

function advise(search: string) {
  const { steps, at } = walk(picker, parseAnswers(search));
  if ('question' in at) throw new Error(`${search} does not reach an outcome`);
  return describe(picker, steps, decide(picker, steps, at.outcome, TODAY), readWords(picker), picker.guide);
}

test('an advice names its models with the ways to them, the answers that decided, and where each move leads', () => {
  const advice = advise('?have=key&job=think&reason=yes');
  expect(advice).toMatchObject({ outcome: 'strong', fits: true, tier: 'frontier', role: 'planner', task: { name: 'Plan', url: '/tasks/plan/' }, search: '?have=key&job=think&reason=yes' });
  expect(advice.seats[0]).toMatchObject({ label: 'Plan with', model: { id: 'strong', name: 'Strong', url: '/models/strong/', when: 'For bridges.', reach: ['A key'], routes: ['api'] }, runnerUp: { id: 'quick', when: 'For sheds. Then let another house review.' } });
  expect(advice.seats[1]).toMatchObject({ label: 'Review with', model: { id: 'quick' } });
  expect(advice.why).toEqual([{ question: 'have', short: 'What you have', answer: 'A key', because: 'You said what you have.' }, { question: 'job', short: 'The job', answer: 'Think', because: 'You think.' }, { question: 'reason', short: 'The reason', answer: 'Yes', because: 'You said why.' }]);
  expect(advice.otherwise).toEqual([{ move: 'down', when: 'It is easy', search: '?have=key&job=think&reason=not-sure' }]);
  expect(advice.guide).toEqual(guide.picker.edition);
});

test('a move asks again what it takes back', () => {
  expect(advise('?have=key&job=think&reason=not-sure').otherwise[0]?.search).toBe('?have=key&job=think');
});

test('what ends the advice is told in words', () => {
  expect(advise('?have=key&job=type')).toMatchObject({ holdsUntil: '2026-12-01', holdsBecause: 'the review of this picker is due' });
});

test('as Markdown it can be pasted: links are absolute, and it ends with the address', () => {
  const lines = toMarkdown(advise('?have=key&job=think&reason=yes'), 'https://routebook.example/pick/', formatDay).trimEnd().split('\n');
  expect(lines[0]).toBe('### Plan.');
  expect(lines).toContain('- **Plan with** [Strong](https://routebook.example/models/strong/), no effort level, through A key. For bridges. Runner-up: [Quick](https://routebook.example/models/quick/). For sheds. Then let another house review.');
  expect(lines).toContain('- [Move down](https://routebook.example/pick/?have=key&job=think&reason=not-sure): It is easy.');
  expect(lines).toContain('- What you have: **A key.** You said what you have.');
  expect(lines.find((it) => it.startsWith('Good until'))).toMatch(/^Good until 1 December 2026: then the review of .+ is due\. Guide 2026-11-01-\S+, picker reviewed 1 November 2026, facts of 10 November 2026\.$/);
  expect(lines.at(-1)).toBe('https://routebook.example/pick/?have=key&job=think&reason=yes');
});

test('of many ways to a model three are named and the others counted', () => {
  const model = { routes: [], id: 'm', name: 'M', url: '/m/', when: 'For it.', effort: 'high', mustSwitchOff: false };
  expect(describeModel({ ...model, reach: ['a', 'b', 'c'] })).toBe('effort high, through a, b or c');
  expect(describeModel({ ...model, reach: ['a', 'b', 'c', 'd'] })).toBe('effort high, through a, b, c or 1 other way');
  expect(describeModel({ ...model, effort: undefined, reach: ['a'], mustSwitchOff: true })).toBe('no effort level, through a (switch training off there first)');
});
