import { readAuthored, readListedIds, readSnapshot } from '../../../scripts/read-content.ts';
import { makePricePeriods } from '../../../src/cost/price-periods.ts';
import { parseDay } from '../../../src/freshness/day.ts';
import { makeKnownModels } from '../../../src/guide/known-models.ts';
import { makeIdFinder, type FoundId } from '../../../src/lifecycle/find-ids.ts';
import type { KnownModel, KnownModels, SourcedRetirement } from '../../../src/lifecycle/known-models.ts';

/** What the site ships. */
export const realModels = makeKnownModels(readAuthored(), readSnapshot(), readListedIds());
export const findReal = makeIdFinder(realModels);

export type KnownFind = FoundId & { known: NonNullable<FoundId['known']> };

export function isKnown(found: FoundId): found is KnownFind {
  return found.known !== undefined;
}

function model(fields: Pick<KnownModel, 'name' | 'vendorName' | 'ids'> & Partial<KnownModel>): KnownModel {
  return { retirements: [], aliases: [], shortNames: [fields.name], prices: [], sources: [], ...fields };
}

function ends(kind: 'on' | 'notBefore', day: string, platform = 'vendor'): SourcedRetirement {
  return { kind, day: parseDay(day), platform, source: { label: 'vendor.example', seenOn: parseDay('2026-11-01') } };
}

/** Invented models of invented vendors; the old ones end on 30 November 2026, or on a platform's own day. */
export const toyModels: KnownModels = {
  'verse-3': model({
    name: 'Verse 3',
    vendorName: 'Anthropic',
    card: 'verse-3',
    state: 'deprecated',
    retirements: [ends('on', '2026-11-30'), ends('on', '2026-12-15', 'Amazon Bedrock'), ends('on', '2026-12-10', 'Azure'), ends('on', '2026-12-20', 'Google Cloud'), ends('on', '2026-10-01', 'GitHub Copilot')],
    ids: ['verse-3-5-20250101'],
    aliases: ['verse-3-5'],
    vendorReplacement: 'verse-4-5-20260101',
    successor: 'verse-5',
    prices: makePricePeriods({ inputUsdPerMTok: 8, outputUsdPerMTok: 40 }, []),
  }),
  'verse-5': model({
    name: 'Verse 5',
    vendorName: 'Anthropic',
    card: 'verse-5',
    state: 'current',
    retirements: [ends('notBefore', '2026-12-01')],
    ids: ['verse-5-5'],
    shortNames: ['Verse 5', 'verse'],
    prices: makePricePeriods({ inputUsdPerMTok: 2, outputUsdPerMTok: 10 }, [{ from: parseDay('2026-12-01'), inputUsdPerMTok: 4, outputUsdPerMTok: 20 }]),
    hostIds: { 'amazon-bedrock': ['anthropic.verse-5-5', 'eu.anthropic.verse-5-5', 'global.anthropic.verse-5-5', 'us.anthropic.verse-5-5'], openrouter: ['anthropic/verse-5.5:free', 'anthropic/verse-5.5'], 'github-copilot': ['verse-5.5'] },
  }),
  'chord-4': model({ name: 'Chord 4', vendorName: 'OpenAI', state: 'retired', ids: ['chord-4-turbo-2024'], successor: 'verse-5' }),
  'chord-5': model({ name: 'Chord 5', vendorName: 'OpenAI', state: 'legacy', ids: ['chord-5.1-mini'], retirements: [ends('on', '2027-01-01')], successor: 'chord-6', note: 'Answers slowly by now.' }),
  'chord-6': model({ name: 'Chord 6', vendorName: 'OpenAI', state: 'preview', ids: ['chord-6.2-mini'], prices: makePricePeriods({ inputUsdPerMTok: 1 }, []), hostIds: { 'amazon-bedrock': ['us.openai.chord-6.2-mini'] } }),
  'plain-2': model({ name: 'Plain 2', vendorName: 'Meta', state: 'deprecated', ids: ['plain-2-8b'], successor: 'plain-3', vendorReplacement: 'plain-2-9b' }),
  'plain-3': model({ name: 'Plain 3', vendorName: 'Alibaba', state: 'current', ids: ['plain-3-8b'], hostIds: { ollama: ['plain3:8b'] } }),
  'stray-1-large': model({ name: 'stray-1-large', vendorName: 'Mistral AI', ids: ['stray-1-large'] }),
};

export const findToy = makeIdFinder(toyModels);
