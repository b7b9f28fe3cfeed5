import type { Export } from '../../../../src/stack/export.ts';
import type { ReadStack } from '../reading-back.ts';
import { readStack as aider } from './aider.ts';
import { readStack as claudeCode } from './claude-code.ts';
import { readStack as claudeCodeCloud } from './claude-code-cloud.ts';
import { readStack as cline } from './cline.ts';
import { readStack as cursor } from './cursor.ts';
import { readStack as geminiCli } from './gemini-cli.ts';
import { readStack as githubCopilot } from './github-copilot.ts';
import { readStack as liteLlm } from './litellm.ts';
import { readStack as mistralVibe } from './mistral-vibe.ts';
import { readStack as codex } from './openai-codex.ts';
import { readStack as opencode } from './opencode.ts';
import { readStack as opencodeV2 } from './opencode-v2.ts';
import { READ_RUNNER } from './runners.ts';
import { readStack as zed } from './zed.ts';

/** Who reads an export back, by exporter. */
export const READERS: Readonly<Record<string, (made: Export) => ReadStack>> = {
  'openai-codex': codex,
  'claude-code': claudeCode,
  'claude-code-cloud': claudeCodeCloud,
  opencode,
  'opencode-v2': opencodeV2,
  'gemini-cli': geminiCli,
  'github-copilot': githubCopilot,
  cursor,
  aider,
  cline,
  zed,
  'mistral-vibe': mistralVibe,
  litellm: liteLlm,
  ...READ_RUNNER,
};
