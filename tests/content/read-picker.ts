import { makeGuide } from '../../src/guide/guide.ts';
import { describe } from '../../src/picker/advice.ts';
import { parseAnswers } from '../../src/picker/answers.ts';
import { decide } from '../../src/picker/decide.ts';
import { readWords } from '../../src/picker/picker-file.ts';
import { walk } from '../../src/picker/walk.ts';
import { makePickerFile } from '../../src/publish/picker-file.ts';
import { readAuthored, readListedIds, readSnapshot } from '../../scripts/read-content.ts';

export const authored = readAuthored();
/** The day of the newest review: a test has no clock. */
export const TODAY = [authored.picker.reviewedOn, ...authored.tasks.map((it) => it.fields.reviewedOn)].reduce((a, b) => (a > b ? a : b));
const path = (folder: string) => (id: string) => `/${folder}/${id}/`;
export const picker = makePickerFile(makeGuide(authored, readSnapshot(), readListedIds(), TODAY), { pick: () => '/pick/', model: path('models'), task: path('tasks'), tool: path('tools') });
const words = readWords(picker);

/** What an address comes to: the walk, and at an outcome the decision and the advice. */
export function follow(search: string) {
  const walked = walk(picker, parseAnswers(search));
  if ('question' in walked.at) return { walked };
  const decision = decide(picker, walked.steps, walked.at.outcome, TODAY);
  return { walked, decision, advice: describe(picker, walked.steps, decision, words, picker.guide) };
}
