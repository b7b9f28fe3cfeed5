import { expect, test } from 'vitest';
import { CHANGE_KINDS } from '../../src/guide/change.ts';
import { readAuthored } from '../../scripts/read-content.ts';

const { changes, models, tasks, tools } = readAuthored();
const entries = changes.flatMap(({ id: day, fields }) => fields.changes.map((it) => ({ day, key: `${day}-${it.id}`, ...it })));
const pages = { models: models.map((it) => it.id), tasks: tasks.map((it) => it.id), tools: tools.map((it) => it.id) };
const listRepeated = (values: readonly string[]) => values.filter((it, n) => values.indexOf(it) !== n);
/** How a reader would hear it: in small letters, without punctuation. */
const toSpoken = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();

test('there are changes to check, of every kind that a catalogue or a person enters', () => {
  expect(entries.length).toBeGreaterThanOrEqual(80);
  expect(CHANGE_KINDS.filter((kind) => !entries.some((it) => it.kind === kind))).toEqual([]);
});

test.each(entries)('$key names pages that exist, each once', (it) => {
  for (const kind of ['models', 'tasks', 'tools'] as const) {
    expect(it[kind].filter((id) => !pages[kind].includes(id))).toEqual([]);
    expect(listRepeated(it[kind])).toEqual([]);
  }
});

test.each(entries)('$key has a source that a reader can open: an https address or a package at its version', ({ sources }) => {
  expect(sources.length).toBeGreaterThan(0);
  for (const it of sources) expect(it.url ?? it.package).toMatch(it.url ? /^https:\/\/[^/]+\.[a-z]+\// : /^(@[^/]+\/)?[^@/]+@\d+\.\d+/);
});

test('every day of changes has come', () => {
  expect(changes.map((it) => it.id).filter((day) => day > '2026-11-25')).toEqual([]);
});

test.each(entries.filter((it) => it.kind === 'recommendation'))('$key says from what we moved, to what, and why', ({ from, to, meaning }) => {
  expect(from?.length).toBeGreaterThan(0);
  expect(to?.length).toBeGreaterThan(0);
  expect(toSpoken(to!)).not.toBe(toSpoken(from!));
  expect(meaning.split(/\s+/).length).toBeGreaterThanOrEqual(5);
});

test('ids of entries are unique over all days, so that none is taken for another', () => {
  expect(listRepeated(entries.map((it) => it.id))).toEqual([]);
});

test('titles differ, and so do the sentences on what a change means', () => {
  expect(listRepeated(entries.map((it) => toSpoken(it.title)))).toEqual([]);
  // A model without a page of ours gets the same sentence from the machine each time.
  expect(listRepeated(entries.filter((it) => it.models.length + it.tasks.length + it.tools.length > 0).map((it) => toSpoken(it.meaning)))).toEqual([]);
});

test.each(entries)('$key has a title of one sentence without its full stop', ({ title }) => {
  expect(title).not.toMatch(/[.!?;:,]$/);
});

test('where something was and is, it moved', () => {
  const moved = entries.filter((it) => it.from !== undefined && it.to !== undefined);
  expect(moved.length).toBeGreaterThan(20);
  expect(moved.filter((it) => it.from === it.to).map((it) => it.key)).toEqual([]);
});
