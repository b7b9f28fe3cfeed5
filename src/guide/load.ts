import { getCollection } from 'astro:content';
import { snapshot } from '../catalogue/facts.ts';
import idsJson from '../catalogue/ids.json';
import { listedIds } from '../catalogue/listed-ids.ts';
import snapshotJson from '../catalogue/snapshot.json';
import { parseDay, toUtcDay } from '../freshness/day.ts';
import { ContentError } from '../problems/problem.ts';
import verifiedJson from '../stack/verified.json';
import { checkGuide } from './check.ts';
import { makeGuide, type Guide } from './guide.ts';
import { parseContent, type RawEntry } from './parse.ts';
import { verified } from './verified.ts';

/**
 * The guide, made once for a build; in development again for each page, so that an edit shows.
 * @throws ContentError with everything that is wrong in content/
 */
export function loadGuide(): Promise<Guide> {
  if (import.meta.env.DEV) return readGuide();
  return (built ??= readGuide());
}
let built: Promise<Guide> | undefined;

async function readGuide(): Promise<Guide> {
  const builtOn = process.env['ROUTEBOOK_TODAY'] ? parseDay(process.env['ROUTEBOOK_TODAY']) : toUtcDay(new Date());
  const catalogue = snapshot.parse(snapshotJson);
  const listed = listedIds.parse(idsJson);
  const { authored, problems } = parseContent({
    guide: (await getCollection('guide')).map(toRawEntry),
    tasks: (await getCollection('tasks')).map(toRawEntry),
    models: (await getCollection('models')).map(toRawEntry),
    tools: (await getCollection('tools')).map(toRawEntry),
    roles: (await getCollection('roles')).map(toRawEntry),
    about: (await getCollection('about')).map(toRawEntry),
    glossary: (await getCollection('glossary'))[0]?.data,
    routes: (await getCollection('routes'))[0]?.data,
    stacks: (await getCollection('stacks'))[0]?.data,
    jobs: (await getCollection('jobs'))[0]?.data,
    picker: (await getCollection('picker'))[0]?.data,
    benchmarks: (await getCollection('benchmarks')).map(toRawEntry),
    changes: (await getCollection('changes')).map(toRawEntry),
    ids: (await getCollection('ids')).map(toRawEntry),
  });
  // References into a file that did not parse would only repeat its complaint.
  if (!authored) throw new ContentError(problems);
  const contradictions = checkGuide(authored, catalogue, listed, builtOn);
  if (contradictions.length > 0) throw new ContentError(contradictions);
  return makeGuide(authored, catalogue, listed, builtOn, verified.parse(verifiedJson));
}

function toRawEntry(entry: { id: string; data: unknown; body?: string | undefined }): RawEntry {
  return { id: entry.id, fields: entry.data, body: entry.body ?? '' };
}
