import type { Exporter } from './export.ts';
import { aider } from './tools/aider.ts';
import { claudeCode } from './tools/claude-code.ts';
import { claudeCodeCloud } from './tools/claude-code-cloud.ts';
import { cline } from './tools/cline.ts';
import { codex } from './tools/codex.ts';
import { cursor } from './tools/cursor.ts';
import { geminiCli } from './tools/gemini-cli.ts';
import { githubCopilot } from './tools/github-copilot.ts';
import { liteLlm } from './tools/litellm.ts';
import { llamaCpp } from './tools/llama-cpp.ts';
import { lmStudio } from './tools/lm-studio.ts';
import { mistralVibe } from './tools/mistral-vibe.ts';
import { ollama } from './tools/ollama.ts';
import { opencode } from './tools/opencode.ts';
import { opencodeV2 } from './tools/opencode-v2.ts';
import { vllm } from './tools/vllm.ts';
import { zed } from './tools/zed.ts';

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
  aider,
  cline,
  zed,
  mistralVibe,
  liteLlm,
  ollama,
  lmStudio,
  llamaCpp,
  vllm,
];

export function findExporter(id: string): Exporter | undefined {
  return EXPORTERS.find((it) => it.id === id);
}
