import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

interface Settings {
  model?: string;
  effortLevel?: string;
  fallbackModel?: string[];
  modelSettings?: Record<string, { effortLevel: string }>;
  env?: Record<string, string>;
}

const PLAN_WORDS: Record<string, [plans: string, builds: string]> = { opusplan: ['OPUS', 'SONNET'], haiku: ['SONNET', 'HAIKU'] };

/** Of Claude Code, on a cloud or not. */
export function readStack(made: Export): ReadStack {
  const files = readFiles(made) as Record<string, Settings & { effort?: string }>;
  const settings = files['~/.claude/settings.json'];
  const effortOf = (model: string) => Object.entries(settings?.modelSettings ?? {}).find(([key]) => model.includes(key))?.[1].effortLevel;
  const pinned = (family: string) => settings?.env?.[`ANTHROPIC_DEFAULT_${family}_MODEL`] ?? '';
  const read: ReadStack = {};
  if (settings?.model) {
    const [plans, builds] = PLAN_WORDS[settings.model] ?? [];
    const model = builds ? pinned(builds) : settings.model;
    read.executor = { model, effort: effortOf(model) };
    if (plans) read.planner = { model: pinned(plans), effort: effortOf(model) };
    else if (made.held.planner === 'model') read.planner = read.executor;
  }
  if (settings?.fallbackModel?.[0]) read.fallback = { model: settings.fallbackModel[0], effort: effortOf(settings.fallbackModel[0]) };
  for (const seat of ['planner', 'executor', 'reviewer', 'fallback'] as const) {
    const session = files[`~/.claude/${seat}.json`];
    if (session?.model) read[seat] = { model: session.model, effort: session.effortLevel ?? session.env?.CLAUDE_CODE_EFFORT_LEVEL };
  }
  const agent = files['.claude/agents/reviewer.md'];
  if (agent?.model) read.reviewer = { model: agent.model, effort: agent.effort };
  const small = made.held.small ? { model: (made.held.small.endsWith('executor.json') ? files['~/.claude/executor.json'] : settings)?.env?.ANTHROPIC_DEFAULT_HAIKU_MODEL ?? '' } : undefined;
  return small ? { ...read, small } : read;
}
