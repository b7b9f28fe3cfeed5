import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { site } from '../../src/site/site.ts';
import { DIST, fileOf } from './dist.ts';

const texts = new Map<string, string>();

/** Whether an address of this site leads to a built file and, where it has a fragment, to the element of that id. Addresses of other sites are not asked. */
export function isBuilt(address: string): boolean {
  const { origin, pathname, hash } = new URL(address);
  if (origin !== site.origin) return false;
  const file = fileOf(pathname);
  if (!file.startsWith(DIST) || !existsSync(file) || !statSync(file).isFile()) return false;
  if (!texts.has(file)) texts.set(file, readFileSync(file, 'utf8'));
  return hash === '' || texts.get(file)!.includes(`id="${hash.slice(1)}"`);
}

export function readBuilt(name: string): string {
  return readFileSync(path.join(DIST, name), 'utf8');
}

export function readApi<T>(name: string): T {
  return JSON.parse(readBuilt(`api/v1/${name}.json`)) as T;
}
