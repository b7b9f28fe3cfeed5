import { z } from 'astro/zod';
import { pageDates, text } from './authored.ts';

/** content/guide/<id>.mdx: a long guide. */
export const guidePageSchema = z.strictObject({
  title: text,
  /** One sentence for search results, at most 160 characters. */
  description: text.max(160),
  /** How much the reader should know already. */
  level: z.enum(['beginner', 'intermediate', 'advanced']),
  tags: z.array(text).min(1),
  ...pageDates,
});
export type AuthoredGuidePage = z.infer<typeof guidePageSchema>;
