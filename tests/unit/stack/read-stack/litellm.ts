import type { Export } from '../../../../src/stack/export.ts';
import type { Seat } from '../../../../src/stack/stack.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

interface Config {
  model_list: { model_name: Seat; litellm_params: { model: string; reasoning_effort?: string } }[];
}

export function readStack(made: Export): ReadStack {
  const config = readFiles(made)['config.yaml'] as Config | undefined;
  return Object.fromEntries((config?.model_list ?? []).map((it) => [it.model_name, { model: it.litellm_params.model, effort: it.litellm_params.reasoning_effort }]));
}
