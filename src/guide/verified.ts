import { z } from 'astro/zod';
import { day } from '../freshness/day-schema.ts';
import type { Seen } from '../stack/world.ts';

/** src/stack/verified.json: what `npm run verify:exports` saw last, by target of exports. Computed; docs/verified-exports.md tells it at length. */
export const verified = z.strictObject({
  targets: z.record(
    z.string(),
    z.discriminatedUnion('kind', [
      /** The version that loaded the ready-made stacks, and how one can see that it did. */
      z.strictObject({ kind: z.literal('loaded'), on: day, version: z.string(), how: z.string() }),
      z.strictObject({ kind: z.literal('not-run'), why: z.string() }),
    ]),
  ),
});
export type Verified = { targets: Readonly<Record<string, Seen>> };
