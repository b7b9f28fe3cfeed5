import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { parse } from 'yaml';
import { snapshot, type Snapshot } from '../../src/catalogue/facts.ts';
import { idFromPath } from '../../src/guide/id.ts';
import type { RawContent, RawEntry } from '../../src/guide/parse.ts';

/** content/ from disk, in the shape that `guide/load.ts` gets from Astro. */
export function readContent(root = 'content'): RawContent {
  return { guide: readFolder(root, 'guide'), tasks: readFolder(root, 'tasks'), models: readFolder(root, 'models'), tools: readFolder(root, 'tools'), picker: readPicker(root) };
}

/** The files of one folder; none where there is no such folder. */
export function readFolder(root: string, folder: string): RawEntry[] {
  const dir = path.join(root, folder);
  if (!existsSync(dir)) return [];
  return readdirSync(dir).sort().map((name) => {
    const { data, content } = matter(readFileSync(path.join(dir, name), 'utf8'));
    return { id: idFromPath(name), fields: data, body: content };
  });
}

export function readPicker(root: string): unknown {
  return parse(readFileSync(path.join(root, 'picker.yaml'), 'utf8'));
}

export function readSnapshot(): Snapshot {
  return snapshot.parse(JSON.parse(readFileSync('src/catalogue/snapshot.json', 'utf8')));
}
