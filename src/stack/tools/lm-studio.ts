import { quoteShell, type Exporter } from '../export.ts';
import { LOCAL_CONTEXT_TOKENS, OWN_HARDWARE } from '../local.ts';
import { makeRunnerExport, type Runner } from '../runner-export.ts';

const RUNNER: Runner = {
  name: 'LM Studio',
  baseUrlOf: () => 'http://localhost:1234/v1',
  nameOf: ({ card }) => card.weights?.lmStudio,
  list: ({ id }) => [
    `lms get ${quoteShell(id)}`,
    `lms load ${quoteShell(id)} --context-length ${LOCAL_CONTEXT_TOKENS} --estimate-only`,
    `lms load ${quoteShell(id)} --context-length ${LOCAL_CONTEXT_TOKENS} --identifier ${quoteShell(id)}`,
  ],
  after: () => ['lms server start --port 1234', 'lms ps'],
  hold: ({ id }) => `lms load ${id}`,
  steps: (all) => ['Run the LM Studio program once before `lms` works.', 'Run the commands one by one. The line with `--estimate-only` loads nothing and says what the next one takes.', ...(all.length > 1 ? ['Between two roles that do not fit together, `lms unload --all` frees the memory.'] : [])],
};

/** LM Studio: the weights of the local roles, loaded with a window for agents. */
export const lmStudio: Exporter = {
  id: 'lm-studio',
  tool: 'lm-studio',
  name: 'LM Studio',
  reaches: ({ model, route }, world) => route === OWN_HARDWARE && world.models[model]?.weights?.lmStudio !== undefined,
  make: (order) => makeRunnerExport(order, RUNNER),
};
