import { z } from 'astro/zod';
import type { Guide } from '../../guide/guide.ts';
import { taskUrl, twinUrl } from '../../site/urls.ts';
import { absolute, address, head, id, makeHead, pageDates, role, tier, toPageDates } from './shapes.ts';

export const tasksFile = z.strictObject({
  ...head,
  tasks: z.array(z.strictObject({
    id,
    title: z.string(),
    url: address,
    markdown: address.describe('The page as Markdown'),
    tier,
    rule: z.string().describe('When to use this tier'),
    why: z.string(),
    effort: z.string(),
    belongs: z.array(z.string()),
    elsewhere: z.array(z.strictObject({ job: z.string(), task: id })),
    picks: z.array(z.strictObject({ model: id, role, reason: z.string(), effort: z.string(), runnerUp: id, preferRunnerUp: z.string() })),
    byAccess: z.array(z.strictObject({ access: z.string(), model: id.optional(), why: z.string() })).describe('What to take who has only that; without a model where nothing of it fits'),
    dates: pageDates,
  })),
});

export function makeTasksFile(guide: Guide): z.infer<typeof tasksFile> {
  return {
    ...makeHead(guide, 'tasks'),
    tasks: guide.tasks.map((it) => ({
      id: it.id,
      title: it.title,
      url: absolute(taskUrl(it.id)),
      markdown: absolute(twinUrl(taskUrl(it.id))),
      tier: it.tier,
      rule: it.rule,
      why: it.why,
      effort: it.effort,
      belongs: it.belongs,
      elsewhere: it.elsewhere.map(({ job, task }) => ({ job, task })),
      picks: it.picks.map(({ model, role: seat, reason, effort, runnerUp, preferRunnerUp }) => ({ model: model.id, role: seat, reason, effort, runnerUp: runnerUp.id, preferRunnerUp })),
      byAccess: it.byAccess.map(({ name, model, why }) => ({ access: name, model: model?.id, why })),
      dates: toPageDates(it),
    })),
  };
}
