import { z } from 'astro/zod';
import { findDay, toUtcDay, type Day } from './day.ts';

/** YAML turns an unquoted 2026-08-01 into midnight UTC; a quoted one stays text. Both become a Day. */
export const day = z.union([z.date().transform(toUtcDay), z.string()]).transform((value, context): Day => {
  const found = findDay(value);
  if (!found) context.addIssue({ code: 'custom', message: `"${value}" is no calendar date; write YYYY-MM-DD` });
  return found ?? (value as Day);
});

/** A Day, or "2026-10" where no day of the month is known. */
export const dayOrMonth = z.union([z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/), day]);
