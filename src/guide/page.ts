import { z } from 'astro/zod';
import { pageDates, text } from './authored.ts';

/** content/about.mdx: who this is for, and how it is kept. */
export const aboutSchema = z.strictObject({
  title: text,
  /** One sentence for search results, at most 160 characters. */
  description: text.max(160),
  ...pageDates,
});
export type AuthoredAbout = z.infer<typeof aboutSchema>;

/** content/guide/<id>.mdx: a long guide. */
export const guidePageSchema = aboutSchema.extend({
  /** How much the reader should know already. */
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  tags: z.array(text).min(1),
});
export type AuthoredGuidePage = z.infer<typeof guidePageSchema>;
