import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

interface Selection {
  model: string;
  enable_thinking?: boolean;
  effort?: string;
}

interface Settings {
  agent: { default_model?: Selection; commit_message_model?: Selection; favorite_models?: Selection[]; profiles?: Partial<Record<'planner' | 'reviewer', { default_model: Selection }>> };
}

export function readStack(made: Export): ReadStack {
  const agent = (readFiles(made)['~/.config/zed/settings.json'] as Settings | undefined)?.agent;
  const seats = { planner: agent?.profiles?.planner?.default_model, executor: agent?.default_model, reviewer: agent?.profiles?.reviewer?.default_model, small: agent?.commit_message_model, fallback: agent?.favorite_models?.[0] };
  return Object.fromEntries(Object.entries(seats).flatMap(([seat, it]) => (it ? [[seat, { model: it.model, effort: it.enable_thinking === false ? 'none' : it.effort }]] : [])));
}
