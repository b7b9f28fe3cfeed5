/** A calendar date, "2026-11-23": not an instant, so it means the same in every time zone. */
export type Day = string & { readonly __day: unique symbol };

/** Made once and on first use: a report may have thousands of days, most pages need none, and a formatter takes longer to make than to use. */
let long: Intl.DateTimeFormat | undefined;
let distance: Intl.RelativeTimeFormat | undefined;

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** @throws RangeError when `text` is no real date in the form YYYY-MM-DD (so 2026-02-30 is refused). */
export function parseDay(text: string): Day {
  const day = findDay(text);
  if (!day) throw new RangeError(`"${text}" is no calendar date. Write it as YYYY-MM-DD, for example 2026-11-23.`);
  return day;
}

export function findDay(text: string): Day | undefined {
  if (!SHAPE.test(text)) return undefined;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text) ? (text as Day) : undefined;
}

/** The day at UTC: for YAML, which reads an unquoted date as midnight UTC, and for build stamps. */
export function toUtcDay(instant: Date): Day {
  return instant.toISOString().slice(0, 10) as Day;
}

/** The day on the wall calendar of whoever runs this: for a reader's browser. */
export function toLocalDay(instant: Date): Day {
  const pad = (n: number) => String(n).padStart(2, '0');
  return `${instant.getFullYear()}-${pad(instant.getMonth() + 1)}-${pad(instant.getDate())}` as Day;
}

export function addDays(day: Day, days: number): Day {
  return toUtcDay(new Date(epochDay(day) * MS_PER_DAY + days * MS_PER_DAY));
}

/** Whole days from `from` to `to`; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return epochDay(to) - epochDay(from);
}

/** "23 November 2026" */
export function formatDay(day: Day): string {
  long ??= new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  return long.format(new Date(epochDay(day) * MS_PER_DAY));
}

/** "23 Nov 2026", where a line has to hold several. */
export function formatShortDay(day: Day): string {
  return formatDay(day).replace(/ (\w{3})\w* /, ' $1 ');
}

/** "today", "yesterday", "in 8 days", "3 months ago": `day` as seen from `today`, in the largest unit that still says something. */
export function formatDistance(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  const size = Math.abs(days);
  distance ??= new Intl.RelativeTimeFormat('en-GB', { numeric: 'auto' });
  if (size < 60) return distance.format(days, 'day');
  if (size < 730) return distance.format(Math.trunc(days / 30.44), 'month');
  return distance.format(Math.trunc(days / 365.25), 'year');
}

function epochDay(day: Day): number {
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}
