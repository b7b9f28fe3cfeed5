import type { Exporter } from './export.ts';
import { claudeCodeCloud } from './tools/claude-code-cloud.ts';
import { claudeCode } from './tools/claude-code.ts';
import { codex } from './tools/codex.ts';
import { cursor } from './tools/cursor.ts';
import { geminiCli } from './tools/gemini-cli.ts';
import { githubCopilot } from './tools/github-copilot.ts';
import { opencodeV2 } from './tools/opencode-v2.ts';
import { opencode } from './tools/opencode.ts';

/** Every target of exports, in the order of the page. */
export const EXPORTERS: readonly Exporter[] = [
  codex,
  claudeCode,
  claudeCodeCloud,
  opencode,
  opencodeV2,
  geminiCli,
  githubCopilot,
  cursor,
];

export function findExporter(id: string): Exporter | undefined {
  return EXPORTERS.find((it) => it.id === id);
}
