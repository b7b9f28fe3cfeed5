import { z } from 'astro/zod';
import type { Guide } from '../../guide/guide.ts';
import { listDatedPages } from '../dated-pages.ts';
import { absolute, address, head, makeHead, pageDates, toPageDates } from './shapes.ts';

export const freshnessFile = z.strictObject({
  ...head,
  pages: z.array(z.strictObject({ kind: z.enum(['guide', 'task', 'model', 'tool', 'role', 'picker', 'reference']), title: z.string(), url: address, ...pageDates.shape })).describe('The longest unreviewed first'),
});

export function makeFreshnessFile(guide: Guide): z.infer<typeof freshnessFile> {
  return { ...makeHead(guide, 'freshness'), pages: listDatedPages(guide).map((it) => ({ kind: it.kind, title: it.title, url: absolute(it.url), ...toPageDates(it) })) };
}
