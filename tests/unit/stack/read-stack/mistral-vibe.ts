import type { Export } from '../../../../src/stack/export.ts';
import { readFiles } from '../read-back.ts';
import type { ReadStack } from '../reading-back.ts';

interface Model {
  name: string;
  provider: string;
  alias: string;
  thinking?: string;
}

interface Config {
  active_model: string;
  models: Model[];
  providers: { name: string; api_style?: string }[];
  compaction_model?: Model;
}

export function readStack(made: Export): ReadStack {
  const files = readFiles(made);
  const config = files['~/.vibe/config.toml'] as Config | undefined;
  const toSeat = ({ name, provider, thinking }: Model) => {
    const isResponses = config?.providers.find((it) => it.name === provider)?.api_style === 'openai-responses';
    return { model: name, effort: thinking === 'off' ? 'none' : thinking === 'max' && isResponses ? 'xhigh' : thinking };
  };
  const byAlias = (alias: string | undefined) => config?.models.find((it) => it.alias === alias);
  const agent = (seat: string) => byAlias((files[`~/.vibe/agents/${seat}.toml`] as Config | undefined)?.active_model);
  const seats = { planner: agent('planner'), executor: config?.active_model === 'executor' ? byAlias('executor') : undefined, reviewer: agent('reviewer'), small: config?.compaction_model, fallback: agent('fallback') };
  return Object.fromEntries(Object.entries(seats).flatMap(([seat, it]) => (it ? [[seat, toSeat(it)]] : [])));
}
