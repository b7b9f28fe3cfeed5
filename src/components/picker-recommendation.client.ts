import type { Day } from '../freshness/day.ts';
import { describe, type Advice, type Named, type NamedModel } from '../picker/advice.ts';
import { decide } from '../picker/decide.ts';
import { countModels, describeModel, toMarkdown } from '../picker/markdown.ts';
import { readWords, type PickerFile } from '../picker/picker-file.ts';
import type { Step } from '../picker/walk.ts';
import { element } from './element.client.ts';

/** As freshness/day does it. A module shared with the script that is inlined on all pages would move that script into a file of its own. */
const LONG = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
const formatDay = (day: Day) => LONG.format(new Date(day));

/** What the reader said, on which day, and where it led. */
export interface Situation {
  steps: readonly Step[];
  outcome: string;
  today: Day;
}

/** Loads what the recommendation is made of. @throws Error when the file does not come */
export async function loadPicker(address: string): Promise<PickerFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`status ${response.status}`);
  return (await response.json()) as PickerFile;
}

/** The advice for a situation; asked ahead of time it is ready when the reader answers. */
export function advise(file: PickerFile, { steps, outcome, today }: Situation): Advice {
  return describe(file, steps, decide(file, steps, outcome, today), readWords(file), file.guide);
}

/** Puts the recommendation into the outcome's section: the models, why they, and after the moves what to do with it. */
export function tell(section: HTMLElement, why: HTMLElement, after: HTMLElement, advice: Advice, today: Day) {
  section.querySelectorAll<HTMLAnchorElement>('[data-move]').forEach((it, n) => (it.href = location.pathname + advice.otherwise[n]!.search));
  section.querySelector('[data-seats]')!.replaceChildren(...renderSeats(advice));
  why.replaceChildren(...renderWhy(advice));
  after.replaceChildren(...renderTerm(advice, today), ...renderNext(advice), ...renderHandOver(advice));
}

const link = ({ name, url }: { name: string; url: string }, more = '') => element('a', { href: url, class: `underline ${more}` }, name);
const heading = (words: string) => element('h3', { class: 'mt-4 font-bold' }, words);
const list = (rows: (Node | string)[][]) => element('ul', { class: 'max-w-[68ch] list-disc pl-5' }, ...rows.map((row) => element('li', { class: 'my-1.5' }, ...row)));

/** The models that work together, each as a card; or what to change where nothing fits. */
function renderSeats(advice: Advice): Node[] {
  if (!advice.fits) return [element('li', {}, element('strong', {}, 'No model that your answers allow fits this job.'), ` ${advice.note ?? ''} `, ...renderRelax(advice))];
  return advice.seats.map(({ label, model, runnerUp, empty }) => element('li', {}, element('span', { class: 'text-sm text-quiet' }, label), ...(model ? [...renderModel(model), ...renderRunnerUp(runnerUp)] : [element('p', { class: 'mt-1' }, empty!)])));
}

function renderRelax({ relax }: Advice): (Node | string)[] {
  if (!relax) return ['No single answer would change that: start again with less.'];
  const change = element('a', { href: relax.search, class: 'underline', 'data-walk': '' }, relax.ask);
  return ['Change the answer to “', change, `”, now “${relax.answer}”.`];
}

function renderModel(model: NamedModel): Node[] {
  return [
    element('p', { class: 'text-lg font-bold' }, link(model, 'decoration-signal underline-offset-3')),
    element('p', { class: 'font-semibold' }, capitalise(describeModel(model)), '.'),
    element('p', { class: 'mt-1 text-sm' }, model.when),
  ];
}

function renderRunnerUp(model: NamedModel | undefined): Node[] {
  return model ? [element('p', { class: 'mt-2 text-sm' }, element('strong', {}, 'Runner-up:'), ' ', link(model), `. ${model.when}`)] : [];
}

function renderWhy(advice: Advice): Node[] {
  const rules = advice.why.map(({ short, answer, because }) => [`${short}: `, element('strong', {}, `${answer}.`), ` ${because}`]);
  return [heading('Why'), list(rules), ...renderLeftOut(advice)];
}

/** Until when it holds, by the reader's day, and which state of the guide said so. */
function renderTerm({ guide, holdsUntil, holdsBecause }: Advice, today: Day): Node[] {
  const isOver = holdsUntil <= today;
  const until = `${isOver ? 'This advice was good until' : 'Good until'} ${formatDay(holdsUntil)}: then ${holdsBecause}.${isOver ? ' Look at the cards before you rely on it.' : ''}`;
  return [
    heading('Until when'),
    element('p', isOver ? { class: 'border-l-8 border-fast bg-warn px-4 py-2' } : {}, until),
    element('p', { class: 'text-sm text-quiet' }, `Guide ${guide.version}, picker reviewed ${formatDay(guide.reviewedOn)}, facts of ${formatDay(guide.factsOn)}.`),
  ];
}

function renderNext({ fits, tools, seats }: Advice): Node[] {
  const rows = [['See ', link({ name: 'what it costs', url: toAddress('cost', seats) })], ['Make it ', link({ name: 'a stack for your tool', url: toAddress('stack', seats) })], ['Set it up in ', ...listLinks(tools)], ['Read the cards of ', ...listLinks(seats.flatMap((it) => it.model ?? []))]];
  return fits ? [heading('Next'), list(rows.filter((row) => row.length > 1))] : [];
}

const COST_SEATS: Record<string, string> = { planner: 'plan', executor: 'build', reviewer: 'review' };

/** The calculator or the builder of stacks with these models in their seats; the first where a role has several, each by the first way that the answers allow. */
function toAddress(page: 'cost' | 'stack', seats: Advice['seats']): string {
  const query = new URLSearchParams();
  for (const { role, model } of seats) {
    const key = page === 'stack' ? role : COST_SEATS[role];
    if (key && model && !query.has(key)) query.set(key, page === 'stack' ? `${model.id}@${model.routes[0]}:${model.effort ?? ''}` : model.id);
  }
  return `${location.pathname.replace(/pick\/$/, `${page}/`)}?${query}`;
}

function renderLeftOut({ closed, ruledOut }: Advice): Node[] {
  const forbidden = closed.map(({ way, answer }) => element('p', {}, element('strong', {}, way), `: you have it, and “${answer}” forbids it.`));
  const models = ruledOut.map(({ answer, models: names }) => element('details', { class: 'max-w-[68ch]' }, element('summary', { class: 'cursor-pointer' }, `${countModels(names.length)} left out by “${answer}”; show ${names.length === 1 ? 'it' : 'them'}`), `${names.join(', ')}.`));
  return closed.length + ruledOut.length > 0 ? [heading('Left out'), ...forbidden, ...models] : [];
}

/** "a, b", each a link, once. */
function listLinks(pages: readonly Named[]): (Node | string)[] {
  const distinct = [...new Map(pages.map((it) => [it.url, it])).values()];
  return distinct.flatMap((it, n) => [...(n > 0 ? [', '] : []), link(it)]);
}

/** Buttons that hand the advice on: link, Markdown, JSON, paper. */
function renderHandOver(advice: Advice): Node[] {
  const address = location.origin + location.pathname;
  const copies: [string, () => string][] = [['Copy link', () => address + advice.search], ['Copy as Markdown', () => toMarkdown(advice, address, formatDay)], ['Copy as JSON', () => JSON.stringify(advice, null, 2)]];
  const buttons = copies.map(([label, write]) => makeButton(label, (button) => void copy(button, label, write())));
  return [element('div', { class: 'mt-4 flex flex-wrap gap-2 print:hidden', 'data-hand-over': '' }, ...buttons, makeButton('Print', () => print()))];
}

function makeButton(label: string, act: (button: HTMLButtonElement) => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: 'cursor-pointer border border-line bg-sheet px-4 py-2.5 text-sm hover:border-ink' }, label);
  button.addEventListener('click', () => act(button));
  return button;
}

/** Where the browser refuses the clipboard, the text is put below, selected, to be copied by hand. */
async function copy(button: HTMLButtonElement, label: string, text: string) {
  const copied = await navigator.clipboard.writeText(text).then(() => true, () => false);
  button.textContent = copied ? 'Copied' : 'Copy it from below';
  button.setAttribute('aria-live', 'polite');
  setTimeout(() => (button.textContent = label), 2000);
  if (copied) return;
  const box = element('textarea', { class: 'w-full border border-line bg-sheet p-4 font-mono text-xs', rows: '8', readonly: '', 'aria-label': label }, text);
  button.parentElement!.querySelector('textarea')?.remove();
  button.parentElement!.append(box);
  box.select();
}

const capitalise = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
