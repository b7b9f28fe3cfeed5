// npm run catalogue: facts from the pinned packages into src/catalogue/snapshot.json. "-- --check" only compares; "-- --latest" moves the pins first.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import pacote from 'pacote';
import { z } from 'astro/zod';
import { listDifferences, listGone } from '../src/catalogue/compare.ts';
import { snapshot, type Snapshot } from '../src/catalogue/facts.ts';
import { readOpinion } from '../src/catalogue/genai-prices.ts';
import { readPiAi } from '../src/catalogue/pi-ai.ts';
import { reconcile } from '../src/catalogue/reconcile.ts';
import { day } from '../src/freshness/day-schema.ts';

const PINS = 'src/catalogue/sources.json';
const SNAPSHOT = 'src/catalogue/snapshot.json';
const pin = z.strictObject({ name: z.string(), version: z.string(), integrity: z.string() });
const pins = z.strictObject({ 'pi-ai': pin, 'genai-prices': pin.extend({ publishedOn: day }) });
type Pins = z.infer<typeof pins>;

const options = readOptions();
try {
  await main();
} catch (error) {
  console.error(`The catalogue was not read: ${(error as Error).message}. Check the network and the pins in ${PINS}, then run the command again.`);
  process.exitCode = 1;
}

function readOptions() {
  try {
    return parseArgs({ options: { check: { type: 'boolean' }, latest: { type: 'boolean' }, 'accept-gone': { type: 'boolean' } } }).values;
  } catch (error) {
    console.error(`${(error as Error).message}. Known are --check, --latest and --accept-gone.`);
    return process.exit(2);
  }
}

async function main() {
  const pinned = pins.parse(JSON.parse(readFileSync(PINS, 'utf8')));
  const moved = options.latest ? { ...pinned, 'pi-ai': await findLatest(pinned['pi-ai'].name) } : pinned;
  const next = await makeSnapshot(moved);
  const before = existsSync(SNAPSHOT) ? snapshot.parse(JSON.parse(readFileSync(SNAPSHOT, 'utf8'))) : undefined;
  const differences = before ? listDifferences(before, next) : ['no snapshot yet'];
  for (const line of differences) console.log(line);
  if (options.check) {
    console.log(differences.length === 0 ? `${SNAPSHOT} is what the pinned packages give.` : `${differences.length} differences. Run "npm run catalogue" and commit the result.`);
    process.exitCode = differences.length === 0 ? 0 : 1;
    return;
  }
  const gone = before ? listGone(before, next) : [];
  if (gone.length > 0 && !options['accept-gone']) {
    console.error(`Gone from the packages: ${gone.join(', ')}. Look up whether they are retired and give their cards lifecycle dates, then run again with --accept-gone.`);
    process.exitCode = 1;
    return;
  }
  writeFileSync(PINS, `${JSON.stringify(moved, null, 2)}\n`);
  writeFileSync(SNAPSHOT, `${JSON.stringify(next, null, 2)}\n`);
  console.log(`${Object.keys(next.models).length} models, facts of ${next.factsOn}.`);
}

/** Unpacks the pinned tarball into a scratch folder, which npm's fetcher verifies, and reads its data files. */
async function makeSnapshot({ 'pi-ai': piAi, 'genai-prices': genaiPrices }: Pins): Promise<Snapshot> {
  const folder = mkdtempSync(path.join(tmpdir(), 'catalogue-'));
  try {
    await pacote.extract(`${piAi.name}@${piAi.version}`, folder, { integrity: piAi.integrity });
    const { generatedOn, listings } = readPiAi(folder);
    const listed = { name: piAi.name, version: piAi.version, seenOn: generatedOn };
    const opined = { name: genaiPrices.name, version: genaiPrices.version, seenOn: genaiPrices.publishedOn };
    const models = reconcile({ listings, listed, opined, findOpinion: (provider, id) => readOpinion(provider, id, generatedOn) });
    return snapshot.parse({ factsOn: generatedOn, sources: [listed, opined], models });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function findLatest(name: string) {
  const { version, _integrity } = await pacote.manifest(`${name}@latest`);
  return { name, version, integrity: String(_integrity) };
}
