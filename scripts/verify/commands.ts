import type { ExportedFile } from '../../src/stack/export.ts';

/** A command of an exported file: what is set before it, its words, and the role that the comment above names. */
export interface Command {
  /** "Reviewer: Claude Opus 5.5 by Claude API, effort high" */
  note: string;
  env: Record<string, string>;
  words: string[];
}

/** The commands of a shell file as a shell would split them; of a pipe, the last part. */
export function readCommands({ text }: ExportedFile): Command[] {
  const commands: Command[] = [];
  let note = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('# ')) note = line.slice(2);
    else if (line.trim()) {
      const words = (line.split(' | ').at(-1)!.match(/(?:[^\s'"]|'[^']*'|"[^"]*")+/g) ?? []).map((it) => it.replace(/'([^']*)'|"([^"]*)"/g, '$1$2'));
      const first = words.findIndex((it) => !/^[A-Z_]+=/.test(it));
      commands.push({ note, env: Object.fromEntries(words.slice(0, first).map((it) => [it.slice(0, it.indexOf('=')), it.slice(it.indexOf('=') + 1)])), words: words.slice(first) });
    }
  }
  return commands;
}
