import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { askAll, judge } from '../../../scripts/links.mjs';

test('only a page that says it is gone counts as dead', () => {
  expect([200, 301, 404, 410, 403, 429, 500, 0, undefined].map(judge)).toEqual(['alive', 'alive', 'dead', 'dead', 'unknown', 'unknown', 'unknown', 'unknown', 'unknown']);
});

test('each outside address of the built list is asked, and a wall or a silence is no death', async () => {
  const statuses: Record<string, number> = { '/alive': 200, '/gone': 404, '/wall': 403 };
  const server = createServer((request, response) => {
    const status = statuses[request.url ?? ''];
    if (status) response.writeHead(status).end(); // and /silent never answers
  });
  await new Promise<void>((done) => server.listen(0, '0.0.0.0', done));
  const host = `http://0.0.0.0:${(server.address() as AddressInfo).port}`;
  const root = mkdtempSync(path.join(tmpdir(), 'links-'));
  mkdirSync(path.join(root, 'about/sources'), { recursive: true });
  writeFileSync(path.join(root, 'about/sources/index.html'), ['/alive', '/gone', '/wall', '/silent'].map((it) => `<a href="${host}${it}">x</a>`).join(''));
  const answers = await askAll(root, 500);
  server.closeAllConnections();
  server.close();
  rmSync(root, { recursive: true });
  expect(Object.fromEntries(answers.map((it) => [new URL(it.url).pathname, it.verdict]))).toEqual({ '/alive': 'alive', '/gone': 'dead', '/wall': 'unknown', '/silent': 'unknown' });
});
