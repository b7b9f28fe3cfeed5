const PORT = 4173;
export const ADDRESS = `http://127.0.0.1:${PORT}/`;
export const BASE_PATH_ADDRESS = `http://127.0.0.1:${PORT + 1}/routebook/`;

/** The two servers that the tests need: the site at the root, and the same site under a base path. */
export const servers = [
  { command: 'node scripts/serve.mjs', url: ADDRESS, env: { PORT: String(PORT) } },
  { command: 'node scripts/serve.mjs', url: BASE_PATH_ADDRESS, env: { PORT: String(PORT + 1), SITE_FOLDER: 'node_modules/.cache/test-run/base-path', ROUTEBOOK_BASE: '/routebook' } },
];
