import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

/** Of the reviewer alone: everything else in Cursor is a click, which no file gives back. */
export function readStack(made: Export): ReadStack {
  const agent = readFiles(made)['.cursor/agents/reviewer.md'] as { model: string } | undefined;
  const [, model, effort] = /^(.+)\[(?:effort=(.+))?\]$/.exec(agent?.model ?? '') ?? [];
  return model ? { reviewer: { model, effort } } : {};
}
