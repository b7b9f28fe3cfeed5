import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { addDays, daysBetween, parseDay, type Day } from '../../src/freshness/day.ts';
import { isBuilt, readApi, readBuilt } from './addresses.ts';

interface End { key: string; name: string; ids: string[]; platform: string; kind: 'on' | 'notBefore'; day: Day; url: string }
interface Card { id: string; name: string; prices: { from?: Day }[] }

const KEPT_DAYS = 400;
const { retirements, builtOn } = readApi<{ retirements: End[]; builtOn: Day }>('retirements');
const { models } = readApi<{ models: Card[] }>('models');
const text = readBuilt('retirements.ics');
const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
const events = calendar.getAllSubcomponents('vevent').map((it) => ({ component: it, event: new ICAL.Event(it), say: (name: string) => String(it.getFirstPropertyValue(name)) }));
const byUid = new Map(events.map((it) => [it.event.uid, it]));

test('a calendar program reads it as published', () => {
  expect(events.length).toBeGreaterThan(100);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
  expect(String(calendar.getFirstPropertyValue('prodid'))).toContain('Routebook');
});

test('each end that is ahead or was lately is an all-day event on its day, under a UID of its own', () => {
  const kept = retirements.filter((it) => daysBetween(it.day, builtOn) <= KEPT_DAYS);
  expect(kept.length).toBeLessThan(retirements.length);
  const ends = events.filter((it) => it.event.uid.startsWith('retirement-'));
  expect(ends.map((it) => it.event.uid)).toEqual(kept.map((it) => `retirement-${it.key}@routebook`));
  expect(byUid.size).toBe(events.length);
  for (const it of kept) {
    const { event, say } = byUid.get(`retirement-${it.key}@routebook`)!;
    expect([event.startDate.toString(), event.endDate.toString(), event.startDate.isDate]).toEqual([it.day, addDays(it.day, 1), true]);
    // A snapshot's own end has its id beside the name.
    const [before, after] = it.kind === 'on' ? [it.name, ` ends on ${it.platform}`] : [`Not before: ${it.name}`, ` may end on ${it.platform}`];
    expect([before, ...it.ids.map((id: string) => `${before} (${id})`)].map((name) => name + after)).toContain(event.summary);
    expect(say('status')).toBe(it.kind === 'on' ? 'CONFIRMED' : 'TENTATIVE');
    expect(event.description.includes('no deadline')).toBe(it.kind === 'notBefore');
    expect(say('url')).toBe(it.url);
  }
});

test('no two events say the same', () => {
  const summaries = events.map((it) => it.event.summary);
  expect(summaries.filter((it, n) => summaries.indexOf(it) < n)).toEqual([]);
});

test('there are floors and deadlines to judge by', () => {
  expect(retirements.filter((it) => it.kind === 'notBefore').length).toBeGreaterThan(3);
  expect(retirements.filter((it) => it.kind === 'on' && it.day > builtOn).length).toBeGreaterThan(10);
});

test('each announced price is an event', () => {
  const announced = models.flatMap((it) => it.prices.flatMap(({ from }) => (from ? [`${it.name} ${from}`] : [])));
  expect(announced.length).toBeGreaterThan(0);
  const prices = events.filter((it) => it.event.uid.startsWith('price-'));
  expect(prices.map((it) => `${it.event.summary.replace(/ costs .*/, '')} ${it.event.startDate.toString()}`).sort()).toEqual(announced.sort());
});

test('each event reminds three times, blocks no time, and leads to where the guide says more', () => {
  for (const { component, event, say } of events) {
    expect(component.getAllSubcomponents('valarm').map((it) => String(it.getFirstPropertyValue('trigger')))).toEqual(['-P90D', '-P30D', '-P7D']);
    expect(say('transp')).toBe('TRANSPARENT');
    expect(say('last-modified').slice(0, 10) <= builtOn).toBe(true);
    expect(parseDay(say('dtstamp').slice(0, 10))).toBe(say('last-modified').slice(0, 10));
    expect(event.description).toMatch(/\nSource: \S.*, seen \d{1,2} \w+ \d{4}\.$/);
    expect(isBuilt(say('url')), say('url')).toBe(true);
  }
});

test('no line is longer than 75 octets, and each ends as the format asks', () => {
  const lines = text.split('\r\n');
  expect(lines.filter((it) => new TextEncoder().encode(it).length > 75)).toEqual([]);
  expect(lines.filter((it) => it.includes('\n') || it.includes('\r'))).toEqual([]);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
