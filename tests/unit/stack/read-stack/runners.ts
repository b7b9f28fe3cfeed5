import type { Export } from '../../../../src/stack/export.ts';
import type { ReadStack } from '../reading-back.ts';
import { readCommands, wordAfter } from './commands.ts';

const read = (nameIn: (command: readonly string[]) => string | undefined) => (made: Export): ReadStack => Object.fromEntries(Object.entries(readCommands(made)).map(([seat, commands]) => [seat, { model: nameIn(commands.at(-1)!)! }]));

/** What each runner's commands fetch or serve for a seat, by exporter. A server has no effort to read. */
export const READ_RUNNER = {
  ollama: read((it) => wordAfter(it, 'pull')),
  'lm-studio': read((it) => wordAfter(it, 'load')),
  'llama-cpp': read((it) => wordAfter(it, '--alias')),
  vllm: read((it) => wordAfter(it, 'serve')),
};
