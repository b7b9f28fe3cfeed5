import { SPELLING_HOSTS, type ListedId, type ListedIds } from './listed-ids.ts';
import { VENDOR_NAMES } from './line-up.ts';
import type { Listing, PackageSource } from './listing.ts';
import type { PricedId } from './genai-prices.ts';
import type { VendorId } from './vendor-sdks.ts';

export interface IdSources {
  listings: readonly Listing[];
  listed: PackageSource;
  /** Ids of one vendor, by its name in the second package. */
  listPriced: (provider: string) => PricedId[];
  opined: PackageSource;
  sdks: readonly { vendor: string; source: PackageSource; ids: readonly VendorId[] }[];
}

/** Ids of other trades: pictures, speech, films, vectors. A text model that also takes pictures stays. */
const NOT_TEXT = /image|tts|transcribe|embed|ocr|audio|realtime|voice|-live|live-|moderation|whisper|voxtral|omni|robotics|lyria|veo|imagen|banana|sora|^ft:|:free|:extended|\.ft-|-$/;

/** Every id that a package names as one of a vendor's, with what it tells of it; several packages may tell of one id. */
export function listIds({ listings, listed, listPriced, opined, sdks }: IdSources): ListedIds {
  const vendors = Object.entries(VENDOR_NAMES).map(([vendor, { host, opinion }]) => {
    const ids: Record<string, ListedId> = {};
    const add = (id: string, source: PackageSource, more: Partial<ListedId>) => {
      if (NOT_TEXT.test(id) || !isOwn(vendor, id)) return;
      const known = ids[id];
      ids[id] = { ...more, ...known, listedBy: [...(known?.listedBy ?? []), source.name] };
    };
    for (const { ids: own, source } of sdks.filter((it) => it.vendor === vendor)) for (const { id, endsOn } of own) add(id, source, endsOn ? { endsOn } : {});
    for (const it of listings.filter((listing) => listing.host === host)) add(it.hostId, listed, { ...toPrices(it), ...findHostIds(it.hostId, listings) });
    for (const it of opinion ? listPriced(opinion) : []) add(it.id, opined, toPrices(it));
    return [vendor, Object.fromEntries(Object.entries(ids).sort(([a], [b]) => (a < b ? -1 : 1)))] as const;
  });
  return { sources: [listed, opined, ...sdks.map((it) => it.source)], vendors: Object.fromEntries(vendors.filter(([, ids]) => Object.keys(ids).length > 0)) };
}

/** Some lists have other vendors' models too, since Google Cloud and Mistral sell them. */
const OWN: Record<string, RegExp> = { google: /^gem/, mistral: /stral|xtral/, minimax: /^minimax/i };
const isOwn = (vendor: string, id: string) => OWN[vendor]?.test(id) ?? /[a-z]{2}|^o\d/i.test(id);

function toPrices({ inputUsdPerMTok, outputUsdPerMTok }: { inputUsdPerMTok?: number | undefined; outputUsdPerMTok?: number | undefined }): Partial<ListedId> {
  return inputUsdPerMTok && outputUsdPerMTok ? { inputUsdPerMTok, outputUsdPerMTok } : {};
}

function findHostIds(id: string, listings: readonly Listing[]): Partial<ListedId> {
  const wanted = toPlain(id);
  const byHost = SPELLING_HOSTS.map((host) => [host, listings.filter((it) => it.host === host && toPlain(it.hostId) === wanted).map((it) => it.hostId)] as const).filter(([, ids]) => ids.length > 0);
  return byHost.length > 0 ? { hostIds: Object.fromEntries(byHost) } : {};
}

/** "eu.anthropic.claude-opus-4-5-20251101-v1:0", "anthropic/claude-opus-4.5" → "claude-opus-4-5" */
function toPlain(hostId: string): string {
  return hostId.toLowerCase().replace(/^.*\//, '').replace(/^([a-z-]+\.)*(anthropic|openai|google|mistral|xai|deepseek|moonshotai|zai|minimax|qwen|meta)\./, '').replace(/-v\d+(:\d+)?$/, '').replace(/-20\d{6}$/, '').replace(/\./g, '-');
}
