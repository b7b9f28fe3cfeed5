import { describeSeated, quoteShell, seatOf, tellKeys, tellServers, tellUnlisted, toSeated, type Export, type Exporter, type Order, type Seated } from '../export.ts';
import { joinWords } from '../join-words.ts';
import { toCommands } from '../exported-file.ts';
import { findLocalServer, type LocalServer } from '../local.ts';
import { tellLostEffort, tellUnreached } from '../refusal.ts';
import { isSameModel, SEATS, type Choice, type Seat } from '../stack.ts';
import type { StackWorld } from '../world.ts';

/** Providers of Cline, by route, with the variables that it reads where no key was stored. Its "opencode" starts a local OpenCode and is not OpenCode Zen. */
const PROVIDERS: Readonly<Record<string, readonly [provider: string, ...keys: string[]]>> = {
  'openai-api': ['openai-native', 'OPENAI_API_KEY'],
  chatgpt: ['openai-codex'],
  'claude-api': ['anthropic', 'ANTHROPIC_API_KEY'],
  'gemini-api': ['gemini', 'GEMINI_API_KEY'],
  'gemini-api-free': ['gemini', 'GEMINI_API_KEY'],
  'xai-api': ['xai', 'XAI_API_KEY'],
  'mistral-api': ['mistral', 'MISTRAL_API_KEY'],
  'moonshot-api': ['moonshot', 'MOONSHOT_API_KEY'],
  'deepseek-api': ['deepseek', 'DEEPSEEK_API_KEY'],
  'zai-api': ['zai', 'ZHIPU_API_KEY'],
  'zai-plan': ['zai-coding-plan', 'ZHIPU_API_KEY'],
  'alibaba-api': ['alibaba', 'DASHSCOPE_API_KEY'],
  'minimax-api': ['minimax', 'MINIMAX_API_KEY'],
  'meta-api': ['meta', 'META_MODEL_API_KEY'],
  vercel: ['vercel-ai-gateway', 'AI_GATEWAY_API_KEY'],
  openrouter: ['openrouter', 'OPENROUTER_API_KEY'],
  groq: ['groq', 'GROQ_API_KEY'],
  cerebras: ['cerebras', 'CEREBRAS_API_KEY'],
  bedrock: ['bedrock', 'AWS_REGION', 'AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'],
};

/** Levels that --thinking takes. */
const LEVELS: readonly string[] = ['none', 'low', 'medium', 'high', 'xhigh'];

/** Providers that are sent no level, as was seen in the requests of 3.0.65. */
const SILENT: readonly string[] = ['mistral'];

/** What each role is asked; the reviewer and the small model are handed a diff. */
const REQUESTS: Readonly<Record<Seat, readonly [before: string, flags: string, request: string]>> = {
  planner: ['', '--plan', 'Plan the change and write nothing'],
  executor: ['', '--auto-approve false', 'Build the plan in PLAN.md'],
  reviewer: ['git diff | ', '--plan', 'Review this diff'],
  small: ['git diff --staged | ', '--plan', 'Write a commit message for this diff'],
  fallback: ['', '--auto-approve false', 'Build the plan in PLAN.md'],
};

/** A model as Cline calls it. */
interface Target {
  provider: string;
  model: string;
  keys: readonly string[];
  server?: LocalServer;
}

/** Cline: a command for each role, since its file of providers holds keys and no roles; the editors' two models as clicks. */
export const cline: Exporter = {
  id: 'cline',
  tool: 'cline',
  name: 'Cline',
  reaches: (choice, world) => findTarget(choice, world) !== undefined,
  make(order) {
    const made: Export = { files: [], steps: [], held: {}, missing: {}, remarks: [], keys: [] };
    const targets = new Map<Seat, Target>(SEATS.flatMap((seat) => { const target = findTarget(order.stack[seat], order.world); return target ? [[seat, target]] : []; }));
    for (const seat of SEATS) if (!targets.has(seat)) made.missing[seat] = order.stack[seat].route.startsWith('copilot') ? 'Cline’s list has GitHub Copilot, but how its terminal client signs in is not published where we could read it. Take OpenCode or Copilot’s own tools.' : tellUnreached(seatOf(order, seat), 'Cline');
    const held = [...targets.keys()];
    if (held.length === 0) return made;
    const lines = held.flatMap((seat) => listCommand(made, seatOf(order, seat), targets.get(seat)!));
    made.files = [toCommands(order, lines.slice(0, -1))];
    made.keys = [...new Set([...targets.values()].flatMap((it) => it.keys))];
    made.steps = listSteps(order, made, targets);
    if (targets.has('small')) made.remarks.push('Cline has no key for small work: titles and summaries of a session come from its own model. The command is for small jobs that you hand over yourself.');
    if ([...targets.values()].some((it) => it.server?.runner === 'ollama')) made.remarks.push('In the terminal, Cline 3.0.65 asks Ollama for a window of 32,768 tokens whatever you set there, and tells it to think or not, without a level.');
    made.remarks.push('Cline remembers the last provider and model of the command line: a plain `cline` starts with them.', ...tellUnlisted(order, held, 'cline', 'Cline asks for it all the same.'));
    return made;
  },
};

function findTarget(choice: Choice, world: StackWorld): Target | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (!isLocal) {
    const [provider, ...keys] = PROVIDERS[choice.route] ?? [];
    return provider && id ? { provider, model: id, keys } : undefined;
  }
  const server = findLocalServer(card);
  return server && { provider: { ollama: 'ollama', 'lm-studio': 'lmstudio', 'llama-cpp': 'openai-compatible' }[server.runner], model: server.id, keys: [], server };
}

function listCommand(made: Export, seated: Seated, { provider, model, server }: Target): string[] {
  const { seat, effort } = seated;
  const [before, flags, request] = REQUESTS[seat];
  const isSent = !SILENT.includes(provider);
  const takes = effort !== undefined && isSent && LEVELS.includes(effort);
  if (effort && !takes) made.remarks.push(tellLostEffort(seated, isSent ? `--thinking takes ${joinWords(LEVELS)} only.` : `whatever --thinking says, Cline 3.0.65 sends ${seated.way.name} no level.`));
  made.held[seat] = `cline -P ${provider} -m ${model}`;
  return [
    `# ${describeSeated(seated)}`,
    ...(server?.runner === 'llama-cpp' ? [`cline auth openai-compatible --baseurl ${quoteShell(server.baseUrl)} --apikey none --modelid ${quoteShell(model)}`] : []),
    `${before}cline -P ${provider} -m ${quoteShell(model)} ${flags}${takes ? ` --thinking ${effort}` : ''} "${request}"`,
    '',
  ];
}

function listSteps(order: Order, { keys }: Export, targets: ReadonlyMap<Seat, Target>): string[] {
  const [planner, executor] = [targets.get('planner'), targets.get('executor')];
  const isOne = isSameModel(order.stack.planner, order.stack.executor);
  return [
    ...tellKeys(keys),
    ...([...targets.values()].some((it) => it.provider === 'openai-codex') ? ['Sign in to ChatGPT once with `cline auth openai-codex`.'] : []),
    ...tellServers(order, [...targets.keys()]),
    'In the terminal, run the command of the role that you need, with a request of your own. The planner writes nothing, so save its plan as `PLAN.md` before you build.',
    ...(planner && executor && !isOne ? [`In the editors, tick “Use different models for Plan and Act” in Cline’s settings. Choose \`${planner.model}\` for Plan and \`${executor.model}\` for Act; each mode keeps its own.`] : []),
    ...(executor && (isOne || !planner) ? [`In the editors, choose \`${executor.model}\` in Cline’s settings${isOne ? '; one model serves Plan and Act' : ''}.`] : []),
  ];
}
