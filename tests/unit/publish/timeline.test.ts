import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween, formatDay, parseDay, type Day } from '../../../src/freshness/day.ts';
import type { End } from '../../../src/guide/ends.ts';
import { layOutTimeline } from '../../../src/publish/timeline.ts';

const TODAY = parseDay('2026-11-25');
const LETTERS_OF_A_PHONE = 40;
const toEnd = (name: string, day: string, kind: End['kind'] = 'on'): End => ({ key: `${name}-vendor`, name, vendorName: 'OpenAI', ids: [name], isSnapshot: false, platform: 'OpenAI’s own API', isVendor: true, kind, day: parseDay(day), source: { label: 'vendor.example', seenOn: TODAY } });
const rowsOf = (...ends: End[]) => layOutTimeline(ends, TODAY, 100).rows;

test('a day on which models end is one row, at its share of the span', () => {
  expect(rowsOf(toEnd('Strong', '2026-12-15'), toEnd('Quick', '2026-12-15'), toEnd('Old', '2027-01-14'))).toEqual([
    { day: '2026-12-15', label: '15 Dec 2026: Strong, Quick', at: 0.2 },
    { day: '2027-01-14', label: '14 Jan 2027: Old', at: 0.5 },
  ]);
});

test('a model that ends on two platforms on one day is named once', () => {
  expect(rowsOf(toEnd('Old', '2026-12-15'), toEnd('Old', '2026-12-15')).map((it) => it.label)).toEqual(['15 Dec 2026: Old']);
});

test('floors, past ends, today’s and those after the span are left out', () => {
  expect(rowsOf(toEnd('floor', '2026-12-15', 'notBefore'), toEnd('past', '2026-11-24'), toEnd('today', '2026-11-25'), toEnd('after', '2027-03-06'), toEnd('last', '2027-03-05'), toEnd('first', '2026-11-26')).map((it) => it.label)).toEqual(['5 Mar 2027: last', '26 Nov 2026: first']);
});

test('names that do not fit are counted, and a single one that does not fit is cut', () => {
  const [many, long, both] = rowsOf(
    ...['GPT-5', 'GPT-5 mini', 'GPT-5 nano', 'GPT-5 pro', 'o3'].map((name) => toEnd(name, '2026-12-11')),
    toEnd('A model whose name its vendor made far too long', '2026-12-12'),
    ...['Another model whose name is far too long', 'Old'].map((name) => toEnd(name, '2026-12-13')),
  );
  expect([many?.label, long?.label, both?.label]).toEqual(['11 Dec 2026: GPT-5 and 4 more', '12 Dec 2026: A model whose name its ven…', '13 Dec 2026: Another model w… and 1 more']);
});

test('months are marked with their name and place, but for one that would hang over the edge', () => {
  expect(layOutTimeline([], TODAY, 100).marks).toEqual([{ label: 'Jan 2027', at: 0.37 }, { label: 'Feb 2027', at: 0.68 }]);
});

test('where there are many months every second one is marked', () => {
  expect(layOutTimeline([], TODAY, 365).marks.map((it) => it.label)).toEqual(['Jan 2027', 'Mar 2027', 'May 2027', 'Jul 2027', 'Sep 2027', 'Nov 2027']);
});

describe('whatever ends', () => {
  const name = fc.string({ minLength: 1, maxLength: 60, unit: fc.constantFrom(...'abc XYZ-5.’') });
  const offset = fc.integer({ min: -400, max: 800 });
  const worlds = fc.record({ today: fc.integer({ min: 0, max: 1500 }).map((n) => addDays(parseDay('2025-01-01'), n)), days: fc.integer({ min: 1, max: 365 }), ends: fc.array(fc.record({ name, offset, kind: fc.constantFrom('on' as const, 'notBefore' as const) }), { maxLength: 30 }) });
  const layOut = ({ today, days, ends }: { today: Day; days: number; ends: { name: string; offset: number; kind: End['kind'] }[] }) => layOutTimeline(ends.map((it) => toEnd(it.name, addDays(today, it.offset), it.kind)), today, days);

  test('each deadline in the span has its one row, and each row fits', () => {
    fc.assert(fc.property(worlds, (world) => {
      const { rows } = layOut(world);
      expect(new Set(rows.map((it) => it.day))).toEqual(new Set(world.ends.filter((it) => it.kind === 'on' && it.offset > 0 && it.offset <= world.days).map((it) => addDays(world.today, it.offset))));
      expect(new Set(rows.map((it) => it.day)).size).toBe(rows.length);
      for (const { day, at, label } of rows) {
        expect(at).toBeGreaterThan(0);
        expect(at).toBeLessThanOrEqual(1);
        expect(label.length).toBeLessThanOrEqual(LETTERS_OF_A_PHONE);
        expect(label.split(':')[0]).toBe(formatDay(day).replace(/(\d+ \w{3})\w*/, '$1'));
      }
    }));
  });

  test('each mark is the first of a month to come, and leaves room for its label', () => {
    fc.assert(fc.property(worlds, (world) => {
      const { from, marks } = layOut(world);
      expect(from).toBe(world.today);
      for (const { label, at } of marks) {
        const day = addDays(world.today, Math.round(at * world.days));
        expect(day).toMatch(/-01$/);
        expect(label).toBe(formatDay(day).replace(/^1 (\w{3})\w* /, '$1 '));
        expect(at).toBeGreaterThanOrEqual(0.08);
        expect(at).toBeLessThan(0.95);
      }
      const gaps = marks.slice(1).map((it, n) => Math.round((it.at - marks[n]!.at) * world.days));
      expect(Math.min(99, ...gaps)).toBeGreaterThanOrEqual(world.days < 200 ? 28 : 59);
      if (world.days >= 40) expect(daysBetween(world.today, addDays(world.today, Math.round(marks[0]!.at * world.days)))).toBeLessThanOrEqual(31 + Math.ceil(world.days * 0.08));
    }));
  });
});
