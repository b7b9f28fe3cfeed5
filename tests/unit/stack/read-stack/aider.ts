import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

interface Config {
  architect?: boolean;
  model: string;
  'editor-model'?: string;
  'weak-model'?: string;
}

interface Settings {
  name: string;
  extra_params?: { extra_body?: { reasoning_effort?: string; reasoning?: { effort: string } }; output_config?: { effort: string } };
}

export function readStack(made: Export): ReadStack {
  const files = readFiles(made);
  const settings = (files['~/.aider.model.settings.yml'] ?? []) as Settings[];
  const toSeat = (model: string | undefined) => {
    const extra = settings.find((it) => it.name === model)?.extra_params;
    return model === undefined ? undefined : { model, effort: extra?.extra_body?.reasoning_effort ?? extra?.extra_body?.reasoning?.effort ?? extra?.output_config?.effort };
  };
  const main = files['~/.aider.conf.yml'] as Config | undefined;
  const own = (seat: string) => toSeat((files[`~/.aider.${seat}.conf.yml`] as Config | undefined)?.model);
  const seats = { planner: main?.architect ? toSeat(main.model) : own('planner'), executor: main && toSeat(main.architect ? main['editor-model'] : main.model), reviewer: own('reviewer'), small: toSeat(main?.['weak-model']), fallback: own('fallback') };
  return Object.fromEntries(Object.entries(seats).filter(([, it]) => it !== undefined));
}
