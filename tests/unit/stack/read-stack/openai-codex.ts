import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

interface Config {
  model: string;
  model_reasoning_effort?: string;
  plan_mode_reasoning_effort?: string;
  review_model?: string;
  agents?: { default_subagent_model: string; default_subagent_reasoning_effort?: string };
}

export function readStack(made: Export): ReadStack {
  const files = readFiles(made) as Record<string, Config | undefined>;
  const main = files['~/.codex/config.toml'];
  const profile = (seat: string) => files[`~/.codex/${seat}.config.toml`];
  const seat = (it: Config | undefined) => it && { model: it.model, effort: it.model_reasoning_effort };
  const seats = {
    planner: seat(profile('planner')) ?? (made.held.planner && main ? { model: main.model, effort: main.plan_mode_reasoning_effort } : undefined),
    executor: seat(main),
    reviewer: seat(profile('reviewer')) ?? (main?.review_model ? { model: main.review_model, effort: main.model_reasoning_effort } : undefined),
    small: main?.agents && { model: main.agents.default_subagent_model, effort: main.agents.default_subagent_reasoning_effort },
    fallback: seat(profile('fallback')),
  };
  return Object.fromEntries(Object.entries(seats).filter(([, it]) => it !== undefined));
}
