import type { Snapshot } from '../catalogue/facts.ts';
import type { Day } from '../freshness/day.ts';
import { stateOn } from '../lifecycle/lifecycle.ts';
import type { Entry } from './guide.ts';
import { joinFacts } from './joined-facts.ts';
import type { AuthoredModel, Vendor } from './model.ts';

export type EffortLevels = Partial<Record<Vendor, string[]>>;

/** Words that vendors use, from no thinking to the most; the word that one vendor adds stands last. */
const LEVELS = ['none', 'minimal', 'low', 'medium', 'high', 'xhigh', 'max'];

/** The levels that a vendor's current models take between them, lowest first; a vendor whose models have none is absent. */
export function listEffortLevels(models: readonly Entry<AuthoredModel>[], catalogue: Snapshot, today: Day): EffortLevels {
  const ofVendor: EffortLevels = {};
  for (const { fields } of models) {
    if (stateOn(fields.lifecycle, today) !== 'current') continue;
    const levels = findEffortLevels(fields, catalogue);
    if (levels.length > 0) ofVendor[fields.vendor] = [...new Set([...(ofVendor[fields.vendor] ?? []), ...levels])].sort((a, b) => rank(a) - rank(b));
  }
  return ofVendor;
}

/** The levels of one model; none where it has none, or where nobody published them. */
export function findEffortLevels(fields: AuthoredModel, catalogue: Snapshot): string[] {
  return joinFacts((fields.catalogueId && catalogue.models[fields.catalogueId]) || {}, fields.factOverrides).effortLevels?.value ?? [];
}

function rank(level: string): number {
  const place = LEVELS.indexOf(level);
  return place < 0 ? LEVELS.length : place;
}
