import { z } from 'astro/zod';
import { source } from '../catalogue/source.ts';
import { day } from '../freshness/day-schema.ts';
import { id, pageDates, ROLES, text } from './authored.ts';

/** How a model is given a role in this tool. */
const roleSetting = z.strictObject({
  role: z.enum([...ROLES, 'small and fast']),
  /** The key, flag or click, exactly: "review_model". Leave it out where the tool has none; `how` then says so. */
  setting: text.optional(),
  /** What it does, or that no such setting exists and what people do instead. */
  how: text,
});

/** A file or command that a reader can copy. */
const snippet = z.strictObject({
  /** Where it goes: "~/.codex/config.toml", or "Terminal". */
  path: text,
  language: z.enum(['toml', 'json', 'yaml', 'markdown', 'shell', 'ini']),
  code: z.string().trim().min(1),
  /** How it was checked, in words: "loaded by 0.169.0", or "keys read in the documentation; not run". */
  checked: text,
});

/** content/tools/<id>.mdx: a program in which people use models. */
export const toolSchema = z.strictObject({
  name: text,
  /** Who makes it. */
  maker: text,
  /** agent: works in a terminal or editor · editor: an editor of its own · runner: serves local weights · gateway: passes requests on. */
  kind: z.enum(['agent', 'editor', 'runner', 'gateway']),
  /** Set when its makers have stopped: what happened, and the tool to go to. */
  ended: z.strictObject({ what: text, insteadTool: id }).optional(),
  /** One sentence: what it is and for whom. */
  what: text,
  /** One sentence for search results, at most 160 characters. */
  description: text.max(160),
  /** The version on which this page rests, with the day of its release, or "not seen". */
  versionSeen: text,
  versionSeenOn: day,
  /** Which models it can route, in words: its own list, other providers, local. */
  routes: text,
  /** Cards of models that it is known to offer, in the order in which we would try them. */
  models: z.array(id).default([]),
  /** What answers when nobody has chosen; or "not published". */
  ownDefault: text,
  roles: z.array(roleSetting).min(1),
  snippets: z.array(snippet).min(1),
  /** What goes wrong in practice. */
  traps: z.array(text).min(1),
  /** What nobody has published or we could not check. */
  unknown: z.array(text).default([]),
  sources: z.array(source).min(1),
  ...pageDates,
});
export type AuthoredTool = z.infer<typeof toolSchema>;

