import { describeSeated, quote, seatOf, tellKeys, tellServers, tellUnlisted, toSeated, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { toFile } from '../exported-file.ts';
import { joinWords } from '../join-words.ts';
import { findLocalServer, LOCAL_CONTEXT_TOKENS, OWN_HARDWARE } from '../local.ts';
import { tellNameless } from '../refusal.ts';
import { isSameModel, SEATS, type Choice, type Seat } from '../stack.ts';
import type { StackWorld } from '../world.ts';

/** A provider as Codex knows it. Without `table` it is built in. */
interface Provider {
  id: string;
  /** The environment variable that holds its key. */
  key?: string;
  /** Fields of its [model_providers.<id>] table. Codex speaks the Responses API only. */
  table?: { name: string; baseUrl: string };
}

const PROVIDERS: Readonly<Record<string, Provider>> = {
  chatgpt: { id: 'openai' },
  'chatgpt-business': { id: 'openai' },
  'openai-api': { id: 'openai', key: 'OPENAI_API_KEY' },
  openrouter: { id: 'openrouter', key: 'OPENROUTER_API_KEY', table: { name: 'OpenRouter', baseUrl: 'https://openrouter.ai/api/v1' } },
  'xai-api': { id: 'xai', key: 'XAI_API_KEY', table: { name: 'xAI', baseUrl: 'https://api.x.ai/v1' } },
};

/** A model as Codex calls it. */
interface Target {
  provider: Provider;
  model: string;
}

/** OpenAI Codex: one file for the executor's provider, and a profile file for each role that needs another one. */
export const codex: Exporter = {
  id: 'openai-codex',
  tool: 'openai-codex',
  name: 'OpenAI Codex',
  reaches: (choice, world) => findTarget(choice, world) !== undefined,
  hasList: ({ route }) => PROVIDERS[route]?.id === 'openai',
  make(order) {
    const { stack } = order;
    const targets = Object.fromEntries(SEATS.map((seat) => [seat, findTarget(stack[seat], order.world)])) as Record<Seat, Target | undefined>;
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    if (targets.executor) addMainFile(made, order, targets as Targets);
    for (const seat of ['planner', 'reviewer', 'fallback'] as const) {
      const target = targets[seat];
      if (made.held[seat] || !target) continue;
      made.files.push(toFile(order, `~/.codex/${seat}.config.toml`, 'toml', [...listModelLines(seatOf(order, seat), target), ...(isOther(target, targets.executor) ? listOwnLines(made, target) : []), ...listProviderLines(target), ...(isOther(target, targets.executor) ? listOwnAgents(made, target) : [])]));
      made.held[seat] = `codex --profile ${seat}`;
    }
    const held = SEATS.filter((seat) => made.held[seat]);
    for (const seat of SEATS) if (!made.held[seat]) made.missing[seat] = whyNot(seatOf(order, seat), targets[seat]);
    made.keys = [...new Set(held.flatMap((seat) => targets[seat]?.provider.key ?? []))];
    made.steps = listSteps(order, made, held);
    if (held.some((seat) => made.held[seat]?.includes('--profile'))) made.remarks.push('A profile whose file is missing is ignored without a word, and the model of `config.toml` answers: look at the provider that Codex prints at its start. Add `--strict-config` to have a misspelt key of a profile refused.');
    made.remarks.push(...tellUnlisted(order, held.filter((seat) => targets[seat]?.provider.id === 'openai'), 'openai-codex', 'Look with `codex debug models` before you rely on it.'));
    return made;
  },
};

type Targets = Record<Seat, Target | undefined> & { executor: Target };

function findTarget(choice: Choice, world: StackWorld): Target | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (!isLocal) {
    const provider = PROVIDERS[choice.route];
    return provider && id ? { provider, model: id } : undefined;
  }
  const server = findLocalServer(card);
  if (!server) return undefined;
  const builtIn = { ollama: 'ollama', 'lm-studio': 'lmstudio', 'llama-cpp': undefined }[server.runner];
  return { provider: builtIn ? { id: builtIn } : { id: server.runner, table: { name: server.name, baseUrl: server.baseUrl } }, model: server.id };
}

/** config.toml: what every session does. A model of another provider cannot stand in it. */
function addMainFile(made: Export, order: Order, targets: Targets) {
  const { stack } = order;
  const [executor, planner, reviewer, small] = (['executor', 'planner', 'reviewer', 'small'] as const).map((seat) => seatOf(order, seat)) as [Seated, Seated, Seated, Seated];
  const inSession = (seat: Seat) => targets[seat]?.provider.id === targets.executor.provider.id;
  const lines = listModelLines(executor, targets.executor);
  made.held.executor = 'model';
  if (isSameModel(stack.planner, stack.executor)) {
    if (planner.effort) lines.push(`# ${describeSeated(planner)}, in plan mode`, `plan_mode_reasoning_effort = ${quote(planner.effort)}`);
    made.held.planner = planner.effort ? 'plan_mode_reasoning_effort' : 'model';
  }
  if (inSession('reviewer')) {
    lines.push(`# ${describeSeated(reviewer)}, in codex review`, `review_model = ${quote(targets.reviewer!.model)}`);
    made.held.reviewer = 'review_model';
    if (reviewer.effort !== executor.effort) made.remarks.push(`The effort of the reviewer has no key in Codex: a review runs at the executor’s (${executor.effort ?? 'the model’s own'}).${reviewer.effort ? ` For ${reviewer.effort}, start it as \`codex -c model_reasoning_effort=${reviewer.effort} review\`.` : ''}`);
  }
  lines.push(...listProviderLines(targets.executor));
  if (inSession('small')) {
    lines.push('', `# ${describeSeated(small)}, in subagents`, '[agents]', `default_subagent_model = ${quote(targets.small!.model)}`);
    if (small.effort) lines.push(`default_subagent_reasoning_effort = ${quote(small.effort)}`);
    made.held.small = '[agents] default_subagent_model';
  }
  made.files.push(toFile(order, '~/.codex/config.toml', 'toml', lines));
}

function isOther(target: Target, executor: Target | undefined): boolean {
  return executor !== undefined && target.provider.id !== executor.provider.id;
}

/** A profile is laid over config.toml, whose reviewer and subagents its provider may not know. */
function listOwnLines({ held }: Export, { model }: Target): string[] {
  return held.reviewer === 'review_model' ? ['# In place of the reviewer in config.toml, whom this provider may not know', `review_model = ${quote(model)}`] : [];
}

function listOwnAgents({ held }: Export, { model }: Target): string[] {
  return held.small?.startsWith('[agents]') ? ['', '# In place of the subagents’ model in config.toml', '[agents]', `default_subagent_model = ${quote(model)}`] : [];
}

function listModelLines(seated: Seated, { provider, model }: Target): string[] {
  return [
    `# ${describeSeated(seated)}`,
    ...(provider.id === 'openai' ? [] : [`model_provider = ${quote(provider.id)}`]),
    `model = ${quote(model)}`,
    ...(seated.effort ? [`model_reasoning_effort = ${quote(seated.effort)}`] : []),
    ...(seated.isLocal ? [`model_context_window = ${LOCAL_CONTEXT_TOKENS}`] : []),
  ];
}

function listProviderLines({ provider: { id, key, table } }: Target): string[] {
  return table ? ['', `[model_providers.${id}]`, `name = ${quote(table.name)}`, `base_url = ${quote(table.baseUrl)}`, 'wire_api = "responses"', ...(key ? [`env_key = ${quote(key)}`] : [])] : [];
}

function whyNot(seated: Seated, target: Target | undefined): string {
  if (seated.seat === 'small' && target) return `Codex asks the executor’s provider for subagents too, and ${seated.way.name} is another one. Choose a small model of that provider, or leave subagents to the executor.`;
  if (seated.route === OWN_HARDWARE) return tellNameless(seated.card);
  return `Codex speaks to OpenAI, to local servers and to providers with the Responses API; ${seated.way.name} is not known to be one. Reach the model by OpenRouter, or give this role to another tool.`;
}

function listSteps(order: Order, { files, keys, held: keysBySeat }: Export, held: readonly Seat[]): string[] {
  const profiles = held.filter((seat) => keysBySeat[seat]?.includes('--profile'));
  return [
    ...(files.length > 0 ? [`Save ${joinWords(files.map((it) => `\`${it.path}\``))}.`] : []),
    ...tellKeys(keys),
    ...(held.some((seat) => order.stack[seat].route.startsWith('chatgpt')) ? ['Sign in once with `codex login`.'] : []),
    ...tellServers(order, held),
    ...(keysBySeat.executor ? ['Check what was read: `codex doctor` names every key of `config.toml` that it ignores.'] : []),
    ...profiles.map((seat) => `For the ${seat}, run \`codex --profile ${seat}${seat === 'reviewer' ? ' review' : ''}\`.`),
  ];
}
