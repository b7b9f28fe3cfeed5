import { z } from 'astro/zod';
import { day } from '../freshness/day-schema.ts';
import { ID_PATTERN } from './id.ts';

/** The id of another page; that it exists is checked by `check.ts`, not here. */
export const id = z.string().regex(ID_PATTERN, 'an id has lower-case letters, digits and single dashes, and no dots');

/** One sentence or more, in our words. */
export const text = z.string().trim().min(1);

/** The three dates of a page, never mixed; the facts date is the catalogue's and not written by hand. */
export const pageDates = {
  /** The day on which the text last changed. */
  updatedOn: day,
  /** The day on which a person last checked that the advice still holds. A typo fix does not move it. */
  reviewedOn: day,
  /** Days between two reviews; leave it out to take the default of the kind of page. */
  reviewEvery: z.int().min(1).max(730).optional(),
};

/** Days between two reviews where a page does not say otherwise: advice with names in it ages fastest. */
export const REVIEW_EVERY = { guide: 60, task: 30, model: 45, tool: 30, role: 90, routes: 60, glossary: 180, benchmark: 60, about: 180, picker: 30, jobs: 60, stacks: 30 } as const;

export const TIERS = ['frontier', 'fast', 'coding', 'local'] as const;
export type Tier = (typeof TIERS)[number];

export const ROLES = ['planner', 'executor', 'reviewer', 'fallback'] as const;
export type Role = (typeof ROLES)[number];
