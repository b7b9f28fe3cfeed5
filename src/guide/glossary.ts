import { z } from 'astro/zod';
import { source } from '../catalogue/source.ts';
import { id, pageDates, text } from './authored.ts';

/** content/glossary.yaml: the words that our pages use, each explained once and linked from where it occurs. */
export const glossarySchema = z.strictObject({
  /** By id, which is the anchor on the page: "price-step". */
  terms: z.record(
    id,
    z.strictObject({
      /** As it stands in a sentence: "price step". */
      term: text,
      /** What it is, and why a reader should care. */
      meaning: text,
      sources: z.array(source).default([]),
    }),
  ),
  ...pageDates,
});
export type AuthoredGlossary = z.infer<typeof glossarySchema>;
