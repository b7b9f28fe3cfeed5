import { z } from 'astro/zod';
import type { Guide } from '../../guide/guide.ts';
import { toolUrl, twinUrl } from '../../site/urls.ts';
import { absolute, address, day, head, id, makeHead, pageDates, toPageDates } from './shapes.ts';

export const toolsFile = z.strictObject({
  ...head,
  tools: z.array(z.strictObject({
    id,
    name: z.string(),
    url: address,
    markdown: address.describe('The page as Markdown'),
    maker: z.string(),
    kind: z.enum(['agent', 'editor', 'runner', 'gateway']),
    what: z.string(),
    ended: z.strictObject({ what: z.string(), insteadTool: id }).optional(),
    versionSeen: z.string(),
    versionSeenOn: day,
    ownDefault: z.string().describe('What answers when nobody has chosen'),
    models: z.array(id).describe('Cards that it is known to offer, in the order in which we would try them'),
    roles: z.array(z.strictObject({ role: z.string(), setting: z.string().optional(), how: z.string() })),
    dates: pageDates,
  })),
});

export function makeToolsFile(guide: Guide): z.infer<typeof toolsFile> {
  return {
    ...makeHead(guide, 'tools'),
    tools: guide.tools.map((it) => ({
      id: it.id,
      name: it.name,
      url: absolute(toolUrl(it.id)),
      markdown: absolute(twinUrl(toolUrl(it.id))),
      maker: it.maker,
      kind: it.kind,
      what: it.what,
      ended: it.ended && { what: it.ended.what, insteadTool: it.ended.insteadTool },
      versionSeen: it.versionSeen,
      versionSeenOn: it.versionSeenOn,
      ownDefault: it.ownDefault,
      models: it.models.map((model) => model.id),
      roles: it.roles.map(({ role, setting, how }) => ({ role, setting, how })),
      dates: toPageDates(it),
    })),
  };
}
