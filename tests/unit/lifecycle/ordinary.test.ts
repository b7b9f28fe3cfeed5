import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findReal } from './known.ts';

const ROOT = 'tests/fixtures/ordinary';
const files = readdirSync(ROOT).filter((it) => it !== 'README.md');

/** Packages that have nothing to do with models; O3.5, which is a version of Opera, comes from the last. */
const PACKAGES = ['eslint', 'd3-hierarchy', 'unified', 'yaml', 'fast-check', 'vite', 'postcss', 'acorn', 'micromark', 'vscode-css-languageservice'];
const sources = [
  ...PACKAGES.flatMap((name) => readdirSync(`node_modules/${name}`, { recursive: true, withFileTypes: true }).filter((it) => it.isFile() && /\.(?:[cm]?js|ts|md|css|json)$/.test(it.name)).map((it) => path.join(it.parentPath, it.name))),
  ...readdirSync('node_modules/typescript/lib').filter((it) => /^lib\..*\.d\.ts$/.test(it)).map((it) => `node_modules/typescript/lib/${it}`),
];

function say(text: string): string[] {
  return findReal(text).map((it) => `${it.line}: ${it.written}`);
}

test('there are ordinary files of many kinds, and hundreds of files of packages', () => {
  expect(files.length).toBeGreaterThan(25);
  expect(new Set(files.map((it) => path.extname(it))).size).toBeGreaterThan(15);
  expect(sources.length).toBeGreaterThan(300);
  expect(new Set(sources.map((it) => it.split('/')[1])).size).toBe(PACKAGES.length + 1);
});

test.each(files)('in %s nothing is found', (file) => {
  expect(say(readFileSync(path.join(ROOT, file), 'utf8'))).toEqual([]);
});

test('an id that somebody writes into an ordinary file is found, whatever the kind of file', () => {
  for (const file of files) expect(say(`${readFileSync(path.join(ROOT, file), 'utf8')}\nclaude-3-opus-20240229\n`).map((it) => it.replace(/^\d+: /, '')), file).toEqual(['claude-3-opus-20240229']);
});

test('in the sources of packages that have nothing to do with models nothing is found', () => {
  const found = sources.flatMap((file) => say(readFileSync(file, 'utf8')).map((it) => `${file}:${it}`));
  expect(found).toEqual([]);
});

const word = fc.constantFrom('opus', 'sonnet', 'haiku', 'fable', 'gemini', 'mistral', 'codex', 'llama', 'grok', 'nova', 'titan', 'claude', 'o1', 'o3', 'o1_count', 'phi', 'flash', 'turbo', 'pro', 'mini', 'const', 'return', 'if', 'encode', 'libopus0', 'opus-tools', 'gemini-9', 'apollo-11', 'x264-preset', 'GPT-4', 'Claude', 'Gemini', 'flash-attention');
const number = fc.constantFrom('3', '4.1', '3.5', '2024-02-29', '20240229', '2.5.0-rc.1', 'v3', '0x4f', '1e-5', '128k', '70%', 'a94a8fe5ccb19ba6', '10.0.0.1');
const mark = fc.constantFrom(' ', ' ', '\n', '\r\n', '(', ')', ' = ', ';', ', ', '{ ', ' }', ' + ', ' => ', '// ', '# ', ': ', ' "', '" ', "'", '.', '[', ']', '<', '>', '\t', 'ü', '🎵');

test('in random text that looks like code nothing is found', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.oneof(word, number), mark), { maxLength: 60 }), (parts) => {
    expect(say(parts.flat().join(''))).toEqual([]);
  }), { numRuns: 1000, seed: 20261125 });
});

test('in random text nothing is found', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
    expect(say(text)).toEqual([]);
  }), { numRuns: 500, seed: 20261125 });
});
