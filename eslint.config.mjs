// Lint keeps the import directions of the house, so that nobody has to remember them.
import { defineConfig } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const CLOCK = { selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'Time is an argument here: only guide/load.ts and *.client.ts read a clock.' };
const DEFAULT_EXPORT = { selector: 'ExportDefaultDeclaration', message: 'Name what you export; default exports are for .astro files and configuration.' };
const ASTRO_CONTENT = { group: ['astro:content'], message: 'Only content.config.ts, guide/load.ts and pages ask Astro for content; everyone else reads from the Guide.' };
const NODE = { group: ['node:*', 'fs', 'path'], message: 'Only the reading end of catalogue/, scripts and tests touch the machine.' };
const PAGES = { group: ['**/pages/**'], message: 'Nothing imports a page.' };
const ROOMS = ['guide', 'catalogue', 'picker', 'freshness', 'lifecycle', 'cost', 'compare', 'table', 'stack', 'problems', 'publish', 'site', 'components', 'layouts'];

/** A room may import from these rooms and from itself. */
const mayImport = (room, allowed, more = []) => ({
  files: [`src/${room}/**/*.{ts,astro}`],
  rules: {
    'no-restricted-imports': ['error', { patterns: [PAGES, ...more, ...ROOMS.filter((it) => it !== room && !allowed.includes(it)).map((it) => ({ regex: `(^|/)(${it})/`, message: `${room}/ does not import from ${it}/ (docs/decisions and DESIGN name the directions).` }))] }],
  },
});
const PURE = [ASTRO_CONTENT, NODE];

export default defineConfig(
  { ignores: ['dist/', 'node_modules/', '.astro/', 'playwright-report/', 'test-results/'] },
  ...tseslint.configs.recommended,
  ...astro.configs.recommended,
  {
    files: ['src/**/*.{ts,astro}'],
    rules: { 'no-restricted-syntax': ['error', CLOCK] },
  },
  { files: ['src/**/*.ts'], rules: { 'no-restricted-syntax': ['error', CLOCK, DEFAULT_EXPORT] } },
  mayImport('freshness', [], PURE),
  mayImport('problems', [], PURE),
  mayImport('site', [], PURE),
  mayImport('picker', ['problems', 'freshness'], PURE),
  mayImport('lifecycle', ['problems', 'freshness', 'cost'], PURE),
  mayImport('cost', ['problems', 'freshness'], PURE),
  mayImport('compare', ['problems', 'freshness', 'lifecycle', 'cost'], PURE),
  mayImport('table', ['freshness', 'cost', 'problems'], PURE),
  mayImport('stack', ['freshness', 'lifecycle', 'cost'], PURE),
  mayImport('catalogue', ['problems', 'freshness'], [ASTRO_CONTENT]),
  mayImport('guide', ['catalogue', 'picker', 'freshness', 'lifecycle', 'cost', 'stack', 'problems'], PURE),
  mayImport('publish', ['guide', 'catalogue', 'picker', 'freshness', 'lifecycle', 'cost', 'compare', 'table', 'stack', 'site'], PURE),
  mayImport('components', ['guide', 'catalogue', 'picker', 'freshness', 'lifecycle', 'cost', 'compare', 'table', 'stack', 'publish', 'site'], [...PURE, { group: ['**/guide/load.ts'], message: 'A component prints what it is given. Only components/content/ may ask for the guide.' }]),
  mayImport('layouts', ['guide', 'freshness', 'site', 'components'], [...PURE, { group: ['**/guide/load.ts'], message: 'A layout prints what it is given.' }]),
  { files: ['src/guide/load.ts'], rules: { 'no-restricted-imports': 'off', 'no-restricted-syntax': ['error', DEFAULT_EXPORT] } },
  { files: ['src/components/content/**'], rules: { 'no-restricted-imports': ['error', { patterns: [PAGES, ...PURE] }] } },
  {
    // What is shipped to a browser: the pure rooms, and only types from files that hold schemas.
    files: ['src/**/*.{client,worker}.ts'],
    rules: {
      'no-restricted-syntax': ['error', DEFAULT_EXPORT],
      '@typescript-eslint/no-restricted-imports': [
        'error',
        { patterns: [{ regex: '(^|/)(guide|catalogue|problems|site)/', message: 'Browsers get the pure rooms only.', allowTypeImports: true }, { regex: 'picker/tree|day-schema|^astro/zod$|^zod$', message: 'Zod never reaches a browser: import the type only.', allowTypeImports: true }] },
      ],
    },
  },
);
