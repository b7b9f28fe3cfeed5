import { toSeated } from './export.ts';
import { findLocalServer, type LocalServer } from './local.ts';
import type { Choice } from './stack.ts';
import type { StackWorld } from './world.ts';

/** A provider as LiteLLM knows it; Aider asks through LiteLLM and writes the same names. */
interface LiteLlmProvider {
  /** Stands before the id: "anthropic" in "anthropic/claude-opus-5-5". */
  prefix: string;
  /** Environment variables with the reader's keys. Where there is one only, it is the provider's `api_key`. */
  keys: readonly string[];
  /** Further variables, by the parameter that takes them. */
  settings?: Readonly<Record<string, string>>;
  /** What to do once, besides setting variables. */
  signIn?: string;
  /** Whether LiteLLM's pages say that it hands on `reasoning_effort` level by level. */
  takesEffort?: true;
  /** "responses": tools and an effort together are refused elsewhere. */
  mode?: 'responses';
}

const provider = (prefix: string, key: string, more: Partial<LiteLlmProvider> = {}): LiteLlmProvider => ({ prefix, keys: [key], ...more });
const GEMINI = provider('gemini', 'GEMINI_API_KEY', { takesEffort: true });
const COPILOT: LiteLlmProvider = { prefix: 'github_copilot', keys: [], signIn: 'At the first request LiteLLM prints a code for GitHub: open the address and sign in.' };

const PROVIDERS: Readonly<Record<string, LiteLlmProvider>> = {
  'openai-api': provider('openai', 'OPENAI_API_KEY', { takesEffort: true, mode: 'responses' }),
  'claude-api': provider('anthropic', 'ANTHROPIC_API_KEY', { takesEffort: true }),
  'gemini-api': GEMINI,
  'gemini-api-free': GEMINI,
  'xai-api': provider('xai', 'XAI_API_KEY', { takesEffort: true }),
  'mistral-api': provider('mistral', 'MISTRAL_API_KEY'),
  'moonshot-api': provider('moonshot', 'MOONSHOT_API_KEY'),
  'deepseek-api': provider('deepseek', 'DEEPSEEK_API_KEY'),
  'zai-api': provider('zai', 'ZAI_API_KEY'),
  'alibaba-api': provider('dashscope', 'DASHSCOPE_API_KEY'),
  'minimax-api': provider('minimax', 'MINIMAX_API_KEY'),
  'meta-api': provider('meta', 'META_API_KEY', { takesEffort: true }),
  vercel: provider('vercel_ai_gateway', 'VERCEL_AI_GATEWAY_API_KEY'),
  openrouter: provider('openrouter', 'OPENROUTER_API_KEY', { takesEffort: true }),
  groq: provider('groq', 'GROQ_API_KEY', { takesEffort: true }),
  cerebras: provider('cerebras', 'CEREBRAS_API_KEY'),
  bedrock: { prefix: 'bedrock', keys: ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'], settings: { aws_region_name: 'AWS_REGION_NAME' }, takesEffort: true },
  'google-cloud': { prefix: 'vertex_ai', keys: [], settings: { vertex_project: 'VERTEXAI_PROJECT', vertex_location: 'VERTEXAI_LOCATION' }, signIn: 'Sign in to Google Cloud once with `gcloud auth application-default login`.', takesEffort: true },
  copilot: COPILOT,
  'copilot-business': COPILOT,
  chatgpt: { prefix: 'chatgpt', keys: [], signIn: 'At the first request LiteLLM prints a code for ChatGPT: open the address and sign in.', mode: 'responses' },
};

/** A model as LiteLLM calls it. */
export interface LiteLlmTarget {
  model: string;
  /** Absent for local weights. */
  provider?: LiteLlmProvider;
  server?: LocalServer;
}

export function findLiteLlmTarget(choice: Choice, world: StackWorld): LiteLlmTarget | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (!isLocal) {
    const provider = PROVIDERS[choice.route];
    return provider && id ? { model: `${provider.prefix}/${id}`, provider } : undefined;
  }
  const server = findLocalServer(card);
  const prefix = server && { ollama: 'ollama_chat', 'lm-studio': 'lm_studio', 'llama-cpp': 'openai' }[server.runner];
  return server && { model: `${prefix}/${server.id}`, server };
}
