import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** What a tool asked a model for. */
export interface Asked {
  /** "/v1/messages", without the query. */
  path: string;
  model: string;
  /** The level, in small letters; absent where the request names none. */
  effort?: string | undefined;
  body: Record<string, unknown>;
}

export interface FakeEndpoint {
  /** "http://127.0.0.1:41234", without a path. */
  url: string;
  /** Requests for an answer of a model since `forget`, in order. */
  asked: readonly Asked[];
  /** Any request since `forget`: "GET /v1/models". */
  heard: readonly string[];
  /** Answers GET requests to this path, for tools that first ask which models there are. */
  offer(path: string, answer: unknown): void;
  forget(): void;
  close(): Promise<void>;
}

/** An endpoint on this machine that notes what tools ask for, and answers "hi" in the form of the interface that was asked. */
export async function openFakeEndpoint(): Promise<FakeEndpoint> {
  const asked: Asked[] = [];
  const heard: string[] = [];
  const offers = new Map<string, unknown>();
  const server = createServer((request, response) => {
    readBody(request).then((body) => {
      const path = decodeURIComponent((request.url ?? '').split('?')[0]!);
      heard.push(`${request.method} ${path}`);
      if (offers.has(path)) return sendJson(response, offers.get(path));
      const found = request.method === 'POST' ? readAsked(path, body, request.headers['ai-language-model-id']) : undefined;
      if (found && !/count_?tokens$/i.test(path)) asked.push(found);
      return answer(response, path, found?.model ?? 'fake', body);
    }, () => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    heard,
    offer: (path, it) => offers.set(path, it),
    forget: () => { asked.length = 0; heard.length = 0; },
    close: () => new Promise((resolve) => { server.closeAllConnections(); server.close(() => resolve()); }),
  };
}

/**
 * The model and the effort in a request of any of the known interfaces; undefined where it asks no model.
 * @param inHeader the model, where a header names it: Vercel's gateway
 */
export function readAsked(path: string, body: Record<string, unknown>, inHeader?: string | string[]): Asked | undefined {
  const inPath = /\/models?\/([^/]+?)(?:\/(?:invoke|converse)|:(?:stream)?(?:generateContent|rawPredict))/i.exec(path)?.[1];
  const model = inHeader ?? inPath ?? body['model'];
  if (typeof model !== 'string') return undefined;
  const at = (...keys: string[]) => keys.reduce<unknown>((it, key) => (it as Record<string, unknown> | undefined)?.[key], body);
  const effort = at('reasoning', 'effort') ?? at('output_config', 'effort') ?? at('reasoning_effort') ?? at('generationConfig', 'thinkingConfig', 'thinkingLevel') ?? Object.values((body['providerOptions'] ?? {}) as Record<string, { reasoningEffort?: unknown } | undefined>).find((it) => it?.reasoningEffort)?.reasoningEffort;
  return { path, model, effort: typeof effort === 'string' ? effort.toLowerCase() : undefined, body };
}

async function readBody(request: IncomingMessage): Promise<Record<string, unknown>> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  const packed = Buffer.concat(parts);
  const unpack = { gzip: gunzipSync, zstd: zstdDecompressSync }[request.headers['content-encoding'] ?? ''];
  try {
    const body: unknown = JSON.parse((unpack ? unpack(packed) : packed).toString());
    return typeof body === 'object' && body ? (body as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function answer(response: ServerResponse, path: string, model: string, body: Record<string, unknown>) {
  const streams = body['stream'] === true;
  if (path.endsWith('/responses')) return streams ? sendEvents(response, toResponsesEvents(model, body)) : sendJson(response, toResponse(model, 'completed', [RESPONSES_MESSAGE]));
  if (path.endsWith('/chat/completions')) return streams ? sendEvents(response, toChatEvents(model)) : sendJson(response, { ...CHAT, model, choices: [{ index: 0, message: { role: 'assistant', content: 'hi' }, finish_reason: 'stop' }], usage: CHAT_USAGE });
  if (path.endsWith('/messages') || path.endsWith(':streamRawPredict')) return streams ? sendEvents(response, toMessagesEvents(model, body)) : sendJson(response, toMessage(model));
  if (path.endsWith('/invoke-with-response-stream')) return sendFrames(response, toMessagesEvents(model, body).map((it) => it.data));
  if (path.endsWith(':rawPredict') || path.endsWith('/invoke')) return sendJson(response, toMessage(model));
  if (path.endsWith(':streamGenerateContent')) return sendEvents(response, [{ data: toContent(body) }]);
  if (path.endsWith(':generateContent')) return sendJson(response, toContent(body));
  if (path.endsWith('count_tokens')) return sendJson(response, { input_tokens: 1 });
  // Ollama's own interface streams lines of JSON.
  if (path.endsWith('/api/chat')) return response.end(`${JSON.stringify({ model, created_at: '2026-01-01T00:00:00Z', message: { role: 'assistant', content: 'hi' }, done: true, done_reason: 'stop', prompt_eval_count: 1, eval_count: 1 })}\n`);
  if (path.endsWith('/language-model')) return sendEvents(response, GATEWAY_PARTS.map((data) => ({ data })));
  if (path.endsWith(':countTokens')) return sendJson(response, { totalTokens: 1 });
  response.writeHead(404, { 'content-type': 'application/json' });
  return response.end(JSON.stringify({ error: { message: 'This is a fake endpoint.' } }));
}

function sendJson(response: ServerResponse, answered: unknown) {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answered));
}

interface Event { name?: string; data: unknown }

function sendEvents(response: ServerResponse, events: readonly Event[]) {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  response.end(events.map(({ name, data }) => `${name ? `event: ${name}\n` : ''}data: ${typeof data === 'string' ? data : JSON.stringify(data)}\n\n`).join(''));
}

/** Bedrock streams in frames of its own: lengths, a checksum, headers, and the event in base64. */
function sendFrames(response: ServerResponse, events: readonly unknown[]) {
  response.writeHead(200, { 'content-type': 'application/vnd.amazon.eventstream' });
  const headers = Buffer.concat([[':event-type', 'chunk'], [':content-type', 'application/json'], [':message-type', 'event']].map(([name, value]) => {
    const length = Buffer.alloc(2);
    length.writeUInt16BE(value!.length);
    return Buffer.concat([Buffer.from([name!.length]), Buffer.from(name!), Buffer.from([7]), length, Buffer.from(value!)]);
  }));
  for (const event of events) {
    const payload = Buffer.from(JSON.stringify({ bytes: Buffer.from(JSON.stringify(event)).toString('base64') }));
    const lengths = Buffer.alloc(8);
    lengths.writeUInt32BE(headers.length + payload.length + 16, 0);
    lengths.writeUInt32BE(headers.length, 4);
    const start = Buffer.concat([lengths, toChecksum(lengths), headers, payload]);
    response.write(Buffer.concat([start, toChecksum(start)]));
  }
  response.end();
}

function toChecksum(bytes: Buffer): Buffer {
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(bytes));
  return sum;
}

const RESPONSES_MESSAGE = { type: 'message', id: 'm1', status: 'completed', role: 'assistant', content: [{ type: 'output_text', text: 'hi', annotations: [] }] };

function toResponse(model: string, status: string, output: unknown[]) {
  return { id: 'r1', object: 'response', created_at: 1, status, model, output, usage: { input_tokens: 1, input_tokens_details: { cached_tokens: 0 }, output_tokens: 1, output_tokens_details: { reasoning_tokens: 0 }, total_tokens: 2 } };
}

/** Asked to "SPAWN:explore", it calls the tool that starts this subagent, once. */
function toResponsesEvents(model: string, body: Record<string, unknown>): Event[] {
  const spoken = JSON.stringify(body['input'] ?? []);
  const agent = spoken.includes('function_call_output') ? undefined : /SPAWN:([\w-]+)/.exec(spoken)?.[1];
  if (agent !== undefined && JSON.stringify(body['tools'] ?? []).includes('"task"')) {
    const call = { type: 'function_call', id: 'f1', call_id: 'call_1', name: 'task', arguments: JSON.stringify({ agent_type: agent, name: 'a1', description: 'explore', prompt: 'say hi', mode: 'sync' }), status: 'completed' };
    return [
      { type: 'response.created', response: toResponse(model, 'in_progress', []) },
      { type: 'response.output_item.added', output_index: 0, item: { ...call, arguments: '', status: 'in_progress' } },
      { type: 'response.function_call_arguments.done', output_index: 0, item_id: 'f1', arguments: call.arguments },
      { type: 'response.output_item.done', output_index: 0, item: call },
      { type: 'response.completed', response: toResponse(model, 'completed', [call]) },
    ].map((it, index) => ({ name: it.type, data: { ...it, sequence_number: index } }));
  }
  const events = [
    { type: 'response.created', response: toResponse(model, 'in_progress', []) },
    { type: 'response.output_item.added', output_index: 0, item: { ...RESPONSES_MESSAGE, content: [], status: 'in_progress' } },
    { type: 'response.output_text.delta', item_id: 'm1', output_index: 0, content_index: 0, delta: 'hi' },
    { type: 'response.output_item.done', output_index: 0, item: RESPONSES_MESSAGE },
    { type: 'response.completed', response: toResponse(model, 'completed', [RESPONSES_MESSAGE]) },
  ];
  return events.map((it, index) => ({ name: it.type, data: { ...it, sequence_number: index } }));
}

const CHAT = { id: 'c1', object: 'chat.completion', created: 1 };
const CHAT_USAGE = { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 };

function toChatEvents(model: string): Event[] {
  const chunk = { ...CHAT, object: 'chat.completion.chunk', model };
  return [
    { data: { ...chunk, choices: [{ index: 0, delta: { role: 'assistant', content: 'hi' }, finish_reason: null }] } },
    { data: { ...chunk, choices: [{ index: 0, delta: {}, finish_reason: 'stop' }], usage: CHAT_USAGE } },
    { data: '[DONE]' },
  ];
}

/** Vercel's gateway streams the parts of its own library. */
const GATEWAY_PARTS = [
  { type: 'stream-start', warnings: [] },
  { type: 'text-start', id: '1' },
  { type: 'text-delta', id: '1', delta: 'hi' },
  { type: 'text-end', id: '1' },
  { type: 'finish', finishReason: { unified: 'stop', raw: 'stop' }, usage: { inputTokens: { total: 1 }, outputTokens: { total: 1 } } },
];

function toMessage(model: string) {
  return { id: 'msg_1', type: 'message', role: 'assistant', model, content: [{ type: 'text', text: 'hi' }], stop_reason: 'end_turn', stop_sequence: null, usage: { input_tokens: 1, output_tokens: 1 } };
}

/** A prompt that says "SPAWN:reviewer" gets a call of the tool that starts this subagent, once. */
function toMessagesEvents(model: string, body: Record<string, unknown>): Event[] {
  const spoken = JSON.stringify(body['messages'] ?? []);
  const agent = spoken.includes('tool_result') ? undefined : /SPAWN:([\w-]+)/.exec(spoken)?.[1];
  const starter = ((body['tools'] ?? []) as { name?: string }[]).find((it) => ['Task', 'Agent', 'task'].includes(it.name ?? ''))?.name;
  const call = agent !== undefined && starter !== undefined;
  const input = JSON.stringify(starter === 'task' ? { agent_type: agent, name: 'a1', description: 'explore', prompt: 'say hi', mode: 'sync' } : { description: 'review', prompt: 'say hi', subagent_type: agent, run_in_background: false });
  const events = [
    { type: 'message_start', message: { ...toMessage(model), content: [], stop_reason: null } },
    { type: 'content_block_start', index: 0, content_block: call ? { type: 'tool_use', id: 'toolu_1', name: starter, input: {} } : { type: 'text', text: '' } },
    { type: 'content_block_delta', index: 0, delta: call ? { type: 'input_json_delta', partial_json: input } : { type: 'text_delta', text: 'hi' } },
    { type: 'content_block_stop', index: 0 },
    { type: 'message_delta', delta: { stop_reason: call ? 'tool_use' : 'end_turn', stop_sequence: null }, usage: { output_tokens: 1 } },
    { type: 'message_stop' },
  ];
  return events.map((it) => ({ name: it.type, data: it }));
}

/** Gemini's interface. Questions for JSON are those of a router that looks for the right model. */
function toContent(body: Record<string, unknown>) {
  const spoken = JSON.stringify(body['contents'] ?? []);
  const tools = JSON.stringify(body['tools'] ?? []);
  const agent = spoken.includes('functionResponse') ? undefined : /SPAWN:([\w-]+)/.exec(spoken)?.[1];
  const asJson = (body['generationConfig'] as { responseMimeType?: string } | undefined)?.responseMimeType === 'application/json';
  const part = agent && tools.includes('invoke_agent') ? { functionCall: { name: 'invoke_agent', args: { agent_name: agent, prompt: 'say hi' } } }
    : tools.includes('"complete_task"') ? { functionCall: { name: 'complete_task', args: { result: 'hi', response: 'hi' } } }
    : { text: asJson ? JSON.stringify({ complexity_reasoning: 'simple', complexity_score: 20, reasoning: 'simple', model_choice: 'flash', next_speaker: 'user' }) : 'hi' };
  return { candidates: [{ content: { role: 'model', parts: [part] }, finishReason: 'STOP', index: 0 }], usageMetadata: { promptTokenCount: 1, candidatesTokenCount: 1, totalTokenCount: 2 } };
}
