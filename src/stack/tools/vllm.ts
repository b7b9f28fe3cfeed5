import { quoteShell, type Exporter } from '../export.ts';
import { LOCAL_CONTEXT_TOKENS, OWN_HARDWARE } from '../local.ts';
import { makeRunnerExport, type Runner } from '../runner-export.ts';

const FIRST_PORT = 8000;

/** Parsers of tool calls that vLLM's documentation, its recipes or a model card name, by how the repository begins. */
const PARSERS: readonly (readonly [start: string, parser: string])[] = [
  ['openai/gpt-oss-', 'openai'],
  ['Qwen/Qwen3-Coder-Next', 'qwen3_coder'],
  ['google/gemma-4-', 'gemma4'],
  ['mistralai/', 'mistral'],
];

const findParser = (repository: string) => PARSERS.find(([start]) => repository.startsWith(start))?.[1];

const RUNNER: Runner = {
  name: 'vLLM',
  baseUrlOf: (position) => `http://localhost:${FIRST_PORT + position}/v1`,
  nameOf: ({ card }) => card.weights?.huggingFace,
  list: ({ id }, position) => {
    const parser = findParser(id);
    return [
      ...(parser ? [] : [`# The parser’s name stands on the card: https://huggingface.co/${id}`]),
      `vllm serve ${quoteShell(id)} --max-model-len ${LOCAL_CONTEXT_TOKENS} --enable-auto-tool-choice --tool-call-parser ${parser ?? "'PARSER'"} --host 127.0.0.1 --port ${FIRST_PORT + position}`,
    ];
  },
  hold: ({ id }, position) => `vllm serve ${id} --port ${FIRST_PORT + position}`,
  steps: (all) => [...(all.some((it) => !findParser(it.id)) ? ['Put the parser of the very model family where `PARSER` stands. Without one vLLM answers 400 to an agent that lets the model choose its tools.'] : []), 'Run each command in a terminal of its own, one process for each set of weights. On several GPUs, add `--tensor-parallel-size` with their number.', `Check with \`curl http://localhost:${FIRST_PORT}/v1/models\`${all.length > 1 ? ', and the ports above it' : ''}.`],
  remarks: () => ['vLLM loads the repository as it is, often several times the size of a 4-bit file. Where that is too much, name a quantised repository that your GPU can run.'],
};

/** vLLM: a server for each set of weights, on GPUs that hold them. */
export const vllm: Exporter = {
  id: 'vllm',
  tool: 'llama-cpp-and-vllm',
  name: 'vLLM',
  reaches: ({ model, route }, world) => route === OWN_HARDWARE && world.models[model]?.weights?.huggingFace !== undefined,
  make: (order) => makeRunnerExport(order, RUNNER),
};
