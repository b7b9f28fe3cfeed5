import { z } from 'astro/zod';
import { day } from '../freshness/day-schema.ts';
import { packageSource } from './facts.ts';

/** ids.json: ids that the pinned packages name, by vendor. For the id checker, which must know more than the models that have facts. */
export const listedIds = z.strictObject({
  sources: z.array(packageSource).min(1),
  vendors: z.record(
    z.string(),
    z.record(
      z.string(),
      z.strictObject({
        /** Names of the packages in `sources` that list it, the vendor's own first: it is the one that announces an end. */
        listedBy: z.array(z.string()).min(1),
        /** The end that the vendor's own package announces; a missing one says nothing. */
        endsOn: day.optional(),
        /** US dollars for a million tokens. */
        inputUsdPerMTok: z.number().positive().optional(),
        outputUsdPerMTok: z.number().positive().optional(),
        /** The ids under which other hosts offer the same model, by host: `amazon-bedrock: ["eu.anthropic.claude-opus-5"]`. */
        hostIds: z.record(z.string(), z.array(z.string())).optional(),
      }),
    ),
  ),
});
export type ListedIds = z.infer<typeof listedIds>;
export type ListedId = ListedIds['vendors'][string][string];

/** Hosts whose spelling of an id differs from the vendor's, so that a replacement has to be written in theirs. */
export const SPELLING_HOSTS = ['amazon-bedrock', 'openrouter', 'github-copilot', 'vercel-ai-gateway'] as const;
