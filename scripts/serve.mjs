// Serves a built site as a static host does: compression, 404.html with status 404, slash redirects, long caching of hashed files.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.zip': 'application/zip',
};
const PACKED = new Set(['.png', '.zip']);
const TRIES = 20;

/**
 * @param {{ root: string, port?: number, base?: string }} options `base`: path under which the site was built, "/" by default
 * @returns {Promise<{ url: string, close: () => void }>} the address of the home page
 */
export async function serve({ root, port = 0, base = '/' }) {
  const prefix = base.replace(/\/$/, '');
  const bodies = new Map();
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const found = find(root, prefix, pathname);
    if (found.redirect) return response.writeHead(301, { location: found.redirect }).end();
    const extension = path.extname(found.file);
    const encoding = PACKED.has(extension) ? '' : chooseEncoding(request.headers['accept-encoding']);
    const key = `${encoding}:${found.file}:${statSync(found.file).mtimeMs}`;
    if (!bodies.has(key)) bodies.set(key, encode(readFileSync(found.file), encoding));
    const body = bodies.get(key);
    response.writeHead(found.status, {
      'content-type': TYPES[extension] ?? 'application/octet-stream',
      'content-length': body.length,
      vary: 'accept-encoding',
      // Other sites' pages may read what is meant for programs, as public/_headers says to hosts.
      ...(/^\/api\/v1\/|\.(?:md|xml)$|^\/(?:retirements\.ics|llms\.txt)$/.test(pathname.slice(prefix.length)) && { 'access-control-allow-origin': '*' }),
      'cache-control': pathname.includes('/_astro/') ? 'public, max-age=31536000, immutable' : 'public, max-age=0, must-revalidate',
      ...(encoding && { 'content-encoding': encoding }),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  const taken = await listen(server, port);
  return { url: `http://127.0.0.1:${taken}${prefix}/`, close: () => server.close() };
}

function find(root, prefix, pathname) {
  const missing = { status: 404, file: path.join(root, '404.html') };
  let decoded;
  try {
    decoded = decodeURIComponent(pathname);
  } catch {
    return missing;
  }
  if (decoded !== prefix && !decoded.startsWith(`${prefix}/`)) return missing;
  const file = path.join(root, decoded.slice(prefix.length));
  if (!file.startsWith(root) || !existsSync(file)) return missing;
  if (!statSync(file).isDirectory()) return { status: 200, file };
  if (!pathname.endsWith('/')) return { status: 301, file, redirect: `${pathname}/` };
  const index = path.join(file, 'index.html');
  return existsSync(index) ? { status: 200, file: index } : missing;
}

function chooseEncoding(accepted = '') {
  return ['br', 'gzip'].find((name) => new RegExp(`\\b${name}\\b`).test(accepted)) ?? '';
}

function encode(raw, encoding) {
  if (encoding === 'br') return brotliCompressSync(raw, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
  return encoding === 'gzip' ? gzipSync(raw) : raw;
}

/** Listens on the port asked for, or on the next free one. */
async function listen(server, port) {
  for (let candidate = port; candidate < port + TRIES; candidate += 1) {
    const taken = await new Promise((resolve, reject) => {
      server.once('error', (error) => (error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error)));
      server.listen(candidate, '127.0.0.1', () => resolve(server.address().port));
    });
    if (taken) return taken;
  }
  throw new Error(`No free port from ${port} to ${port + TRIES - 1}. Set PORT to another one.`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = path.resolve(process.env.SITE_FOLDER ?? 'dist');
  if (!existsSync(root)) {
    console.error('There is no built site here: run "npm run build" first, or "npm start", which builds and serves.');
    process.exit(1);
  }
  const { url } = await serve({ root, port: Number(process.env.PORT ?? 4321), base: process.env.ROUTEBOOK_BASE ?? '/' });
  console.log(`Routebook is served at ${url} (Ctrl-C ends it)`);
}
