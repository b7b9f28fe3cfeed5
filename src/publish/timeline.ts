import { daysBetween, formatShortDay, type Day } from '../freshness/day.ts';
import type { End } from '../guide/ends.ts';

/** Ends of one day, as a row of the drawing. Horizontal places are shares of the width, 0 to 1, so that text keeps its size on every screen. */
export interface TimelineRow {
  day: Day;
  /** "30 Nov 2026: Claude Sonnet 4.5" */
  label: string;
  /** Where the day lies between the first day and the last. */
  at: number;
}

export interface Timeline {
  from: Day;
  /** First days of months, with where they lie. */
  marks: { label: string; at: number }[];
  rows: TimelineRow[];
}

/** Letters of a label that fit a phone. */
const LETTERS = 40;
/** Marks nearer to an edge than these shares would hang over it on a phone. */
const FIRST_MARK = 0.08;
const LAST_MARK = 0.95;

/**
 * Deadlines from `today` on, a row for each day.
 * @param days how far ahead, at most a year
 */
export function layOutTimeline(ends: readonly End[], today: Day, days: number): Timeline {
  const ahead = ends.filter((it) => it.kind === 'on' && it.day > today && daysBetween(today, it.day) <= days);
  const byDay = new Map<Day, string[]>();
  for (const it of ahead) byDay.set(it.day, [...new Set([...(byDay.get(it.day) ?? []), it.name])]);
  const at = (day: Day) => daysBetween(today, day) / days;
  return { from: today, marks: listMonthStarts(today, days).map((day) => ({ label: formatShortDay(day).replace(/^1 /, ''), at: at(day) })), rows: [...byDay].map(([day, names]) => ({ day, label: shorten(formatShortDay(day), names), at: at(day) })) };
}

/** The first days of the months, every second one where there are many. */
function listMonthStarts(today: Day, days: number): Day[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  return Array.from({ length: 13 }, (_, n) => month + n).map((it) => `${year + Math.floor(it / 12)}-${String((it % 12) + 1).padStart(2, '0')}-01` as Day).filter((day) => daysBetween(today, day) >= days * FIRST_MARK && daysBetween(today, day) < days * LAST_MARK).filter((_, n) => days < 200 || n % 2 === 0);
}

/** As many names as fit, and how many more there are; a single name that is too long is cut. */
function shorten(day: string, names: readonly string[]): string {
  const write = (words: string, rest: number) => `${day}: ${words}${rest > 0 ? ` and ${rest} more` : ''}`;
  for (let shown = names.length; shown > 0; shown -= 1) {
    const label = write(names.slice(0, shown).join(', '), names.length - shown);
    if (label.length <= LETTERS) return label;
  }
  const room = LETTERS - write('…', names.length - 1).length;
  return write(`${names[0]!.slice(0, room).trimEnd()}…`, names.length - 1);
}
