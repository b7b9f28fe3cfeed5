import { z } from 'astro/zod';
import { day } from '../freshness/day-schema.ts';
import { digestExport } from '../stack/digest.ts';
import { findExporter } from '../stack/tools.ts';
import type { Seen, StackWorld } from '../stack/world.ts';

/** src/stack/verified.json: what `npm run verify:exports` saw last, by target of exports. Computed; docs/verified-exports.md tells it at length. */
export const verified = z.strictObject({
  targets: z.record(
    z.string(),
    z.discriminatedUnion('kind', [
      /** The version that loaded the ready-made stacks, how one can see that it did, and what its files were, by stack (src/stack/digest.ts). */
      z.strictObject({ kind: z.literal('loaded'), on: day, version: z.string(), how: z.string(), digests: z.record(z.string(), z.string()) }),
      z.strictObject({ kind: z.literal('not-run'), why: z.string() }),
    ]),
  ),
});
export type Verified = z.infer<typeof verified>;

/** What was seen, of the files as they are now: a stack whose files have changed since then is no longer named. */
export function toSeen({ targets }: Verified, world: StackWorld): Record<string, Seen> {
  return Object.fromEntries(Object.entries(targets).map(([target, it]): [string, Seen] => {
    const exporter = findExporter(target);
    if (it.kind === 'not-run') return [target, it];
    const stacks = Object.keys(it.digests).filter((id) => exporter && Object.hasOwn(world.stacks, id) && digestExport(exporter, world.stacks[id]!.stack, world) === it.digests[id]);
    return [target, { kind: 'loaded', on: it.on, version: it.version, how: it.how, stacks }];
  }));
}
