import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import type { Export, ExportedFile, Order } from '../../src/stack/export.ts';
import { seatOf } from '../../src/stack/export.ts';
import { closeSchema, listRefusals } from './closed-schema.ts';
import type { Asked, FakeEndpoint } from './fake-endpoint.ts';
import type { Misspelt } from './report.ts';
import { Bench, expectSeat, findFile, firstWords, misspellIn, prove, type Example, type Loaded, type Tool } from './tool.ts';

const SETTINGS = '~/.claude/settings.json';
const AGENT = '.claude/agents/reviewer.md';
const LOG = '~/debug.log';
const CONVERSATION = ['-p', '--input-format', 'stream-json', '--output-format', 'stream-json', '--verbose'];

const packageName = '@anthropic-ai/claude-code';
const command = '`claude -p` with the exported settings and agent, `--settings` for each further file, `--permission-mode plan` for the plan; `get_settings` of its control protocol for what it merged; `--debug-file` for agent files; and the settings schema that is inside the program, closed';

export const claudeCode: Tool = {
  target: 'claude-code',
  packageName,
  command,
  how: 'Checked by `claude -p` against a local endpoint: its requests held the model and effort of each role.',
  open: (modules, endpoint, folder) => openClaude(modules, endpoint, folder, {}),
  readVersion,
  load,
  misspell,
};

/** With both clouds led to the fake endpoint; the exported settings choose which. */
export const claudeCodeCloud: Tool = {
  target: 'claude-code-cloud',
  packageName,
  command: `${command}; with the variables that skip signing in to Amazon or Google`,
  how: 'Checked by `claude -p` against a local endpoint in place of Bedrock and Vertex: its requests held the pinned ids and the effort.',
  moves: [
    { id: 'bedrock', name: 'on Amazon Bedrock', toRoute: ({ vendor }) => (vendor === 'anthropic' ? 'bedrock' : undefined) },
    { id: 'google-cloud', name: 'on Google Cloud', toRoute: ({ vendor }) => (vendor === 'anthropic' ? 'google-cloud' : undefined) },
  ],
  open: (modules, endpoint, folder) => openClaude(modules, endpoint, folder, {
    AWS_REGION: 'us-east-1', CLAUDE_CODE_SKIP_BEDROCK_AUTH: '1', ANTHROPIC_BEDROCK_BASE_URL: endpoint.url,
    CLOUD_ML_REGION: 'global', ANTHROPIC_VERTEX_PROJECT_ID: 'p', CLAUDE_CODE_SKIP_VERTEX_AUTH: '1', ANTHROPIC_VERTEX_BASE_URL: `${endpoint.url}/v1`,
  }),
  readVersion,
  load,
  misspell,
};

function openClaude(modules: string, endpoint: FakeEndpoint, folder: string, more: Record<string, string>): Bench {
  return new Bench(folder, endpoint, modules, path.join(modules, `${packageName}-linux-x64/claude`), [], { CLAUDE_CONFIG_DIR: '{home}/.claude', CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1', DISABLE_AUTOUPDATER: '1', ANTHROPIC_API_KEY: 'fake', ANTHROPIC_BASE_URL: endpoint.url, ...more });
}

async function readVersion(bench: Bench): Promise<string> {
  return (await bench.run(['--version'])).out.trim().split(' ')[0]!;
}

async function load(bench: Bench, order: Order, made: Export): Promise<Loaded> {
  const { files, held } = made;
  const loaded: Loaded = { proofs: [], complaints: [], notes: [] };
  const validate = await findSchema(bench);
  place(bench, files);
  for (const file of files.filter((it) => it.language === 'json')) loaded.complaints.push(...listRefusals(validate, JSON.parse(file.text)).map((it) => `${file.path}, by the closed schema: ${it}`));
  const { errors = [], effective } = await readSettings(bench);
  loaded.complaints.push(...errors.map((it) => `${SETTINGS}: ${it.path} ${it.message}`));
  for (const seat of ['executor', 'planner', 'fallback', 'reviewer', 'small'] as const) {
    const key = held[seat];
    if (!key || key === AGENT) continue;
    const expected = expectSeat(order, made, seat);
    const own = key.startsWith('claude --settings') ? ['--settings', bench.locate(`~/.claude/${seat}.json`)] : [];
    if (own.length > 0) await ask(bench, loaded, [...own], (asked) => prove(loaded, seat, 'request', expected, asked));
    else if (seat === 'executor') await ask(bench, loaded, [], (asked) => prove(loaded, seat, 'request', expected, asked));
    // A plan in the same session runs at the executor's effort; the export says so where that is another one.
    else if (seat === 'planner') await ask(bench, loaded, ['--permission-mode', 'plan'], (asked) => prove(loaded, seat, 'request', { model: expected.model, effort: seatOf(order, 'executor').effort }, asked));
    else if (seat === 'fallback') prove(loaded, seat, 'configuration', { model: expected.model }, { model: effective?.fallbackModel?.[0] }, 'its settings lack fallbackModel');
    else if (key.includes('in ~/.claude/executor.json')) await ask(bench, loaded, ['--settings', bench.locate('~/.claude/executor.json'), '--model', 'haiku'], (asked) => prove(loaded, seat, 'request', { model: expected.model }, asked));
    else await ask(bench, loaded, ['--model', 'haiku'], (asked) => prove(loaded, seat, 'request', { model: expected.model }, asked));
  }
  if (held.reviewer === AGENT) {
    const agent = files.find((it) => it.path === AGENT)!;
    const words = agent.text.trim().split('\n').at(-1)!.slice(0, 40);
    const { effort } = seatOf(order, 'reviewer');
    await ask(bench, loaded, [], (_, all) => prove(loaded, 'reviewer', 'request', { ...expectSeat(order, made, 'reviewer'), effort: agent.text.includes('\neffort:') ? effort : undefined }, all.find((it) => JSON.stringify(it.body['system'] ?? '').includes(words)), 'its agent asked nothing'), 'SPAWN:reviewer');
    for (const line of bench.read(LOG).split('\n').filter((it) => /Agent file/.test(it))) loaded.complaints.push(line.trim().slice(0, 240));
  }
  return loaded;
}

async function misspell(bench: Bench, all: readonly Example[]): Promise<Misspelt[]> {
  const seen: Misspelt[] = [];
  const validate = await findSchema(bench);
  for (const key of ['model', 'modelSettings', 'effortLevel', 'fallbackModel', 'env']) {
    const found = findFile(all, /settings\.json$/, key);
    if (!found) continue;
    const { files, wrong } = misspellIn(found, key);
    place(bench, files);
    const { errors = [] } = await readSettings(bench);
    const words = errors[0]?.message ?? listRefusals(validate, JSON.parse(wrong.text))[0];
    seen.push({ path: SETTINGS, key, caughtBy: errors.length > 0 ? 'log' : words ? 'schema' : 'nobody', ...(words ? { words } : {}) });
  }
  for (const key of ['model', 'effort']) {
    const found = findFile(all, /reviewer\.md$/, key);
    if (!found) continue;
    place(bench, misspellIn(found, key).files);
    await bench.run(['-p', 'say hi', '--debug-file', bench.locate(LOG)]);
    const words = firstWords({ code: 0, err: '', out: bench.read(LOG) }, /Agent file/)?.replace(/^.*Agent file \S*\//, 'Agent file …/');
    seen.push({ path: AGENT, key, caughtBy: words ? 'log' : 'nobody', ...(words ? { words } : {}) });
  }
  return seen;
}

function place(bench: Bench, files: readonly ExportedFile[]) {
  bench.clear();
  bench.write('~/.claude/.keep', '');
  bench.place(files);
}

async function ask(bench: Bench, loaded: Loaded, options: readonly string[], look: (asked: Asked | undefined, all: readonly Asked[]) => void, prompt = 'say hi') {
  const ran = await bench.run(['-p', prompt, ...options, '--debug-file', bench.locate(LOG)]);
  if (ran.code !== 0) loaded.complaints.push(`claude -p ${options.map((it) => path.basename(it)).join(' ')}: exit ${ran.code ?? 'by time'}: ${firstWords(ran, /\S/) ?? 'no words'}`);
  look(bench.endpoint.asked.find((it) => Array.isArray(it.body['tools']) && it.body['tools'].length > 0) ?? bench.endpoint.asked[0], bench.endpoint.asked);
}

interface Settings {
  effective?: { fallbackModel?: string[] };
  errors?: { path: string; message: string }[];
}

/** What it merged, without asking a model. */
async function readSettings(bench: Bench): Promise<Settings> {
  const request = (id: string, subtype: string) => JSON.stringify({ type: 'control_request', request_id: id, request: { subtype } });
  let settings: Settings | undefined;
  const ran = await bench.run(CONVERSATION, {
    say: request('1', 'initialize'),
    reply(line) {
      const { response } = JSON.parse(line) as { response?: { request_id?: string; response?: Settings } };
      if (response?.request_id === '1') return request('2', 'get_settings');
      if (response?.request_id !== '2') return undefined;
      settings = response.response;
      return 'end';
    },
  });
  if (!settings) throw new Error(`claude did not answer get_settings; exit ${ran.code ?? 'by time'}: ${firstWords(ran, /\S/) ?? 'no words'}`);
  return settings;
}

const schemas = new WeakMap<Bench, ValidateFunction>();

/** Its own schema of settings, which it hands to the model that is to edit them. */
async function findSchema(bench: Bench): Promise<ValidateFunction> {
  const known = schemas.get(bench);
  if (known) return known;
  bench.clear();
  await bench.run(['-p', '/update-config x']);
  const spoken = bench.endpoint.asked.flatMap((it) => listTexts(it.body['messages'])).find((it) => it.includes('## Full Settings JSON Schema'));
  const printed = /## Full Settings JSON Schema\s+```json\s+([\s\S]*?)\n```/.exec(spoken ?? '')?.[1];
  if (!printed) throw new Error('claude no longer prints its settings schema for /update-config.');
  const validate = closeSchema(JSON.parse(printed) as Record<string, unknown>, { isOpenMeant: false });
  schemas.set(bench, validate);
  return validate;
}

function listTexts(messages: unknown): string[] {
  if (typeof messages === 'string') return [messages];
  if (Array.isArray(messages)) return messages.flatMap(listTexts);
  return typeof messages === 'object' && messages ? Object.values(messages).flatMap(listTexts) : [];
}
