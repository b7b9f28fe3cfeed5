/** An address that speaks OpenAI's chat completions. */
export interface Endpoint {
  /** A name for it in a config, and the stem of its variable: "moonshot" for MOONSHOT_API_KEY. */
  id: string;
  name: string;
  baseUrl: string;
}

const endpoint = (id: string, name: string, baseUrl: string): Endpoint => ({ id, name, baseUrl });
const GEMINI = endpoint('gemini', 'Gemini', 'https://generativelanguage.googleapis.com/v1beta/openai');

/** Ways with such an address, by route; for tools that take any of them. */
export const ENDPOINTS: Readonly<Record<string, Endpoint>> = {
  'gemini-api': GEMINI,
  'gemini-api-free': GEMINI,
  'xai-api': endpoint('xai', 'xAI', 'https://api.x.ai/v1'),
  'moonshot-api': endpoint('moonshot', 'Moonshot', 'https://api.moonshot.ai/v1'),
  'deepseek-api': endpoint('deepseek', 'DeepSeek', 'https://api.deepseek.com/v1'),
  'zai-api': endpoint('zai', 'Z.ai', 'https://api.z.ai/api/paas/v4'),
  'alibaba-api': endpoint('dashscope', 'Alibaba Cloud Model Studio', 'https://dashscope-intl.aliyuncs.com/compatible-mode/v1'),
  'minimax-api': endpoint('minimax', 'MiniMax', 'https://api.minimax.io/v1'),
  'meta-api': endpoint('meta', 'Meta', 'https://api.meta.ai/v1'),
  vercel: endpoint('ai-gateway', 'Vercel AI Gateway', 'https://ai-gateway.vercel.sh/v1'),
  openrouter: endpoint('openrouter', 'OpenRouter', 'https://openrouter.ai/api/v1'),
  groq: endpoint('groq', 'Groq', 'https://api.groq.com/openai/v1'),
  cerebras: endpoint('cerebras', 'Cerebras', 'https://api.cerebras.ai/v1'),
};

/** The variable that holds an endpoint's key: "ai-gateway" reads AI_GATEWAY_API_KEY. */
export function keyOf({ id }: Endpoint): string {
  return `${id.replaceAll('-', '_').toUpperCase()}_API_KEY`;
}
