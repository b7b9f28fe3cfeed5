import type { Tool } from './tool.ts';
import { claudeCode, claudeCodeCloud } from './claude-code.ts';
import { cline } from './cline.ts';
import { codex } from './codex.ts';
import { copilot } from './copilot.ts';
import { geminiCli } from './gemini-cli.ts';
import { opencode } from './opencode.ts';

/** Tools that npm carries, in the order in which they run. */
export const TOOLS: readonly Tool[] = [codex, claudeCode, claudeCodeCloud, opencode, geminiCli, copilot, cline];

/** Targets that no run here can load: why, and what their keys rest on. Shown on pages. */
export const NOT_RUN: Readonly<Record<string, string>> = {
  'opencode-v2': 'Not run: the npm registry that was used did not carry version 2, so its keys rest on its documentation.',
  cursor: 'Not run: Cursor is an editor that npm does not carry, so its files and clicks rest on its documentation.',
  aider: 'Not run: npm does not carry Aider, so its keys rest on its source and documentation.',
  zed: 'Not run: Zed is an editor that npm does not carry, so its keys rest on its source and documentation.',
  'mistral-vibe': 'Not run: npm does not carry Mistral Vibe, so its keys rest on its source and documentation.',
  litellm: 'Not run: npm does not carry LiteLLM’s proxy, so its keys rest on its source and documentation.',
  ollama: 'Not run: npm does not carry Ollama, and a run would fetch weights; its commands rest on its documentation.',
  'lm-studio': 'Not run: LM Studio is an application that npm does not carry, so its commands rest on its documentation.',
  'llama-cpp': 'Not run: npm does not carry llama.cpp’s server, and a run would fetch weights; its options rest on its documentation.',
  vllm: 'Not run: npm does not carry vLLM, and a run needs a graphics card; its options rest on its documentation.',
};
