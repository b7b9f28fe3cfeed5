import { z } from 'astro/zod';
import type { Guide } from '../../guide/guide.ts';
import type { KnownModel } from '../../lifecycle/known-models.ts';
import { modelUrl } from '../../site/urls.ts';
import { absolute, address, head, makeHead, pricePeriod, retirement, source, state, toSource } from './shapes.ts';

const names = z.array(z.string());

export const idsFile = z.strictObject({
  ...head,
  models: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      vendorName: z.string(),
      card: z.string().optional().describe('Key of models.json; several models may share one, as snapshots with an end of their own do'),
      url: address.optional().describe('The card'),
      state: state.optional().describe('As written; a retirement of kind "on" whose day has come makes it retired. Absent: a package lists it, nobody told more'),
      retirements: z.array(retirement),
      ids: names.describe('Mean this model and no other; the first is the one to write'),
      aliases: names.describe('Moving names that mean it now, or last meant it'),
      shortNames: names.describe('Ids only as the value of a model key: "opus"'),
      vendorReplacement: z.string().optional().describe('The id that its vendor names as replacement'),
      successor: z.string().optional().describe('Key, in this file, of the model that we send its users to'),
      note: z.string().optional(),
      prices: z.array(pricePeriod),
      hostIds: z.record(z.string(), names).optional().describe('Its ids on hosts that spell them otherwise'),
      sources: z.array(source),
    }),
  ).describe('By key: the id of a card, or one made of the first id'),
});
export type IdsFile = z.infer<typeof idsFile>;

export function makeIdsFile(guide: Guide): IdsFile {
  return { ...makeHead(guide, 'ids'), models: Object.fromEntries(Object.entries(guide.knownModels).map(([key, it]) => [key, toEntry(it)])) };
}

function toEntry({ name, vendorName, card, state: written, retirements, ids, aliases, shortNames, vendorReplacement, successor, note, prices, hostIds, sources }: KnownModel): IdsFile['models'][string] {
  return {
    name,
    vendorName,
    card,
    url: card === undefined ? undefined : absolute(modelUrl(card)),
    state: written,
    retirements: retirements.map((it) => ({ kind: it.kind, day: it.day, platform: it.platform, source: toSource(it.source) })),
    ids: [...ids],
    aliases: [...aliases],
    shortNames: [...shortNames],
    vendorReplacement,
    successor,
    note,
    prices: prices.map(({ from, until, inputUsdPerMTok, outputUsdPerMTok, cacheReadUsdPerMTok }) => ({ from, until, inputUsdPerMTok, outputUsdPerMTok, cacheReadUsdPerMTok })),
    hostIds: hostIds && Object.fromEntries(Object.entries(hostIds).map(([host, hosts]) => [host, [...hosts]])),
    sources: sources.map(toSource),
  };
}
