import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';
import { readCommands, wordAfter } from './commands.ts';

interface Settings {
  model?: { name: string };
  agents?: { overrides: { codebase_investigator: { modelConfig: { model: string } } } };
  modelConfigs?: { customOverrides: { match: { model?: string; overrideScope: string }; modelConfig: { generateContentConfig: { thinkingConfig: { thinkingLevel: string } } } }[] };
}

export function readStack(made: Export): ReadStack {
  const files = readFiles(made);
  const settings = (files['~/.gemini/settings.json'] ?? {}) as Settings;
  const agent = files['~/.gemini/agents/reviewer.md'] as { model: string } | undefined;
  const commands = readCommands({ ...made, files: made.files.filter((it) => it.language === 'shell') });
  const levelOf = (scope: string, model?: string) => settings.modelConfigs?.customOverrides.find(({ match }) => match.overrideScope === scope && match.model === model)?.modelConfig.generateContentConfig.thinkingConfig.thinkingLevel.toLowerCase();
  const read: ReadStack = {};
  if (settings.model) read.executor = { model: settings.model.name, effort: levelOf('core', settings.model.name) };
  if (read.executor && made.held.planner === 'model.name') read.planner = read.executor;
  for (const seat of ['planner', 'fallback'] as const) {
    const model = wordAfter(commands[seat]?.[0] ?? [], '--model');
    if (model) read[seat] = { model, effort: levelOf('core', model) };
  }
  if (settings.agents) read.small = { model: settings.agents.overrides.codebase_investigator.modelConfig.model, effort: levelOf('codebase_investigator') };
  if (agent) read.reviewer = { model: agent.model, effort: levelOf('reviewer') };
  return read;
}
