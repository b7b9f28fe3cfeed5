import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { findLocalServer } from '../../src/stack/local.ts';
import { seatOf, type Export, type ExportedFile, type Order } from '../../src/stack/export.ts';
import type { Seat } from '../../src/stack/stack.ts';
import type { StackModel } from '../../src/stack/world.ts';
import type { FakeEndpoint } from './fake-endpoint.ts';
import { run, serve, type Ran, type Server, type Setting } from './program.ts';
import type { Misspelt, Proof } from './report.ts';

/** A command-line tool that npm carries, and how it is made to show what it read. */
export interface Tool {
  /** Id of the target of exports. */
  target: string;
  packageName: string;
  /** The command that loads an export, for the report. */
  command: string;
  /** How one can see that it loaded, in a sentence for a developer in a hurry. */
  how: string;
  /** Ready-made stacks are exported once for each of these as well: the same models by another way, where no stack of ours takes it. */
  moves?: readonly Move[];
  /** @param modules the node_modules that it is installed in */
  open(modules: string, endpoint: FakeEndpoint, folder: string): Bench;
  /** "0.169.0" as the tool itself says. */
  readVersion(bench: Bench): Promise<string>;
  /** Loads an export in its strictest way. */
  load(bench: Bench, order: Order, made: Export): Promise<Loaded>;
  /** Loads some with a misspelt key in each kind of file, to see who notices. */
  misspell(bench: Bench, all: readonly Example[]): Promise<Misspelt[]>;
}

/** A stack as a target holds it. */
export interface Example {
  order: Order;
  made: Export;
}

export interface Move {
  id: string;
  /** "on Amazon Bedrock" */
  name: string;
  /** The way to take instead; undefined to stay. */
  toRoute(model: StackModel): string | undefined;
}

export interface Loaded {
  proofs: Proof[];
  /** What the tool refused or got wrong. */
  complaints: string[];
  /** What it said besides, such as a model that it does not list. */
  notes: string[];
}

/** A tool, ready to run with an empty home and an empty project. */
export class Bench {
  readonly home: string;
  readonly project: string;
  readonly endpoint: FakeEndpoint;
  readonly modules: string;
  private readonly command: string;
  private readonly first: readonly string[];
  private readonly env: Record<string, string>;

  /** @param env of every run, with {home} in place of the scratch home */
  constructor(folder: string, endpoint: FakeEndpoint, modules: string, command: string, first: readonly string[], env: Record<string, string>) {
    this.home = path.join(folder, 'home');
    this.project = path.join(folder, 'project');
    this.endpoint = endpoint;
    this.modules = modules;
    this.command = command;
    this.first = first;
    this.env = { PATH: '/usr/bin:/bin', HOME: this.home, TERM: 'dumb', NO_COLOR: '1', ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, value.replaceAll('{home}', this.home)])) };
    this.clear();
  }

  /** An empty home and an empty project. */
  clear(): void {
    for (const it of [this.home, this.project]) {
      rmSync(it, { recursive: true, force: true });
      mkdirSync(it, { recursive: true });
    }
    this.endpoint.forget();
  }

  /** The files of an export where the tool looks for them. Local servers in them become the fake endpoint; nothing else is changed. */
  place(files: readonly ExportedFile[]): void {
    for (const { path: where, text } of files) this.write(where, text.replace(/http:\/\/(?:localhost|127\.0\.0\.1):\d+/g, this.endpoint.url));
  }

  read(where: string): string {
    return readFileSync(this.locate(where), 'utf8');
  }

  write(where: string, text: string): void {
    const file = this.locate(where);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }

  /** Files below a folder, as places for `read`. */
  listFiles(where: string): string[] {
    const folder = this.locate(where);
    return existsSync(folder) ? readdirSync(folder, { withFileTypes: true }).filter((it) => it.isFile()).map((it) => `${where}/${it.name}`) : [];
  }

  locate(where: string): string {
    return where.startsWith('~/') ? path.join(this.home, where.slice(2)) : path.join(this.project, where);
  }

  /** Runs the tool in the project. Forgets what was asked before. */
  async run(args: readonly string[], { env = {}, seconds = 60, say, reply }: Partial<Setting> = {}): Promise<Ran> {
    this.endpoint.forget();
    const ran = await run(this.command, [...this.first, ...args], { cwd: this.project, env: { ...this.env, ...env }, seconds, say, reply });
    this.endStrays();
    return { ...ran, out: this.hide(ran.out), err: this.hide(ran.err) };
  }

  /** Starts it as a server, in the project. */
  async serve(args: readonly string[], { env = {}, seconds = 60 }: Partial<Setting> = {}): Promise<Server> {
    this.endpoint.forget();
    return serve(this.command, [...this.first, ...args], { cwd: this.project, env: { ...this.env, ...env }, seconds });
  }

  /** Runs git in the project. */
  async git(...args: string[]): Promise<void> {
    const { code, err } = await run('git', ['-c', 'user.name=verify', '-c', 'user.email=verify@guide.example', ...args], { cwd: this.project, env: this.env, seconds: 30 });
    if (code !== 0) throw new Error(`git ${args[0]} failed: ${err}`);
  }

  /** Ends what a run left behind, such as a daemon: a process is ours where its home is the scratch home. */
  endStrays(): void {
    for (const id of readdirSync('/proc').filter((it) => /^\d+$/.test(it))) {
      try {
        if (readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(`HOME=${this.home}`)) process.kill(Number(id), 'SIGKILL');
      } catch { /* It has ended, or belongs to somebody else. */ }
    }
  }

  /** Words without colours, and without this machine's folders and ports. */
  private hide(words: string): string {
    return stripVTControlCharacters(words).replaceAll(this.project, '.').replaceAll(this.home, '~').replaceAll(this.endpoint.url, 'http://127.0.0.1').replaceAll(path.dirname(this.modules), '…');
  }
}

export interface Expected {
  model: string;
  effort?: string | undefined;
}

/** What a seat must turn out to hold. An effort that the export says it cannot hold is not expected. */
export function expectSeat(order: Order, { remarks }: Export, seat: Seat): Expected {
  const { card, id, isLocal, effort } = seatOf(order, seat);
  const isLost = remarks.some((it) => it.startsWith(`The ${seat}’s effort ${effort ?? ''} is`) || it.startsWith(`The ${seat} shares its model`) || (seat === 'small' && it.startsWith('The small model’s effort')));
  return { model: (isLocal ? findLocalServer(card)?.id : id) ?? '', effort: isLost ? undefined : effort };
}

/** A seat's proof, and a complaint where it is not what the stack says. */
export function prove(loaded: Loaded, seat: Seat, by: Proof['by'], expected: Expected, seen: { model?: string | undefined; effort?: string | undefined } | undefined, whyNone = 'no request came'): void {
  if (!seen?.model) {
    loaded.complaints.push(`${seat}: ${whyNone}.`);
    return;
  }
  loaded.proofs.push({ seat, by, model: seen.model, ...(seen.effort ? { effort: seen.effort } : {}) });
  if (seen.model !== expected.model) loaded.complaints.push(`${seat}: the ${by} has the model ${seen.model}, and the stack has ${expected.model}.`);
  if (expected.effort && seen.effort !== expected.effort) loaded.complaints.push(`${seat}: the ${by} has ${seen.effort ? `effort ${seen.effort}` : 'no effort'}, and the stack has ${expected.effort}.`);
}

/** The first file of this name that has the key, with its export. */
export function findFile(all: readonly Example[], where: RegExp, key: string): (Example & { file: ExportedFile }) | undefined {
  for (const example of all) {
    const file = example.made.files.find((it) => where.test(it.path) && keyPattern(key).test(it.text));
    if (file) return { ...example, file };
  }
  return undefined;
}

function keyPattern(key: string): RegExp {
  return new RegExp(`(^[ ]*|[{,"] *)(${key})(?="?\\s*[=:])`, 'm');
}

/** An export in which one key is spelt wrong, in the file that has it: `model = "x"` becomes `modell = "x"`. */
export function misspellIn({ made, file }: { made: Export; file: ExportedFile }, key: string): { files: ExportedFile[]; wrong: ExportedFile } {
  const wrong = misspellKey(file, key);
  return { files: made.files.map((it) => (it === file ? wrong : it)), wrong };
}

/** A file with one key spelt wrong: `model = "x"` becomes `modell = "x"`. @throws RangeError where the key is not in it */
export function misspellKey(file: ExportedFile, key: string): ExportedFile {
  const pattern = keyPattern(key);
  if (!pattern.test(file.text)) throw new RangeError(`${file.path} has no key ${key} to misspell.`);
  return { ...file, text: file.text.replace(pattern, (_, before: string, found: string) => `${before}${found}${found.at(-1)}`) };
}

/** The first line that says something, for a report. */
export function firstWords({ out, err }: Ran, pattern: RegExp): string | undefined {
  return `${err}\n${out}`.split('\n').map((it) => it.trim()).find((it) => pattern.test(it))?.slice(0, 240);
}

export function addOnce(list: string[], words: string): void {
  if (!list.includes(words)) list.push(words);
}
