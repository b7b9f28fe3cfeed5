import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'smol-toml';
import type { Export, ExportedFile, Order } from '../../src/stack/export.ts';
import { seatOf } from '../../src/stack/export.ts';
import type { Seat } from '../../src/stack/stack.ts';
import { addOnce, Bench, expectSeat, findFile, firstWords, misspellIn, prove, type Loaded, type Tool } from './tool.ts';
import type { Ran } from './program.ts';
import type { Misspelt } from './report.ts';

const MAIN = '~/.codex/config.toml';
const REFUSAL = /unknown configuration field|invalid type|missing field|ignoring/i;
const REVIEW = ['review', '--uncommitted'];
/** Built into Codex, with an address that a variable changes. */
const OWN_SERVERS = ['ollama', 'lmstudio'];

export const codex: Tool = {
  target: 'openai-codex',
  packageName: '@openai/codex',
  command: '`codex exec --strict-config`, the same with `--profile` for each profile, `codex exec review` for `review_model`, `config/read` of `codex app-server` for keys that no request shows, and `codex doctor --json` for warnings',
  how: 'Checked by `codex exec --strict-config` against a local endpoint: its requests, or what it resolved for plan mode and subagents, held model and effort.',
  open: (modules, endpoint, folder) => new Bench(folder, endpoint, modules, path.join(modules, '@openai/codex-linux-x64/vendor/x86_64-unknown-linux-musl/bin/codex'), [], { CODEX_HOME: '{home}/.codex', FAKE_KEY: 'fake', CODEX_OSS_BASE_URL: `${endpoint.url}/v1` }),
  readVersion: async (bench) => (await bench.run(['--version'])).out.trim().split(' ').at(-1)!,

  async load(bench, order, made) {
    const loaded: Loaded = { proofs: [], complaints: [], notes: [] };
    clear(bench, made.files);
    for (const seat of ['executor', 'planner', 'fallback', 'reviewer'] as const) {
      const held = made.held[seat];
      const file = made.files.find((it) => it.path === (held?.includes('--profile') ? `~/.codex/${seat}.config.toml` : MAIN));
      if (!held || !file || held === 'plan_mode_reasoning_effort') continue;
      const isReview = held === 'review_model';
      if (isReview) bench.write('changed.txt', 'changed\n');
      const ran = await exec(bench, file, file.path === MAIN ? [] : ['--profile', seat], isReview ? REVIEW : ['say hi']);
      // A review runs at the effort of the session; the export says so.
      const expected = isReview ? { ...expectSeat(order, made, seat), effort: seatOf(order, 'executor').effort } : expectSeat(order, made, seat);
      prove(loaded, seat, 'request', expected, bench.endpoint.asked.at(0), `no request came; exit ${ran.code ?? 'by time'}: ${whatItSaid(ran)}`);
      if (ran.code !== 0) loaded.complaints.push(`${file.path}: exit ${ran.code ?? 'by time'}: ${whatItSaid(ran)}`);
      for (const warning of `${ran.err}`.split('\n').filter((it) => /^warning:|⚠/i.test(it.trim()) && !/PATH aliases|bubblewrap/.test(it))) addOnce(loaded.notes, warning.trim().replace(/^warning:\s*/i, ''));
    }
    if (made.files.some((it) => it.path === MAIN)) await readConfig(bench, order, made, loaded);
    return loaded;
  },

  async misspell(bench, all) {
    const seen: Misspelt[] = [];
    for (const [where, key] of [[/config\.toml$/, 'model'], [/\/config\.toml$/, 'model_reasoning_effort'], [/\/config\.toml$/, 'plan_mode_reasoning_effort'], [/\/config\.toml$/, 'review_model'], [/\/config\.toml$/, 'default_subagent_model'], [/\w\.config\.toml$/, 'model'], [/\w\.config\.toml$/, 'base_url']] as const) {
      const found = findFile(all, where, key);
      if (!found) continue;
      const { files } = misspellIn(found, key);
      clear(bench, files);
      const { path: filePath } = found.file;
      const ran = await exec(bench, found.file, filePath === MAIN ? [] : ['--profile', path.basename(filePath, '.config.toml')], ['say hi']);
      const words = firstWords(ran, REFUSAL);
      seen.push({ path: filePath, key, caughtBy: ran.code !== 0 && words ? 'tool' : words ? 'log' : 'nobody', ...(words ? { words } : {}) });
    }
    return seen;
  },
};

function whatItSaid(ran: Ran): string {
  return firstWords(ran, REFUSAL) ?? firstWords(ran, /error|ignor/i) ?? 'no words';
}

function clear(bench: Bench, files: readonly ExportedFile[]) {
  bench.clear();
  mkdirSync(bench.locate('~/.codex'), { recursive: true });
  bench.place(files);
}

/** One turn of a session, whose provider is led to the fake endpoint. */
async function exec(bench: Bench, file: ExportedFile, profile: readonly string[], prompt: readonly string[]) {
  if (prompt === REVIEW) await bench.git('init', '-q');
  return bench.run([...profile, ...leadProvider(file, bench.endpoint.url), 'exec', '--strict-config', '--skip-git-repo-check', '--ephemeral', ...prompt], { seconds: 45 });
}

/** Options that change only where the file's provider is and whose key it takes. */
function leadProvider(file: ExportedFile, url: string): string[] {
  const { model_provider: provider = 'openai', model_providers: tables = {} } = parse(file.text) as { model_provider?: string; model_providers?: Record<string, unknown> };
  const lead = (key: string, value: string) => ['-c', `${key}=${value}`];
  if (provider in tables) return [...lead(`model_providers.${provider}.base_url`, `"${url}/v1"`), ...lead(`model_providers.${provider}.env_key`, '"FAKE_KEY"')];
  if (OWN_SERVERS.includes(provider)) return [];
  return [...lead('model_provider', '"routebook"'), ...lead('model_providers.routebook', `{name="r",base_url="${url}/v1",env_key="FAKE_KEY",request_max_retries=0,stream_max_retries=0}`)];
}

interface Config {
  model?: string;
  plan_mode_reasoning_effort?: string;
  agents?: { default_subagent_model?: string; default_subagent_reasoning_effort?: string };
}

/** Keys that a single turn does not use, and warnings that end nothing. */
async function readConfig(bench: Bench, order: Order, made: Export, loaded: Loaded) {
  let config: Config | undefined;
  await bench.run(['app-server', '--strict-config'], {
    seconds: 20,
    say: JSON.stringify({ id: 1, method: 'initialize', params: { clientInfo: { name: 'verify', title: 'verify', version: '1' } } }),
    reply(line) {
      const answer = JSON.parse(line) as { id?: number; result?: { config?: Config } };
      if (answer.id === 1) return `${JSON.stringify({ method: 'initialized' })}\n${JSON.stringify({ id: 2, method: 'config/read', params: { includeLayers: false } })}`;
      if (answer.id === 2) config = answer.result?.config;
      return answer.id === 2 ? 'end' : undefined;
    },
  });
  const read: [Seat, string, { model?: string | undefined; effort?: string | undefined }][] = [
    ['planner', 'plan_mode_reasoning_effort', { model: config?.model, effort: config?.plan_mode_reasoning_effort }],
    ['small', '[agents] default_subagent_model', { model: config?.agents?.default_subagent_model, effort: config?.agents?.default_subagent_reasoning_effort }],
  ];
  for (const [seat, key, seen] of read) if (made.held[seat] === key) prove(loaded, seat, 'configuration', expectSeat(order, made, seat), seen, 'the configuration that was read lacks it');
  const doctor = await bench.run(['doctor', '--json'], { seconds: 30 });
  try {
    const { checks } = JSON.parse(doctor.out) as { checks: Record<string, { details?: Record<string, string | string[]> }> };
    for (const warning of [checks['config.load']?.details?.['startup warning'] ?? []].flat()) loaded.complaints.push(`codex doctor: ${warning}`);
  } catch {
    loaded.complaints.push('codex doctor printed no JSON.');
  }
}
