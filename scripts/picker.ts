// npm run picker: what the picker says, for reviewers. -- --answers "leave=open job=type" prints one outcome (--json for programs), -- --paths every way as a table.
import { parseArgs } from 'node:util';
import { formatDay, toUtcDay, type Day } from '../src/freshness/day.ts';
import { makeGuide } from '../src/guide/guide.ts';
import { describe, type Advice } from '../src/picker/advice.ts';
import { parseAnswers, type Answers } from '../src/picker/answers.ts';
import { formatPath, listPaths } from '../src/picker/check.ts';
import { decide } from '../src/picker/decide.ts';
import { toMarkdown } from '../src/picker/markdown.ts';
import { readWords } from '../src/picker/picker-file.ts';
import { walk, type Dropped, type Step } from '../src/picker/walk.ts';
import { ContentError } from '../src/problems/problem.ts';
import { makePickerFile } from '../src/publish/picker-file.ts';
import { site } from '../src/site/site.ts';
import { modelUrl, pickUrl, taskUrl, toolUrl } from '../src/site/urls.ts';
import { readAuthored, readListedIds, readSnapshot } from './read-content.ts';

const USAGE = 'Usage: npm run picker -- --answers "leave=open have=claude-plan+openai-api job=decide reason=costly" [--json], or npm run picker -- --paths [--answers "leave=open"]';

const options = readOptions();
const picker = makePickerFile(readGuide(), { pick: pickUrl, model: modelUrl, task: taskUrl, tool: toolUrl });
const words = readWords(picker);
const page = new URL(picker.page, site.origin).href;

if (options.paths) printPaths(readAnswers(options.answers ?? ''));
else if (options.answers !== undefined) printOutcome(readAnswers(options.answers));
else fail(USAGE);

function readOptions() {
  try {
    return parseArgs({ options: { answers: { type: 'string' }, paths: { type: 'boolean' }, json: { type: 'boolean' } } }).values;
  } catch (error) {
    return fail(`${(error as Error).message}. ${USAGE}`);
  }
}

function readGuide() {
  try {
    return makeGuide(readAuthored(), readSnapshot(), readListedIds(), today());
  } catch (error) {
    if (error instanceof ContentError) return fail(error.message);
    throw error;
  }
}

function today(): Day {
  return toUtcDay(new Date());
}

/** Answers as in an address, or with spaces between the questions. */
function readAnswers(text: string): Answers {
  return parseAnswers(text.replace(/^.*\?/, '').replace(/ +(?=[^ =]+=)/g, '&'));
}

function printOutcome(answers: Answers) {
  const { steps, at, kept, dropped } = walk(picker, answers);
  for (const line of dropped.map(explain)) console.error(line);
  for (const { question } of 'outcome' in at ? kept : []) console.error(`Not asked on this way: ${question}.`);
  if ('question' in at) {
    const { ask, options: choices } = picker.questions[at.question]!;
    return fail(`No outcome yet: the next question is ${at.question}: ${ask} Answer it with one of ${choices.map((it) => it.id).join(', ')}.`);
  }
  const advice = advise(steps, at.outcome);
  console.log(options.json ? JSON.stringify(advice, null, 2) : toMarkdown(advice, page, formatDay));
}

function printPaths(fixed: Answers) {
  const paths = listPaths(picker).filter(({ steps }) => steps.every(({ question, options: [option] }) => !fixed.has(question) || fixed.get(question)!.includes(option!)));
  console.log(['answers', 'outcome', 'tier', 'models', 'good until'].join('\t'));
  for (const { steps, outcome } of paths) {
    const advice = advise(steps, outcome);
    const models = advice.fits ? advice.seats.map(({ label, model }) => `${label} ${model ? `${model.name} (${model.effort ?? 'no level'})` : 'nobody'}`).join('; ') : `nothing fits; change ${advice.relax?.question ?? 'more than one answer'}`;
    console.log([formatPath(steps), outcome, advice.tier, models, advice.holdsUntil].join('\t'));
  }
  console.error(`${paths.length} ways, ${new Set(paths.map((it) => it.outcome)).size} outcomes.`);
}

function advise(steps: readonly Step[], outcome: string): Advice {
  return describe(picker, steps, decide(picker, steps, outcome, picker.builtOn), words, picker.guide);
}

function explain({ question, option, why }: Dropped): string {
  return `Left out: ${question}=${option} (${why}).`;
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
