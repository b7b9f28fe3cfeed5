import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { makeGuide } from '../../../src/guide/guide.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { ALL_API_FILES, API_FILES, makeJsonSchema } from '../../../src/publish/api/api.ts';
import { listFields, takeExample } from '../../../src/publish/api/docs.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const guide = makeGuide(parseContent(readToyWorld()).authored!, toyCatalogue, toyIds, parseDay('2026-11-25'));

const said = z.string().describe('Said');
const listOf = (shape: z.ZodRawShape) => listFields(z.toJSONSchema(z.strictObject(shape)));

test('a described field is listed with its path, through lists and keys', () => {
  expect(listOf({ plain: said, silent: z.string(), list: z.array(z.strictObject({ inner: said })).describe('Many'), byKey: z.record(z.string(), z.strictObject({ inner: z.string().describe('Said otherwise').optional() })), words: z.array(said) })).toEqual([
    { path: 'plain', description: 'Said' },
    { path: 'list', description: 'Many' },
    { path: 'list[].inner', description: 'Said' },
    { path: 'byKey.<key>.inner', description: 'Said otherwise' },
  ]);
});

test('what several fields of one name share is told of the first', () => {
  expect(listOf({ first: z.strictObject({ inner: said }), second: z.strictObject({ inner: said }) })).toEqual([{ path: 'first.inner', description: 'Said' }]);
});

test('what every file has in common is told once, elsewhere', () => {
  expect(listOf({ version: said, schema: said, edition: said, builtOn: said, factsOn: said, licence: said, inner: z.strictObject({ schema: said }) })).toEqual([{ path: 'inner.schema', description: 'Said' }]);
});

test('what lies deeper than four levels is left to the schema', () => {
  expect(listOf({ a: z.strictObject({ b: z.strictObject({ c: z.strictObject({ d: said, e: z.strictObject({ f: said }) }) }) }) }).map((it) => it.path)).toEqual(['a.b.c.d']);
});

test('an example shows the first entry of each list and says how many more there are', () => {
  expect(JSON.parse(takeExample({ words: ['a', 'b', 'c'], one: [{ x: 1 }], none: [], absent: undefined, zero: 0, no: false }))).toEqual({ words: ['a', '… 2 more'], one: [{ x: 1 }], none: [], zero: 0, no: false });
});

test('an example shows one of many keys', () => {
  const byKey = Object.fromEntries(Array.from({ length: 31 }, (_, n) => [`k${n}`, n]));
  expect(JSON.parse(takeExample({ byKey }))).toEqual({ byKey: { k0: 0, '…': '30 more' } });
  expect(JSON.parse(takeExample({ k0: 0, k1: 1 }))).toEqual({ k0: 0, k1: 1 });
});

test('names of files are unique and each says what it answers', () => {
  expect(new Set(ALL_API_FILES.map((it) => it.name)).size).toBe(ALL_API_FILES.length);
  expect(ALL_API_FILES.length).toBe(14);
  for (const it of ALL_API_FILES) expect(it.about).toMatch(/^[A-Z].*\.$/);
});

describe.each(ALL_API_FILES)('$name.json', (file) => {
  const made = file.make(guide);

  test('of a toy world keeps to its schema, and has no room for another field', () => {
    const sent = JSON.parse(JSON.stringify(made)) as object;
    expect(file.schema.safeParse(sent).error).toBeUndefined();
    expect(file.schema.safeParse({ ...sent, surprise: 1 }).success).toBe(false);
  });

  test('sends no null, and nothing that JSON cannot say', () => {
    const lost: string[] = [];
    JSON.stringify(made, (key, value: unknown) => {
      if (value === null || (typeof value === 'number' && !Number.isFinite(value)) || typeof value === 'function' || value instanceof Map || value instanceof Set) lost.push(key);
      return value;
    });
    expect(lost).toEqual([]);
  });

  test('has a schema with the address under which it is published', () => {
    expect(makeJsonSchema(file)).toMatchObject({ $id: `https://routebook.example/api/v1/${file.name}.schema.json`, $schema: 'https://json-schema.org/draft/2020-12/schema', title: `Routebook ${file.name}`, description: file.about, type: 'object', additionalProperties: false });
  });
});

test.each(API_FILES)('the page documents fields of $name.json that its schema has', (file) => {
  const schema = makeJsonSchema(file);
  const fields = listFields(schema);
  expect(fields.length).toBeGreaterThan(0);
  interface Node { properties?: Record<string, Node>; items?: Node; additionalProperties?: Node }
  for (const { path, description } of fields) {
    const found = path.split('.').reduce<Node | undefined>((node, part) => {
      const inside = part === '<key>' ? node?.additionalProperties : node?.properties?.[part.replace(/(\[\])+$/, '')];
      return part.endsWith('[]') ? inside?.items : inside;
    }, schema);
    expect(found, path).toBeDefined();
    expect(description).not.toBe('');
  }
  expect(JSON.parse(takeExample(file.make(guide)))).toBeTypeOf('object');
});
