import { priceOn, type PricePeriod } from '../cost/price-periods.ts';
import { daysBetween, type Day } from '../freshness/day.ts';
import type { FoundId } from './find-ids.ts';
import type { KnownModel, KnownModels } from './known-models.ts';
import { stateOn, type Retirement, type State } from './lifecycle.ts';
import { explainMissing, writeReplacement, writeVendorReplacement } from './replacement.ts';

/** What a reader is told of one id that was found. */
export interface Finding {
  found: FoundId;
  model: KnownModel;
  /** On the reader's day; absent where nobody published one. */
  state?: State | undefined;
  /** The end that concerns this id: of its platform where that has one of its own, else of the vendor. Weights on somebody's own disk have none. */
  end?: Retirement | undefined;
  /** The platform on which the text uses it, where `end` is the vendor's and that platform's own day is not known. */
  elsewhere?: string | undefined;
  /** Days until `end`; negative when it is past. Absent without an end. */
  daysLeft?: number | undefined;
  /** The vendor's replacement, as its API takes it; `written` where it can stand in the text as it is. */
  vendorReplacement?: { id: string; written?: string | undefined } | undefined;
  /** Ours. `written` is the id in the spelling of the host; where there is none, `missing` says why. */
  replacement?: { model: KnownModel; written?: string | undefined; missing?: string | undefined; price?: PriceStep | undefined } | undefined;
}

/** List prices in US dollars for a million tokens on the reader's day, before and after. */
export interface PriceStep {
  input: [number, number];
  output: [number, number];
}

/** retired: fails today · ending: a dated end is ahead, or the end is announced without a date · living: answers, no end announced · listed: a package names it, nothing else is known. */
export type Verdict = 'retired' | 'ending' | 'living' | 'listed';

/** Where an id in this spelling is answered; undefined for somebody's own machine. */
const PLATFORMS: Record<FoundId['spelling'], string | undefined> = { plain: 'vendor', 'amazon-bedrock': 'Amazon Bedrock', 'google-vertex': 'Google Cloud', azure: 'Azure', openrouter: 'vendor', 'github-copilot': 'GitHub Copilot', ollama: undefined, weights: undefined };

/** @param text the whole text in which it was found */
export function diagnose(text: string, found: FoundId & { known: NonNullable<FoundId['known']> }, models: KnownModels, today: Day): Finding {
  const model = models[found.known.model]!;
  const platform = PLATFORMS[found.spelling];
  const end = platform === undefined ? undefined : findEnd(model, platform, today);
  const elsewhere = end?.kind === 'on' && end.platform !== platform ? platform : undefined;
  const successor = model.successor === undefined ? undefined : models[model.successor];
  const written = successor && writeReplacement(text, found, model, successor);
  return {
    found,
    model,
    state: platform === undefined ? findOwnState(model) : findState(model, end, elsewhere, today),
    end,
    elsewhere,
    daysLeft: end && daysBetween(today, end.day),
    vendorReplacement: model.vendorReplacement === undefined ? undefined : { id: model.vendorReplacement, written: writeVendorReplacement(text, found, model) },
    replacement: successor && { model: successor, written, missing: written === undefined ? explainMissing(found, model, successor) : undefined, price: comparePrices(model.prices, successor.prices, today) },
  };
}

export function judge({ state, end, daysLeft }: Pick<Finding, 'state' | 'end' | 'daysLeft'>): Verdict {
  if (state === 'retired') return 'retired';
  if (state === 'deprecated' || (end?.kind === 'on' && daysLeft !== undefined && daysLeft > 0)) return 'ending';
  return state === undefined ? 'listed' : 'living';
}

/** The deadline that concerns the platform; a floor only where no deadline is known. */
function findEnd({ retirements }: KnownModel, platform: string, today: Day): Retirement | undefined {
  const own = retirements.filter((it) => it.platform === platform);
  const vendors = retirements.filter((it) => it.platform === 'vendor');
  const ahead = (all: readonly Retirement[]) => all.find((it) => it.kind === 'notBefore' && daysBetween(today, it.day) > 0);
  return own.find((it) => it.kind === 'on') ?? ahead(own) ?? vendors.find((it) => it.kind === 'on') ?? ahead(vendors);
}

/** Weights at hand keep working when their vendor stops selling the model. */
function findOwnState({ state }: KnownModel): State | undefined {
  return state === 'retired' || state === 'deprecated' ? 'legacy' : state;
}

function findState(model: KnownModel, end: Retirement | undefined, elsewhere: string | undefined, today: Day): State | undefined {
  const isOver = end?.kind === 'on' && daysBetween(end.day, today) >= 0;
  // The vendor's end is a warning there, and no proof.
  if (isOver) return elsewhere === undefined ? 'retired' : 'deprecated';
  // A platform that goes on longer than the vendor keeps the model alive there.
  const state = model.state && (end?.platform === 'vendor' || !end ? stateOn({ state: model.state, retirements: model.retirements }, today) : model.state === 'retired' ? 'deprecated' : model.state);
  return state ?? (end?.kind === 'on' ? 'deprecated' : undefined);
}

function comparePrices(before: readonly PricePeriod[], after: readonly PricePeriod[], today: Day): PriceStep | undefined {
  const [old, now] = [priceOn(before, today), priceOn(after, today)];
  if (old?.inputUsdPerMTok === undefined || old.outputUsdPerMTok === undefined || now?.inputUsdPerMTok === undefined || now.outputUsdPerMTok === undefined) return undefined;
  return { input: [old.inputUsdPerMTok, now.inputUsdPerMTok], output: [old.outputUsdPerMTok, now.outputUsdPerMTok] };
}
