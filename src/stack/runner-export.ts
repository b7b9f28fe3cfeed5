import { comment, describeSeated, seatOf, type Export, type Order, type Seated } from './export.ts';
import { toCommands } from './exported-file.ts';
import { findLocalServer } from './local.ts';
import { SEATS } from './stack.ts';

/** Weights that one or more roles share. */
interface SharedWeights {
  /** The name that the runner fetches them by. */
  id: string;
  /** The roles that they sit in, the first one first. */
  seated: readonly [Seated, ...Seated[]];
}

/** A server of local weights as a target: it knows no roles, so an export fetches and serves what the local roles need. */
export interface Runner {
  name: string;
  /** Its address in OpenAI's form, for the weights at that position. */
  baseUrlOf(position: number): string;
  /** The name to fetch the weights by; absent where this runner has none. */
  nameOf(seated: Pick<Seated, 'card'>): string | undefined;
  /** Commands for one set of weights, without the comment that says whose they are. */
  list(weights: SharedWeights, position: number): readonly string[];
  /** Commands before and after. */
  before?: readonly string[];
  after?(all: readonly SharedWeights[]): readonly string[];
  /** What holds a role: "ollama pull qwen3.8:27b". */
  hold(weights: SharedWeights, position: number): string;
  steps(all: readonly SharedWeights[]): readonly string[];
  remarks?(all: readonly SharedWeights[]): readonly string[];
}

export function makeRunnerExport(order: Order, runner: Runner): Export {
  const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
  const all: SharedWeights[] = [];
  for (const seat of SEATS) {
    const seated = seatOf(order, seat);
    const id = seated.isLocal ? runner.nameOf(seated) : undefined;
    const shared = all.findIndex((it) => it.id === id);
    if (!id) made.missing[seat] = tellWhy(seated, runner.name);
    else if (shared < 0) all.push({ id, seated: [seated] });
    else all[shared] = { id, seated: [...all[shared]!.seated, seated] };
  }
  if (all.length === 0) return made;
  const blocks = all.map((it, position) => [comment(it.seated.map(describeSeated)), ...runner.list(it, position)]);
  made.files = [toCommands(order, [...(runner.before ? [[...runner.before]] : []), ...blocks, ...(runner.after ? [[...runner.after(all)]] : [])].map((it) => it.join('\n')).join('\n\n').split('\n'))];
  all.forEach((it, position) => it.seated.forEach(({ seat }) => { made.held[seat] = runner.hold(it, position); }));
  made.steps = [...runner.steps(all)];
  made.remarks = [...listOtherServers(all, runner), ...(all.length > 1 ? ['Each set of weights takes its own memory. Where they do not fit side by side, run one role after the other.'] : []), ...(all.some((it) => it.seated.some(({ effort }) => effort)) ? ['A server sets no effort: the tool in front asks for one, where the weights know levels.'] : []), ...(runner.remarks?.(all) ?? [])];
  return made;
}

function tellWhy({ card, way, isLocal }: Seated, name: string): string {
  return isLocal ? `${name} has no name for ${card.name} that we know. Take another runner, or other weights.` : `${name} serves weights on your own machine, and this role is reached by ${way.name}. Take the export of the tool that you work in.`;
}

/** Exports for tools point at one server for each model; it may be another one than this. */
function listOtherServers(all: readonly SharedWeights[], { name, baseUrlOf }: Runner): string[] {
  const others = all.flatMap(({ id, seated: [{ card }] }, position) => { const server = findLocalServer(card); return server && (server.name !== name || server.baseUrl !== baseUrlOf(position)) ? [`Our exports for tools look for ${card.name} at \`${server.baseUrl}\`. To use it from ${name}, write \`${baseUrlOf(position)}\` and \`${id}\` there.`] : []; });
  return [...new Set(others)];
}
