import { formatDay, type Day } from '../freshness/day.ts';
import type { Export, Exporter } from './export.ts';
import type { Expiry } from './expiry.ts';
import { joinWords } from './join-words.ts';
import { WEEK } from './stack-cost.ts';
import { SEAT_NAMES, SEATS, type Stack } from './stack.ts';
import type { Warning } from './warn.ts';
import type { Seen, StackWorld } from './world.ts';

/** A warning as a sentence that begins with the model. */
export function describeWarning({ kind, seat, on }: Warning, stack: Stack, world: StackWorld, exporter?: Exporter): string {
  const { model: id } = stack[seat];
  const name = world.models[id]?.name ?? id;
  const tool = exporter && world.tools[exporter.tool];
  switch (kind) {
    case 'ended':
      return `${name} ${on ? `has not answered since ${formatDay(on)}` : 'no longer answers'}: choose another.`;
    case 'ends-soon':
      return `${name} ends there on ${formatDay(on!)}: choose another, or note the day.`;
    case 'legacy':
      return `${name} is not its vendor’s newest, and its end may be announced next.`;
    case 'same-vendor':
      return `${name} is of the executor’s family and forgives what its family does: take a reviewer of another vendor.`;
    case 'strongest-in-small':
      return `${name} is a frontier model: titles and searches need no such judgement and would cost more with it.`;
    case 'not-listed':
      return `${name} was not seen in the list of ${tool?.name ?? 'this tool'} ${tool?.versionSeen ?? ''}: look there first.`;
    case 'too-large':
      return `${name} needs about ${world.models[id]?.memoryGb ?? '?'} GB, more than the machine that this stack is for.`;
  }
}

/** A way that code goes, with the seats that send it. */
export interface DataUse {
  route: string;
  name: string;
  seats: string;
  words: string;
  /** Whether models may be trained on what is sent, as the account comes. */
  mayTrain: boolean;
}

/** Where code goes: each way once, in the order of the seats. */
export function listDataUse(stack: Stack, world: StackWorld): DataUse[] {
  const routes = [...new Set(SEATS.map((seat) => stack[seat].route))];
  return routes.flatMap((route) => {
    const it = world.routes[route];
    if (!it) return [];
    const seats = joinWords(SEATS.filter((seat) => stack[seat].route === route).map((seat) => (seat === 'small' ? 'small jobs' : SEAT_NAMES[seat].toLowerCase())));
    const words = it.kind === 'local' ? 'Nothing leaves the machine.' : `Trained on? ${it.training}. Kept: ${lower(it.retention)}. Where: ${lower(it.region)}.`;
    return [{ route, name: it.name, seats, words, mayTrain: it.mayTrain === 'yes' || it.mayTrain === 'unless-switched-off' }];
  });
}

function lower(words: string): string {
  return /^[A-Z][a-z]/.test(words) ? words[0]!.toLowerCase() + words.slice(1) : words;
}

/** "25 December 2026, when the ready-made stacks are read again" */
export function describeExpiry({ on, kind, seat }: Expiry, stack: Stack, world: StackWorld, today: Day): string {
  const name = seat && (world.models[stack[seat].model]?.name ?? stack[seat].model);
  const why = { review: name ? `when the card of ${name} is due for a review` : 'when the ready-made stacks are due for a review', price: `when the price of ${name} changes`, end: `when ${name} ends there` }[kind];
  return on > today ? `${formatDay(on)}, ${why}` : `Overdue since ${formatDay(on)}: read the cards before you rely on it`;
}


/** Whether files for a tool were seen to be loaded, on which day and by which version. @param readyStack id of the ready-made stack that it is; a mixture of the reader's own was not tried */
export function describeSeen(seen: Seen | undefined, toolName: string, readyStack: string | undefined): string {
  if (!seen) return `Not tried yet by us in ${toolName}.`;
  if (seen.kind === 'not-run') return seen.why;
  const day = formatDay(seen.on);
  if (readyStack && !seen.stacks.includes(readyStack)) return `These files are newer than our last run of ${toolName} ${seen.version}, on ${day}.`;
  return readyStack ? `Loaded by ${toolName} ${seen.version} on ${day}. ${seen.how}` : `On ${day} ${toolName} ${seen.version} loaded every ready-made stack of this form; this mixture is yours and was not tried.`;
}

/** "OpenAI Codex holds 4 of 5 roles, in 3 files." */
export function describeHeld({ exporter, made: { held, files } }: { exporter: Exporter; made: Export }): string {
  const count = Object.keys(held).length;
  const where = files.length === 0 ? 'by hand' : `in ${files.length === 1 ? 'one file' : `${files.length} files`}`;
  return count === 0 ? `${exporter.name} holds none of these roles.` : `${exporter.name} holds ${count === SEATS.length ? 'all five' : `${count} of ${SEATS.length}`} roles, ${where}.`;
}

/** The calculator's address for the trio of a stack, as a query; it knows one effort for all, so the executor's. */
export function formatCostSeats({ planner, executor, reviewer }: Stack): string {
  return `job=${WEEK.job}&plan=${planner.model}&build=${executor.model}&review=${reviewer.model}${executor.effort ? `&effort=${executor.effort}` : ''}`;
}
