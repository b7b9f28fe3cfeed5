// npm run verify:exports: the newest command-line tools that npm carries load every ready-made stack's export, with no network and no key; what was seen goes into docs/verified-exports.md and src/stack/verified.json. -- --only <target>, --folder <path> to keep what is installed.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseDay, toUtcDay } from '../src/freshness/day.ts';
import { makeStackWorld } from '../src/guide/stack-world.ts';
import { absolute } from '../src/publish/api/shapes.ts';
import { stackUrl } from '../src/site/urls.ts';
import { digestExport } from '../src/stack/digest.ts';
import { findExpiry } from '../src/stack/expiry.ts';
import type { Order } from '../src/stack/export.ts';
import { SEATS, type Stack } from '../src/stack/stack.ts';
import { EXPORTERS } from '../src/stack/tools.ts';
import { readAuthored, readListedIds, readSnapshot } from './read-content.ts';
import { openFakeEndpoint } from './verify/fake-endpoint.ts';
import { install } from './verify/install.ts';
import { listWeaker, results, toMarkdown, toVerified, type LoadedStack, type Results } from './verify/report.ts';
import type { Example, Move, Tool } from './verify/tool.ts';
import { NOT_RUN, TOOLS } from './verify/tools.ts';

const RESULTS = 'docs/verified-exports.json';
const REPORT = 'docs/verified-exports.md';
const VERIFIED = 'src/stack/verified.json';
const USAGE = 'Usage: npm run verify:exports -- [--only <target>] [--folder <path>]';

if (process.platform !== 'linux' || process.arch !== 'x64') fail(`Exports are verified on Linux with an x64 processor, since that is what the tools' programs are taken for; here is ${process.platform} ${process.arch}. Run it in a container, or leave it to the weekly workflow.`, 2);
const options = readOptions();
const today = process.env['ROUTEBOOK_TODAY'] ? parseDay(process.env['ROUTEBOOK_TODAY']) : toUtcDay(new Date());
const world = makeStackWorld(readAuthored(), readSnapshot(), readListedIds(), today);
const before: Results = existsSync(RESULTS) ? results.parse(JSON.parse(readFileSync(RESULTS, 'utf8'))) : { stacks: {}, targets: {} };
const folder = options.folder ? path.resolve(options.folder) : mkdtempSync(path.join(tmpdir(), 'verify-exports-'));
mkdirSync(folder, { recursive: true });

try {
  await main();
} finally {
  if (!options.folder) rmSync(folder, { recursive: true, force: true });
}

async function main() {
  const targets: Results['targets'] = {};
  for (const { id, name } of EXPORTERS) {
    const tool = TOOLS.find((it) => it.target === id);
    const old = before.targets[id];
    if (options.only && options.only !== id) {
      if (old ?? NOT_RUN[id]) targets[id] = old ?? { name, seen: { kind: 'not-run', why: NOT_RUN[id]! } };
    } else if (tool) targets[id] = { name, ...(await see(tool, old)) };
    else targets[id] = NOT_RUN[id] ? { name, seen: { kind: 'not-run', why: NOT_RUN[id] } } : { name, failed: { on: today, words: ['Nobody wrote down how this tool is run, or why it is not: see scripts/verify/tools.ts.'] } };
  }
  const now: Results = { stacks: Object.fromEntries(Object.entries(world.stacks).map(([id, it]) => [id, it.name])), targets };
  writeFileSync(RESULTS, `${JSON.stringify(now, null, 2)}\n`);
  writeFileSync(REPORT, toMarkdown(now));
  writeFileSync(VERIFIED, `${JSON.stringify(toVerified(now), null, 2)}\n`);
  const failed = Object.values(targets).filter((it) => it.failed);
  for (const { name, failed: it } of failed) for (const words of it!.words) console.error(`${name}: ${words}`);
  console.log(failed.length > 0 ? `${failed.map((it) => it.name).join(', ')}: failed; ${REPORT} says what, and what was seen before stays.` : `${REPORT} and ${VERIFIED} say what was seen.`);
  process.exitCode = failed.length > 0 ? 1 : 0;
}

/** All stacks in one tool. What it saw before stays where anything fails. */
async function see(tool: Tool, old: Results['targets'][string] | undefined): Promise<Pick<Results['targets'][string], 'seen' | 'failed'>> {
  const last = old?.seen?.kind === 'loaded' ? old.seen : undefined;
  const words: string[] = [];
  let version: string | undefined;
  const endpoint = await openFakeEndpoint();
  try {
    const installed = await install(tool.packageName, folder);
    version = installed.version;
    const bench = tool.open(installed.modules, endpoint, path.join(folder, `run-${tool.target}`));
    const said = await tool.readVersion(bench);
    if (said !== version) throw new Error(`npm installed ${version}, and the program says ${said}.`);
    const exporter = EXPORTERS.find((it) => it.id === tool.target)!;
    const stacks: Record<string, LoadedStack> = {};
    const all: Example[] = [];
    for (const [id, order] of listOrders(tool)) {
      const made = exporter.make(order);
      all.push({ order, made });
      const { proofs, complaints, notes } = made.files.length > 0 ? await tool.load(bench, order, made) : { proofs: [], complaints: [], notes: [] };
      words.push(...complaints.map((it) => `${id}: ${it.replace(/\s+/g, ' ')}`));
      stacks[id] = { digest: digestExport(exporter, order.stack, world), files: made.files.map((it) => it.path), proofs: proofs.sort((a, b) => SEATS.indexOf(a.seat) - SEATS.indexOf(b.seat)), unproved: SEATS.filter((seat) => made.held[seat] && !proofs.some((it) => it.seat === seat)), notes };
      console.log(`${tool.target} ${version}, ${id}: ${made.files.length} files, ${proofs.length} of ${Object.keys(made.held).length} seats seen${complaints.length > 0 ? `, ${complaints.length} complaints` : ''}`);
    }
    if (all.every((it) => it.made.files.length === 0)) throw new Error('No ready-made stack has a file for it.');
    const misspelt = await tool.misspell(bench, all);
    if (last) words.push(...listWeaker(last.misspelt, misspelt));
    if (words.length === 0) return { seen: { kind: 'loaded', on: today, packageName: tool.packageName, version, command: tool.command, how: tool.how, stacks, misspelt } };
  } catch (error) {
    words.push((error as Error).message);
  } finally {
    await endpoint.close();
  }
  return { ...(last ? { seen: last } : {}), failed: { on: today, ...(version ? { version } : {}), words } };
}

/** Every ready-made stack, and what becomes of it by other ways where the tool is for those. */
function listOrders({ moves = [] }: Tool): [id: string, Order][] {
  return Object.keys(world.stacks).flatMap((id) => [[id, makeOrder(id, world.stacks[id]!.stack)] as [string, Order], ...moves.flatMap((move) => { const moved = moveStack(world.stacks[id]!.stack, move); return moved ? [[`${id} ${move.name}`, makeOrder(id, moved)] as [string, Order]] : []; })]);
}

/** As the stack's own page orders it. */
function makeOrder(id: string, stack: Stack): Order {
  const { name, why } = world.stacks[id]!;
  return { stack, world, name, why, sourceUrl: absolute(stackUrl(id)), madeOn: today, checkAgainOn: findExpiry(stack, world, today).on };
}

/** Undefined where nothing moves. */
function moveStack(stack: Stack, { toRoute }: Move): Stack | undefined {
  let isMoved = false;
  const seats = SEATS.map((seat) => {
    const choice = stack[seat];
    const card = world.models[choice.model]!;
    const route = toRoute(card);
    if (!route || !card.ids[route]) return [seat, choice];
    isMoved = true;
    return [seat, { ...choice, route }];
  });
  return isMoved ? (Object.fromEntries(seats) as Stack) : undefined;
}

function readOptions() {
  try {
    const { values } = parseArgs({ options: { only: { type: 'string' }, folder: { type: 'string' } } });
    if (values.only && !EXPORTERS.some((it) => it.id === values.only)) throw new Error(`No export is called "${values.only}"; there are ${EXPORTERS.map((it) => it.id).join(', ')}`);
    return values;
  } catch (error) {
    return fail(`${(error as Error).message.replace(/\.$/, '')}. ${USAGE}`, 2);
  }
}

function fail(sentence: string, code: number): never {
  console.error(sentence);
  process.exit(code);
}
