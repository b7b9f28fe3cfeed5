import path from 'node:path';
import type { ValidateFunction } from 'ajv';
import { applyEdits, modify, parse } from 'jsonc-parser';
import type { ExportedFile } from '../../src/stack/export.ts';
import { closeSchema, listRefusals } from './closed-schema.ts';
import type { Misspelt } from './report.ts';
import { run, type Ran } from './program.ts';
import { addOnce, Bench, expectSeat, findFile, firstWords, misspellIn, prove, type Example, type Loaded, type Tool } from './tool.ts';

const SETTINGS = '~/.gemini/settings.json';
const AGENT = '~/.gemini/agents/reviewer.md';
const COMPLAINTS = /Invalid configuration|Error in:|Agent loading error/;

export const geminiCli: Tool = {
  target: 'gemini-cli',
  packageName: '@google/gemini-cli',
  command: '`gemini -p` with the exported files, with the options of each exported command, and with a call of each agent; and the table of settings that is inside the package, as a closed schema',
  how: 'Checked by `gemini -p` against a local endpoint: its requests held the model and thinking level of each role.',
  open: (modules, endpoint, folder) => new Bench(folder, endpoint, modules, process.execPath, [path.join(modules, '@google/gemini-cli/bundle/gemini.js')], {
    GEMINI_API_KEY: 'fake', GOOGLE_GEMINI_BASE_URL: endpoint.url, GEMINI_CLI_TRUST_WORKSPACE: 'true', GEMINI_CLI_NO_RELAUNCH: 'true', GEMINI_TELEMETRY_ENABLED: 'false',
  }),
  readVersion: async (bench) => (await bench.run(['--version'])).out.trim(),

  async load(bench, order, made) {
    const loaded: Loaded = { proofs: [], complaints: [], notes: [] };
    const validate = await findSchema(bench);
    place(bench, made.files);
    const settings = made.files.find((it) => it.path === SETTINGS);
    if (settings) loaded.complaints.push(...listRefusals(validate, parse(settings.text)).map((it) => `${SETTINGS}, by the closed schema: ${it}`));
    await askAll(bench, { order, made }, loaded);
    return loaded;
  },

  async misspell(bench, all) {
    const seen: Misspelt[] = [];
    const validate = await findSchema(bench);
    for (const key of ['model', 'name', 'agents', 'overrides', 'modelConfigs', 'customOverrides', 'match', 'overrideScope', 'modelConfig', 'thinkingLevel']) {
      const found = findFile(all, /settings\.json$/, key);
      if (!found) continue;
      const { files, wrong } = misspellIn(found, key);
      place(bench, files);
      const words = listComplaints(await bench.run(['--list-extensions'], { seconds: 60 }))[0];
      const refusal = listRefusals(validate, parse(wrong.text))[0];
      const trial: Loaded = { proofs: [], complaints: [], notes: [] };
      if (!words && !refusal) await askAll(bench, found, trial);
      const said = words ?? refusal ?? trial.complaints[0];
      seen.push({ path: SETTINGS, key, caughtBy: words ? 'log' : refusal ? 'schema' : said ? 'request' : 'nobody', ...(said ? { words: said } : {}) });
    }
    for (const key of ['model', 'tools']) {
      const found = findFile(all, /reviewer\.md$/, key);
      if (!found) continue;
      place(bench, misspellIn(found, key).files);
      const words = listComplaints(await bench.run(['-p', 'say hi'], { seconds: 90 }))[0];
      seen.push({ path: AGENT, key, caughtBy: words ? 'log' : 'nobody', ...(words ? { words } : {}) });
    }
    return seen;
  },
};

/** One turn of each role. */
async function askAll(bench: Bench, { order, made }: Example, loaded: Loaded) {
  for (const seat of ['executor', 'planner', 'fallback', 'reviewer', 'small'] as const) {
    const held = made.held[seat];
    if (!held) continue;
    const agent = held === AGENT ? 'reviewer' : /overrides\.(\w+)/.exec(held)?.[1];
    const options = held.startsWith('gemini ') ? held.split(' ').slice(1) : seat === 'planner' ? ['--approval-mode', 'plan'] : [];
    const ran = await bench.run(['-p', agent ? `SPAWN:${agent}` : 'say hi', ...options], { seconds: 90 });
    const asked = agent ? bench.endpoint.asked.find((it) => JSON.stringify(it.body['tools'] ?? []).includes('"complete_task"')) : bench.endpoint.asked.find((it) => it.path.includes(':streamGenerateContent'));
    prove(loaded, seat, 'request', expectSeat(order, made, seat), asked, `no request came; exit ${ran.code ?? 'by time'}: ${firstWords(ran, /error/i) ?? 'no words'}`);
    for (const line of listComplaints(ran)) addOnce(loaded.complaints, line);
  }
}

function place(bench: Bench, files: readonly ExportedFile[]) {
  bench.clear();
  bench.place(files.filter((it) => it.path !== 'commands.sh'));
  // What a reader chooses at the first start, which the tool then adds to this file.
  const text = files.find((it) => it.path === SETTINGS)?.text ?? '{}';
  bench.write(SETTINGS, applyEdits(text, modify(text, ['security', 'auth', 'selectedType'], 'gemini-api-key', {})));
}

function listComplaints({ err, out }: Ran): string[] {
  const lines = `${err}\n${out}`.split('\n').map((it) => it.trim()).filter(Boolean);
  // Where a line announces, the next one says it.
  return lines.flatMap((it, place) => (COMPLAINTS.test(it) ? [`${it}${it.endsWith(':') ? ` ${lines[place + 1] ?? ''}` : ''}`.slice(0, 240)] : []));
}

const schemas = new WeakMap<Bench, ValidateFunction>();

async function findSchema(bench: Bench): Promise<ValidateFunction> {
  const known = schemas.get(bench);
  if (known) return known;
  const { code, out, err } = await run(process.execPath, [path.join(import.meta.dirname, 'gemini-schema.ts'), path.join(bench.modules, '@google/gemini-cli/bundle')], { cwd: bench.project, env: { PATH: '/usr/bin:/bin', HOME: bench.home }, seconds: 60 });
  if (code !== 0) throw new Error(`Gemini CLI's schema could not be made: ${err.trim().split('\n').at(-1) ?? ''}`);
  const validate = closeSchema(JSON.parse(out) as Record<string, unknown>, { isOpenMeant: true });
  schemas.set(bench, validate);
  return validate;
}
