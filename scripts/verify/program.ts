import { spawn } from 'node:child_process';

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
