import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { toArchivePath } from '../../src/stack/archive-path.ts';
import { DIST, fileOf, listPages } from './dist.ts';

const pages = listPages().filter((page) => /^\/stack\/[^/]+\/$/.test(page));

test('there are pages of ready-made stacks, each with an archive at least', () => {
  expect(pages.length).toBeGreaterThan(5);
  for (const page of pages) expect(globSync(`.${page}*.zip`, { cwd: DIST }).length, page).toBeGreaterThan(0);
});

describe.each(pages)('%s', (page) => {
  const { document } = parseHTML(readFileSync(fileOf(page), 'utf8'));
  test.each([...document.querySelectorAll('[data-files-of]')].map((section) => [section.getAttribute('data-files-of')!, section] as const))('the archive for %s holds the files that the page shows, and a README with their source', (target, section) => {
    const entries = unzipSync(readFileSync(path.join(DIST, page, `${target}.zip`)));
    const shown = [...section.querySelectorAll('figure')].map((it) => [toArchivePath(it.getAttribute('data-file')!), it.querySelector('pre code')!.textContent]);
    expect(Object.entries(entries).filter(([name]) => name !== 'README.md').map(([name, bytes]) => [name, strFromU8(bytes)])).toEqual(shown);
    expect(strFromU8(entries['README.md']!)).toContain(`Source: https://`);
  });
});
