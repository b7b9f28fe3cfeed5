import fc from 'fast-check';
import { parse } from 'jsonc-parser';
import { expect, test } from 'vitest';
import { printObject, type Json, type Member } from '../../../src/stack/json.ts';

test('an object is printed with a key a line, and what is small stays on its key’s line', () => {
  expect(printObject([{ key: 'a', value: 1 }, { key: 'b', members: [{ key: 'c', value: { d: ['e', true] } }] }])).toBe('{\n  "a": 1,\n  "b": {\n    "c": { "d": ["e", true] }\n  }\n}');
});

test('a note stands above its key, in a list above its item, and cannot leave its comment', () => {
  expect(printObject([{ key: 'a', note: 'why\n"b": 2', value: 1 }, { key: 'c', items: [{ note: 'first', value: 'd' }, { value: 'e' }] }])).toBe('{\n  // why\n  // "b": 2\n  "a": 1,\n  "c": [\n    // first\n    "d",\n    "e"\n  ]\n}');
});

test('an object and a list of nothing are printed as such', () => {
  expect(printObject([])).toBe('{}');
  expect(printObject([{ key: 'a', members: [] }, { key: 'b', items: [] }, { key: 'c', value: {} }])).toBe('{\n  "a": {},\n  "b": [],\n  "c": {}\n}');
});

const json = fc.jsonValue({ maxDepth: 2 }).filter((it) => !JSON.stringify(it).includes('null')) as fc.Arbitrary<Json>;

test('any value is read back as it was', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.string(), json), { selector: ([key]) => key }), (pairs) => {
    const members: Member[] = pairs.map(([key, value], place) => ({ key, value, ...(place % 2 === 0 && { note: key }) }));
    const read = parse(printObject(members)) as Record<string, Json>;
    for (const [key, value] of pairs) if (key !== '__proto__') expect(JSON.stringify(read[key])).toBe(JSON.stringify(value));
  }));
});
