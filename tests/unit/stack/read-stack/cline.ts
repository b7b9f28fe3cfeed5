import type { Export } from '../../../../src/stack/export.ts';
import type { ReadStack } from '../reading-back.ts';
import { readCommands, wordAfter } from './commands.ts';

export function readStack(made: Export): ReadStack {
  return Object.fromEntries(Object.entries(readCommands(made)).map(([seat, commands]) => [seat, { model: wordAfter(commands.at(-1)!, '-m')!, effort: wordAfter(commands.at(-1)!, '--thinking') }]));
}
