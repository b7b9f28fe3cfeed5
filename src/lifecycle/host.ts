/** How a host spells ids, and with it where an id is answered: "plain" is the vendor's own way, "weights" a file on somebody's own disk. */
export type Spelling = 'plain' | 'amazon-bedrock' | 'google-vertex' | 'azure' | 'openrouter' | 'github-copilot' | 'groq' | 'cerebras' | 'other-host' | 'ollama' | 'weights';

/** Words by which prefixes and keys name a host. The first that fits counts. */
const HOSTS: readonly (readonly [RegExp, Spelling])[] = [
  [/bedrock/i, 'amazon-bedrock'],
  [/vertex|publishers\//i, 'google-vertex'],
  [/azure/i, 'azure'],
  [/copilot/i, 'github-copilot'],
  [/(?:lmstudio-community|bartowski|unsloth|mlx-community|TheBloke)\//i, 'weights'],
  [/ollama|lm-?studio|llama-?cpp|llamafile/i, 'ollama'],
  [/openrouter/i, 'openrouter'],
  [/groq/i, 'groq'],
  [/cerebras/i, 'cerebras'],
  [/together|fireworks|deepinfra|nvidia|novita|huggingface|replicate|sambanova|baseten|cloudflare|databricks|vercel/i, 'other-host'],
];

export function findHost(words: string): Spelling | undefined {
  return HOSTS.find(([pattern]) => pattern.test(words))?.[1];
}

const PROVIDER_KEY = /(?:provider|backend|api_type|custom_llm_provider|service)["'`]?[ \t]*(?:=>|[:=])[ \t]*["'`]?([\w.-]+)/i;
const MODEL_KEY = /model(?:_?(?:id|name))?["'`]?[ \t]*(?:=>|[:=])/i;
/** Lines on either side in which a provider still belongs to the model. */
const NEAR = 3;

/** The host that the lines around an id name: `provider: azure` above `model: gpt-4.1`. Another model between the two ends the search. */
export function findNeighbour(text: string, start: number, end: number): Spelling | undefined {
  const before = text.slice(Math.max(0, start - 400), start).split('\n').slice(-NEAR - 1).reverse();
  const after = text.slice(end, end + 400).split('\n').slice(0, NEAR + 1);
  for (let n = 0; n <= NEAR; n += 1) {
    for (const lines of [before, after]) {
      if (n > 0 && lines.slice(1, n + 1).some((it) => MODEL_KEY.test(it) || it.trim() === '')) continue;
      const provider = PROVIDER_KEY.exec(lines[n] ?? '')?.[1];
      if (provider) return findHost(provider);
    }
  }
  return undefined;
}
