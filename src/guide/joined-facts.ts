import type { AuthoredFacts, FactKey, ModelFacts } from '../catalogue/facts.ts';
import type { Day } from '../freshness/day.ts';
import type { ShownSource } from '../lifecycle/known-models.ts';

/** A fact as a card prints it, whether the catalogue or a person gave it. */
export interface ShownFact<T> {
  value: T;
  sources: ShownSource[];
  agreement: 'confirmed' | 'single' | 'disputed';
  /** The other side of a dispute. */
  dissent: { value: T; source: ShownSource }[];
  note?: string | undefined;
}

export type JoinedFacts = { [K in FactKey]?: ShownFact<NonNullable<ModelFacts[K]>['value']> };

/** A person's value stands before the catalogue's; a fact that neither has stays absent. */
export function joinFacts(computed: ModelFacts, authored: AuthoredFacts): JoinedFacts {
  const fromCatalogue = listDefined(computed).map(([key, fact]) => [key, { ...fact, sources: fact.sources.map(toShownPackage), dissent: (fact.dissent ?? []).map((it) => ({ ...it, source: toShownPackage(it.source) })) }]);
  const byHand = listDefined(authored).map(([key, fact]) => [key, { value: fact.value, sources: [toShownSource(fact.source)], agreement: 'single', dissent: [], note: fact.reason }]);
  return Object.fromEntries([...fromCatalogue, ...byHand]) as JoinedFacts;
}

function listDefined<T extends object>(facts: T): [string, NonNullable<T[keyof T]>][] {
  return Object.entries(facts).filter(([, fact]) => fact !== undefined) as [string, NonNullable<T[keyof T]>][];
}

/** A page by its host, a package by its name without the scope. */
export function toShownSource(source: { url?: string | undefined; package?: string | undefined; seenOn: Day }): ShownSource {
  if (source.url) return { label: new URL(source.url).host.replace(/^www\./, ''), url: source.url, seenOn: source.seenOn };
  return { label: (source.package ?? '').replace(/^@[^/]+\//, '').replace('@', ' '), seenOn: source.seenOn };
}

function toShownPackage(source: { name: string; version: string; seenOn: Day }): ShownSource {
  return toShownSource({ package: `${source.name}@${source.version}`, seenOn: source.seenOn });
}
