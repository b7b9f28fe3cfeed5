import { expect, test } from 'vitest';
import { parseDay } from '../../src/freshness/day.ts';
import { listEnds } from '../../src/guide/ends.ts';
import { makeGuide } from '../../src/guide/guide.ts';
import { isAdvisable, stateOn } from '../../src/lifecycle/lifecycle.ts';
import { toCanon } from '../../src/lifecycle/token.ts';
import { readAuthored, readListedIds, readSnapshot } from '../../scripts/read-content.ts';

const TODAY = parseDay('2026-11-25');
const authored = readAuthored();
const listed = readListedIds();
const guide = makeGuide(authored, readSnapshot(), listed, TODAY);
const known = Object.entries(guide.knownModels).map(([key, model]) => ({ key, ...model }));
const ids = known.flatMap((it) => [...it.ids, ...it.aliases]);
const ending = known.filter((it) => it.state !== undefined && !isAdvisable(stateOn({ state: it.state, retirements: it.retirements }, TODAY)));
const ends = listEnds(guide);
const listRepeated = (values: readonly string[]) => values.filter((it, n) => values.indexOf(it) !== n);

test('there are ids to check, of models with and without a card', () => {
  expect(ids.length).toBeGreaterThanOrEqual(800);
  expect(known.filter((it) => it.card === undefined).length).toBeGreaterThan(100);
  expect(ending.length).toBeGreaterThan(100);
  expect(ends.length).toBeGreaterThan(100);
});

test('every id stands once, in whatever spelling', () => {
  expect(listRepeated(ids.map(toCanon))).toEqual([]);
});

test('every short name stands once, so that it means one model', () => {
  const names = known.flatMap((it) => it.shortNames.map((name) => name.toLowerCase()));
  expect(names.length).toBeGreaterThan(200);
  expect(listRepeated(names)).toEqual([]);
});

test.each(authored.models)('$id is known under its own id, with its card', ({ id, fields }) => {
  expect(guide.knownModels[id]).toMatchObject({ card: id, name: fields.name });
  expect(guide.knownModels[id]?.ids[0]).toBe(fields.apiId);
});

test('every id that a package lists is known', () => {
  const all = new Set(ids.map(toCanon));
  expect(Object.values(listed.vendors).flatMap((it) => Object.keys(it)).filter((id) => !all.has(toCanon(id)))).toEqual([]);
});

// What only a package announces has no successor until a person writes one, which the check demands.
test.each(ending)('$key, deprecated or retired, leads to a card that is alive', ({ successor }) => {
  expect(successor).toBeDefined();
  const { lifecycle } = guide.getModel(successor!);
  expect(isAdvisable(stateOn(lifecycle, TODAY))).toBe(true);
});

test('no model is its own successor', () => {
  expect(known.filter((it) => it.successor !== undefined && it.successor === it.card).map((it) => it.key)).toEqual([]);
});

test('the key of an end belongs to it alone', () => {
  expect(listRepeated(ends.map((it) => it.key))).toEqual([]);
});

test('a card’s end on one platform and day is told once', () => {
  expect(listRepeated(ends.flatMap((it) => (it.card ? [`${it.card.id} ${it.platform} ${it.kind} ${it.day}`] : [])))).toEqual([]);
});

test('every end names an id, and is sourced', () => {
  expect(ends.filter((it) => it.ids.length === 0 || !it.source.label).map((it) => it.key)).toEqual([]);
});

test.each(Object.entries(listed.vendors).flatMap(([vendor, of]) => Object.entries(of).flatMap(([id, it]) => (it.endsOn ? [{ id, vendor, endsOn: it.endsOn }] : []))))('$id ends on the day that its vendor’s package announces', ({ id, endsOn }) => {
  const model = known.find((it) => [...it.ids, ...it.aliases].some((name) => toCanon(name) === toCanon(id)));
  expect(model?.retirements.filter((it) => it.platform === 'vendor' && it.kind === 'on').map((it) => it.day)).toContain(endsOn);
});
