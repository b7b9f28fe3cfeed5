import type { Snapshot } from '../catalogue/facts.ts';
import { toUndated } from '../catalogue/changes.ts';
import type { ListedId, ListedIds } from '../catalogue/listed-ids.ts';
import { makePricePeriods } from '../cost/price-periods.ts';
import type { KnownModel, KnownModels, SourcedRetirement } from '../lifecycle/known-models.ts';
import { toCanon } from '../lifecycle/token.ts';
import type { Authored, Entry } from './guide.ts';
import { toSlug } from './id.ts';
import type { AuthoredIdGroup } from './ids.ts';
import { joinFacts, toShownSource } from './joined-facts.ts';
import { listOwnIds, VENDORS, type AuthoredModel, type Vendor } from './model.ts';

/** Everything that the cards, content/ids/ and the packages know under a name that a config can hold, by the id of the card or a key made of the first id. */
export function makeKnownModels(authored: Authored, catalogue: Snapshot, listed: ListedIds): KnownModels {
  const findListed = makeListedFinder(listed);
  const known = new Map<string, KnownModel>(authored.models.map((card) => [card.id, fromCard(card, catalogue, findListed)]));
  for (const { id: vendor, fields } of authored.ids) for (const group of fields.models) addGroup(known, group, vendor as Vendor, findListed);
  addListed(known, listed, findListed);
  return Object.fromEntries(known);
}

type FindListed = (id: string) => ListedId | undefined;

function makeListedFinder({ vendors }: ListedIds): FindListed {
  const byCanon = new Map(Object.values(vendors).flatMap((ids) => Object.entries(ids).map(([id, it]) => [toCanon(id), it])));
  return (id) => byCanon.get(toCanon(id));
}

function fromCard({ id, fields }: Entry<AuthoredModel>, catalogue: Snapshot, findListed: FindListed): KnownModel {
  const facts = joinFacts((fields.catalogueId && catalogue.models[fields.catalogueId]) || {}, fields.factOverrides);
  const ollama = fields.weights?.get.ollama;
  const hostIds = { ...findListed(fields.apiId)?.hostIds, ...(ollama && { ollama: [ollama] }) };
  return {
    name: fields.name,
    vendorName: VENDORS[fields.vendor],
    card: id,
    state: fields.lifecycle.state,
    retirements: fields.lifecycle.retirements.map(toSourced),
    ids: listOwnIds(fields),
    aliases: [],
    shortNames: [fields.name],
    vendorReplacement: fields.lifecycle.vendorReplacement,
    successor: fields.lifecycle.successor,
    prices: facts.inputUsdPerMTok ? makePricePeriods({ inputUsdPerMTok: facts.inputUsdPerMTok.value, outputUsdPerMTok: facts.outputUsdPerMTok?.value }, fields.scheduledPrices.map(({ from, inputUsdPerMTok, outputUsdPerMTok }) => ({ from, inputUsdPerMTok, outputUsdPerMTok }))) : [],
    hostIds: Object.keys(hostIds).length > 0 ? hostIds : undefined,
    sources: [],
  };
}

/** Further names of a card join it; ids with an end or a successor of their own stand beside it. */
function addGroup(known: Map<string, KnownModel>, group: AuthoredIdGroup, vendor: Vendor, findListed: FindListed) {
  const card = group.card === undefined ? undefined : known.get(group.card);
  const own = group.retirements.length > 0 || group.state !== undefined || group.successor !== undefined || group.note !== undefined || group.vendorReplacement !== undefined;
  const names = { ids: group.ids, aliases: group.aliases, shortNames: group.shortNames };
  if (card && !own) {
    known.set(group.card!, { ...card, ids: [...card.ids, ...names.ids], aliases: [...card.aliases, ...names.aliases], shortNames: [...card.shortNames, ...names.shortNames], sources: [...card.sources, toShownSource(group.source)] });
    return;
  }
  const first = [...names.ids, ...names.aliases, ...names.shortNames][0]!;
  known.set(toFreeKey(first, known), {
    name: group.name ?? card?.name ?? first,
    vendorName: group.maker ?? VENDORS[vendor],
    card: card?.card,
    state: group.state ?? card?.state,
    retirements: group.retirements.length > 0 ? group.retirements.map(toSourced) : (card?.retirements ?? []),
    ...names,
    shortNames: [...names.shortNames, ...(group.name ? [group.name] : [])],
    vendorReplacement: group.vendorReplacement ?? card?.vendorReplacement,
    successor: group.successor ?? card?.successor,
    note: group.note,
    prices: toPrices(findListed(first)) ?? card?.prices ?? [],
    sources: [toShownSource(group.source)],
  });
}

/** What only a package names. A dated snapshot of a model that we know joins it, unless the package announces an end of its own. */
function addListed(known: Map<string, KnownModel>, listed: ListedIds, findListed: FindListed) {
  const taken = new Map([...known].flatMap(([key, it]) => [...it.ids, ...it.aliases].map((id) => [toCanon(id), key])));
  for (const [vendor, ids] of Object.entries(listed.vendors)) {
    for (const [id, it] of Object.entries(ids)) {
      if (taken.has(toCanon(id))) continue;
      const base = taken.get(toCanon(toUndated(id)));
      const model = base === undefined ? undefined : known.get(base);
      const joins = base !== undefined && model !== undefined && (!it.endsOn || model.retirements.some((end) => end.platform === 'vendor' && end.day === it.endsOn));
      const key = joins ? base : toFreeKey(id, known);
      known.set(key, joins ? { ...model, ids: [...model.ids, id] } : fromListed(id, vendor as Vendor, it, listed, findListed));
      taken.set(toCanon(id), key);
    }
  }
}

function toSourced({ source, ...end }: AuthoredIdGroup['retirements'][number]): SourcedRetirement {
  return { ...end, source: toShownSource(source) };
}

function fromListed(id: string, vendor: Vendor, it: ListedId, listed: ListedIds, findListed: FindListed): KnownModel {
  const sources = it.listedBy.flatMap((lister) => listed.sources.filter((source) => source.name === lister)).map(({ name, version, seenOn }) => toShownSource({ package: `${name}@${version}`, seenOn }));
  return {
    name: id,
    vendorName: VENDORS[vendor],
    state: it.endsOn ? 'deprecated' : undefined,
    retirements: it.endsOn ? [{ kind: 'on', day: it.endsOn, platform: 'vendor', source: sources[0]! }] : [],
    ids: [id],
    aliases: [],
    shortNames: [],
    prices: toPrices(findListed(id)) ?? [],
    sources,
  };
}

function toPrices(it: ListedId | undefined) {
  return it?.inputUsdPerMTok ? [{ inputUsdPerMTok: it.inputUsdPerMTok, outputUsdPerMTok: it.outputUsdPerMTok }] : undefined;
}

/** A key made of an id. A card of that very name keeps it: Ollama's "devstral-2" is not the card "devstral-2", whose id is "devstral-2512". */
function toFreeKey(id: string, known: ReadonlyMap<string, KnownModel>): string {
  const key = toSlug(id);
  return known.has(key) ? toFreeKey(`${key}-by-id`, known) : key;
}
