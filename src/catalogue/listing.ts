import type { z } from 'astro/zod';
import type { inputKinds, offPeakPrice, packageSource, priceStep } from './facts.ts';

export type PackageSource = z.infer<typeof packageSource>;
export type PriceStep = z.infer<typeof priceStep>;
export type OffPeakPrice = z.infer<typeof offPeakPrice>;
export type InputKind = z.infer<typeof inputKinds>;

/** One model as one host lists it, in our names and units. What the host leaves out, or lists as 0, is absent. */
export interface Listing {
  /** The host's name in its package: "openai", "github-copilot". */
  host: string;
  /** The id that this host takes. */
  hostId: string;
  inputUsdPerMTok?: number | undefined;
  outputUsdPerMTok?: number | undefined;
  cacheReadUsdPerMTok?: number | undefined;
  cacheWriteUsdPerMTok?: number | undefined;
  priceSteps?: PriceStep[] | undefined;
  contextTokens?: number | undefined;
  maxOutputTokens?: number | undefined;
  inputKinds?: InputKind[] | undefined;
  effortLevels?: string[] | undefined;
}

/** What a second, independently edited package says of a price. */
export interface PriceOpinion {
  inputUsdPerMTok?: number | undefined;
  outputUsdPerMTok?: number | undefined;
  offPeak?: OffPeakPrice | undefined;
}

/** US dollars as listed; 0 stands for "no list price" upstream, so it becomes absent. */
export function toPrice(usd: number | null | undefined): number | undefined {
  return usd && usd > 0 ? usd : undefined;
}
