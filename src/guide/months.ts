import { formatDay, parseDay } from '../freshness/day.ts';
import type { Change } from './change.ts';

export interface Month {
  /** "2026-10" */
  month: string;
  changes: Change[];
}

/** Changes by month, in the order given. */
export function listMonths(changes: readonly Change[]): Month[] {
  const months = new Map<string, Change[]>();
  for (const it of changes) months.set(it.on.slice(0, 7), [...(months.get(it.on.slice(0, 7)) ?? []), it]);
  return [...months].map(([month, ofMonth]) => ({ month, changes: ofMonth }));
}

/** "October 2026" */
export function formatMonth(month: string): string {
  return formatDay(parseDay(`${month}-01`)).replace(/^1 /, '');
}
