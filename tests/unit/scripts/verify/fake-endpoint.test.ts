import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFakeEndpoint, readAsked, type FakeEndpoint } from '../../../../scripts/verify/fake-endpoint.ts';

describe('model and effort are found in a request', () => {
  test.each([
    ['of Responses', '/v1/responses', { model: 'm', reasoning: { effort: 'high' } }],
    ['of Chat Completions', '/v1/chat/completions', { model: 'm', reasoning_effort: 'high' }],
    ['of OpenRouter', '/v1/chat/completions', { model: 'm', reasoning: { effort: 'high' } }],
    ['of Messages', '/v1/messages', { model: 'm', output_config: { effort: 'high' } }],
    ['of Gemini', '/v1beta/models/m:streamGenerateContent', { generationConfig: { thinkingConfig: { thinkingLevel: 'HIGH' } } }],
    ['of Bedrock', '/model/m/invoke-with-response-stream', { output_config: { effort: 'high' } }],
    ['of Vertex', '/v1/projects/p/locations/global/publishers/anthropic/models/m:streamRawPredict', { output_config: { effort: 'high' } }],
  ])('%s', (_, path, body) => {
    expect(readAsked(path, body)).toMatchObject({ model: 'm', effort: 'high' });
  });
  test('of Vercel’s gateway, which names the model in a header', () => {
    expect(readAsked('/v1/language-model', { providerOptions: { gateway: {}, openai: { reasoningEffort: 'high' } } }, 'm')).toMatchObject({ model: 'm', effort: 'high' });
  });
  test('no effort where none is asked', () => {
    expect(readAsked('/v1/responses', { model: 'm', reasoning: null })!.effort).toBeUndefined();
  });
  test('nothing where no model is asked', () => {
    expect(readAsked('/telemetry', { events: [] })).toBeUndefined();
  });
});

describe('the endpoint', () => {
  let endpoint: FakeEndpoint;
  beforeAll(async () => { endpoint = await openFakeEndpoint(); });
  afterAll(() => endpoint.close());
  const post = (path: string, body: object) => fetch(endpoint.url + path, { method: 'POST', body: JSON.stringify(body) });

  test('notes what was asked until it is told to forget', async () => {
    await post('/v1/messages?beta=true', { model: 'm', stream: true });
    expect(endpoint.asked.map((it) => [it.path, it.model])).toEqual([['/v1/messages', 'm']]);
    endpoint.forget();
    expect(endpoint.asked).toEqual([]);
  });
  test('answers in the form that was asked for', async () => {
    expect(await (await post('/v1/chat/completions', { model: 'm' })).json()).toMatchObject({ choices: [{ message: { content: 'hi' } }] });
    expect(await (await post('/v1/responses', { model: 'm', stream: true })).text()).toContain('event: response.completed');
  });
  test('counting tokens asks no model', async () => {
    endpoint.forget();
    await post('/v1/messages/count_tokens', { model: 'm' });
    expect(endpoint.asked).toEqual([]);
  });
  test('starts a subagent once when the prompt says so', async () => {
    const asked = { model: 'm', stream: true, tools: [{ name: 'Task' }], messages: [{ role: 'user', content: 'SPAWN:reviewer' }] };
    expect(await (await post('/v1/messages', asked)).text()).toContain('subagent_type');
    expect(await (await post('/v1/messages', { ...asked, messages: [...asked.messages, { type: 'tool_result' }] })).text()).not.toContain('subagent_type');
  });
  test('answers what is offered, and nothing else', async () => {
    endpoint.offer('/models', { data: [] });
    expect(await (await fetch(`${endpoint.url}/models`)).json()).toEqual({ data: [] });
    expect((await fetch(`${endpoint.url}/else`)).status).toBe(404);
  });
});
