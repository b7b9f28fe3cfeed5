import { z } from 'astro/zod';
import { listEnds } from '../../guide/ends.ts';
import type { Guide } from '../../guide/guide.ts';
import { makeEndUrls } from '../end-urls.ts';
import { absolute, address, day, head, id, makeHead, source, toSource } from './shapes.ts';

export const retirementsFile = z.strictObject({
  ...head,
  retirements: z.array(z.strictObject({
    key: z.string().describe('Model and platform; stays when the day moves'),
    name: z.string(),
    vendorName: z.string(),
    ids: z.array(z.string()),
    platform: z.string(),
    isVendor: z.boolean().describe('Whether the platform is the vendor’s own API'),
    kind: z.enum(['on', 'notBefore']).describe('on: a deadline; notBefore: a floor, no deadline'),
    day,
    vendorReplacement: z.string().optional(),
    successor: id.optional().describe('Key of models.json: what we advise'),
    url: address,
    source,
  })).describe('Past and announced, the earliest first'),
});

export function makeRetirementsFile(guide: Guide): z.infer<typeof retirementsFile> {
  const urlOf = makeEndUrls(guide);
  return {
    ...makeHead(guide, 'retirements'),
    retirements: listEnds(guide).map((end) => {
      const { key, name, vendorName, ids, platform, isVendor, kind, day: on, vendorReplacement, successor, source: from } = end;
      return { key, name, vendorName, ids: [...ids], platform, isVendor, kind, day: on, vendorReplacement, successor: successor?.id, url: absolute(urlOf(end)), source: toSource(from) };
    }),
  };
}
