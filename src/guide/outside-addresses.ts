import type { Day } from '../freshness/day.ts';
import { listFiles, type AuthoredFile } from './files.ts';
import type { Authored } from './guide.ts';
import { huggingFaceUrl } from './model.ts';

/** A page or package that somebody else publishes and that ours rely on. */
export interface OutsideAddress {
  /** The https address, or "name@version" of a package. */
  url: string;
  /** When one of us last read it there; absent for a link in a text that states no fact. */
  seenOn?: Day | undefined;
  /** Files that rely on it, each once. */
  files: AuthoredFile[];
}

interface Mention {
  url: string;
  seenOn?: Day | undefined;
}

/** Every outside address of the content, each once, in the order of host and path. Addresses inside code to copy are no sources. */
export function listOutsideAddresses(authored: Authored): OutsideAddress[] {
  const byUrl = new Map<string, OutsideAddress>();
  for (const file of listFiles(authored)) {
    for (const { url, seenOn } of [...listSources(file.fields), ...listLinks(file.body)]) {
      const known = byUrl.get(url) ?? { url, files: [] };
      const latest = [known.seenOn, seenOn].filter((it) => it !== undefined).sort().at(-1);
      byUrl.set(url, { url, seenOn: latest, files: known.files.includes(file) ? known.files : [...known.files, file] });
    }
  }
  return [...byUrl.values()].sort((a, b) => sortKey(a.url).localeCompare(sortKey(b.url), 'en'));
}

/** Every object anywhere in the fields that says when somebody read which address, and every name of weights. */
function listSources(value: unknown): Mention[] {
  if (typeof value !== 'object' || value === null) return [];
  const { url, package: name, seenOn, huggingFace } = value as { url?: string; package?: string; seenOn?: Day; huggingFace?: string };
  const address = url ?? name;
  return [...(seenOn && address ? [{ url: address, seenOn }] : []), ...(huggingFace ? [{ url: huggingFaceUrl(huggingFace) }] : []), ...Object.values(value).flatMap(listSources)];
}

function listLinks(body: string): Mention[] {
  return [...body.matchAll(/\]\((https:\/\/[^\s)]+)\)/g)].map(([, url]) => ({ url: url as string }));
}

function sortKey(url: string): string {
  return url.replace(/^https:\/\/(www\.)?/, '').toLowerCase();
}
