import type { Day } from '../freshness/day.ts';
import type { ModelFacts, Snapshot } from './facts.ts';
import type { ListedIds } from './listed-ids.ts';

/** What a reader of advice is told when the catalogue moves. `was` and `is` are the facts of one question, absent where they were not published. */
export type CatalogueChange =
  | { kind: 'model'; catalogueId: string }
  | { kind: 'gone'; catalogueId: string }
  | { kind: 'end'; catalogueId: string; was?: Day | undefined; is?: Day | undefined }
  | { kind: 'price' | 'limit' | 'effort'; catalogueId: string; was: PlainFacts; is: PlainFacts };

/** The values of a model's facts without where they come from. */
export type PlainFacts = { [K in keyof ModelFacts]?: NonNullable<ModelFacts[K]>['value'] };

/** The facts that make up one entry: a price that moves in and out on one day is one change. */
const QUESTIONS = {
  price: ['inputUsdPerMTok', 'outputUsdPerMTok', 'cacheReadUsdPerMTok', 'priceSteps', 'offPeak', 'hostedPrices'],
  limit: ['contextTokens', 'maxOutputTokens', 'inputKinds'],
  effort: ['effortLevels'],
} as const satisfies Record<string, readonly (keyof ModelFacts)[]>;

/**
 * Two snapshots → what changed, by catalogue id. A source that now confirms what
 * another said before changes no fact, so it is not listed.
 */
export function listChanges(before: Snapshot, after: Snapshot): CatalogueChange[] {
  const ids = [...new Set([...Object.keys(before.models), ...Object.keys(after.models)])].sort();
  return ids.flatMap((catalogueId): CatalogueChange[] => {
    const [old, now] = [before.models[catalogueId], after.models[catalogueId]];
    if (!old) return [{ kind: 'model', catalogueId }];
    if (!now) return [{ kind: 'gone', catalogueId }];
    return (Object.keys(QUESTIONS) as (keyof typeof QUESTIONS)[]).flatMap((kind) => {
      const [was, is] = [toPlain(old, kind), toPlain(now, kind)];
      return JSON.stringify(was) === JSON.stringify(is) ? [] : [{ kind, catalogueId, was, is }];
    });
  });
}

/** The facts of one question, in a fixed order. */
function toPlain(facts: ModelFacts, kind: keyof typeof QUESTIONS): PlainFacts {
  return Object.fromEntries(QUESTIONS[kind].flatMap((key) => (facts[key] ? [[key, facts[key].value]] : [])));
}

/** Two lists of ids → the ends that a vendor's package announced, moved or took back. A dated snapshot that moves with its model is not told twice. */
export function listEndChanges(before: ListedIds, after: ListedIds): CatalogueChange[] {
  return Object.entries(after.vendors).flatMap(([vendor, ids]) => Object.entries(ids).flatMap(([id, { endsOn }]): CatalogueChange[] => {
    const was = before.vendors[vendor]?.[id]?.endsOn;
    const base = toUndated(id);
    const isTold = base !== id && ids[base]?.endsOn === endsOn && before.vendors[vendor]?.[base]?.endsOn === was;
    return was === endsOn || isTold ? [] : [{ kind: 'end', catalogueId: `${vendor}/${id}`, was, is: endsOn }];
  }));
}

/** "gpt-5-2025-08-07" → "gpt-5", "claude-sonnet-4-5-20250929" → "claude-sonnet-4-5": the model of a dated snapshot. */
export function toUndated(id: string): string {
  return id.replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, '');
}
