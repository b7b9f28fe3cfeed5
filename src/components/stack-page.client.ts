import type { Day } from '../freshness/day.ts';
import type { CostsFile } from '../publish/api/costs-file.ts';
import type { StacksFile } from '../publish/api/stacks-file.ts';
import type { PriceSheet } from '../cost/model-cost.ts';
import type { ExportedFile } from '../stack/export.ts';
import { listOffers, listReachedWays } from '../stack/options.ts';
import { formatOffer, formatStackQuery, listWays, parseStackQuery, type Complaint, type StackState } from '../stack/query.ts';
import { makeArchive } from '../stack/archive.ts';
import { isDotFile } from '../stack/archive-path.ts';
import { makeReadme } from '../stack/readme.ts';
import { SEAT_NAMES, SEATS, type Choice } from '../stack/stack.ts';
import { WEEK, type Prices } from '../stack/stack-cost.ts';
import { makeStackView, type StackView } from '../stack/view.ts';
import { describeHeld, describeSeen, formatCostSeats } from '../stack/words.ts';
import type { StackWorld } from '../stack/world.ts';
import { element } from './element.client.ts';
import { fetchOnce } from './fetch-once.client.ts';

const form = find('#stack-form');
const fetchStacks = fetchOnce<StacksFile>(form.dataset['stacks']!);
const fetchCosts = fetchOnce<CostsFile>(form.dataset['costs']!);
const complaintList = find('#stack-complaints');
const answer = find('#stack-answer');
const fileForm = find<HTMLTemplateElement>('#stack-file');
let shown: { view: StackView; state: StackState } | undefined;

function find<T extends HTMLElement>(selector: string, within: ParentNode = document): T {
  return within.querySelector<T>(selector)!;
}

function today(): Day {
  return document.documentElement.dataset['today'] as Day;
}

/** Days are plain text in JSON; the schemas of the files hold them to their form. */
async function load(): Promise<{ world: StackWorld; prices: Prices | undefined }> {
  const [stacks, costs] = await Promise.all([
    fetchStacks(),
    fetchCosts().catch(() => undefined),
  ]);
  const job = costs?.jobs.find((it) => it.id === WEEK.job);
  return {
    world: stacks as unknown as StackWorld,
    prices: costs && job && { job, factors: costs.effort, sheets: new Map(costs.models.map((it) => [it.id, it as unknown as PriceSheet])) },
  };
}

/** What the form says, in the words of an address. Another stack to begin with, or another tool, leaves the rest as it is. */
function readForm(changed: string, world: StackWorld): URLSearchParams {
  const field = (name: string) => find<HTMLSelectElement>(`[name="${name}"]`, form).value;
  const base = field('stack');
  if (changed === 'stack') return new URLSearchParams({ stack: base });
  const query = new URLSearchParams({ stack: base, tool: field('tool'), ways: [...form.querySelectorAll<HTMLInputElement>('#stack-ways :checked')].map((it) => it.value).join() });
  for (const seat of SEATS) {
    const [model = '', route = ''] = field(seat).split('@');
    const effort = field(`${seat}-effort`);
    // Another model has levels of its own: the usual one of the seat is kept where it has that.
    const levels = world.models[model]?.levels ?? [];
    query.set(seat, `${model}@${route}${effort && levels.includes(effort) ? `:${effort}` : ''}`);
  }
  return query;
}

/** Shows what the address asks for. @throws where the data do not come */
export function read(): Promise<void> {
  return update(() => new URLSearchParams(location.search), 'read');
}

/** Shows what the form says, after the field `changed` was changed, and writes it into the address. @throws where the data do not come */
export function change(changed: string): Promise<void> {
  return update((world) => readForm(changed, world), changed === 'stack' ? 'new' : 'change');
}

/** @param asks read: what the address says · change: the address follows · new: the address follows, and Back returns */
async function update(query: (world: StackWorld) => URLSearchParams, asks: 'read' | 'change' | 'new') {
  const { world, prices } = await load();
  const { state, complaints } = parseStackQuery(query(world), world);
  const address = formatStackQuery(state, world);
  if (asks === 'new') history.pushState(null, '', `${location.pathname}?${address}`);
  if (asks === 'change') history.replaceState(null, '', `${location.pathname}?${address}`);
  const isReadyMade = !SEATS.some((seat) => address.has(seat));
  const { name, why, memoryGb } = world.stacks[state.base]!;
  const view = makeStackView({ stack: state.stack, exporter: state.exporter, name: isReadyMade ? name : `Your own, begun with ${name}`, why: isReadyMade ? why : undefined, memoryGb, sourceUrl: `${location.origin}${location.pathname}?${address}` }, world, prices, today());
  shown = { view, state };
  fillForm(view, state, complaints, world);
  render(view, world, isReadyMade ? state.base : undefined);
}

function fillForm(view: StackView, { base, exporter, stack, ways }: StackState, complaints: readonly Complaint[], world: StackWorld) {
  find<HTMLSelectElement>('#stack-base').value = base;
  find<HTMLSelectElement>('#stack-tool').value = exporter.id;
  const reached = [...new Set([...listReachedWays(exporter, world), ...listWays(stack)])];
  fill(find('#stack-ways'), reached.map((route) => {
    const box = element('input', { type: 'checkbox', value: route });
    box.checked = ways.includes(route);
    return element('label', {}, box, world.routes[route]!.name);
  }), reached.join() !== [...document.querySelectorAll<HTMLInputElement>('#stack-ways input')].map((it) => it.value).join());
  for (const box of document.querySelectorAll<HTMLInputElement>('#stack-ways input')) box.checked = ways.includes(box.value);
  complaintList.replaceChildren(...complaints.map((it) => element('p', {}, it.words)));
  // A tool that none of the ways leads to shows what it could have by its own.
  const offered = listOffers(exporter, ways, world);
  const groups = offered.length > 0 ? offered : listOffers(exporter, listReachedWays(exporter, world), world);
  for (const seat of SEATS) {
    const row = find(`[data-seat=${seat}]`);
    fillOffers(find<HTMLSelectElement>(`[name=${seat}]`, row), stack[seat], groups, world);
    fillLevels(find<HTMLSelectElement>(`[name=${seat}-effort]`, row), stack[seat], world);
    const { held } = view.made;
    find('[data-here]', row).replaceChildren(held[seat] ? element('code', {}, held[seat]) : element('strong', {}, 'Not in this tool: ', element('a', { class: 'underline', href: '#files' }, 'why, and what instead')), ...view.warnings.filter((it) => it.seat === seat).map((it) => element('strong', {}, it.words)));
  }
}

/** New children only where they differ, so that a list keeps the focus that is in it. */
function fill(place: HTMLElement, children: Node[], differs: boolean) {
  if (differs) place.replaceChildren(...children);
}

/** What the tool reaches; a choice that it does not reach stays in the list, and is named so. */
function fillOffers(select: HTMLSelectElement, choice: Choice, groups: ReturnType<typeof listOffers>, world: StackWorld) {
  const label = (it: Pick<Choice, 'model' | 'route'>) => `${world.models[it.model]!.name}, ${world.routes[it.route]!.name}`;
  const isOffered = groups.some(({ offers }) => offers.some((it) => formatOffer(it) === formatOffer(choice)));
  const option = (it: Pick<Choice, 'model' | 'route'>) => element('option', { value: formatOffer(it) }, label(it));
  const wanted = [...(isOffered ? [] : [element('optgroup', { label: 'Chosen, and not offered here' }, option(choice))]), ...groups.map(({ vendorName, offers }) => element('optgroup', { label: vendorName }, ...offers.map(option)))];
  const values = (list: Iterable<HTMLOptionElement>) => [...list].map((it) => it.value).join();
  fill(select, wanted, values(select.options) !== values(wanted.flatMap((it) => [...it.querySelectorAll('option')])));
  select.value = formatOffer(choice);
}

function fillLevels(select: HTMLSelectElement, { model, effort }: Choice, world: StackWorld) {
  const levels = world.models[model]!.levels;
  fill(select, [element('option', { value: '' }, 'default'), ...levels.map((it) => element('option', {}, it))], [...select.options].slice(1).map((it) => it.value).join() !== levels.join());
  select.value = effort ?? '';
}

function render(view: StackView, world: StackWorld, readyStack: string | undefined) {
  const { order, exporter, made, cost, dataUse, until, expiry } = view;
  find('[data-cost]', answer).textContent = cost.length > 0 ? cost.join(' ') : 'The prices could not be fetched.';
  const costLink = find<HTMLAnchorElement>('[data-cost-link]', answer);
  costLink.search = formatCostSeats(order.stack);
  const held = find('[data-held]', answer);
  if (held.textContent !== describeHeld(view)) held.textContent = describeHeld(view);
  const routes = find<HTMLAnchorElement>('[data-data-use] a', answer).href.split('#')[0]!;
  find('[data-data-use]', answer).replaceChildren(...dataUse.map((it) => element('li', {}, element('a', { class: 'underline', href: `${routes}#${it.route}` }, it.name), ` (${it.seats}). `, it.mayTrain ? element('strong', {}, it.words) : it.words)));
  find('[data-expires]', answer).textContent = until;
  find('[data-expires]', answer).dataset['expires'] = expiry.on;
  const tool = find<HTMLAnchorElement>('[data-tool]', answer);
  tool.textContent = exporter.name;
  tool.href = tool.href.replace(/[^/]+\/$/, `${exporter.tool}/`);
  find('[data-seen]', answer).replaceChildren(...(made.files.length > 0 ? withCode(describeSeen(world.seen[exporter.id], exporter.name, readyStack)) : []));
  find('[data-steps]', answer).replaceChildren(...made.steps.map((it) => element('li', { class: 'my-1.5' }, ...withCode(it))));
  find('[data-files]', answer).replaceChildren(...made.files.map(renderFile));
  find('.stack-actions', answer).hidden = made.files.length === 0;
  const list = (name: string, items: Node[]) => {
    const place = find(`[data-${name}]`, answer);
    place.hidden = items.length === 0;
    find('ul', place).replaceChildren(...items);
  };
  list('missing', SEATS.filter((seat) => made.missing[seat]).map((seat) => element('li', { class: 'my-1.5' }, element('b', {}, `${SEAT_NAMES[seat]}.`), ' ', ...withCode(made.missing[seat]!))));
  list('remarks', made.remarks.map((it) => element('li', { class: 'my-1.5' }, ...withCode(it))));
}

/** `code` between backticks. */
function withCode(words: string): (Node | string)[] {
  return words.split('`').map((part, n) => (n % 2 === 1 ? element('code', { class: 'font-mono text-sm wrap-anywhere' }, part) : part));
}

function renderFile(file: ExportedFile): Node {
  const figure = (fileForm.content.cloneNode(true) as DocumentFragment).querySelector('figure')!;
  figure.dataset['file'] = file.path;
  find('[data-path]', figure).textContent = file.path;
  find('[data-text]', figure).textContent = file.text;
  find('[data-merge]', figure).textContent = file.merge;
  find('pre', figure).setAttribute('aria-label', file.path);
  find('[data-copy-file]', figure).setAttribute('aria-label', `Copy ${file.path}`);
  const save = find('[data-save-file]', figure);
  save.setAttribute('aria-label', `Download ${file.path}`);
  save.hidden = isDotFile(file.path);
  return figure;
}

/** Everything of the stack in one file, and a name for it. */
export async function getArchive(): Promise<{ archive: Blob; name: string }> {
  const { view, state } = await getShown();
  return { archive: await makeArchive(view).blob(), name: `routebook-${state.base}-${view.exporter.id}.zip` };
}

/** The stack with its steps and what the tool cannot hold, to paste into a note. The files are not in it. */
export async function getMarkdown(): Promise<string> {
  const { view: { order, exporter, made } } = await getShown();
  return makeReadme(order, exporter, made);
}

/** The address that leads to what is shown, from anywhere. */
export async function getAddress(): Promise<string> {
  return (await getShown()).view.order.sourceUrl;
}

async function getShown() {
  if (!shown) await read();
  return shown!;
}
