import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

export function readStack(made: Export): ReadStack {
  const config = readFiles(made)['~/.config/opencode/opencode.jsonc'] as { model?: string; agents: Record<string, { model: string } | undefined> } | undefined;
  const { plan, build, reviewer, title, explore, fallback } = config?.agents ?? {};
  if (build?.model !== config?.model || explore?.model !== title?.model) return {};
  const seats = { planner: plan, executor: build, reviewer, small: title, fallback };
  return Object.fromEntries(Object.entries(seats).flatMap(([seat, agent]) => {
    if (!agent) return [];
    const [model, effort] = agent.model.split('#');
    return [[seat, { model: model!, effort }]];
  }));
}
