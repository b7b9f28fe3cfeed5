import { formatUsd } from '../cost/money.ts';
import { priceOn } from '../cost/price-periods.ts';
import { addDays, type Day } from '../freshness/day.ts';
import type { Guide, Model } from './guide.ts';

/** Something announced that a page tells before its day, and differently from that day on. */
export interface DatedEvent {
  on: Day;
  /** "Gemini 4 Argon will cost $4 in, $20 out instead of $2 and $10" */
  ahead: string;
  past: string;
}

/** Announced prices and ends of a model that lie after the build, the nearest first. Floors are no events. */
export function listEvents(model: Model, builtOn: Day): DatedEvent[] {
  const prices = model.scheduledPrices.map(({ from, inputUsdPerMTok, outputUsdPerMTok }): DatedEvent => {
    const before = priceOn(model.prices, addDays(from, -1));
    const words = `${formatUsd(inputUsdPerMTok)} in, ${formatUsd(outputUsdPerMTok)} out${before?.inputUsdPerMTok !== undefined && before.outputUsdPerMTok !== undefined ? ` instead of ${formatUsd(before.inputUsdPerMTok)} and ${formatUsd(before.outputUsdPerMTok)}` : ''}`;
    return { on: from, ahead: `${model.name} will cost ${words}`, past: `${model.name} costs ${words}` };
  });
  const byDay = new Map<Day, string[]>();
  for (const { kind, day, platform } of model.lifecycle.retirements) {
    if (kind === 'on') byDay.set(day, [...(byDay.get(day) ?? []), platform === 'vendor' ? `${model.vendorName}’s own API` : platform]);
  }
  const ends = [...byDay].map(([on, platforms]): DatedEvent => {
    const where = new Intl.ListFormat('en-GB').format(platforms);
    return { on, ahead: `${model.name} ends on ${where}`, past: `${model.name} ended on ${where}` };
  });
  return [...prices, ...ends].filter((it) => it.on > builtOn).sort((a, b) => a.on.localeCompare(b.on));
}

/** Facts of these models that moved after a page was reviewed, the latest first. */
export function listChangesSince({ changes }: Guide, models: readonly string[], reviewedOn: Day): Guide['changes'] {
  return changes.filter((it) => it.on > reviewedOn && it.kind !== 'recommendation' && it.kind !== 'model' && it.models.some((id) => models.includes(id)));
}
