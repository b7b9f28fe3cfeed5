import { z } from 'astro/zod';
import { source } from '../catalogue/source.ts';
import { id, pageDates, text } from './authored.ts';

/** A few words for a table: "No, unless you opt in", "30 days at most", or "Not published". */
const short = text.max(60);

/** A way to reach a model, and what happens there to the code that a reader sends. */
const route = z.strictObject({
  /** As readers know it: "Claude API", "GitHub Copilot Business and Enterprise". */
  name: text,
  /** api: the model's maker sells calls · subscription: a seat or plan · cloud: a platform that resells calls · gateway: passes calls to other hosts · local: your own hardware. */
  kind: z.enum(['api', 'subscription', 'cloud', 'gateway', 'local']),
  /** Are models trained on what is sent? */
  training: short,
  /** The same as a verdict that the picker's rules read. unless-switched-off: a setting or a routing option stops it; not-published: nobody says, or sources disagree. A free tier that trains does not count where the paid one does not. */
  mayTrain: z.enum(['no', 'unless-switched-off', 'yes', 'not-published']),
  /** How long it is kept. */
  retention: short,
  /** Where it is processed or kept. */
  region: short,
  /** What the table cannot hold: settings that change it, exceptions, contracts. State providers' promises as theirs. */
  details: text,
  /** Empty only where nothing is published, or where nothing leaves. */
  sources: z.array(source),
});

/** What a reader may have already, as the routes that come with it. */
const access = z.strictObject({
  /** As a reader would say it: "A ChatGPT plan". */
  name: text,
  routes: z.array(id).min(1),
});

/** content/routes.yaml: stated once, shown on each card that can be reached so. */
export const routesSchema = z.strictObject({
  /** By route id, in the order of the page. */
  routes: z.record(id, route),
  /** By id, in the order in which tasks answer "what do you have already?". */
  access: z.record(id, access),
  ...pageDates,
});
export type AuthoredRoutes = z.infer<typeof routesSchema>;
