import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'jsonc-parser';
import { SEAT_NAMES } from '../../src/stack/stack.ts';
import type { ExportedFile, Order } from '../../src/stack/export.ts';
import { readCommands } from './commands.ts';
import type { Misspelt } from './report.ts';
import { addOnce, Bench, expectSeat, findFile, firstWords, misspellIn, prove, type Loaded, type Tool } from './tool.ts';

const SETTINGS = '~/.copilot/settings.json';
const AGENT = '.github/agents/reviewer.agent.md';
const RUN = ['--disable-builtin-mcps', '--trust-folder', '--log-level', 'debug'];

export const copilot: Tool = {
  target: 'github-copilot',
  packageName: '@github/copilot',
  command: '`copilot -p` with the exported files and with each exported command, `--plan` for the plan, `--agent reviewer` for the review, a call of the agent explore for small jobs; `copilot config` for each key of settings.json; its log at level debug for the agent file',
  how: 'Checked by `copilot -p` against a local endpoint in place of GitHub: its requests held the model and effort of each role.',
  open: (modules, endpoint, folder) => new Bench(folder, endpoint, modules, path.join(modules, '@github/copilot-linux-x64/copilot'), [], {
    COPILOT_HOME: '{home}/.copilot', COPILOT_AUTO_UPDATE: 'false', COPILOT_DEBUG_GITHUB_API_URL: endpoint.url, COPILOT_API_URL: endpoint.url, COPILOT_GITHUB_TOKEN: 'github_pat_fake',
    // It calls GitHub besides, whatever it is told: that way is shut.
    HTTPS_PROXY: 'http://127.0.0.1:9', NO_PROXY: '127.0.0.1,localhost',
    // Unpacked once, and not again for each stack.
    XDG_CACHE_HOME: path.join(folder, 'cache'),
  }),
  readVersion: async (bench) => /\d+\.\d+\.\d+/.exec((await bench.run(['--version'], { seconds: 120 })).out)?.[0] ?? 'none',

  async load(bench, order, made) {
    const loaded: Loaded = { proofs: [], complaints: [], notes: [] };
    offerModels(bench, order);
    const settings = made.files.find((it) => it.path === SETTINGS);
    if (settings) for (const it of await checkKeys(bench, settings)) loaded.complaints.push(`${SETTINGS}, by copilot config: ${it}`);
    place(bench, made.files);
    const commands = readCommands(made.files.find((it) => it.path === 'commands.sh') ?? { path: '', language: 'shell', text: '', merge: '' });
    for (const seat of ['executor', 'planner', 'fallback', 'reviewer', 'small'] as const) {
      const held = made.held[seat];
      if (!held) continue;
      const command = held === 'commands.sh' ? commands.find((it) => it.note.startsWith(`${SEAT_NAMES[seat]}:`)) : undefined;
      const prompt = seat === 'small' && !command ? 'SPAWN:explore' : 'say hi';
      const options = command ? command.words.slice(1) : held === AGENT ? ['--agent', 'reviewer'] : held === 'planModel' ? ['--plan'] : [];
      const env = Object.fromEntries(Object.entries(command?.env ?? {}).map(([key, value]) => [key, value.replace(/http:\/\/localhost:\d+/, bench.endpoint.url)]));
      const ran = await bench.run([...options, '-p', prompt, ...RUN, '--log-dir', bench.locate('~/logs')], { env, seconds: 90 });
      const turns = bench.endpoint.asked.filter((it) => Array.isArray(it.body['tools']) && it.body['tools'].length > 0);
      const asked = prompt === 'say hi' ? turns[0] : turns.find((it) => !JSON.stringify(it.body).includes('SPAWN:'));
      prove(loaded, seat, 'request', expectSeat(order, made, seat), asked, `no request came; exit ${ran.code ?? 'by time'}: ${firstWords(ran, /\S/) ?? 'no words'}`);
    }
    if (made.files.some((it) => it.path === AGENT)) for (const line of await checkAgents(bench)) addOnce(loaded.complaints, line);
    return loaded;
  },

  async misspell(bench, all) {
    const seen: Misspelt[] = [];
    for (const key of ['model', 'effortLevel', 'planModel', 'planEffortLevel', 'subagents', 'agents']) {
      const found = findFile(all, /settings\.json$/, key);
      if (!found) continue;
      // A session reads such a file without a word; only the command that writes settings knows their names.
      const words = (await checkKeys(bench, misspellIn(found, key).wrong))[0];
      seen.push({ path: SETTINGS, key, caughtBy: words ? 'schema' : 'nobody', ...(words ? { words } : {}) });
    }
    for (const key of ['model', 'tools', 'reasoning-effort']) {
      const found = findFile(all, /\.agent\.md$/, key);
      if (!found) continue;
      place(bench, misspellIn(found, key).files);
      const words = (await checkAgents(bench))[0];
      seen.push({ path: AGENT, key, caughtBy: words ? 'log' : 'nobody', ...(words ? { words } : {}) });
    }
    return seen;
  },
};

function place(bench: Bench, files: readonly ExportedFile[]) {
  bench.clear();
  mkdirSync(bench.locate('~/.copilot'), { recursive: true });
  bench.place(files.filter((it) => it.path !== 'commands.sh'));
}

/** What its own checker of keys says, one call for each key: it writes, so it gets a home of its own. */
async function checkKeys(bench: Bench, file: ExportedFile): Promise<string[]> {
  const refused: string[] = [];
  place(bench, []);
  for (const [key, value] of flatten(parse(file.text))) {
    const ran = await bench.run(['config', key, value], { seconds: 60 });
    const words = firstWords(ran, /Error/);
    // A key that is right and may not be set so is right.
    if (ran.code !== 0 && !words?.includes('cannot be changed with')) refused.push(`${key}: ${words ?? 'no words'}`);
  }
  return refused;
}

function flatten(read: unknown, at = ''): [string, string][] {
  if (typeof read !== 'object' || read === null) return [[at, String(read)]];
  return Object.entries(read).flatMap(([key, value]) => flatten(value, at ? `${at}.${key}` : key));
}

/** What its log says of agent files. It says so only where a provider of one's own answers. */
async function checkAgents(bench: Bench): Promise<string[]> {
  await bench.run(['-p', 'say hi', ...RUN, '--log-dir', bench.locate('~/logs')], { env: { COPILOT_OFFLINE: 'true', COPILOT_PROVIDER_BASE_URL: `${bench.endpoint.url}/v1`, COPILOT_PROVIDER_API_KEY: 'fake', COPILOT_MODEL: 'any' }, seconds: 90 });
  return bench.listFiles('~/logs').flatMap((it) => bench.read(it).split('\n')).filter((it) => /\.agent\.md/.test(it) && /WARN|ERROR|unknown field|malformed/.test(it)).map((it) => it.replace(/^\S+ /, '').trim().slice(0, 240));
}

/** The account's list: every model that Copilot is known to offer, with every effort. */
function offerModels(bench: Bench, { world }: Order) {
  const models = Object.values(world.models).flatMap(({ ids, vendor }) => (ids['copilot'] ? [{ id: ids['copilot'], isClaude: vendor === 'anthropic', isOpenAi: vendor === 'openai' }] : []));
  bench.endpoint.offer('/models', { object: 'list', data: models.map(({ id, isClaude, isOpenAi }) => ({
    id, name: id, version: id, vendor: isClaude ? 'Anthropic' : isOpenAi ? 'OpenAI' : 'Other', object: 'model', preview: false, model_picker_enabled: true, is_chat_default: id.includes('sonnet'), policy: { state: 'enabled', terms: '' }, billing: { is_premium: true, multiplier: 1 },
    supported_endpoints: [isClaude ? '/v1/messages' : isOpenAi ? '/responses' : '/chat/completions', '/chat/completions'],
    capabilities: { type: 'chat', family: id, object: 'model_capabilities', tokenizer: 'o200k_base', limits: { max_context_window_tokens: 200_000, max_output_tokens: 32_000, max_prompt_tokens: 160_000 }, supports: { streaming: true, tool_calls: true, parallel_tool_calls: true, vision: false, structured_outputs: true, reasoning_effort: ['none', 'low', 'medium', 'high', 'xhigh', 'max'], adaptive_thinking: isClaude } },
  })) });
}
