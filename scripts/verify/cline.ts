import path from 'node:path';
import { SEAT_NAMES, SEATS } from '../../src/stack/stack.ts';
import type { Export } from '../../src/stack/export.ts';
import { readCommands, type Command } from './commands.ts';
import type { FakeEndpoint } from './fake-endpoint.ts';
import type { Misspelt } from './report.ts';
import { addOnce, Bench, expectSeat, firstWords, prove, type Example, type Loaded, type Tool } from './tool.ts';

const PROVIDERS_FILE = '~/.cline/data/settings/providers.json';
/** Where each speaks otherwise than below /v1. */
const PATHS: Readonly<Record<string, string>> = { gemini: '', ollama: '' };
/** Signs in by a browser, which a run cannot. */
const SIGNED_IN = ['openai-codex'];

export const cline: Tool = {
  target: 'cline',
  packageName: 'cline',
  command: 'each exported `cline -P … -m …` command, with providers whose stored address is the local endpoint',
  how: 'Checked by running each exported command against a local endpoint: its request held the model and effort of the role.',
  open: (modules, endpoint, folder) => new Bench(folder, endpoint, modules, path.join(modules, '@cline/cli-linux-x64/bin/cline'), [], { CLINE_TELEMETRY_DISABLED: '1', CLINE_NO_AUTO_UPDATE: '1' }),
  readVersion: async (bench) => /\d+\.\d+\.\d+/.exec((await bench.run(['--version'])).out)?.[0] ?? 'none',

  async load(bench, order, made) {
    const loaded: Loaded = { proofs: [], complaints: [], notes: [] };
    const commands = listRuns(made);
    for (const seat of SEATS) {
      const command = commands.find((it) => it.note.startsWith(`${SEAT_NAMES[seat]}:`));
      if (!made.held[seat] || !command) continue;
      const provider = toProvider(command);
      if (SIGNED_IN.includes(provider)) {
        addOnce(loaded.notes, `the provider ${provider} signs in by a browser, so its commands were not run.`);
        continue;
      }
      prepare(bench, provider);
      const ran = await bench.run(command.words.slice(1), { seconds: 60 });
      const expected = expectSeat(order, made, seat);
      // Ollama is told to think or not, without a level; the export says so.
      prove(loaded, seat, 'request', provider === 'ollama' ? { model: expected.model } : expected, bench.endpoint.asked[0], `no request came; exit ${ran.code ?? 'by time'}: ${firstWords(ran, /\S/) ?? 'no words'}; heard ${bench.endpoint.heard.join(', ') || 'nothing'}`);
    }
    return loaded;
  },

  async misspell(bench, all) {
    const seen: Misspelt[] = [];
    for (const option of ['--thinking', '--plan', '--auto-approve']) {
      const found = findCommand(all, option);
      if (!found) continue;
      prepare(bench, toProvider(found));
      const ran = await bench.run(found.words.slice(1).map((it) => (it === option ? `${it}${it.at(-1)}` : it)), { seconds: 60 });
      const words = firstWords(ran, /unknown option|error/i);
      seen.push({ path: 'commands.sh', key: option, caughtBy: ran.code !== 0 && ran.code !== undefined ? 'tool' : 'nobody', ...(words ? { words } : {}) });
    }
    return seen;
  },
};

function listRuns({ files }: Export): Command[] {
  return files.flatMap(readCommands).filter((it) => it.words[1] === '-P');
}

function findCommand(all: readonly Example[], option: string): Command | undefined {
  return all.flatMap((it) => listRuns(it.made)).find((it) => it.words.includes(option) && !SIGNED_IN.includes(toProvider(it)));
}

function toProvider({ words }: Command): string {
  return words[words.indexOf('-P') + 1]!;
}

/** A home in which this provider has a key and the fake endpoint's address. */
function prepare(bench: Bench, provider: string) {
  bench.clear();
  bench.write(PROVIDERS_FILE, JSON.stringify({ version: 1, lastUsedProvider: provider, modes: {}, providers: { [provider]: { settings: toSettings(provider, bench.endpoint), updatedAt: '2026-01-01T00:00:00.000Z', tokenSource: 'manual' } } }));
}

function toSettings(provider: string, { url }: FakeEndpoint): object {
  return { provider, apiKey: 'fake', baseUrl: `${url}${PATHS[provider] ?? '/v1'}` };
}
