import { describeSeated, quote, seatOf, tellKeys, tellServers, tellUnlisted, toSeated, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { toFile } from '../exported-file.ts';
import { findLocalServer, LOCAL_CONTEXT_TOKENS, type LocalServer } from '../local.ts';
import { ENDPOINTS, keyOf, type Endpoint } from '../openai-style.ts';
import { tellLocalEfforts, tellUnreached } from '../refusal.ts';
import { SEATS, type Choice, type Seat } from '../stack.ts';
import type { StackWorld } from '../world.ts';

/** Providers that Zed has built in, by route, with the variable that it reads; the rest are OpenAI-style endpoints. */
const BUILT_IN: Readonly<Record<string, readonly [provider: string, key?: string]>> = {
  'openai-api': ['openai', 'OPENAI_API_KEY'],
  chatgpt: ['openai-subscribed'],
  'claude-api': ['anthropic', 'ANTHROPIC_API_KEY'],
  'gemini-api': ['google', 'GEMINI_API_KEY'],
  'gemini-api-free': ['google', 'GEMINI_API_KEY'],
  'mistral-api': ['mistral', 'MISTRAL_API_KEY'],
  'deepseek-api': ['deepseek', 'DEEPSEEK_API_KEY'],
  'xai-api': ['x_ai', 'XAI_API_KEY'],
  openrouter: ['openrouter', 'OPENROUTER_API_KEY'],
  vercel: ['vercel_ai_gateway', 'VERCEL_AI_GATEWAY_API_KEY'],
  copilot: ['copilot_chat'],
  'copilot-business': ['copilot_chat'],
};

/** A model as Zed calls it. */
interface Target {
  provider: string;
  model: string;
  key?: string | undefined;
  server?: LocalServer;
  /** An endpoint that Zed must be told of, with the window that it asks for. */
  endpoint?: Endpoint & { contextTokens: number };
}

type Targets = ReadonlyMap<Seat, Target>;

/** Tools of a profile that reads; what is not named is off. */
const READING = '"tools": { "read_file": true, "grep": true, "find_path": true, "list_directory": true, "diagnostics": true }';

/** Zed: one settings file, with a profile for each role that must not write. Zed reads comments in it, as its own documentation writes them. */
export const zed: Exporter = {
  id: 'zed',
  tool: 'zed',
  name: 'Zed',
  reaches: (choice, world) => findTarget(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const targets: Targets = new Map(SEATS.flatMap((seat) => { const target = findTarget(order.stack[seat], order.world); return target ? [[seat, target]] : []; }));
    for (const seat of SEATS) if (!targets.has(seat)) made.missing[seat] = tellUnreached(seatOf(order, seat), 'Zed');
    const held = [...targets.keys()];
    if (held.length === 0) return made;
    made.files = [toFile(order, '~/.config/zed/settings.json', 'jsonc', ['{', toMembers([...listProviders([...targets.values()]), listAgent(made, order, targets)]), '}'])];
    made.keys = [...new Set([...targets.values()].flatMap((it) => it.key ?? []))];
    made.steps = listSteps(order, made, held);
    made.remarks.push(...tellLocalEfforts(order, held), ...tellUnlisted(order, held, 'zed', 'Where the menu does not show it, add its `name` and `max_tokens` under `available_models` of its provider in `language_models`.'));
    if (held.some((seat) => order.stack[seat].effort && !targets.get(seat)!.server)) made.remarks.push('Zed uses an effort only where it knows the model to take that level; the menu beside the message shows it.');
    return made;
  },
};

function findTarget(choice: Choice, world: StackWorld): Target | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (isLocal) {
    const server = findLocalServer(card);
    return server && { provider: { ollama: 'ollama', 'lm-studio': 'lmstudio', 'llama-cpp': 'llama.cpp' }[server.runner], model: server.id, server };
  }
  const [provider, key] = BUILT_IN[choice.route] ?? [];
  if (!id) return undefined;
  if (provider) return { provider, model: id, key };
  const endpoint = ENDPOINTS[choice.route];
  return endpoint && card.contextTokens ? { provider: endpoint.id, model: id, key: keyOf(endpoint), endpoint: { ...endpoint, contextTokens: card.contextTokens } } : undefined;
}

const indent = (text: string) => text.replaceAll(/^/gm, '  ');
/** Members of an object, indented, each after its comment. */
const toMembers = (members: readonly string[]) => indent(members.join(',\n'));

/** What Zed must know of providers: a window that agents can work in, and endpoints that it has not built in. */
function listProviders(targets: readonly Target[]): string[] {
  const endpoints = targets.flatMap((it) => (it.endpoint ? [{ ...it.endpoint, model: it.model }] : []));
  const members = [
    ...(targets.some((it) => it.server?.runner === 'ollama') ? [`// Without it Zed asks Ollama for a window that no agent can work in\n"ollama": { "context_window": ${LOCAL_CONTEXT_TOKENS} }`] : []),
    ...(endpoints.length > 0 ? [`"openai_compatible": {\n${toMembers([...new Set(endpoints.map((it) => it.id))].map((id) => listEndpoint(endpoints.filter((it) => it.id === id))))}\n}`] : []),
  ];
  return members.length > 0 ? [`"language_models": {\n${toMembers(members)}\n}`] : [];
}

function listEndpoint(same: readonly (Endpoint & { contextTokens: number; model: string })[]): string {
  const models = [...new Set(same.map((it) => `{ "name": ${quote(it.model)}, "max_tokens": ${it.contextTokens} }`))];
  return `${quote(same[0]!.id)}: {\n${toMembers([`"api_url": ${quote(same[0]!.baseUrl)}`, `"available_models": [${models.join(', ')}]`])}\n}`;
}

function listAgent(made: Export, order: Order, targets: Targets): string {
  const hold = (seat: Seat, key: string, write: (seated: Seated, selection: string) => string): string[] => {
    const target = targets.get(seat);
    if (!target) return [];
    made.held[seat] = key;
    const seated = seatOf(order, seat);
    return [`// ${describeSeated(seated)}\n${write(seated, toSelection(seated, target))}`];
  };
  const profile = (seat: 'planner' | 'reviewer') => hold(seat, `agent.profiles.${seat}.default_model`, (_, selection) => `"${seat}": {\n${toMembers([`"name": "${seat === 'planner' ? 'Planner' : 'Reviewer'}"`, READING, '"enable_all_context_servers": false', `"default_model": ${selection}`])}\n}`);
  const profiles = [...profile('planner'), ...profile('reviewer')];
  return `"agent": {\n${toMembers([
    ...hold('executor', 'agent.default_model', (_, selection) => `"default_model": ${selection}`),
    ...hold('small', 'agent.commit_message_model, agent.thread_summary_model, agent.subagent_model', (_, selection) => ['commit_message_model', 'thread_summary_model', 'subagent_model'].map((key) => `"${key}": ${selection}`).join(',\n')),
    ...(profiles.length > 0 ? [`"profiles": {\n${toMembers(profiles)}\n}`] : []),
    ...hold('fallback', 'agent.favorite_models', (_, selection) => `"favorite_models": [${selection}]`),
  ])}\n}`;
}

function toSelection({ effort }: Seated, { provider, model, server }: Target): string {
  const thinking = !effort || server ? '' : effort === 'none' ? ', "enable_thinking": false' : `, "enable_thinking": true, "effort": ${quote(effort)}`;
  return `{ "provider": ${quote(provider)}, "model": ${quote(model)}${thinking} }`;
}

function listSteps(order: Order, { keys, held: keysBySeat }: Export, held: readonly Seat[]): string[] {
  const profiles = (['planner', 'reviewer'] as const).filter((seat) => keysBySeat[seat]);
  return [
    'Open your settings with the command `zed: open settings file`, and add what this file has.',
    ...tellKeys(keys),
    ...(keys.length > 0 ? ['Or give the keys to Zed under Settings, AI, LLM Providers, which keeps them in the system’s keychain.'] : []),
    ...(held.some((seat) => order.stack[seat].route === 'chatgpt') ? ['Sign in to ChatGPT under Settings, AI, LLM Providers.'] : []),
    ...(held.some((seat) => order.stack[seat].route.startsWith('copilot')) ? ['Sign in to GitHub Copilot under Settings, AI, LLM Providers.'] : []),
    ...tellServers(order, held),
    ...(profiles.length > 0 ? [`There is no plan mode: choose the profile ${profiles.map((it) => (it === 'planner' ? 'Planner' : 'Reviewer')).join(' or ')} below the message before you begin a thread; it reads and does not write.`] : []),
    ...(keysBySeat.fallback ? ['The fallback stands at the top of the model menu; nothing changes over by itself.'] : []),
  ];
}
