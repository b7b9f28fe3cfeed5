import type { StackModel } from './world.ts';

/** A server for weights on the reader's own machine. */
export interface LocalServer {
  runner: 'ollama' | 'lm-studio' | 'llama-cpp';
  name: string;
  /** The model as this server calls it. */
  id: string;
  /** Its address in OpenAI's form. */
  baseUrl: string;
}

/** The local route; every other one leaves the machine. */
export const OWN_HARDWARE = 'own-hardware';

/** Tokens of context to load local weights with: what Ollama advises for agents, as a power of two. Runners start far below. */
export const LOCAL_CONTEXT_TOKENS = 65_536;

/** Tokens of that context which an answer may take, for tools that ask for both. */
export const LOCAL_OUTPUT_TOKENS = LOCAL_CONTEXT_TOKENS / 4;

/** The server to use for local weights: the first of Ollama, LM Studio and llama.cpp that has a name to fetch the model by. */
export function findLocalServer({ weights }: StackModel): LocalServer | undefined {
  if (weights?.ollama) return { runner: 'ollama', name: 'Ollama', id: weights.ollama, baseUrl: 'http://localhost:11434/v1' };
  if (weights?.lmStudio) return { runner: 'lm-studio', name: 'LM Studio', id: weights.lmStudio, baseUrl: 'http://localhost:1234/v1' };
  if (weights?.huggingFace) return { runner: 'llama-cpp', name: 'llama.cpp', id: weights.huggingFace, baseUrl: 'http://localhost:8080/v1' };
  return undefined;
}
