import { z } from 'astro/zod';
import { source } from '../catalogue/source.ts';
import { day } from '../freshness/day-schema.ts';
import { STATES } from '../lifecycle/lifecycle.ts';
import { id, text } from './authored.ts';

/** An id exactly as an API takes it, without a prefix: "claude-3-5-sonnet-20241022". */
const apiId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._:-]+$/, 'an id as the vendor’s own API takes it, without "vendor/" before it');

/** An announced end. A floor ("not sooner than") is `notBefore` and never written as `on`. */
export const retirement = z.strictObject({
  kind: z.enum(['on', 'notBefore']),
  day,
  /** "vendor" for the vendor's own API; else the platform by name: "GitHub Copilot", "Amazon Bedrock", "Google Cloud", "Azure", "ChatGPT", "Codex". */
  platform: text,
  source,
});

const idGroup = z
  .strictObject({
    /** As the vendor writes it: "Claude 3.5 Sonnet". Leave it out where `card` says whose ids these are. */
    name: text.optional(),
    /** Who made it, where that is not the vendor after whom the file is named. */
    maker: text.optional(),
    /** The card in content/models/ whose model these ids are further names of; state, ends and successor then come from the card, unless written here. */
    card: id.optional(),
    /** Ids that mean this model and no other, in every spelling that its vendor’s API takes or took. The first names the entry in feeds and the calendar for ever, so it stays first. */
    ids: z.array(apiId).default([]),
    /** Moving names that mean it, or last meant it: "gpt-5-chat-latest". */
    aliases: z.array(apiId).default([]),
    /** Words that are an id only where they are the value of a model key: "opus", "opusplan". */
    shortNames: z.array(text).default([]),
    /** Needed without a card. The state on the day of `source`; a dated end moves it on by itself. */
    state: z.enum(STATES).optional(),
    retirements: z.array(retirement).default([]),
    /** The id that the vendor names as replacement. */
    vendorReplacement: apiId.optional(),
    /** The card that we send its users to; it must be alive. Needed on a deprecated or retired entry without a card. */
    successor: id.optional(),
    /** What a reader must know beside dates: "requests are answered by gpt-5.1 now". */
    note: text.optional(),
    source,
  })
  .refine((it) => Boolean(it.name) !== Boolean(it.card), 'give either name or card')
  .refine((it) => Boolean(it.card) || it.state !== undefined, 'an entry without a card says its state')
  .refine((it) => it.ids.length + it.aliases.length + it.shortNames.length > 0, 'names no id');

/** content/ids/<vendor>.yaml: ids that occur in configs and have no card of their own, and further ids of cards. */
export const idsSchema = z.strictObject({ models: z.array(idGroup).min(1) });
export type AuthoredIds = z.infer<typeof idsSchema>;
export type AuthoredIdGroup = AuthoredIds['models'][number];
