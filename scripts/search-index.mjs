// @ts-check
import { createReadStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';

const TYPES = /** @type {Record<string, string>} */ ({ '.js': 'text/javascript', '.css': 'text/css', '.json': 'application/json' });
const NO_INDEX = 'No search index yet: run "npm run build" once.';

/**
 * Builds the search index after the pages; in development serves the index of the last build.
 * @returns {import("astro").AstroIntegration}
 */
export default function searchIndex() {
  let outDir = '';
  let base = '/';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        outDir = fileURLToPath(config.outDir);
        base = config.base.replace(/\/$/, '');
      },
      'astro:server:setup': ({ server }) => {
        const folder = path.join(outDir, 'pagefind');
        server.middlewares.use((request, response, next) => {
          const { pathname } = new URL(request.url ?? '/', 'http://localhost');
          // Astro may have taken the base off the address before this is asked.
          const inside = [`${base}/pagefind/`, '/pagefind/'].find((prefix) => pathname.startsWith(prefix));
          if (!inside) return next();
          const file = path.join(folder, path.normalize(`/${pathname.slice(inside.length)}`));
          if (!existsSync(file) || !statSync(file).isFile()) {
            response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end(NO_INDEX);
            return;
          }
          response.setHeader('content-type', TYPES[path.extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
      'astro:build:done': async ({ logger }) => {
        const { index, errors } = await pagefind.createIndex({});
        if (!index) throw new Error(`The search index could not be made: ${errors.join('; ')}`);
        const added = await index.addDirectory({ path: outDir });
        if (added.errors.length > 0) throw new Error(`The search index could not read the pages: ${added.errors.join('; ')}`);
        await index.writeFiles({ outputPath: path.join(outDir, 'pagefind') });
        logger.info(`${added.page_count} pages indexed`);
        await pagefind.close();
      },
    },
  };
}
