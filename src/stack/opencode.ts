import { describeSeated, MERGE, seatOf, tellKeys, tellServers, toSeated, type Export, type Order, type Seated } from './export.ts';
import { toFile } from './exported-file.ts';
import { printObject, type Json, type Member } from './json.ts';
import { findLocalServer, LOCAL_CONTEXT_TOKENS, LOCAL_OUTPUT_TOKENS, OWN_HARDWARE, type LocalServer } from './local.ts';
import { tellNameless } from './refusal.ts';
import { SEATS, type Choice, type Seat } from './stack.ts';
import type { StackWorld } from './world.ts';

/** A provider of the models.dev catalogue, as OpenCode signs in to it. */
interface Provider {
  id: string;
  /** The environment variable that holds its key. */
  key?: string;
  /** What to do where no key is enough. */
  step?: string;
}

const COPILOT: Provider = { id: 'github-copilot', step: 'Sign in with `opencode auth login`: GitHub Copilot.' };
const GOOGLE: Provider = { id: 'google', key: 'GEMINI_API_KEY' };

const PROVIDERS: Readonly<Record<string, Provider>> = {
  'openai-api': { id: 'openai', key: 'OPENAI_API_KEY' },
  chatgpt: { id: 'openai', step: 'Sign in with `opencode auth login`: OpenAI, ChatGPT Pro/Plus.' },
  'claude-api': { id: 'anthropic', key: 'ANTHROPIC_API_KEY' },
  'gemini-api': GOOGLE,
  'gemini-api-free': GOOGLE,
  'google-cloud': { id: 'google-vertex', step: 'Sign in with `gcloud auth application-default login`, and set `GOOGLE_VERTEX_PROJECT` and `GOOGLE_VERTEX_LOCATION`.' },
  bedrock: { id: 'amazon-bedrock', step: 'Give it access to AWS with `AWS_PROFILE` or `AWS_BEARER_TOKEN_BEDROCK`, and name the region in `AWS_REGION`.' },
  azure: { id: 'azure', key: 'AZURE_API_KEY', step: 'Set `AZURE_RESOURCE_NAME`, and call each deployment as its model is called.' },
  copilot: COPILOT,
  'copilot-business': COPILOT,
  'xai-api': { id: 'xai', key: 'XAI_API_KEY' },
  grok: { id: 'xai', step: 'Sign in with `opencode auth login`: xAI, SuperGrok.' },
  'mistral-api': { id: 'mistral', key: 'MISTRAL_API_KEY' },
  'moonshot-api': { id: 'moonshotai', key: 'MOONSHOT_API_KEY' },
  'deepseek-api': { id: 'deepseek', key: 'DEEPSEEK_API_KEY' },
  'zai-api': { id: 'zai', key: 'ZHIPU_API_KEY' },
  'zai-plan': { id: 'zai-coding-plan', key: 'ZHIPU_API_KEY' },
  'alibaba-api': { id: 'alibaba', key: 'DASHSCOPE_API_KEY' },
  'minimax-api': { id: 'minimax', key: 'MINIMAX_API_KEY' },
  'meta-api': { id: 'meta', key: 'META_MODEL_API_KEY' },
  'opencode-zen': { id: 'opencode', key: 'OPENCODE_API_KEY' },
  vercel: { id: 'vercel', key: 'AI_GATEWAY_API_KEY' },
  openrouter: { id: 'openrouter', key: 'OPENROUTER_API_KEY' },
  groq: { id: 'groq', key: 'GROQ_API_KEY' },
  cerebras: { id: 'cerebras', key: 'CEREBRAS_API_KEY' },
};

export const FALLBACK = 'Takes over when the usual model fails';

/** A model as OpenCode writes it, "provider/model". */
interface OpenCodeTarget {
  provider: Provider;
  model: string;
  server?: LocalServer | undefined;
}

export type OpenCodeTargets = Partial<Record<Seat, OpenCodeTarget>>;

export function findOpenCodeTarget(choice: Choice, world: StackWorld): OpenCodeTarget | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (isLocal) {
    const server = findLocalServer(card);
    return server && { provider: { id: server.runner }, model: `${server.runner}/${server.id}`, server };
  }
  const provider = PROVIDERS[choice.route];
  // The catalogue writes Claude’s ids on Google Cloud with a version that nobody told us.
  if (!provider || !id || (choice.route === 'google-cloud' && card.vendor !== 'google')) return undefined;
  return { provider, model: `${provider.id}/${id}` };
}

/** Models of local servers, by runner, with the efforts that are asked of them. */
export function listLocalModels(order: Order, targets: OpenCodeTargets): { server: LocalServer; models: { id: string; name: string; levels: string[] }[] }[] {
  const servers = new Map<string, { server: LocalServer; models: Map<string, { id: string; name: string; levels: string[] }> }>();
  for (const seat of SEATS) {
    const server = targets[seat]?.server;
    if (!server) continue;
    const { card, effort } = seatOf(order, seat);
    const { models } = servers.get(server.runner) ?? servers.set(server.runner, { server, models: new Map() }).get(server.runner)!;
    const model = models.get(server.id) ?? models.set(server.id, { id: server.id, name: card.name, levels: [] }).get(server.id)!;
    if (effort && !model.levels.includes(effort)) model.levels.push(effort);
  }
  return [...servers.values()].map(({ server, models }) => ({ server, models: [...models.values()] }));
}

/** Limits of a local model, in both shapes of the file; without them OpenCode takes its window for nothing and never compacts. */
export const LOCAL_LIMIT: Json = { context: LOCAL_CONTEXT_TOKENS, output: LOCAL_OUTPUT_TOKENS };

/** The one file, in either shape, with what must be done by hand. */
export function makeOpenCode(order: Order, listMembers: (targets: OpenCodeTargets) => Member[], places: Readonly<Record<Seat, string>>, remarks: readonly string[]): Export {
  const targets: OpenCodeTargets = Object.fromEntries(SEATS.flatMap((seat) => { const target = findOpenCodeTarget(order.stack[seat], order.world); return target ? [[seat, target]] : []; }));
  const held = SEATS.filter((seat) => targets[seat]);
  const keys = [...new Set(held.flatMap((seat) => targets[seat]?.provider.key ?? []))];
  const files = held.length > 0 ? [toFile(order, '~/.config/opencode/opencode.jsonc', 'jsonc', [printObject(listMembers(targets))], `${MERGE.jsonc} An opencode.json beside it is read too.`)] : [];
  return {
    files,
    steps: files.length === 0 ? [] : [
      'Save `~/.config/opencode/opencode.jsonc`.',
      ...tellKeys(keys),
      ...new Set(held.flatMap((seat) => targets[seat]?.provider.step ?? [])),
      ...tellServers(order, held),
      'Check what was read: `opencode debug config` prints what it took; a misspelt key is missing there.',
      ...(held.some((seat) => !targets[seat]?.server) ? ['Look with `opencode models` whether its list, which it fetches when it starts, has each model: any other is refused.'] : []),
      ...(targets.planner ? ['Tab changes between build and plan.'] : []),
      ...(targets.reviewer ? ['When a change is done, write `@reviewer` and what to look at.'] : []),
      ...(targets.fallback ? ['No model is changed by itself: Tab goes on to the agent fallback.'] : []),
    ],
    held: Object.fromEntries(held.map((seat) => [seat, places[seat]])),
    missing: Object.fromEntries(SEATS.flatMap((seat) => (targets[seat] ? [] : [[seat, whyNot(seatOf(order, seat))]]))),
    remarks: [
      ...(held.length > 0 ? remarks : []),
      ...(held.some((seat) => targets[seat]?.server && order.stack[seat].effort) ? ['A local server is asked for the effort as reasoning_effort; whether the model obeys was not seen.'] : []),
    ],
    keys,
  };
}

/** "Planner: Claude Opus 5.5 by Claude API, effort high", as the note of a member. */
export function noteOf(order: Order, seat: Seat): string {
  return describeSeated(seatOf(order, seat));
}

function whyNot({ card, way, route }: Seated): string {
  if (route === OWN_HARDWARE) return tellNameless(card);
  if (PROVIDERS[route]) return `How OpenCode’s catalogue writes ${card.name} by ${way.name} is not known. Reach the model by its vendor’s API or by OpenRouter.`;
  return `${way.name} cannot be signed in to from OpenCode, as far as we saw. Reach the model by its vendor’s API or by OpenRouter, or give this role to the plan’s own tool.`;
}
