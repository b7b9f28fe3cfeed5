import { expect, test } from 'vitest';
import { closeSchema, listRefusals } from '../../../../scripts/verify/closed-schema.ts';
import { readCommands } from '../../../../scripts/verify/commands.ts';
import { expectSeat, misspellKey, prove, type Loaded } from '../../../../scripts/verify/tool.ts';
import type { ExportedFile } from '../../../../src/stack/export.ts';
import { codex } from '../../../../src/stack/tools/codex.ts';
import { makeOrder, STACKS } from '../../../fixtures/stack-world.ts';

const file = (text: string): ExportedFile => ({ path: 'a', language: 'toml', text, merge: '' });
const nothing = (): Loaded => ({ proofs: [], complaints: [], notes: [] });

test('a key is misspelt in TOML, JSON and front matter, its first time only', () => {
  expect(misspellKey(file('# model\nmodel = "a"\nmodel_x = 1\n'), 'model').text).toBe('# model\nmodell = "a"\nmodel_x = 1\n');
  expect(misspellKey(file('{ "a": { "model": "model" } }'), 'model').text).toBe('{ "a": { "modell": "model" } }');
  expect(misspellKey(file('---\nname: r\nmodel: x\n---\n'), 'model').text).toBe('---\nname: r\nmodell: x\n---\n');
});

test('a key that is not there cannot be misspelt', () => {
  expect(() => misspellKey(file('x = 1'), 'model')).toThrow('a has no key model to misspell.');
});

test('a seat that holds another model or effort than the stack is a complaint', () => {
  const loaded = nothing();
  prove(loaded, 'executor', 'request', { model: 'a', effort: 'high' }, { model: 'b', effort: 'low' });
  expect(loaded.complaints).toEqual(['executor: the request has the model b, and the stack has a.', 'executor: the request has effort low, and the stack has high.']);
});

test('a seat without a request is a complaint, not a proof', () => {
  const loaded = nothing();
  prove(loaded, 'executor', 'request', { model: 'a' }, undefined);
  expect(loaded).toEqual({ proofs: [], complaints: ['executor: no request came.'], notes: [] });
});

test('an effort that the export says it cannot hold is not expected', () => {
  const order = makeOrder(STACKS.openai);
  const made = codex.make(order);
  expect(expectSeat(order, made, 'planner')).toEqual({ model: 'gpt-6.1-sol', effort: 'high' });
  expect(expectSeat(order, { ...made, remarks: ['The planner’s effort high is in no file: it has no words.'] }, 'planner')).toEqual({ model: 'gpt-6.1-sol', effort: undefined });
});

test('commands are read with what is set before them, and the last part of a pipe', () => {
  expect(readCommands({ ...file('# Notes\n\n# Reviewer: X\ngit diff | tool -m a "say hi"\n\n# Fallback: Y\nURL=http://localhost:1 KEY=\'a b\' tool run\n'), language: 'shell' })).toEqual([
    { note: 'Reviewer: X', env: {}, words: ['tool', '-m', 'a', 'say hi'] },
    { note: 'Fallback: Y', env: { URL: 'http://localhost:1', KEY: 'a b' }, words: ['tool', 'run'] },
  ]);
});

test('a closed schema refuses a key that the open one lets pass, at any depth', () => {
  const schema = { type: 'object', properties: { model: { type: 'string' }, more: { type: 'object', properties: { a: {} }, additionalProperties: {} } } };
  const closed = closeSchema(schema, { isOpenMeant: false });
  expect(listRefusals(closed, { model: 'a', more: { a: 1 } })).toEqual([]);
  expect(listRefusals(closed, { modell: 'a' })).toEqual(['/ must NOT have additional properties "modell"']);
  expect(listRefusals(closed, { more: { b: 1 } })).toEqual(['/more must NOT have additional properties "b"']);
  expect(listRefusals(closeSchema(schema, { isOpenMeant: true }), { more: { b: 1 } })).toEqual([]);
});

test('a setting that is called "properties" is no schema', () => {
  expect(listRefusals(closeSchema({ type: 'object', properties: { properties: { type: 'object' }, type: { type: 'string' } } }, { isOpenMeant: false }), { properties: { x: 1 }, type: 'a' })).toEqual([]);
});
