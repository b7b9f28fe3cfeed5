// npm run links: asks every outside address in the built list of sources whether it still answers. Needs a network, so it is not part of npm test.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { LinkChecker } from 'linkinator';
import { site } from '../src/site/site.ts';

/**
 * What an answer proves. A page that is gone says so with 404 or 410. Everything else that fails (a wall for programs, a limit,
 * an error of the server, no answer in time, no network) proves nothing about the page.
 * @param {number | undefined} status HTTP status; 0 or absent when nothing answered
 * @returns {'alive' | 'dead' | 'unknown'}
 */
export function judge(status = 0) {
  if (status >= 200 && status < 400) return 'alive';
  return status === 404 || status === 410 ? 'dead' : 'unknown';
}

/**
 * @param {string} root the built site
 * @param {number} timeout milliseconds to wait for one address
 * @returns {Promise<{ url: string, status: number | undefined, verdict: ReturnType<typeof judge> }[]>} each outside address once
 */
export async function askAll(root, timeout) {
  const { links } = await new LinkChecker().check({ path: 'about/sources/**/*.html', serverRoot: root, concurrency: 10, timeout, retry: true, linksToSkip: [`^${site.origin}`] });
  // Pages of our own appear without a host.
  return links.filter((link) => link.state !== 'SKIPPED' && /^https?:/.test(link.url)).map(({ url, status }) => ({ url, status, verdict: judge(status) }));
}

async function main() {
  const { values } = parseArgs({ options: { timeout: { type: 'string', default: '20000' } } });
  const root = path.resolve('dist');
  if (!existsSync(path.join(root, 'about/sources/index.html'))) throw new Error('There is no built site: run "npm run build" first.');
  const answers = await askAll(root, Number(values.timeout));
  const count = (verdict) => answers.filter((it) => it.verdict === verdict);
  for (const it of count('unknown')) console.log(`unknown  ${it.status || 'no answer'}  ${it.url}`);
  for (const it of count('dead')) console.log(`dead     ${it.status}  ${it.url}`);
  console.log(`${answers.length} addresses: ${count('alive').length} answer, ${count('unknown').length} unknown, ${count('dead').length} dead.`);
  if (answers.length > 0 && count('unknown').length === answers.length) console.log('Nothing answered at all: this machine seems to have no network.');
  if (count('dead').length > 0) process.exitCode = 1;
}

if (process.argv[1] === import.meta.filename) await main();
