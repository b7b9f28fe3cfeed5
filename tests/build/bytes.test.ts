import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { brotliBytes, weighPage } from '../../scripts/page-bytes.mjs';
import { DIST, fileOf, listPages } from './dist.ts';

/** One flight of ten TCP segments, less what the headers take. */
const ONE_FLIGHT = 14_300;
const CONTENT = /^\/(guide|tasks\/.+|models\/.+|tools\/.+|roles\/.+|glossary|about)\/$/;

/** Interactive pages have one script of their own, which does not block; the picker and its picture share one. By page, the component that brings it. */
const OWN_SCRIPTS: Record<string, string> = { '/pick/': 'PickerScript', '/pick/tree/': 'PickerScript', '/check/': 'Checker', '/compare/': 'Comparer', '/cost/': 'CostList', '/models/': 'ModelsTable', '/stack/': 'StackBuilder' };
const isOwnScript = (page: string, address: string) => page in OWN_SCRIPTS && new RegExp(`^/_astro/${OWN_SCRIPTS[page]}[^/]*\\.js$`).test(address);

describe.each(listPages())('%s', (page) => {
  const weight = weighPage(fileOf(page));

  test('arrives in one flight', () => {
    expect(weight.critical).toBeLessThanOrEqual(CONTENT.test(page) ? 12_000 : ONE_FLIGHT);
  });

  test('keeps its style and script small', () => {
    expect(weight.style).toBeLessThanOrEqual(6_000);
    expect(weight.script).toBeLessThanOrEqual(CONTENT.test(page) ? 1_500 : page === '/compare/' || page === '/cost/' ? 10_000 : 6_000);
  });

  test('asks for nothing else before the reader acts, but for the one script of an interactive page', () => {
    expect(weight.external.filter((it) => !isOwnScript(page, it))).toEqual([]);
    expect(weight.requests).toBeLessThanOrEqual(page in OWN_SCRIPTS ? 2 : 1);
  });
});

test('what a recommendation needs beyond the first script is fetched on use, and stays small', () => {
  const [script] = globSync('_astro/picker-recommendation*.js', { cwd: DIST });
  expect(brotliBytes(readFileSync(path.join(DIST, script!), 'utf8'))).toBeLessThanOrEqual(4_500);
  expect(brotliBytes(readFileSync(path.join(DIST, 'api/v1/picker.json'), 'utf8'))).toBeLessThanOrEqual(11_000);
});

test('the id checker stays small: its worker, and the list that it fetches on first use', () => {
  const [worker] = globSync('_astro/check.worker*.js', { cwd: DIST });
  expect(brotliBytes(readFileSync(path.join(DIST, worker!), 'utf8'))).toBeLessThanOrEqual(8_000);
  expect(brotliBytes(readFileSync(path.join(DIST, 'api/v1/ids.json'), 'utf8'))).toBeLessThanOrEqual(30_000);
});

test('the calculator stays small: its script, and the prices that it fetches on use', () => {
  const [script] = globSync('_astro/CostList*.js', { cwd: DIST });
  const [code, prices] = [script!, 'api/v1/costs.json'].map((file) => brotliBytes(readFileSync(path.join(DIST, file), 'utf8'))) as [number, number];
  expect(code + prices).toBeLessThanOrEqual(12_000);
});

test('the table of models leaves room for more, and what it filters by is fetched on first use and stays small', () => {
  expect(weighPage(fileOf('/models/')).critical).toBeLessThanOrEqual(ONE_FLIGHT - 100);
  expect(brotliBytes(readFileSync(path.join(DIST, 'api/v1/table.json'), 'utf8'))).toBeLessThanOrEqual(4_500);
});

test('four cards side by side take 12 kB: the script with the four longest cards', () => {
  const [script] = globSync('_astro/Comparer*.js', { cwd: DIST });
  const cards = globSync('api/v1/cards/*.json', { cwd: DIST }).map((file) => brotliBytes(readFileSync(path.join(DIST, file), 'utf8'))).sort((a, b) => b - a);
  expect(brotliBytes(readFileSync(path.join(DIST, script!), 'utf8')) + cards.slice(0, 4).reduce((sum, it) => sum + it, 0)).toBeLessThanOrEqual(12_000);
});

test('the script of a page asks for no other, so that the page makes two requests and no more', () => {
  const scripts = globSync('_astro/*.astro_*.js', { cwd: DIST });
  expect(scripts.length).toBeGreaterThan(2);
  expect(scripts.filter((file) => /(?:^|[;}])import\s*(?:[\w*{]|["'`])/.test(readFileSync(path.join(DIST, file), 'utf8')))).toEqual([]);
});

test('Zod reaches no browser', () => {
  const scripts = [...globSync('_astro/*.js', { cwd: DIST }).map((file) => path.join(DIST, file)), ...listPages().map(fileOf)];
  expect(scripts.filter((file) => /ZodError|_zod/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

test('the builder of stacks brings nothing before a reader begins; then its exporters, and the models that it fetches', () => {
  const bytes = (pattern: string) => globSync(pattern, { cwd: DIST }).map((file) => brotliBytes(readFileSync(path.join(DIST, file), 'utf8')));
  expect(bytes('_astro/StackBuilder*.js')[0]).toBeLessThanOrEqual(1_000);
  expect(bytes('_astro/stack-page*.js')[0]).toBeLessThanOrEqual(30_000);
  expect(bytes('api/v1/stacks.json')[0]).toBeLessThanOrEqual(10_000);
});
