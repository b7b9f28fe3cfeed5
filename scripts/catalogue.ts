// npm run catalogue: facts and ids from the pinned packages into src/catalogue/, and what moved into content/changes/. "-- --check" only compares; "-- --latest" moves the pins first; "-- --summary <file>" writes what moved as Markdown.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pacote from 'pacote';
import { parse, stringify } from 'yaml';
import { z } from 'astro/zod';
import { listChanges, listEndChanges } from '../src/catalogue/changes.ts';
import { listDifferences, listGone } from '../src/catalogue/compare.ts';
import { snapshot, type Snapshot } from '../src/catalogue/facts.ts';
import { listPriced, readOpinion } from '../src/catalogue/genai-prices.ts';
import { listIds } from '../src/catalogue/list-ids.ts';
import { listedIds, type ListedIds } from '../src/catalogue/listed-ids.ts';
import { readPiAi } from '../src/catalogue/pi-ai.ts';
import { reconcile } from '../src/catalogue/reconcile.ts';
import { VENDOR_SDKS } from '../src/catalogue/vendor-sdks.ts';
import { day } from '../src/freshness/day-schema.ts';
import { toMachineChanges, type MachineChange } from '../src/guide/machine-changes.ts';
import { toCanon } from '../src/lifecycle/token.ts';
import { readAuthored } from './read-content.ts';

const PINS = 'src/catalogue/sources.json';
const SNAPSHOT = 'src/catalogue/snapshot.json';
const IDS = 'src/catalogue/ids.json';
const CHANGES = 'content/changes';
const pin = z.strictObject({ name: z.string(), version: z.string(), integrity: z.string() });
const datedPin = pin.extend({ publishedOn: day });
const pins = z.strictObject({ 'pi-ai': pin, 'genai-prices': datedPin, 'anthropic-sdk': datedPin, 'openai-sdk': datedPin, 'google-sdk': datedPin });
type Pins = z.infer<typeof pins>;
type DatedEntry = MachineChange & { on: string };
type Pin = z.infer<typeof pin>;

const options = readOptions();
try {
  await main();
} catch (error) {
  console.error(`The catalogue was not read: ${(error as Error).message}. Check the network and the pins in ${PINS}, then run the command again.`);
  process.exitCode = 1;
}

function readOptions() {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, latest: { type: 'boolean' }, 'accept-gone': { type: 'boolean' }, summary: { type: 'string' } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}. Known are --check, --latest, --accept-gone and --summary <file>.`);
    return process.exit(2);
  }
}

async function main() {
  const pinned = pins.parse(JSON.parse(readFileSync(PINS, 'utf8')));
  const moved = options.latest ? await movePins(pinned) : pinned;
  const { next, ids } = await readPackages(moved);
  const before = existsSync(SNAPSHOT) ? snapshot.parse(JSON.parse(readFileSync(SNAPSHOT, 'utf8'))) : undefined;
  const differences = [...(before ? listDifferences(before, next) : ['no snapshot yet']), ...listIdDifferences(ids)];
  for (const line of differences) console.log(line);
  if (options.check) {
    console.log(differences.length === 0 ? `${SNAPSHOT} and ${IDS} are what the pinned packages give.` : `${differences.length} differences. Run "npm run catalogue" and commit the result.`);
    process.exitCode = differences.length === 0 ? 0 : 1;
    return;
  }
  const gone = [...(before ? listGone(before, next) : []), ...listForgotten(ids)];
  if (gone.length > 0 && !options['accept-gone']) {
    console.error(`Gone from the packages: ${gone.join(', ')}. Look up whether they are retired: give their cards lifecycle dates, and write ids without a card into content/ids/, so that the checker still knows them. Then run again with --accept-gone.`);
    process.exitCode = 1;
    return;
  }
  const entries = before ? toEntries(before, next, ids) : [];
  for (const on of new Set(entries.map((it) => it.on))) writeChanges(entries.filter((it) => it.on === on), on);
  if (options.summary) writeFileSync(options.summary, toSummary(entries, next.factsOn));
  writeJson(PINS, moved);
  writeJson(SNAPSHOT, next);
  writeJson(IDS, ids);
  console.log(`${Object.keys(next.models).length} models, facts of ${next.factsOn}; ${Object.values(ids.vendors).flatMap((it) => Object.keys(it)).length} ids.`);
}

/** Unpacks the pinned tarballs into scratch folders, which npm's fetcher verifies, and reads the files named in the adapters. Nothing of them is run. */
async function readPackages(moved: Pins): Promise<{ next: Snapshot; ids: ListedIds }> {
  const { 'pi-ai': piAi, 'genai-prices': genaiPrices } = moved;
  const { generatedOn, listings } = await unpack(piAi, readPiAi);
  const listed = { name: piAi.name, version: piAi.version, seenOn: generatedOn };
  const opined = toSource(genaiPrices);
  const models = reconcile({ listings, listed, opined, findOpinion: (provider, id) => readOpinion(provider, id, generatedOn) });
  const sdks = [];
  for (const [key, { vendor, files, translate }] of Object.entries(VENDOR_SDKS)) {
    const sdk = moved[key as keyof typeof VENDOR_SDKS];
    sdks.push({ vendor, source: toSource(sdk), ids: await unpack(sdk, (folder) => translate(files.map((file) => path.join(folder, file)).filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8')).join('\n'))) });
  }
  return {
    next: snapshot.parse({ factsOn: generatedOn, sources: [listed, opined], models }),
    ids: listedIds.parse(listIds({ listings, listed, listPriced: (provider) => listPriced(provider, generatedOn), opined, sdks })),
  };
}

async function unpack<T>({ name, version, integrity }: Pin, read: (folder: string) => T): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
  try {
    await pacote.extract(`${name}@${version}`, folder, { integrity });
    return read(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function toSource({ name, version, publishedOn }: z.infer<typeof datedPin>) {
  return { name, version, seenOn: publishedOn };
}

function listIdDifferences(next: ListedIds): string[] {
  if (!existsSync(IDS)) return ['no list of ids yet'];
  const flatten = ({ vendors }: ListedIds) => new Map(Object.entries(vendors).flatMap(([vendor, ids]) => Object.entries(ids).map(([id, it]) => [`${vendor}/${id}`, JSON.stringify(it)] as const)));
  const [old, now] = [flatten(listedIds.parse(JSON.parse(readFileSync(IDS, 'utf8')))), flatten(next)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((id) => (old.get(id) === now.get(id) ? [] : [`id ${id}: ${old.get(id) ?? 'not listed'} → ${now.get(id) ?? 'not listed'}`]));
}

/** Ids that the list had, the packages have no more, and nobody has written down. */
function listForgotten(next: ListedIds): string[] {
  if (!existsSync(IDS)) return [];
  const { ids, models } = readAuthored();
  const written = new Set([...ids.flatMap(({ fields }) => fields.models.flatMap((it) => [...it.ids, ...it.aliases])), ...models.map(({ fields }) => fields.apiId)].map(toCanon));
  const before = listedIds.parse(JSON.parse(readFileSync(IDS, 'utf8')));
  return Object.entries(before.vendors).flatMap(([vendor, old]) => Object.keys(old).filter((id) => !(id in (next.vendors[vendor] ?? {})) && !written.has(toCanon(id))).map((id) => `${vendor}/${id}`));
}

/** Each with the day on which its source was made. */
function toEntries(before: Snapshot, next: Snapshot, nextIds: ListedIds): DatedEntry[] {
  const cards = Object.fromEntries(readAuthored().models.flatMap(({ id, fields }) => (fields.catalogueId ? [[fields.catalogueId, { id, name: fields.name }]] : [])));
  const facts = toMachineChanges(listChanges(before, next), cards, next.sources[0]!).map((it) => ({ ...it, on: next.factsOn }));
  if (!existsSync(IDS)) return facts;
  const endings = listEndChanges(listedIds.parse(JSON.parse(readFileSync(IDS, 'utf8'))), nextIds);
  const ends = endings.flatMap((it) => {
    const [vendor, id] = it.catalogueId.split('/') as [string, string];
    const source = nextIds.sources.find((other) => nextIds.vendors[vendor]![id]!.listedBy[0] === other.name)!;
    return toMachineChanges([it], cards, source).map((entry) => ({ ...entry, on: source.seenOn }));
  });
  return [...facts, ...ends];
}

/** Adds what moved to the file of the facts date. A person then writes what it means; until then the content check fails. */
function writeChanges(entries: readonly DatedEntry[], day: string) {
  const file = path.join(CHANGES, `${day}.yaml`);
  const there: { changes: { id: string }[] } = existsSync(file) ? parse(readFileSync(file, 'utf8')) : { changes: [] };
  const fresh = entries.filter((it) => !there.changes.some((old) => old.id === it.id));
  mkdirSync(CHANGES, { recursive: true });
  // What people wrote keeps its form: new entries go to the end.
  appendFileSync(file, (existsSync(file) ? '' : 'changes:\n') + stringify(fresh.map((it) => ({ ...it, on: undefined })), { lineWidth: 0 }).replace(/^(?=.)/gm, '  '));
  const waiting = fresh.filter((it) => !it.meaning).length;
  console.log(`${fresh.length} entries in ${file}${waiting > 0 ? `; ${waiting} of them wait for their "meaning"` : ''}.`);
}

/** The body of a pull request. */
function toSummary(entries: readonly DatedEntry[], factsOn: string): string {
  if (entries.length === 0) return `The pins move; no fact does. Facts of ${factsOn}.\n`;
  const lines = entries.map((it) => `- [ ] ${it.title}${it.from || it.to ? `: ${it.from ?? 'not published'} → ${it.to ?? 'not published'}` : ''}${it.meaning ? '' : ' (a card is concerned: read its advice, then write `meaning`)'}`);
  return `Facts of ${factsOn}. The check stays red until every new entry in \`${CHANGES}/\` says what it means.\n\n${lines.join('\n')}\n`;
}

function writeJson(file: string, content: unknown) {
  writeFileSync(file, `${JSON.stringify(content, null, 2)}\n`);
}

/** The newest version of every package that is fetched, and of genai-prices the one that package.json has installed. */
async function movePins(pinned: Pins): Promise<Pins> {
  const move = async <T extends Pin>(old: T, wanted?: string): Promise<T> => {
    const { versions, 'dist-tags': tags, time } = await pacote.packument(old.name, { fullMetadata: true });
    const version = wanted ?? tags['latest']!;
    const moved = { ...old, version, integrity: String(versions[version]!.dist.integrity) };
    return 'publishedOn' in old ? { ...moved, publishedOn: time![version]!.slice(0, 10) } : moved;
  };
  const installed: string = JSON.parse(readFileSync(`node_modules/${pinned['genai-prices'].name}/package.json`, 'utf8')).version;
  return { 'pi-ai': await move(pinned['pi-ai']), 'genai-prices': await move(pinned['genai-prices'], installed), 'anthropic-sdk': await move(pinned['anthropic-sdk']), 'openai-sdk': await move(pinned['openai-sdk']), 'google-sdk': await move(pinned['google-sdk']) };
}
