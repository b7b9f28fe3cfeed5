import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

interface Agent {
  model: string;
  variant?: string;
}

export function readStack(made: Export): ReadStack {
  const config = readFiles(made)['~/.config/opencode/opencode.jsonc'] as { model?: string; small_model?: string; agent: Record<string, Agent | undefined> } | undefined;
  const { plan, build, reviewer, explore, fallback } = config?.agent ?? {};
  // The main model and the agent's, and the small one and the searching agent's, must not differ.
  if (build?.model !== config?.model || explore?.model !== config?.small_model) return {};
  const seats = { planner: plan, executor: build, reviewer, small: explore, fallback };
  return Object.fromEntries(Object.entries(seats).flatMap(([seat, agent]) => (agent ? [[seat, { model: agent.model, effort: agent.variant }]] : [])));
}
