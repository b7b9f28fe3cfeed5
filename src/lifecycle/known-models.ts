import type { PricePeriod } from '../cost/price-periods.ts';
import type { Day } from '../freshness/day.ts';
import type { Retirement, State } from './lifecycle.ts';

/** Who says so, ready to show. */
export interface ShownSource {
  /** "pi-ai 1.5.2", or the host of a page: "docs.x.ai". */
  label: string;
  url?: string | undefined;
  seenOn: Day;
}

export type SourcedRetirement = Retirement & { source: ShownSource };

/** A model, whether it has a card or not, under every name that configs know it by. */
export interface KnownModel {
  name: string;
  vendorName: string;
  /** The id of its card; several models may share one, as snapshots with an end of their own do. */
  card?: string | undefined;
  /** As a person wrote it; absent where a package lists the id and nobody told more. */
  state?: State | undefined;
  retirements: readonly SourcedRetirement[];
  /** Ids that mean this model and no other; the first is the one to write. */
  ids: readonly string[];
  /** Moving names that mean it now. */
  aliases: readonly string[];
  /** Words that are an id only as the value of a model key: "opus", "Claude Sonnet 4.5". */
  shortNames: readonly string[];
  /** The id that its vendor names as replacement. */
  vendorReplacement?: string | undefined;
  /** Key of the model that the guide sends its users to. */
  successor?: string | undefined;
  note?: string | undefined;
  /** List price in US dollars for a million tokens, now and as announced; empty where none is known. */
  prices: readonly PricePeriod[];
  /** Its ids on hosts that spell them otherwise: `amazon-bedrock: ["eu.anthropic.claude-opus-5"]`. */
  hostIds?: Readonly<Record<string, readonly string[]>> | undefined;
  sources: readonly ShownSource[];
}

/** By key: the id of a card, or a key made from the first id. */
export type KnownModels = Readonly<Record<string, KnownModel>>;
