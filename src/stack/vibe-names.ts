import { toSeated } from './export.ts';
import { findLocalServer } from './local.ts';
import { ENDPOINTS, keyOf } from './openai-style.ts';
import type { Choice } from './stack.ts';
import type { StackWorld } from './world.ts';

/** How Vibe speaks to a provider; only the first three carry an effort. */
type Style = 'mistral' | 'openai-responses' | 'anthropic' | 'openai';

/** A model as Vibe calls it. */
export interface VibeTarget {
  provider: string;
  baseUrl: string;
  key: string;
  style: Style;
  model: string;
  isLocal: boolean;
}

const MISTRAL = { provider: 'mistral', baseUrl: 'https://api.mistral.ai/v1', key: 'MISTRAL_API_KEY', style: 'mistral' } as const;
const NATIVE: Readonly<Record<string, Omit<VibeTarget, 'model' | 'isLocal'>>> = {
  'mistral-api': MISTRAL,
  'mistral-plan': MISTRAL,
  'openai-api': { provider: 'openai', baseUrl: 'https://api.openai.com/v1', key: 'OPENAI_API_KEY', style: 'openai-responses' },
  // Vibe adds /v1/messages itself.
  'claude-api': { provider: 'anthropic', baseUrl: 'https://api.anthropic.com', key: 'ANTHROPIC_API_KEY', style: 'anthropic' },
};

/** Vibe's steps of thinking, by style and effort. The Responses API gets xhigh where Vibe says max. */
export const THINKING: Readonly<Record<Style, Readonly<Record<string, string>>>> = {
  mistral: { none: 'off', low: 'low', medium: 'medium', high: 'high' },
  'openai-responses': { none: 'off', low: 'low', medium: 'medium', high: 'high', xhigh: 'max', max: 'max' },
  anthropic: { low: 'low', medium: 'medium', high: 'high', max: 'max' },
  openai: {},
};

export function findVibeTarget(choice: Choice, world: StackWorld): VibeTarget | undefined {
  const { card, id, isLocal } = toSeated(choice, world);
  if (isLocal) {
    const server = findLocalServer(card);
    return server && { provider: server.runner, baseUrl: server.baseUrl, key: '', style: 'openai', model: server.id, isLocal };
  }
  const endpoint = ENDPOINTS[choice.route];
  const provider = NATIVE[choice.route] ?? (endpoint && { provider: endpoint.id, baseUrl: endpoint.baseUrl, key: keyOf(endpoint), style: 'openai' as const });
  return provider && id ? { ...provider, model: id, isLocal } : undefined;
}
