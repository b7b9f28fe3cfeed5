/** Whose models the catalogue holds, and under which names the packages know them. */
export interface VendorNames {
  /** The vendor's own file in pi-ai; absent for a vendor that has none there. */
  host?: string;
  /** The vendor in genai-prices; absent where it does not know the vendor. */
  opinion?: string;
}

export const VENDOR_NAMES: Record<string, VendorNames> = {
  openai: { host: 'openai', opinion: 'openai' },
  anthropic: { host: 'anthropic', opinion: 'anthropic' },
  google: { host: 'google', opinion: 'google' },
  xai: { host: 'xai', opinion: 'x-ai' },
  mistral: { host: 'mistral', opinion: 'mistral' },
  moonshot: { host: 'moonshotai', opinion: 'moonshotai' },
  deepseek: { host: 'deepseek', opinion: 'deepseek' },
  zai: { host: 'zai', opinion: 'zai' },
  minimax: { host: 'minimax', opinion: 'minimax' },
  meta: { host: 'meta' },
  alibaba: {},
  microsoft: {},
};

/** Models that no vendor's own file prices: open weights, a retired model that resellers still list, one that is sold in a single tool. By catalogue id, with the ids that hosts use. */
export const HOSTED_ONLY: Record<string, readonly string[]> = {
  'openai/gpt-oss-20b': ['gpt-oss-20b'],
  'openai/gpt-oss-120b': ['gpt-oss-120b'],
  'openai/gpt-5.2-codex': ['gpt-5.2-codex'],
  'google/gemma-4-31b-it': ['gemma-4-31b-it', 'gemma-4-31b'],
  'google/gemma-4-26b-a4b-it': ['gemma-4-26b-a4b-it', 'gemma-4-26b-a4b'],
  'mistral/labs-devstral-small-2512': ['labs-devstral-small-2512', 'devstral-small-2512'],
  'alibaba/qwen3.8-27b': ['qwen3.8-27b'],
  'alibaba/qwen3.8-max': ['qwen3.8-max'],
  'alibaba/qwen3.8-flash': ['qwen3.8-flash'],
  'alibaba/qwen3-coder-next': ['qwen3-coder-next'],
  'meta/muse-spark-open': ['muse-spark-open'],
  'microsoft/mai-code-1.1-flash': ['mai-code-1.1-flash'],
};

/** Hosts whose list price is one that a reader can buy at, with the names that readers know. Plans, regional copies and resellers of resellers are left out. */
export const HOST_NAMES: Record<string, string> = {
  'amazon-bedrock': 'Amazon Bedrock',
  azure: 'Azure',
  baseten: 'Baseten',
  cerebras: 'Cerebras',
  'cloudflare-workers-ai': 'Cloudflare',
  fireworks: 'Fireworks',
  'github-copilot': 'GitHub Copilot',
  groq: 'Groq',
  huggingface: 'Hugging Face',
  opencode: 'OpenCode Zen',
  openrouter: 'OpenRouter',
  together: 'Together',
  'vercel-ai-gateway': 'Vercel AI Gateway',
};

/** Hosts whose limits count as a witness beside the vendor's own file. */
export const WITNESSES = ['azure', 'google-vertex', 'github-copilot', 'opencode', 'openrouter', 'vercel-ai-gateway'];
