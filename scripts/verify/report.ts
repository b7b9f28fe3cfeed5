import { z } from 'astro/zod';
import { formatDay } from '../../src/freshness/day.ts';
import { day } from '../../src/freshness/day-schema.ts';
import type { Verified } from '../../src/guide/verified.ts';
import { SEATS, SEAT_NAMES } from '../../src/stack/stack.ts';

/** A seat that a tool was seen to read right: in the request that it sent, or in the configuration that it printed. */
const proof = z.strictObject({ seat: z.enum(SEATS), by: z.enum(['request', 'configuration']), model: z.string(), effort: z.string().optional() });
export type Proof = z.infer<typeof proof>;

/** How strong a refusal is, the strongest first: the tool stops; it says so in its log; a closed schema or a checker of its own finds it; what it read back lacks it; only the request shows it; nobody notices. */
const CATCHERS = ['tool', 'log', 'schema', 'read-back', 'request', 'nobody'] as const;

/** A key that was misspelt on purpose. */
const misspelt = z.strictObject({ path: z.string(), key: z.string(), caughtBy: z.enum(CATCHERS), words: z.string().optional() });
export type Misspelt = z.infer<typeof misspelt>;

const loadedStack = z.strictObject({
  /** Of the files, see src/stack/digest.ts. */
  digest: z.string(),
  files: z.array(z.string()),
  proofs: z.array(proof),
  /** Seats that the export fills without anything that can be seen in a run: by hand, or by a way that was not tried. */
  unproved: z.array(z.enum(SEATS)),
  /** What the tool said besides. */
  notes: z.array(z.string()),
});
export type LoadedStack = z.infer<typeof loadedStack>;

const seenTool = z.strictObject({ kind: z.literal('loaded'), on: day, packageName: z.string(), version: z.string(), command: z.string(), how: z.string(), stacks: z.record(z.string(), loadedStack), misspelt: z.array(misspelt) });
export type SeenTool = z.infer<typeof seenTool>;

/** docs/verified-exports.json: all that the last run saw, by target of exports. */
export const results = z.strictObject({
  /** Names of the ready-made stacks. */
  stacks: z.record(z.string(), z.string()),
  targets: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      seen: z.discriminatedUnion('kind', [seenTool, z.strictObject({ kind: z.literal('not-run'), why: z.string() })]).optional(),
      /** What went wrong in the last run; what was seen before stays above. */
      failed: z.strictObject({ on: day, version: z.string().optional(), words: z.array(z.string()) }).optional(),
    }),
  ),
});
export type Results = z.infer<typeof results>;

/** src/stack/verified.json. */
export function toVerified({ targets }: Results): Verified {
  return {
    targets: Object.fromEntries(Object.entries(targets).map(([id, { seen, failed }]) => [id, seen?.kind === 'loaded' ? { kind: 'loaded' as const, on: seen.on, version: seen.version, how: seen.how, digests: Object.fromEntries(Object.entries(seen.stacks).filter(([, it]) => it.files.length > 0).map(([stack, it]) => [stack, it.digest])) } : seen ?? { kind: 'not-run' as const, why: `Not seen to load: it failed on ${formatDay(failed!.on)}, and the report says why.` }])),
  };
}

/** Misspelt keys that a tool notices less well than in the run before. */
export function listWeaker(before: readonly Misspelt[], now: readonly Misspelt[]): string[] {
  return now.flatMap((it) => {
    const was = before.find((other) => other.path === it.path && other.key === it.key);
    return was && CATCHERS.indexOf(it.caughtBy) > CATCHERS.indexOf(was.caughtBy) ? [`${it.key} in ${it.path}, misspelt: ${CAUGHT[was.caughtBy]} before, now ${CAUGHT[it.caughtBy]}.`] : [];
  });
}

const CAUGHT: Record<(typeof CATCHERS)[number], string> = {
  tool: 'refused by the tool',
  log: 'named in its output',
  schema: 'silent when it runs; refused by its own schema, closed, or by its own checker of keys',
  'read-back': 'silent, but missing in what it reads back',
  request: 'silent; only the request shows it',
  nobody: 'noticed by nobody',
};

/** docs/verified-exports.md. */
export function toMarkdown(seen: Results): string {
  const targets = Object.entries(seen.targets);
  const run = targets.flatMap(([id, it]) => (it.seen?.kind === 'loaded' ? [{ id, name: it.name, ...it.seen }] : []));
  const notRun = targets.flatMap(([, it]) => (it.seen?.kind === 'not-run' ? [{ name: it.name, why: it.seen.why }] : []));
  const failed = targets.flatMap(([, it]) => (it.failed ? [{ name: it.name, ...it.failed }] : []));
  return [
    '# Exports, loaded by the tools themselves',
    'Written by `npm run verify:exports` from `verified-exports.json`; do not edit. Each ready-made stack is exported for each tool, and the newest version of the tool that npm carries loads it with no network, no key and its strictest option. Where it can, the run looks at the request that the tool then sends to an endpoint on the same machine: model and effort in it must be those of the stack.',
    ...(failed.length > 0 ? ['## Failed in the last run', failed.map(({ name, on, version, words }) => [`- ${name}${version ? ` ${version}` : ''}, ${formatDay(on)}:`, ...words.map((it) => `  - ${it}`)].join('\n')).join('\n')] : []),
    ...(run.length > 0
      ? [
          '## Stack by tool',
          toTable(['Stack', ...run.map((it) => `${it.name} ${it.version}`)], Object.entries(seen.stacks).map(([stack, name]) => [name, ...run.map((it) => describeLoaded(it.stacks[stack]))])),
          'Loaded: no complaint. Req: seats whose model and effort stood in the request. Conf: seats read from the configuration that the tool printed. By hand: seats that the export fills by steps or commands which a run cannot show. Letters: ' + SEATS.map((it) => `${SEAT_NAMES[it][0]} ${SEAT_NAMES[it].toLowerCase()}`).join(', ') + '. “Not in this tool”: the export holds no file, and says for each role why.',
          '## What each tool does',
          ...run.map((it) => describeTool(it, seen.stacks)),
        ]
      : []),
    ...(notRun.length > 0 ? ['## Not run', notRun.map((it) => `- ${it.name}: ${it.why}`).join('\n')] : []),
  ].join('\n\n') + '\n';
}

function describeLoaded(loaded: LoadedStack | undefined): string {
  if (!loaded) return 'not seen';
  const letters = (by: Proof['by']) => loaded.proofs.filter((it) => it.by === by).map((it) => SEAT_NAMES[it.seat][0]).join(' ');
  const parts = [['Req', letters('request')], ['Conf', letters('configuration')], ['By hand', loaded.unproved.map((it) => SEAT_NAMES[it][0]).join(' ')]].filter(([, it]) => it).map((it) => it.join(' '));
  if (loaded.files.length === 0) return parts.length > 0 ? parts.join('; ') : 'Not in this tool';
  return ['Loaded', ...parts].join('; ');
}

function describeTool({ name, version, packageName, on, command, how, misspelt: keys, stacks }: SeenTool & { name: string }, names: Results['stacks']): string {
  const notes = new Map<string, number>();
  for (const note of Object.values(stacks).flatMap((it) => it.notes)) notes.set(note, (notes.get(note) ?? 0) + 1);
  const moved = Object.entries(stacks).filter(([id]) => !(id in names));
  return [
    `### ${name}`,
    [`- Seen: ${packageName} ${version} on ${formatDay(on)}.`, `- Command: ${command}`, `- Proof: ${how}`, ...[...notes].map(([note, times]) => `- It said, for ${times} ${times === 1 ? 'stack' : 'stacks'}: ${note}`)].join('\n'),
    ...(moved.length > 0 ? [toTable(['The same models, by another way', 'Seen'], moved.map(([id, it]) => [id.replace(/^\S+/, (stack) => `${names[stack] ?? stack},`), describeLoaded(it)]))] : []),
    toTable(['Misspelt on purpose', 'In', 'What happens', 'Words'], keys.map((it) => [`\`${it.key}\``, `\`${it.path}\``, CAUGHT[it.caughtBy], it.words ? `\`${it.words.replaceAll('`', "'")}\`` : ''])),
  ].join('\n\n');
}

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((it) => it.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
