import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import { parse } from 'jsonc-parser';
import type { Export, Order } from '../../src/stack/export.ts';
import type { Seat } from '../../src/stack/stack.ts';
import { closeSchema, listRefusals } from './closed-schema.ts';
import type { FakeEndpoint } from './fake-endpoint.ts';
import type { Server } from './program.ts';
import type { Misspelt } from './report.ts';
import { addOnce, Bench, expectSeat, findFile, misspellIn, prove, type Loaded, type Tool } from './tool.ts';

const FILE = '~/.config/opencode/opencode.jsonc';
const AGENTS: Readonly<Record<Seat, string>> = { executor: 'build', planner: 'plan', reviewer: 'reviewer', small: 'explore', fallback: 'fallback' };
/** Hosted providers whose address is led to the fake endpoint; what follows is the path that each keeps. */
const PROVIDERS: Readonly<Record<string, string>> = { google: '/v1beta' };
/** Options of a provider, which stand in an agent of its own: everything else that is not in its schema is a slip. */
const AGENT_OPTIONS = ['reasoningEffort', 'effort', 'reasoning', 'thinking', 'thinkingConfig', 'textVerbosity', 'reasoningSummary'];

interface Config {
  model?: string;
  small_model?: string;
  agent?: Record<string, { model?: string; variant?: string }>;
  provider?: Record<string, { models?: Record<string, unknown> }>;
}

/** OpenCode 1.x, by its server: one start for each stack, one prompt for each agent. */
export const opencode: Tool = {
  target: 'opencode',
  packageName: 'opencode-ai',
  command: '`opencode serve` with the exported file, a prompt to each agent by its interface, `/config` for what it read, and the schema of its `/doc`, closed',
  how: 'Checked by `opencode serve` against a local endpoint: each agent’s request held its model, and its effort where the program’s list has that model.',
  open: (modules, endpoint, folder) => new Bench(folder, endpoint, modules, path.join(modules, 'opencode-linux-x64/bin/opencode'), [], {
    XDG_CONFIG_HOME: '{home}/.config', XDG_DATA_HOME: '{home}/.local/share', XDG_CACHE_HOME: '{home}/.cache', XDG_STATE_HOME: '{home}/.local/state',
    OPENCODE_DISABLE_AUTOUPDATE: '1', OPENCODE_DISABLE_MODELS_FETCH: '1', OPENCODE_DISABLE_LSP_DOWNLOAD: '1',
  }),
  readVersion: async (bench) => (await bench.run(['--version'])).out.trim(),

  async load(bench, order, made) {
    bench.clear();
    bench.place(made.files);
    const wanted = parse(bench.read(FILE)) as Config;
    const { server, declared } = await start(bench, wanted);
    try {
      const loaded = await promptAll(bench, server, order, made, declared);
      loaded.complaints.push(...listRefusals(await findSchema(bench, server), wanted).map((it) => `${FILE}, by the closed schema: ${it}`));
      loaded.complaints.push(...listLost(wanted, await get(server, '/config')).map((it) => `${FILE}: ${it} is not in what it read back.`));
      return loaded;
    } finally {
      await server.stop();
    }
  },

  async misspell(bench, all) {
    const seen: Misspelt[] = [];
    for (const key of ['model', 'small_model', 'agent', 'variant', 'mode', 'baseURL', 'models', 'reasoningEffort']) {
      const found = findFile(all, /opencode\.jsonc$/, key);
      if (!found) continue;
      const { files } = misspellIn(found, key);
      bench.clear();
      bench.place(files);
      const wanted = parse(bench.read(FILE)) as Config;
      try {
        const { server, declared } = await start(bench, wanted);
        try {
          const refusal = listRefusals(await findSchema(bench, server), wanted)[0];
          const lost = listLost(wanted, await get(server, '/config'))[0];
          const words = refusal ?? (lost && `${lost} is gone`) ?? (await promptAll(bench, server, found.order, found.made, declared)).complaints[0];
          seen.push({ path: FILE, key, caughtBy: refusal ? 'schema' : lost ? 'read-back' : words ? 'request' : 'nobody', ...(words ? { words } : {}) });
        } finally {
          await server.stop();
        }
      } catch (error) {
        seen.push({ path: FILE, key, caughtBy: 'tool', words: (error as Error).message.slice(0, 240) });
      }
    }
    return seen;
  },
};

/** The server, with each provider of the file led to the fake endpoint, and models declared that the list inside the program does not have yet. */
async function start(bench: Bench, wanted: Config): Promise<{ server: Server; declared: Set<string> }> {
  const names = listModels(wanted);
  const known = await listKnown(bench, [...new Set(names.map((it) => it.provider))]);
  const declared = new Set<string>();
  const provider: Record<string, { options: object; models?: Record<string, object> }> = {};
  for (const { provider: id, model } of names) {
    if (wanted.provider?.[id]) continue;
    provider[id] ??= { options: toOptions(id, bench.endpoint) };
    if (known.has(`${id}/${model}`)) continue;
    (provider[id].models ??= {})[model] = { reasoning: true };
    declared.add(model);
  }
  const server = await bench.serve(['serve', '--port', '0', '--hostname', '127.0.0.1'], { env: { OPENCODE_CONFIG_CONTENT: JSON.stringify({ provider }) }, seconds: 90 });
  return { server, declared };
}

function toOptions(provider: string, endpoint: FakeEndpoint): object {
  return { baseURL: `${endpoint.url}${PROVIDERS[provider] ?? '/v1'}`, apiKey: 'fake' };
}

function listModels({ model, small_model: small, agent = {} }: Config): { provider: string; model: string }[] {
  return [model, small, ...Object.values(agent).map((it) => it.model)].filter((it) => it !== undefined).map((it) => ({ provider: it.split('/')[0]!, model: it.split('/').slice(1).join('/') }));
}

const lists = new WeakMap<Bench, Map<string, Set<string>>>();

/** What the list inside the program offers of these providers, once they have a key. */
async function listKnown(bench: Bench, providers: readonly string[]): Promise<Set<string>> {
  const byProvider = lists.get(bench) ?? lists.set(bench, new Map()).get(bench)!;
  const fresh = providers.filter((it) => !byProvider.has(it));
  if (fresh.length > 0) {
    const { out } = await bench.run(['models'], { env: { OPENCODE_CONFIG_CONTENT: JSON.stringify({ provider: Object.fromEntries(fresh.map((it) => [it, { options: toOptions(it, bench.endpoint) }])) }) }, seconds: 90 });
    for (const it of fresh) byProvider.set(it, new Set(out.split('\n').map((line) => line.trim()).filter((line) => line.startsWith(`${it}/`))));
  }
  return new Set(providers.flatMap((it) => [...byProvider.get(it)!]));
}

/** One prompt to the agent of each role. */
async function promptAll(bench: Bench, server: Server, order: Order, made: Export, declared: ReadonlySet<string>): Promise<Loaded> {
  const loaded: Loaded = { proofs: [], complaints: [], notes: [] };
  for (const seat of ['executor', 'planner', 'reviewer', 'small', 'fallback'] as const) if (made.held[seat]) await prompt(bench, server, order, made, seat, loaded, declared);
  return loaded;
}

async function prompt(bench: Bench, server: Server, order: Order, made: Export, seat: Seat, loaded: Loaded, declared: ReadonlySet<string>) {
  const { id } = (await post(server, '/session', {})) as { id: string };
  bench.endpoint.forget();
  await post(server, `/session/${id}/message`, { agent: AGENTS[seat], parts: [{ type: 'text', text: 'say hi' }] });
  const expected = expectSeat(order, made, seat);
  const turn = bench.endpoint.asked.find((it) => Array.isArray(it.body['tools']) && it.body['tools'].length > 0) ?? bench.endpoint.asked.find((it) => it.model === expected.model);
  // Which efforts a model has is in the list; of a declared one only some providers derive it.
  const isUnseen = declared.has(expected.model) && turn !== undefined && turn.effort === undefined && expected.effort !== undefined;
  if (declared.has(expected.model)) addOnce(loaded.notes, `the list inside the program lacks ${expected.model}, so the check declared it${isUnseen ? ', and its effort could not be seen' : ''}; with a network the list is fetched anew.`);
  prove(loaded, seat, 'request', isUnseen ? { model: expected.model } : expected, turn, `agent ${AGENTS[seat]}: no request came`);
}

async function get(server: Server, where: string): Promise<Record<string, unknown>> {
  return (await (await fetch(`${server.url}${where}`, { signal: AbortSignal.timeout(60_000) })).json()) as Record<string, unknown>;
}

async function post(server: Server, where: string, body: object): Promise<unknown> {
  const response = await fetch(`${server.url}${where}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
  const text = await response.text();
  if (!response.ok) throw new Error(`opencode answered ${response.status} to ${where.replace(/ses_\w+/, '…')}: ${text.slice(0, 200)}`);
  return text ? JSON.parse(text) : undefined;
}

/** Keys that went in and did not come out, as paths. */
function listLost(wanted: unknown, read: unknown, at = ''): string[] {
  if (typeof wanted !== 'object' || wanted === null || Array.isArray(wanted)) return [];
  const found = (typeof read === 'object' && read !== null ? read : {}) as Record<string, unknown>;
  return Object.entries(wanted).flatMap(([key, value]) => (key in found ? listLost(value, found[key], `${at}/${key}`) : [`${at}/${key}`]));
}

const schemas = new WeakMap<Bench, ValidateFunction>();

/** The schema of its settings that its own server hands out. Agents are open there, for options of providers; those are named here instead. */
async function findSchema(bench: Bench, server: Server): Promise<ValidateFunction> {
  const known = schemas.get(bench);
  if (known) return known;
  const { components } = (await get(server, '/doc')) as { components?: { schemas?: Record<string, Record<string, unknown>> } };
  const all = components?.schemas;
  if (!all?.['Config'] || !all['AgentConfig']) throw new Error('opencode no longer hands out a schema of its settings at /doc.');
  const agent = all['AgentConfig'];
  const closed = { ...all, AgentConfig: { ...agent, properties: { ...(agent['properties'] as object), ...Object.fromEntries(AGENT_OPTIONS.map((it) => [it, {}])) }, additionalProperties: false } };
  const validate = closeSchema({ $ref: '#/components/schemas/Config', components: { schemas: closed } }, { isOpenMeant: true });
  schemas.set(bench, validate);
  return validate;
}
