import { quoteShell, type Exporter } from '../export.ts';
import { LOCAL_CONTEXT_TOKENS, OWN_HARDWARE } from '../local.ts';
import { makeRunnerExport, type Runner } from '../runner-export.ts';

const FIRST_PORT = 8080;

/** Where Hugging Face lists the quantised copies of a repository. */
const listCopies = (repository: string) => `https://huggingface.co/models?library=gguf&other=base_model:quantized:${repository}`;

const RUNNER: Runner = {
  name: 'llama.cpp',
  baseUrlOf: (position) => `http://localhost:${FIRST_PORT + position}/v1`,
  nameOf: ({ card }) => card.weights?.huggingFace,
  // The alias lets a tool ask by the name of the original, whichever copy runs.
  list: ({ id }, position) => [
    `# Choose a repository of GGUF files and a size: ${listCopies(id)}`,
    `llama-server -hf 'REPOSITORY:SIZE' --alias ${quoteShell(id)} -c ${LOCAL_CONTEXT_TOKENS} --jinja --host 127.0.0.1 --port ${FIRST_PORT + position}`,
  ],
  hold: ({ id }, position) => `llama-server --alias ${id} --port ${FIRST_PORT + position}`,
  steps: (all) => ['The card names the original weights; llama.cpp loads GGUF files, which others make of them. Put a repository and a size, such as Q4_K_M, where `REPOSITORY:SIZE` stands.', 'Run each command in a terminal of its own, one process for each set of weights.', `Check with \`curl http://localhost:${FIRST_PORT}/v1/models\`${all.length > 1 ? ', and the ports above it' : ''}.`, 'Try one tool call before you judge the model: calls that arrive as text mean a wrong or old template.'],
};

/** llama.cpp: a server for each set of weights; the GGUF repository is the reader's choice. */
export const llamaCpp: Exporter = {
  id: 'llama-cpp',
  tool: 'llama-cpp-and-vllm',
  name: 'llama.cpp',
  reaches: ({ model, route }, world) => route === OWN_HARDWARE && world.models[model]?.weights?.huggingFace !== undefined,
  make: (order) => makeRunnerExport(order, RUNNER),
};
