import { spawn } from 'node:child_process';

/** A program that answers until it is stopped. */
export interface Server {
  /** Where it listens, as it printed it. */
  url: string;
  stop(): Promise<void>;
}

export interface Ran {
  /** Absent where it was ended because its time was over. */
  code: number | undefined;
  out: string;
  err: string;
}

export interface Setting {
  cwd: string;
  /** The whole environment: nothing of the caller's is handed on. */
  env: Record<string, string>;
  seconds: number;
  /** Answers a line of its output with a line of input, or ends the conversation; without it, input is empty. */
  reply?: ((line: string) => string | 'end' | undefined) | undefined;
  /** The first line of such a conversation. */
  say?: string | undefined;
}

/** Runs a program to its end, or to the end of its time; then its whole group is ended, by its own id. */
export function run(command: string, args: readonly string[], { cwd, env, seconds, reply, say }: Setting): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: [reply ? 'pipe' : 'ignore', 'pipe', 'pipe'] });
    let [out, err, rest] = ['', '', ''];
    let isOver = false;
    const end = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch { /* It ended by itself meanwhile. */ }
    };
    const timer = setTimeout(() => { isOver = true; end(); }, seconds * 1000);
    child.stdout!.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (!reply) return;
      const lines = (rest + text).split('\n');
      rest = lines.pop()!;
      for (const line of lines) {
        const answered = reply(line);
        if (answered === 'end') child.stdin!.end();
        else if (answered !== undefined) child.stdin!.write(`${answered}\n`);
      }
    });
    child.stderr!.setEncoding('utf8').on('data', (text: string) => { err += text; });
    child.stdin?.on('error', () => { /* It closed its input first. */ });
    if (say !== undefined) child.stdin?.write(`${say}\n`);
    child.on('error', (error) => { clearTimeout(timer); reject(error); });
    child.on('close', (code) => { clearTimeout(timer); end(); resolve({ code: isOver ? undefined : (code ?? undefined), out, err }); });
  });
}

/** Starts a program that listens, and waits until it prints its address. @throws Error in its words where it does not */
export function serve(command: string, args: readonly string[], { cwd, env, seconds }: Setting): Promise<Server> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const closed = new Promise<void>((done) => { child.on('close', () => done()); });
    const stop = () => {
      try {
        if (child.pid) process.kill(-child.pid, 'SIGKILL');
      } catch { /* It ended by itself meanwhile. */ }
      return closed;
    };
    let printed = '';
    const timer = setTimeout(() => { void stop(); reject(new Error(`${args[0]} did not listen: ${printed.trim().slice(0, 300)}`)); }, seconds * 1000);
    const look = (text: string) => {
      printed += text;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
      if (!url) return;
      clearTimeout(timer);
      resolve({ url, stop });
    };
    child.stdout!.setEncoding('utf8').on('data', look);
    child.stderr!.setEncoding('utf8').on('data', look);
    child.on('error', reject);
    child.on('close', () => { clearTimeout(timer); reject(new Error(`${args[0]} ended: ${printed.trim().slice(0, 300)}`)); });
  });
}
