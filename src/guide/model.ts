import { z } from 'astro/zod';
import { authoredFacts, scheduledPrice } from '../catalogue/facts.ts';
import { source } from '../catalogue/source.ts';
import { day } from '../freshness/day-schema.ts';
import { STATES } from '../lifecycle/lifecycle.ts';
import { id, pageDates, ROLES, text, TIERS } from './authored.ts';
import { retirement } from './ids.ts';

export const VENDORS = {
  openai: 'OpenAI',
  anthropic: 'Anthropic',
  google: 'Google',
  xai: 'xAI',
  mistral: 'Mistral AI',
  moonshot: 'Moonshot AI',
  deepseek: 'DeepSeek',
  zai: 'Z.ai',
  alibaba: 'Alibaba',
  minimax: 'MiniMax',
  meta: 'Meta',
  microsoft: 'Microsoft',
  cursor: 'Cursor',
} as const;
export type Vendor = keyof typeof VENDORS;
export const VENDOR_IDS = Object.keys(VENDORS) as Vendor[];

/** What an open-weight card says on top: may I run it, and on what? */
const weights = z.strictObject({
  /** The licence by name, and in words what it forbids. */
  licence: text,
  /** Total parameters in billions, as the maker counts them: 27.3. */
  totalBillion: z.number().positive(),
  /** Parameters that work on one token, in billions; equal to the total in a dense model. Leave it out where nobody published it. */
  activeBillion: z.number().positive().optional(),
  /**
   * Memory. `stated` is what somebody published, in words. `kvCacheBytesPerToken` is what one token of context takes at
   * 16 bits, worked out from the published architecture: `how` shows the sum. The card prints an estimate from it (src/guide/memory.ts).
   */
  memory: z.strictObject({
    stated: z.strictObject({ words: text, source }).optional(),
    kvCacheBytesPerToken: z.strictObject({ value: z.int().positive(), how: text, source }).optional(),
    /** The smallest memory, in decimal gigabytes, on which somebody reports it to run at fewer than 4 bits; the picker takes it instead of the estimate. `stated` says who. */
    reportedGb: z.number().positive().optional(),
  }),
  /** Does it call tools reliably in an agent at 16K to 32K of context? Who says so; or "not published". */
  toolCalling: text,
  /** When somebody who could run it should use an API all the same. */
  stayOnApi: text,
  /** Exact names to fetch it by; leave out what was not seen. */
  get: z.strictObject({
    huggingFace: text.optional(),
    ollama: text.optional(),
    lmStudio: text.optional(),
  }),
});

const lifecycle = z.strictObject({
  /** The state on the day of the review; a dated retirement moves it on by itself. */
  state: z.enum(STATES),
  /** The day of general release; leave it out where only a month is known, and say so in `releasedNote`. */
  releasedOn: day.optional(),
  /** What is uncertain about the release: "August 2026; the day is not published". */
  releasedNote: text.optional(),
  /** Announced ends. A floor ("not sooner than") is `notBefore` and never written as `on`. */
  retirements: z.array(retirement).default([]),
  /** The card to go to instead. Needed on a deprecated or retired card, and that card must itself be alive. */
  successor: id.optional(),
  /** The id that the vendor itself names as replacement, where it does: "claude-sonnet-4-6". */
  vendorReplacement: text.optional(),
  /** What the vendor names as replacement, where that is another model or is none: "OpenAI named GPT-5.4". */
  vendorSays: text.optional(),
});

/** content/models/<id>.mdx: our judgement of one model. Prices, limits and effort levels come from the catalogue, never from here. */
export const modelSchema = z.strictObject({
  /** As the vendor writes it: "GPT-6.1 Sol". */
  name: text,
  vendor: z.enum(VENDOR_IDS),
  /** The id to paste into a config, exactly as the vendor's own API takes it: "gpt-6.1-sol". */
  apiId: text,
  /** "<vendor>/<id>" as in src/catalogue/snapshot.json; leave out only while no catalogue knows the model. */
  catalogueId: z.string().regex(/^[a-z]+\/\S+$/).optional(),
  tier: z.enum(TIERS),
  roles: z.array(z.enum(ROLES)).min(1),
  /** The tasks that it is worth considering for; their tier need not be its own. */
  tasks: z.array(id).min(1),
  /** One sentence: use it or not, for what. Stands in search results, so at most 200 characters. */
  verdict: text.max(200),
  /** Two to four jobs; no two cards share the same list. */
  bestFor: z.array(text).min(2).max(4),
  /** One to three jobs, each with a card or a task to go to instead. */
  notFor: z.array(z.strictObject({ job: text, insteadModel: id.optional(), insteadTask: id.optional() }).refine((it) => Boolean(it.insteadModel) !== Boolean(it.insteadTask), 'give either insteadModel or insteadTask')).min(1).max(3),
  /** What to ask of it: effort level and context habits. For a retired card: how to move away. */
  ask: text,
  /** Limits that bite in practice; state vendors' claims as theirs. */
  limits: z.array(text).max(4),
  /** Ways to reach it today, by their ids in content/routes.yaml, where their data use is. `note` says what is special there (plan, tool, region); `id` is the model's id there, needed for a configuration where neither the vendor's own spelling nor the catalogue has it; an empty list means that nothing answers any more. */
  reach: z.array(z.strictObject({ route: id, id: text.optional(), note: text.optional() })),
  /** What to take instead; `prefer` says when and begins with that condition ("Where …", "For …"). Needed while the model is current or a preview. */
  runnerUp: z.strictObject({ model: id, prefer: text }).optional(),
  /** Why no task picks it, in a sentence; needed while the model is current and no task does. */
  whyNotPicked: text.optional(),
  lifecycle,
  weights: weights.optional(),
  /** Facts by hand, for a model that no catalogue knows yet, or where a source is known to be wrong (then with `reason`). */
  factOverrides: authoredFacts.default({}),
  /** Announced price changes: they switch on by themselves on their day. */
  scheduledPrices: z.array(scheduledPrice).default([]),
  /** Values on which sources disagree; both sides are shown. */
  disagreements: z.array(z.strictObject({ about: text, says: z.array(z.strictObject({ value: text, source })).min(2) })).default([]),
  /** What nobody has published; shown by name on the card. */
  unknown: z.array(text).default([]),
  sources: z.array(source).min(1),
  ...pageDates,
});
export type AuthoredModel = z.infer<typeof modelSchema>;

/** Address of weights by their name on Hugging Face. */
export const huggingFaceUrl = (name: string) => `https://huggingface.co/${name}`;

/** The ids under which a card's own model is written: the vendor's, and the catalogue's where that differs. */
export function listOwnIds({ apiId, catalogueId }: Pick<AuthoredModel, 'apiId' | 'catalogueId'>): string[] {
  return [...new Set([apiId, ...(catalogueId ? [catalogueId.replace(/^[^/]+\//, '')] : [])])];
}
