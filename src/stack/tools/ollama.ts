import { quoteShell, type Exporter } from '../export.ts';
import { LOCAL_CONTEXT_TOKENS, OWN_HARDWARE } from '../local.ts';
import { makeRunnerExport, type Runner } from '../runner-export.ts';

const RUNNER: Runner = {
  name: 'Ollama',
  baseUrlOf: () => 'http://localhost:11434/v1',
  nameOf: ({ card }) => card.weights?.ollama,
  before: ['# In a terminal of its own, unless the app runs', `OLLAMA_CONTEXT_LENGTH=${LOCAL_CONTEXT_TOKENS} ollama serve`],
  list: ({ id }) => [`ollama pull ${quoteShell(id)}`],
  after: (all) => {
    const builder = all.find((it) => it.seated.some(({ seat }) => seat === 'executor')) ?? all[0]!;
    return ['# A coding agent on it; without --model it asks', `ollama launch opencode --model ${quoteShell(builder.id)}`, '', '# What runs, with its window and its share of the processor', 'ollama ps'];
  },
  hold: ({ id }) => `ollama pull ${id}`,
  steps: () => [`Where the Ollama app runs, set the context to ${LOCAL_CONTEXT_TOKENS} tokens in its settings; the variable is for \`ollama serve\`.`, 'Run the commands one by one. `ollama launch` alone shows the tools that it knows, Codex and Claude Code among them.', 'Look at `ollama ps` while a request runs: anything but 100 % GPU means long waits.'],
};

/** Ollama: the weights of the local roles, with a window for agents. */
export const ollama: Exporter = {
  id: 'ollama',
  tool: 'ollama',
  name: 'Ollama',
  reaches: ({ model, route }, world) => route === OWN_HARDWARE && world.models[model]?.weights?.ollama !== undefined,
  make: (order) => makeRunnerExport(order, RUNNER),
};
