import type { Snapshot } from '../catalogue/facts.ts';
import type { ListedIds } from '../catalogue/listed-ids.ts';
import type { Day } from '../freshness/day.ts';
import { freshness } from '../freshness/freshness.ts';
import { stateOn } from '../lifecycle/lifecycle.ts';
import { SEATS, type Stack } from '../stack/stack.ts';
import type { StackModel, StackWorld } from '../stack/world.ts';
import { REVIEW_EVERY } from './authored.ts';
import { findEffortLevels } from './effort-levels.ts';
import type { Authored, Entry } from './guide.ts';
import { joinFacts } from './joined-facts.ts';
import { findMemoryGb } from './memory.ts';
import { VENDORS, type AuthoredModel, type Vendor } from './model.ts';
import type { AuthoredStack } from './stack.ts';
import { toSeen, type Verified } from './verified.ts';

/** Ways on which a vendor's ids stand as on its own API. */
const OWN_ROUTES: Readonly<Record<Vendor, readonly string[]>> = {
  openai: ['openai-api', 'chatgpt', 'chatgpt-business', 'azure'],
  anthropic: ['claude-api', 'claude-plan', 'claude-business', 'google-cloud', 'azure'],
  google: ['gemini-api', 'gemini-api-free', 'google-ai', 'google-cloud'],
  xai: ['xai-api', 'grok'],
  mistral: ['mistral-api', 'mistral-plan'],
  moonshot: ['moonshot-api', 'kimi-code'],
  deepseek: ['deepseek-api'],
  zai: ['zai-api', 'zai-plan'],
  alibaba: ['alibaba-api'],
  minimax: ['minimax-api'],
  meta: ['meta-api'],
  microsoft: [],
  cursor: ['cursor'],
};

/** Ways whose spelling the catalogue knows, by its name for the host. */
const HOSTS: Readonly<Record<string, string>> = { openrouter: 'openrouter', vercel: 'vercel-ai-gateway', copilot: 'github-copilot', 'copilot-business': 'github-copilot', bedrock: 'amazon-bedrock' };

/** Platforms with a day of their own for an end, as routes. */
const PLATFORM_ROUTES: Readonly<Record<string, readonly string[]>> = {
  'Amazon Bedrock': ['bedrock'],
  Azure: ['azure'],
  ChatGPT: ['chatgpt', 'chatgpt-business'],
  Codex: ['chatgpt', 'chatgpt-business'],
  'GitHub Copilot': ['copilot', 'copilot-business'],
  'Google Cloud': ['google-cloud'],
  Groq: ['groq'],
  'Alibaba Cloud': ['alibaba-api'],
};

/**
 * What stacks are built and exported from. Retired models are left out.
 * @param verified what tools were seen to load; without it nothing is claimed
 */
export function makeStackWorld(authored: Authored, catalogue: Snapshot, listed: ListedIds, today: Day, verified: Verified = { targets: {} }): StackWorld {
  const { models, routes, tools, stacks } = authored;
  const alive = models.filter(({ fields }) => stateOn(fields.lifecycle, today) !== 'retired' && fields.reach.length > 0);
  const world: StackWorld = {
    models: Object.fromEntries(alive.map((it) => [it.id, makeStackModel(it, catalogue, listed, today)])),
    routes: Object.fromEntries(Object.entries(routes.routes).map(([id, { name, kind, mayTrain, training, retention, region }]) => [id, { name, kind, mayTrain, training, retention, region }])),
    tools: Object.fromEntries(tools.map(({ id, fields: { name, versionSeen, models: offered } }) => [id, { name, versionSeen, models: offered }])),
    stacks: Object.fromEntries(Object.entries(stacks.stacks).map(([id, it]) => [id, { name: it.name, stack: toStack(it), tools: it.tools, memoryGb: it.memoryGb, why: it.why }])),
    seen: {},
    reviewDueOn: freshness(stacks.reviewedOn, stacks.reviewEvery ?? REVIEW_EVERY.stacks, today).dueOn,
  };
  return { ...world, seen: toSeen(verified, world) };
}

function toStack(authored: AuthoredStack): Stack {
  return Object.fromEntries(SEATS.map((seat) => [seat, authored[seat]])) as Stack;
}

function makeStackModel({ fields }: Entry<AuthoredModel>, catalogue: Snapshot, listed: ListedIds, today: Day): StackModel {
  const facts = joinFacts((fields.catalogueId && catalogue.models[fields.catalogueId]) || {}, fields.factOverrides);
  const { weights } = fields;
  return {
    name: fields.name,
    vendor: fields.vendor,
    vendorName: VENDORS[fields.vendor],
    tier: fields.tier,
    state: stateOn(fields.lifecycle, today),
    ends: fields.lifecycle.retirements.filter((it) => it.kind === 'on').flatMap(({ day, platform }) => (platform === 'vendor' ? [{ on: day }] : (PLATFORM_ROUTES[platform] ?? []).map((route) => ({ on: day, route })))).sort((a, b) => (a.on < b.on ? -1 : 1)),
    priceChangesOn: fields.scheduledPrices.map((it) => it.from),
    reviewDueOn: freshness(fields.reviewedOn, fields.reviewEvery ?? REVIEW_EVERY.model, today).dueOn,
    levels: findEffortLevels(fields, catalogue),
    contextTokens: facts.contextTokens?.value,
    memoryGb: weights && findMemoryGb(weights),
    ids: Object.fromEntries(fields.reach.flatMap((it) => { const id = it.id ?? findIdOn(it.route, fields, listed); return id ? [[it.route, id]] : []; })),
    weights: weights && weights.get,
  };
}

/** The id as that way writes it; undefined where nobody told. */
function findIdOn(route: string, { vendor, apiId, catalogueId }: AuthoredModel, listed: ListedIds): string | undefined {
  if (OWN_ROUTES[vendor].includes(route) || route === 'opencode-zen') return apiId;
  const host = HOSTS[route];
  const ids = listed.vendors[vendor];
  const hostIds = host ? (ids?.[apiId] ?? ids?.[catalogueId?.replace(/^[^/]+\//, '') ?? ''])?.hostIds?.[host] : undefined;
  // A cloud lists one id for each region; the one for the whole world answers everywhere.
  return hostIds?.find((it) => it.startsWith('global.')) ?? hostIds?.[0];
}
