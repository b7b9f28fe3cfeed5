import type { Export } from '../../../../src/stack/export.ts';
import { SEATS } from '../../../../src/stack/stack.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';
import { readCommands, wordAfter } from './commands.ts';

interface Settings {
  model?: string;
  effortLevel?: string;
  planModel?: string;
  planEffortLevel?: string;
  subagents?: { agents: { explore: { model: string; effortLevel?: string } } };
}

export function readStack(made: Export): ReadStack {
  const files = readFiles(made);
  const { model, effortLevel, planModel, planEffortLevel, subagents } = (files['~/.copilot/settings.json'] ?? {}) as Settings;
  const agent = files['.github/agents/reviewer.agent.md'] as { model: string; 'reasoning-effort'?: string } | undefined;
  const read: ReadStack = {
    ...(model && { executor: { model, effort: effortLevel } }),
    ...(planModel && { planner: { model: planModel, effort: planEffortLevel } }),
    ...(subagents && { small: { model: subagents.agents.explore.model, effort: subagents.agents.explore.effortLevel } }),
    ...(agent && { reviewer: { model: agent.model, effort: agent['reasoning-effort'] } }),
  };
  const commands = readCommands({ ...made, files: made.files.filter((it) => it.language === 'shell') });
  for (const seat of SEATS) {
    const command = commands[seat]?.[0];
    if (command) read[seat] = { model: wordAfter(command, '--model')!, effort: wordAfter(command, '--effort') };
  }
  return read;
}
