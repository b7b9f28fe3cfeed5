import type { Day } from '../freshness/day.ts';
import { formatDay } from '../freshness/day.ts';
import { joinWords } from './join-words.ts';
import { findLocalServer, LOCAL_CONTEXT_TOKENS, OWN_HARDWARE } from './local.ts';
import { SEAT_NAMES, type Choice, type Seat, type Stack } from './stack.ts';
import type { StackModel, StackRoute, StackWorld } from './world.ts';

export type Language = 'toml' | 'json' | 'jsonc' | 'yaml' | 'markdown' | 'shell';

/** A file to save, complete as it stands. */
export interface ExportedFile {
  /** Where the tool looks for it: "~/.codex/config.toml", ".claude/agents/reviewer.md". Commands are a file too: "commands.sh". */
  path: string;
  language: Language;
  /** Ends with a line break. */
  text: string;
  /** What to do where such a file exists already; nothing is to be overwritten. */
  merge: string;
}

/** A stack as one tool holds it. */
export interface Export {
  files: ExportedFile[];
  /** What to do by hand, in order: set a key, click, choose, start. Plain sentences; code in backticks. */
  steps: string[];
  /** Seats that the files or steps fill, each with the key or place that does it: "review_model". */
  held: Partial<Record<Seat, string>>;
  /** Seats that the tool cannot fill so, each with the reason and what to do instead. Every seat is in `held` or here, never in both. */
  missing: Partial<Record<Seat, string>>;
  /** What is held only in part: an effort that has no key, a list that did not name the model. */
  remarks: string[];
  /** Environment variables that must hold a key of the reader's; their values never pass through this site. */
  keys: string[];
}

/** What to export. */
export interface Order {
  stack: Stack;
  world: StackWorld;
  /** What the stack is called: "Best of several vendors, by API", or "Your stack". */
  name: string;
  /** Why this mixture, where somebody said so. */
  why?: string | undefined;
  /** The page that shows this very stack. */
  sourceUrl: string;
  madeOn: Day;
  /** The first day on which the advice should be read again. */
  checkAgainOn: Day;
}

/** A tool as a target of exports. */
export interface Exporter {
  /** Id of the target; the tool's, or the tool's with a variant: "claude-code-cloud", "opencode-v2". */
  id: string;
  /** Id of the tool's page. */
  tool: string;
  /** "OpenCode (V2)". */
  name: string;
  /** Whether it can be pointed at a model by this way at all, in whatever seat. */
  reaches(choice: Choice, world: StackWorld): boolean;
  /** Whether the tool's own list decides which models there are by this way; absent where no way has such a list. */
  hasList?(choice: Choice): boolean;
  make(order: Order): Export;
}

/** A choice with what is known about it. */
export interface Seated extends Choice {
  seat: Seat;
  card: StackModel;
  way: StackRoute;
  /** The id as the way writes it; absent where it is not known, and always for own hardware. */
  id?: string | undefined;
  isLocal: boolean;
}

/** @throws RangeError for a model or route that the world does not have: parse the stack first */
export function seatOf({ stack, world }: Pick<Order, 'stack' | 'world'>, seat: Seat): Seated {
  return { ...toSeated(stack[seat], world), seat };
}

/** @throws RangeError for a model or route that the world does not have */
export function toSeated(choice: Choice, world: StackWorld): Omit<Seated, 'seat'> {
  const card = world.models[choice.model];
  const way = world.routes[choice.route];
  if (!card || !way) throw new RangeError(`A stack names "${choice.model}" by "${choice.route}", which this guide does not know.`);
  return { ...choice, card, way, id: card.ids[choice.route], isLocal: choice.route === OWN_HARDWARE };
}

/** "GPT-6.2 Sol through OpenAI API, effort medium" */
export function describeChoice({ card, way, effort, isLocal }: Omit<Seated, 'seat'>): string {
  return `${card.name} ${isLocal ? 'on your own hardware' : `through ${way.name}`}${effort ? `, effort ${effort}` : ''}`;
}

/** "Executor: GPT-6.2 Sol through OpenAI API, effort medium": the comment above the lines that seat it. */
export function describeSeated(seated: Seated): string {
  return `${SEAT_NAMES[seated.seat]}: ${describeChoice(seated)}`;
}

/** What stands on top of each file: what it is, why, from where, until when. Without comment marks. */
export function listNotes({ name, why, sourceUrl, madeOn, checkAgainOn }: Order): string[] {
  return [`Routebook stack: ${name}.`, ...(why ? [`Why: ${why}`] : []), `Source: ${sourceUrl}`, `Made on ${formatDay(madeOn)}; ${madeOn < checkAgainOn ? 'check again after' : 'its advice should have been checked again after'} ${formatDay(checkAgainOn)}.`];
}

/** How a reader gives keys to a tool that reads them from the environment. */
export function tellKeys(keys: readonly string[]): string[] {
  return keys.length > 0 ? [`Set ${joinWords(keys.map((it) => `\`${it}\``))} in your shell; the files hold names of variables, never a key.`] : [];
}

/** Local servers that must run for these seats, each told once. */
export function tellServers(order: Order, seats: readonly Seat[]): string[] {
  const servers = seats.map((seat) => seatOf(order, seat)).filter((it) => it.isLocal).flatMap(({ card }) => findLocalServer(card) ?? []);
  return [...new Set(servers.map((it) => `Start ${it.name} and load \`${it.id}\` with a context of ${LOCAL_CONTEXT_TOKENS} tokens; the export for ${it.name} has the commands.`))];
}

/** Hosted models that the tool was not seen to list; by an API they may answer all the same. */
export function tellUnlisted({ stack, world }: Order, seats: readonly Seat[], toolId: string, cure: string): string[] {
  const tool = world.tools[toolId];
  if (!tool) return [];
  const unlisted = seats.map((seat) => stack[seat]).filter((it) => it.route !== OWN_HARDWARE && !tool.models.includes(it.model));
  const names = [...new Set(unlisted.map((it) => world.models[it.model]?.name ?? it.model))];
  // What stands behind the number says how the page knows it.
  const version = tool.versionSeen.split(/[,;]/)[0]!;
  return names.length > 0 ? [`${joinWords(names)} ${names.length > 1 ? 'were' : 'was'} not seen in the list of ${tool.name} ${version}. ${cure}`] : [];
}

/** Lines as comments; a line break inside one begins another comment, so nothing can escape. */
export function comment(lines: readonly string[], mark: '#' | '//' = '#'): string {
  return lines.flatMap((it) => it.split(/\r?\n/)).flatMap(wrap).map((it) => `${mark} ${it}`.trimEnd()).join('\n');
}

/** Lines that a narrow editor shows whole; a word longer than that, such as an address, stays whole too. */
function wrap(line: string): string[] {
  return line.match(/.{1,96}(?=\s|$)|\S+/g)?.map((it) => it.trim()) ?? [''];
}

/** A string as TOML, JSON and YAML all read it. */
export function quote(text: string): string {
  return JSON.stringify(text);
}

/** A word as a POSIX shell reads it, quoted only where it must be. */
export function quoteShell(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

/** What to do with a file that exists, by its language. */
export const MERGE: Record<Language, string> = {
  toml: 'If you have this file, keep it and add what is new: plain keys above the first [table], each key once, each table once. Where a key stands already, change its value.',
  json: 'If you have this file, keep it and add these keys inside its outermost braces, with a comma between. Where a key stands already, change its value; where it holds an object, add to that.',
  jsonc: 'If you have this file, keep it and add these keys inside its outermost braces, with a comma between. Where a key stands already, change its value; where it holds an object, add to that.',
  yaml: 'If you have this file, keep it and add what is new at the same indentation. Where a key stands already, change its value; where it holds a list, add to the list.',
  markdown: 'If a file of this name exists, save this one under another name: the name is what you call it by.',
  shell: 'Nothing to merge: these are commands to run one by one, not a script to keep.',
};
