import { ICalAlarmType, ICalCalendar, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { formatUsd } from '../cost/money.ts';
import { addDays, daysBetween, formatDay, parseDay, type Day } from '../freshness/day.ts';
import { listEnds, type End } from '../guide/ends.ts';
import type { Guide, Model } from '../guide/guide.ts';
import { site } from '../site/site.ts';
import { modelUrl, retirementsUrl } from '../site/urls.ts';
import { absolute } from './api/shapes.ts';
import { makeEndUrls } from './end-urls.ts';

/** Days before an event on which a calendar reminds. */
const ALARM_DAYS = [90, 30, 7] as const;
/** Past ends stay this long, so that a subscriber does not see them vanish. */
const KEPT_DAYS = 400;
const COUNTED_FROM = parseDay('2026-01-01');

/** Retirements and announced prices as iCalendar: an all-day event each, with a UID that stays when the day moves. */
export function makeCalendar(guide: Guide): string {
  const calendar = new ICalCalendar({ name: `${site.name}: retirements and prices`, prodId: { company: site.name, product: 'retirements', language: 'EN' }, method: ICalCalendarMethod.PUBLISH, ttl: 60 * 60 * 24, url: absolute(retirementsUrl()) });
  const urlOf = makeEndUrls(guide);
  for (const end of listEnds(guide).filter((it) => daysBetween(it.day, guide.builtOn) <= KEPT_DAYS)) addEnd(calendar, end, absolute(urlOf(end)), guide);
  for (const model of guide.models) for (const change of model.scheduledPrices) addPrice(calendar, model, change);
  // The package leaves the last line open.
  return `${calendar.toString()}\r\n`;
}

function addEnd(calendar: ICalCalendar, end: End, url: string, guide: Guide) {
  const isFloor = end.kind === 'notBefore';
  const name = end.isSnapshot ? `${end.name} (${end.ids[0] ?? 'short names'})` : end.name;
  const lines = [
    isFloor ? `A floor, no deadline: ${end.vendorName} promises it at least until ${formatDay(end.day)} on ${end.platform}.` : `It stops answering on ${end.platform}.`,
    `Ids: ${end.ids.slice(0, 8).join(', ')}.`,
    ...(end.vendorReplacement ? [`${end.vendorName} names ${end.vendorReplacement}.`] : []),
    ...(end.successor ? [`We advise ${end.successor.name} (${end.successor.apiId}).`] : []),
    `Source: ${end.source.url ?? end.source.label}, seen ${formatDay(end.source.seenOn)}.`,
  ];
  addEvent(calendar, { uid: `retirement-${end.key}`, day: end.day, summary: isFloor ? `Not before: ${name} may end on ${end.platform}` : `${name} ends on ${end.platform}`, description: lines.join('\n'), url, isFloor, changedOn: laterOf(end.source.seenOn, end.card?.updatedOn ?? guide.factsOn) });
}

function addPrice(calendar: ICalCalendar, model: Model, { from, inputUsdPerMTok, outputUsdPerMTok, source }: Model['scheduledPrices'][number]) {
  const price = `${formatUsd(inputUsdPerMTok)} in, ${formatUsd(outputUsdPerMTok)} out per million tokens`;
  addEvent(calendar, { uid: `price-${model.id}-${inputUsdPerMTok}-${outputUsdPerMTok}`, day: from, summary: `${model.name} costs ${price}`, description: `Announced list price: ${price}.\nSource: ${source.url ?? source.package ?? ''}, seen ${formatDay(source.seenOn)}.`, url: absolute(modelUrl(model.id)), isFloor: false, changedOn: laterOf(source.seenOn, model.updatedOn) });
}

interface Entry {
  uid: string;
  day: Day;
  summary: string;
  description: string;
  url: string;
  isFloor: boolean;
  /** The day on which our text about it last changed: later, and clients take the event as an update. */
  changedOn: Day;
}

function addEvent(calendar: ICalCalendar, { uid, day, summary, description, url, isFloor, changedOn }: Entry) {
  const stamp = new Date(`${changedOn}T12:00:00Z`);
  const event = calendar.createEvent({
    id: `${uid}@routebook`,
    sequence: Math.max(0, daysBetween(COUNTED_FROM, changedOn)),
    start: new Date(`${day}T00:00:00Z`),
    end: new Date(`${addDays(day, 1)}T00:00:00Z`),
    allDay: true,
    stamp,
    lastModified: stamp,
    summary,
    description,
    url,
    status: isFloor ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.TRANSPARENT,
    busystatus: ICalEventBusyStatus.FREE,
    categories: [{ name: isFloor ? 'Floor' : uid.startsWith('price') ? 'Price' : 'Retirement' }],
  });
  for (const days of ALARM_DAYS) event.createAlarm({ type: ICalAlarmType.display, triggerBefore: days * 24 * 60 * 60, description: `In ${days} days: ${summary}` });
}

function laterOf(a: Day, b: Day): Day {
  return a > b ? a : b;
}
