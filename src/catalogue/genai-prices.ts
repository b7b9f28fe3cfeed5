import { findProvider } from '@pydantic/genai-prices';
import { z } from 'astro/zod';
import { daysBetween, parseDay, type Day } from '../freshness/day.ts';
import { toPrice, type PriceOpinion } from './listing.ts';

/** A price, or one with steps, of which the first holds for short input. */
const price = z.union([z.number(), z.object({ base: z.number() })]).optional();
const prices = z.object({ input_mtok: price, output_mtok: price, cache_read_mtok: price });
const constraint = z.union([
  z.object({ type: z.literal('start_date'), start_date: z.string() }),
  z.object({ type: z.literal('time_of_date'), start_time: z.string(), end_time: z.string() }),
]);
const model = z.object({
  id: z.string(),
  prices: z.union([prices, z.array(z.object({ constraint: constraint.optional(), prices }))]),
});
type Prices = z.infer<typeof prices>;
type Constrained = Exclude<z.infer<typeof model>['prices'], Prices>;

/**
 * What the installed package says of a model's price on a day.
 * @param provider its own name of the vendor: "x-ai"
 * @returns undefined where it does not know exactly this id: its own search matches fuzzily and would answer for a relative
 */
export function readOpinion(provider: string, id: string, on: Day): PriceOpinion | undefined {
  const found = findProvider({ providerId: provider })?.models.find((it) => it.id.toLowerCase() === id.toLowerCase());
  return found && translateModel(found, on);
}

export interface PricedId extends PriceOpinion {
  id: string;
}

/** Every id that the installed package knows of a vendor, with its price on a day. */
export function listPriced(provider: string, on: Day): PricedId[] {
  return (findProvider({ providerId: provider })?.models ?? []).map((it) => ({ id: it.id, ...translateModel(it, on) }));
}

/** @throws ZodError when the package has changed its form */
export function translateModel(json: unknown, on: Day): PriceOpinion {
  const { prices: known } = model.parse(json);
  if (!Array.isArray(known)) return translatePrices(known);
  const plain = known.filter((it) => it.constraint?.type !== 'time_of_date' && hasBegun(it, on)).at(-1);
  const peak = known.filter((it) => it.constraint?.type === 'time_of_date');
  const everyHour = plain && translatePrices(plain.prices);
  if (!peak[0] || !everyHour?.inputUsdPerMTok || !everyHour.outputUsdPerMTok) return everyHour ?? {};
  const { inputUsdPerMTok, outputUsdPerMTok, cacheReadUsdPerMTok } = everyHour;
  return { ...translatePrices(peak[0].prices), offPeak: { inputUsdPerMTok, outputUsdPerMTok, cacheReadUsdPerMTok, peakHours: peak.map(formatHours).join(' and ') } };
}

function translatePrices(it: Prices): PriceOpinion & { cacheReadUsdPerMTok?: number | undefined } {
  const base = (listed: z.infer<typeof price>) => toPrice(typeof listed === 'object' ? listed.base : listed);
  return { inputUsdPerMTok: base(it.input_mtok), outputUsdPerMTok: base(it.output_mtok), cacheReadUsdPerMTok: base(it.cache_read_mtok) };
}

function hasBegun({ constraint: when }: Constrained[number], on: Day): boolean {
  return when?.type !== 'start_date' || daysBetween(parseDay(when.start_date), on) >= 0;
}

function formatHours({ constraint: when }: Constrained[number]): string {
  return when?.type === 'time_of_date' ? `${when.start_time.slice(0, 5)} to ${when.end_time.slice(0, 5)} UTC` : '';
}
