import { describe, expect, test } from 'vitest';
import { parseDay } from '../../src/freshness/day.ts';
import { makeStackWorld } from '../../src/guide/stack-world.ts';
import type { Order } from '../../src/stack/export.ts';
import { SEATS } from '../../src/stack/stack.ts';
import { EXPORTERS } from '../../src/stack/tools.ts';
import { readAuthored, readListedIds, readSnapshot } from '../../scripts/read-content.ts';
import { readFile } from '../unit/stack/read-back.ts';
import { READERS } from '../unit/stack/read-stack/readers.ts';
import { expectReadsBack, nameOf } from '../unit/stack/reading-back.ts';

const today = parseDay('2026-11-25');
const world = makeStackWorld(readAuthored(), readSnapshot(), readListedIds(), today);
const ready = Object.entries(world.stacks);

/** Runners have names of their own for weights. */
const NAME_OF: Readonly<Record<string, typeof nameOf>> = { ollama: ({ card }) => card.weights?.ollama, 'lm-studio': ({ card }) => card.weights?.lmStudio, 'llama-cpp': ({ card }) => card.weights?.huggingFace, vllm: ({ card }) => card.weights?.huggingFace };

test('every tool that a stack names has an export, and every export a reader', () => {
  for (const [id, { tools }] of ready) for (const tool of tools) expect(EXPORTERS.some((it) => it.tool === tool), `${id}: ${tool}`).toBe(true);
  expect(Object.keys(READERS).sort()).toEqual(EXPORTERS.map((it) => it.id).sort());
});

test('there are ready-made stacks and exporters', () => {
  expect(ready.length).toBeGreaterThan(0);
  expect(EXPORTERS.length).toBeGreaterThan(0);
});

describe.each(EXPORTERS.map((it) => [it.id, it] as const))('exported for %s', (_, exporter) => {
  describe.each(ready)('%s', (id, { name, why, stack }) => {
    const order: Order = { stack, world, name, why, sourceUrl: `https://guide.example/stack/?stack=${id}`, madeOn: today, checkAgainOn: world.reviewDueOn };
    const made = exporter.make(order);

    test('every seat is held or refused in words', () => {
      for (const seat of SEATS) expect([made.held[seat], made.missing[seat]].filter(Boolean), seat).toHaveLength(1);
    });
    test.each(made.files.map((it) => [it.path, it] as const))('%s is read by a parser of its language', (_path, file) => {
      expect(() => readFile(file)).not.toThrow();
      expect(file.text.endsWith('\n')).toBe(true);
    });
    test('the files read back as the stack, seat by seat, with every effort or a word about it', () => {
      expectReadsBack(exporter, READERS[exporter.id]!, order, NAME_OF[exporter.id] ?? nameOf);
    });
    test('no file stands twice', () => {
      expect(new Set(made.files.map((it) => it.path)).size).toBe(made.files.length);
    });
    test('comments name the source and the day to check again, wherever the language has comments', () => {
      for (const file of made.files.filter((it) => it.language !== 'json')) {
        expect(file.text).toContain(order.sourceUrl);
        expect(file.text).toContain('check again after');
      }
    });
    test('variables are named and no key is asked for', () => {
      for (const key of made.keys) expect(key).toMatch(/^[A-Z][A-Z0-9_]*$/);
      expect(made.files.map((it) => it.text).join('')).not.toMatch(/sk-|your[-_ ]?(api[-_ ]?)?key/i);
    });
  });
});
