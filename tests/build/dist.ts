import { existsSync, globSync } from 'node:fs';
import path from 'node:path';

export const DIST = path.resolve('dist');

/** Addresses of all built pages: "/models/gpt-6-1-sol/". @throws Error when there is no built site */
export function listPages(): string[] {
  if (!existsSync(DIST)) throw new Error('There is no built site: run "npm run build" first, or "npm test", which builds.');
  return globSync('**/*.html', { cwd: DIST }).filter((file) => !file.startsWith('pagefind/')).map((file) => `/${file.replace(/index\.html$/, '')}`).sort();
}

export function fileOf(page: string): string {
  return path.join(DIST, page.endsWith('/') ? `${page}index.html` : page);
}
