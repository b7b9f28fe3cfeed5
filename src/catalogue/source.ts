import { z } from 'astro/zod';
import { day } from '../freshness/day-schema.ts';

/** Where a statement comes from: exactly one of `url` and `package`. */
export const source = z
  .strictObject({
    /** Address of the page that states it; https, so that a reader can open it. */
    url: z.url({ protocol: /^https$/ }).optional(),
    /** A published npm package that states it, with its exact version: "@openai/codex@0.169.0". */
    package: z.string().regex(/^(@[^/]+\/)?[^@/]+@\d/, 'write name@version').optional(),
    /** What it states, in a few words: "release date, price". */
    says: z.string().trim().min(1),
    /** The day on which we read it there. */
    seenOn: day,
  })
  .refine((it) => Boolean(it.url) !== Boolean(it.package), 'give either url or package');
export type Source = z.infer<typeof source>;
