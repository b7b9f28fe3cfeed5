import { findExporter, EXPORTERS } from './tools.ts';
import type { Exporter } from './export.ts';
import { SEAT_NAMES, SEATS, type Choice, type Seat, type Stack } from './stack.ts';
import type { StackWorld } from './world.ts';

/** What a reader has chosen; the address holds what differs from the ready-made stack. */
export interface StackState {
  /** Id of the ready-made stack that it began with. */
  base: string;
  exporter: Exporter;
  stack: Stack;
  /** Ways to models that the lists offer, by route id; those of the stack are always among them. */
  ways: readonly string[];
}

/** Something in an address that cannot be used, with what is used instead. */
export interface Complaint {
  field: 'stack' | 'tool' | 'ways' | Seat;
  words: string;
}

/** A choice as addresses hold it: "gpt-6-2-sol@openai-api:high". Nothing after the colon is the model's own default. */
const CHOICE = /^([a-z0-9-]+)(?:@([a-z0-9-]+))?(?::([a-z]*))?$/;

function formatChoice({ effort, ...offer }: Choice): string {
  return `${formatOffer(offer)}${effort ? `:${effort}` : ''}`;
}

/** A model by a way, as lists and addresses hold it: "gpt-6-2-sol@openai-api". */
export function formatOffer({ model, route }: Omit<Choice, 'effort'>): string {
  return `${model}@${route}`;
}

/** The target that a ready-made stack is opened with. */
export function findUsualExporter(base: string, world: StackWorld): Exporter {
  const [tool] = world.stacks[base]?.tools ?? [];
  return EXPORTERS.find((it) => it.tool === tool) ?? EXPORTERS[0]!;
}

/** Ways that the seats of a stack use, each once, in the order of the seats. */
export function listWays(stack: Stack): string[] {
  return [...new Set(SEATS.map((seat) => stack[seat].route))];
}

/** Reads an address. What cannot be used is named, and the rest is kept. Without anything it is the first ready-made stack. */
export function parseStackQuery(query: URLSearchParams, world: StackWorld): { state: StackState; complaints: Complaint[] } {
  const complaints: Complaint[] = [];
  const complain = (field: Complaint['field'], words: string) => void complaints.push({ field, words });
  const askedTool = query.get('tool');
  const asked = askedTool ? findExporter(askedTool) : undefined;
  const base = findBase(query, world, asked, complain);
  const usual = world.stacks[base]!.stack;
  const exporter = asked ?? findUsualExporter(base, world);
  if (askedTool && !asked) complain('tool', `There is no export for "${askedTool}". Showing ${exporter.name}.`);
  const stack = { ...usual };
  for (const seat of SEATS) {
    const text = query.get(seat);
    if (text !== null) stack[seat] = parseChoice(text, seat, usual[seat], world, exporter, complain);
  }
  const named = (query.get('ways') ?? '').split(',').filter(Boolean);
  const unknown = named.filter((it) => !Object.hasOwn(world.routes, it));
  if (unknown.length > 0) complain('ways', `There is no way to a model called ${unknown.map((it) => `"${it}"`).join(', ')}. The others are kept.`);
  const ways = [...new Set([...named.filter((it) => Object.hasOwn(world.routes, it)), ...listWays(stack)])];
  return { state: { base, exporter, stack, ways }, complaints };
}

/** The ready-made stack that an address names; without one, the first that seats most of the models asked for, else whose tool reaches most of them, else holds most roles or is made for the tool asked for. */
function findBase(query: URLSearchParams, world: StackWorld, asked: Exporter | undefined, complain: (field: 'stack', words: string) => void): string {
  const ids = Object.keys(world.stacks);
  const named = query.get('stack');
  if (named !== null && Object.hasOwn(world.stacks, named)) return named;
  const wanted = SEATS.flatMap((seat) => { const [, model = '', route] = CHOICE.exec(query.get(seat) ?? '') ?? []; return Object.hasOwn(world.models, model) ? [{ model, route }] : []; });
  const score = (id: string) => {
    const exporter = asked ?? findUsualExporter(id, world);
    const { stack, tools } = world.stacks[id]!;
    const seated = wanted.filter(({ model }) => SEATS.some((seat) => stack[seat].model === model)).length;
    const held = SEATS.filter((seat) => exporter.reaches(stack[seat], world)).length;
    const reached = wanted.filter(({ model, route }) => (route ? [route] : listRoutes(model, world)).some((it) => exporter.reaches({ model, route: it }, world))).length;
    return seated * 100 + reached * 10 + (wanted.length > 0 ? held : 0) + (asked && tools.includes(asked.tool) ? 0.5 : 0);
  };
  const best = ids.reduce((a, b) => (score(b) > score(a) ? b : a));
  if (named !== null) complain('stack', `There is no ready-made stack "${named}". Beginning with ${world.stacks[best]!.name}.`);
  return best;
}

/** Ways to a model whose spelling is known, own hardware among them where it can be downloaded. */
export function listRoutes(model: string, world: StackWorld): string[] {
  const it = world.models[model];
  return it ? [...Object.keys(it.ids), ...(it.weights ? ['own-hardware'] : [])] : [];
}

function parseChoice(text: string, seat: Seat, usual: Choice, world: StackWorld, exporter: Exporter, complain: (field: Seat, words: string) => void): Choice {
  const keep = `${SEAT_NAMES[seat]} stays ${world.models[usual.model]!.name}.`;
  const [, model, askedRoute, askedEffort] = CHOICE.exec(text) ?? [];
  const known = model && Object.hasOwn(world.models, model) ? world.models[model] : undefined;
  if (!model || !known) {
    complain(seat, `No model "${text.slice(0, 60)}" can be seated. ${keep}`);
    return usual;
  }
  const routes = listRoutes(model, world);
  const nearest = routes.find((route) => route === usual.route && exporter.reaches({ model, route }, world)) ?? routes.find((route) => exporter.reaches({ model, route }, world)) ?? routes[0];
  if (!nearest) {
    complain(seat, `No way to ${known.name} is known by which a tool could call it. ${keep}`);
    return usual;
  }
  const route = askedRoute && routes.includes(askedRoute) ? askedRoute : nearest;
  if (askedRoute && route !== askedRoute) complain(seat, `${known.name} is not known to be reached by "${askedRoute}". Using ${world.routes[route]!.name}.`);
  const usualEffort = usual.effort && known.levels.includes(usual.effort) ? usual.effort : undefined;
  if (askedEffort && !known.levels.includes(askedEffort)) complain(seat, `${known.name} has no effort "${askedEffort}"${known.levels.length > 0 ? `: ${known.levels.join(', ')}` : ''}. ${usualEffort ? `Using ${usualEffort}.` : 'Its own default is left.'}`);
  // An address without an effort means the model's own default only where it names the way too, as ours do.
  const effort = askedEffort && known.levels.includes(askedEffort) ? askedEffort : askedEffort || !askedRoute ? usualEffort : undefined;
  return { model, route, ...(effort && { effort }) };
}

/** The address of a state: only what differs from the ready-made stack. Parsing it gives the state back. */
export function formatStackQuery({ base, exporter, stack, ways }: StackState, world: StackWorld): URLSearchParams {
  const query = new URLSearchParams();
  const usual = world.stacks[base]!.stack;
  query.set('stack', base);
  if (exporter !== findUsualExporter(base, world)) query.set('tool', exporter.id);
  for (const seat of SEATS) if (formatChoice(stack[seat]) !== formatChoice(usual[seat])) query.set(seat, formatChoice(stack[seat]));
  const more = ways.filter((it) => !listWays(stack).includes(it));
  if (more.length > 0) query.set('ways', more.join(','));
  return query;
}
