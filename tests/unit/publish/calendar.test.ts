import fc from 'fast-check';
import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { scheduledPrice } from '../../../src/catalogue/facts.ts';
import { addDays, parseDay, type Day } from '../../../src/freshness/day.ts';
import { listEnds } from '../../../src/guide/ends.ts';
import { makeGuide, type Authored, type Guide } from '../../../src/guide/guide.ts';
import { retirement } from '../../../src/guide/ids.ts';
import { parseContent } from '../../../src/guide/parse.ts';
import { makeCalendar } from '../../../src/publish/calendar.ts';
import { readToyWorld, toyCatalogue, toyIds } from '../../fixtures/toy-world.ts';

const TODAY = '2026-11-25';
const source = { url: 'https://vendor.example/end', says: 'the end', seenOn: '2026-11-01' };
const end = (kind: 'on' | 'notBefore', day: string, platform = 'vendor', seenOn = source.seenOn) => retirement.parse({ kind, day, platform, source: { ...source, seenOn } });
const price = (from: string, inputUsdPerMTok = 4, seenOn = source.seenOn) => scheduledPrice.parse({ from, inputUsdPerMTok, outputUsdPerMTok: 20, source: { ...source, seenOn } });

interface Plans {
  /** Ends of the card "old", whose text changed on `updatedOn`. */
  ends?: ReturnType<typeof end>[];
  /** Prices of the card "strong". */
  prices?: ReturnType<typeof price>[];
  updatedOn?: string;
  name?: string;
}

function makeToyGuide({ ends = [], prices = [], updatedOn = '2026-11-01', name = 'Old' }: Plans, today = TODAY): Guide {
  const { authored } = parseContent(readToyWorld());
  const models = authored!.models.map((it): Authored['models'][number] => {
    const fields = { ...it.fields, updatedOn: parseDay(updatedOn) };
    if (it.id === 'old') return { ...it, fields: { ...fields, name, lifecycle: { ...fields.lifecycle, retirements: ends } } };
    return it.id === 'strong' ? { ...it, fields: { ...fields, scheduledPrices: prices } } : { ...it, fields };
  });
  return makeGuide({ ...authored!, ids: [], models }, toyCatalogue, { ...toyIds, vendors: {} }, parseDay(today));
}

const publish = (plans: Plans, today?: string) => makeCalendar(makeToyGuide(plans, today));

function readCalendar(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((it) => {
    const event = new ICAL.Event(it);
    const say = (name: string) => String(it.getFirstPropertyValue(name));
    return { uid: event.uid, sequence: event.sequence, start: event.startDate, end: event.endDate, summary: event.summary, description: event.description, status: say('status'), changedAt: say('last-modified'), stampedAt: say('dtstamp'), category: say('categories'), url: say('url'), alarms: it.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))) };
  });
  return { method: String(calendar.getFirstPropertyValue('method')), events };
}

const listEvents = (plans: Plans, today?: string) => readCalendar(publish(plans, today)).events;
const getOnly = (plans: Plans) => {
  const events = listEvents(plans);
  expect(events).toHaveLength(1);
  return events[0]!;
};

const everything: Plans = { ends: [end('on', '2026-12-01'), end('on', '2027-03-01', 'Amazon Bedrock'), end('notBefore', '2027-06-01', 'Azure')], prices: [price('2026-12-01'), price('2027-01-01', 8)] };

test('each end and each announced price is an all-day event of a published calendar', () => {
  const { method, events } = readCalendar(publish(everything));
  expect(method).toBe('PUBLISH');
  expect(events.map((it) => [it.uid, it.start.toString(), it.end.toString(), it.start.isDate, it.category])).toEqual([
    ['retirement-old-vendor@routebook', '2026-12-01', '2026-12-02', true, 'Retirement'],
    ['retirement-old-amazon-bedrock@routebook', '2027-03-01', '2027-03-02', true, 'Retirement'],
    ['retirement-old-azure@routebook', '2027-06-01', '2027-06-02', true, 'Floor'],
    ['price-strong-4-20@routebook', '2026-12-01', '2026-12-02', true, 'Price'],
    ['price-strong-8-20@routebook', '2027-01-01', '2027-01-02', true, 'Price'],
  ]);
});

test('an event says what happens, where, which ids, what to take instead, and who says so', () => {
  const event = getOnly({ ends: [end('on', '2026-12-01')] });
  expect(event.summary).toBe('Old ends on OpenAI’s own API');
  expect(event.description).toBe('It stops answering on OpenAI’s own API.\nIds: old-1.\nWe advise Strong (strong-1).\nSource: https://vendor.example/end, seen 1 November 2026.');
  expect(getOnly({ prices: [price('2026-12-01')] })).toMatchObject({ summary: 'Strong costs $4 in, $20 out per million tokens', url: 'https://routebook.example/models/strong/' });
});

test('an end leads to its place among those to come, and later to its page of past ends', () => {
  const many = Array.from({ length: 120 }, (_, n) => end('on', addDays(parseDay('2026-11-24'), -n), `Platform ${n}`));
  const urls = listEvents({ ends: [end('on', '2026-12-01'), end('notBefore', '2027-06-01', 'Azure'), end('notBefore', '2026-11-01', 'Codex'), ...many] }).map((it) => [it.uid, it.url]);
  const urlOf = (place: string) => urls.find(([uid]) => uid === `retirement-old-${place}@routebook`)?.[1]?.replace('https://routebook.example', '');
  expect(['vendor', 'azure', 'platform-0', 'platform-11'].map(urlOf)).toEqual(['vendor', 'azure', 'platform-0', 'platform-11'].map((place) => `/retirements/#old-${place}`));
  expect(['platform-12', 'platform-99', 'platform-100'].map(urlOf)).toEqual(['/retirements/past/#old-platform-12', '/retirements/past/#old-platform-99', '/retirements/past/2/#old-platform-100']);
  expect(urlOf('codex')).toBe('/retirements/');
});

test('a past end stays 400 days, so that nobody sees it vanish the next morning', () => {
  const count = (day: string) => listEvents({ ends: [end('on', day)] }).length;
  expect(['2026-11-24', addDays(parseDay(TODAY), -400), addDays(parseDay(TODAY), -401)].map(count)).toEqual([1, 1, 0]);
});

describe('what a subscriber has in the calendar', () => {
  test('has a UID that no other event has', () => {
    const uids = listEvents(everything).map((it) => it.uid);
    expect(new Set(uids).size).toBe(5);
  });

  test('moves when the day moves', () => {
    expect(getOnly({ ends: [end('on', '2027-02-01')] }).uid).toBe(getOnly({ ends: [end('on', '2026-12-01')] }).uid);
    expect(getOnly({ prices: [price('2027-02-01')] }).uid).toBe(getOnly({ prices: [price('2026-12-01')] }).uid);
  });

  test('stays the same event when a floor becomes a deadline, also while both are written', () => {
    const floor = getOnly({ ends: [end('notBefore', '2027-06-01')] });
    const deadline = getOnly({ ends: [end('notBefore', '2027-06-01'), end('on', '2027-08-01')] });
    expect([floor.uid, floor.status, deadline.uid, deadline.status]).toEqual([deadline.uid, 'TENTATIVE', floor.uid, 'CONFIRMED']);
  });

  test('is an update when the card’s text changed, and never a step back', () => {
    const day = fc.integer({ min: 0, max: 700 }).map((n) => addDays(parseDay('2026-11-01'), n));
    fc.assert(fc.property(day, day, day, (a, b, endsOn) => {
      const [earlier, later] = [a, b].sort() as [Day, Day];
      for (const plans of [{ ends: [end('on', endsOn)] }, { prices: [price(endsOn)] }]) {
        const [before, after] = [getOnly({ ...plans, updatedOn: earlier }), getOnly({ ...plans, updatedOn: later })];
        expect(before.changedAt).toBe(`${earlier}T12:00:00Z`);
        expect(after.stampedAt).toBe(after.changedAt);
        expect(Math.sign(after.sequence - before.sequence)).toBe(later > earlier ? 1 : 0);
      }
    }), { numRuns: 30 });
  });

  test('is an update when only a list of ids or prices was read again', () => {
    const [before, after] = [source.seenOn, '2026-11-20'].map((seenOn) => getOnly({ ends: [end('on', '2026-12-01', 'vendor', seenOn)] }));
    expect([before?.changedAt, after?.changedAt]).toEqual(['2026-11-01T12:00:00Z', '2026-11-20T12:00:00Z']);
    expect(after!.sequence).toBeGreaterThan(before!.sequence);
    expect(getOnly({ prices: [price('2026-12-01', 4, '2026-11-20')] }).sequence).toBe(after!.sequence);
  });

  test('does not start below zero', () => {
    expect(getOnly({ ends: [end('on', '2026-12-01', 'vendor', '2025-05-01')], updatedOn: '2025-05-01' }).sequence).toBe(0);
  });

  test('reminds 90, 30 and 7 days ahead', () => {
    for (const it of listEvents(everything)) expect(it.alarms).toEqual(['-P90D', '-P30D', '-P7D']);
  });
});

test('a floor is tentative, says "Not before", and says that it is no deadline', () => {
  const floor = getOnly({ ends: [end('notBefore', '2027-06-01', 'Azure')] });
  expect(floor).toMatchObject({ status: 'TENTATIVE', summary: 'Not before: Old may end on Azure' });
  expect(floor.description).toMatch(/^A floor, no deadline: OpenAI promises it at least until 1 June 2027 on Azure\.\n/);
  const deadline = getOnly({ ends: [end('on', '2027-06-01', 'Azure')] });
  expect(deadline.status).toBe('CONFIRMED');
  expect(`${deadline.summary} ${deadline.description}`).not.toMatch(/not before|floor/i);
});

describe('wherever the site is built', () => {
  const home = process.env['TZ'];
  afterEach(() => {
    if (home === undefined) delete process.env['TZ'];
    else process.env['TZ'] = home;
  });

  test.each([['Pacific/Kiritimati', -840], ['Pacific/Pago_Pago', 660], ['America/New_York', 300], ['Europe/Berlin', -60], ['UTC', 0]])('in %s a day is that day', (zone, offset) => {
    process.env['TZ'] = zone;
    expect(new Date('2026-12-01T12:00:00Z').getTimezoneOffset()).toBe(offset);
    const text = publish({ ends: [end('on', '2026-12-01'), end('on', '2027-03-28', 'Azure')], prices: [price('2027-01-01')] });
    expect(text.match(/^DT(START|END).*$/gm)?.map((it) => it.trim())).toEqual(['DTSTART;VALUE=DATE:20261201', 'DTEND;VALUE=DATE:20261202', 'DTSTART;VALUE=DATE:20270328', 'DTEND;VALUE=DATE:20270329', 'DTSTART;VALUE=DATE:20270101', 'DTEND;VALUE=DATE:20270102']);
    expect(text.match(/^(DTSTAMP|LAST-MODIFIED).*$/gm)?.map((it) => it.trim().replace(/^.*:/, ''))).toEqual(Array(6).fill('20261101T120000Z'));
  });
});

test('no line is longer than 75 octets, each ends as the format asks, and folding loses no letter', () => {
  const name = 'Öld ’“日本語” 🗓️, with; a\\backslash and a very long name that no calendar can show on one line, whatever it does';
  const text = publish({ ends: [end('on', '2026-12-01')], name });
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  const lines = text.split('\r\n');
  expect(lines.filter((it) => it.startsWith(' ')).length).toBeGreaterThan(3);
  expect(lines.filter((it) => new TextEncoder().encode(it).length > 75)).toEqual([]);
  expect(readCalendar(text).events[0]?.summary).toBe(`${name} ends on OpenAI’s own API`);
});

test('built twice it has the same bytes, and another day changes nothing that was announced', () => {
  expect(publish(everything)).toBe(publish(everything));
  expect(publish(everything, '2026-11-30')).toBe(publish(everything));
});

test('the ends of the calendar are the ends of the guide', () => {
  const guide = makeToyGuide(everything);
  expect(readCalendar(makeCalendar(guide)).events.filter((it) => it.category !== 'Price').map((it) => it.uid)).toEqual(listEnds(guide).map((it) => `retirement-${it.key}@routebook`));
});
