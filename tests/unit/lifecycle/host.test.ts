import { describe, expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { diagnose } from '../../../src/lifecycle/diagnose.ts';
import { makeReport } from '../../../src/lifecycle/report.ts';
import { findReal, findToy, isKnown, realModels, toyModels } from './known.ts';

const TODAY = parseDay('2026-11-25');
const spellings = (text: string) => findReal(text).map((it) => [it.written, it.spelling]);
const see = (text: string) => diagnose(text, findReal(text).find(isKnown)!, realModels, TODAY);
const words = (text: string) => makeReport([{ name: 'a', text, found: findReal(text) }], realModels, TODAY).rows.map((it) => it.words);

describe('the provider beside a model tells where it is answered', () => {
  test.each([
    ['a line above, in YAML', '  - provider: azure\n    model: gpt-4.1\n', 'azure'],
    ['a line below, in YAML', '  - model: gpt-4.1\n    provider: azure\n', 'azure'],
    ['on the same line, in JSON', '{ "provider": "copilot_chat", "model": "gpt-4.1" }', 'github-copilot'],
    ['in TOML', 'model_provider = "ollama"\nmodel = "gpt-4.1"\n', 'ollama'],
    ['OpenRouter', 'provider: openrouter\nmodel: gpt-4.1\n', 'openrouter'],
    ['the vendor itself', 'provider: openai\nmodel: gpt-4.1\n', 'plain'],
    ['none', 'model: gpt-4.1\n', 'plain'],
  ])('%s', (_, text, spelling) => {
    expect(spellings(text)).toEqual([['gpt-4.1', spelling]]);
  });

  test('a provider belongs to the model beside it and to no other', () => {
    expect(spellings('- provider: azure\n  model: gpt-4.1\n- provider: openai\n  model: gpt-4o\n')).toEqual([['gpt-4.1', 'azure'], ['gpt-4o', 'plain']]);
    expect(spellings('provider: azure\n\n[other]\nmodel: gpt-4o\n')).toEqual([['gpt-4o', 'plain']]);
  });

  test('“gpt-35” is Azure’s spelling wherever it stands', () => {
    expect(spellings('client.GetChatClient("gpt-35-turbo")')).toEqual([['gpt-35-turbo', 'azure']]);
    expect(see('name = "gpt-35-turbo"').replacement).toMatchObject({ written: undefined, missing: expect.stringContaining('Azure') });
  });
});

describe('a host with days of its own', () => {
  test('Groq’s day counts there, and nothing is written in its place', () => {
    const finding = see('model: groq/llama-3.3-70b-versatile');
    expect(finding.end).toMatchObject({ platform: 'Groq', kind: 'on' });
    expect(finding.replacement?.written).toBeUndefined();
  });

  test('open weights on OpenRouter do not end with their vendor’s own API; closed ones do', () => {
    expect(words('model: openrouter/deepseek/deepseek-chat')).toEqual([expect.stringMatching(/^ended on DeepSeek’s own API on .*; the day on OpenRouter is not known to us$/)]);
    expect(words('model: openrouter/anthropic/claude-3-opus-20240229')).toEqual([expect.stringMatching(/^retired on /)]);
  });

  test('what a vendor promises for its own API is not promised for another host', () => {
    expect(see('model: claude-opus-4-8').end).toMatchObject({ kind: 'notBefore', platform: 'vendor' });
    expect(see('model: together_ai/claude-opus-4-8').end).toBeUndefined();
  });
});

describe('the vendor’s own replacement', () => {
  test('that has itself ended is named with its day and written nowhere', () => {
    expect(see('model: o1-mini').vendorReplacement).toEqual({ id: 'o4-mini', written: undefined, fate: { day: '2026-10-23', isOver: true } });
    const [row] = makeReport([{ name: 'a', text: 'model: o1-mini', found: findReal('model: o1-mini') }], realModels, TODAY).rows;
    expect(row?.vendorReplacement?.words).toBe(', which itself ended on 23 October 2026');
  });

  test('ours that has ended by the reader’s day is written no more', () => {
    const [old, now] = [toyModels['verse-3']!, toyModels['verse-5']!];
    const models = { ...toyModels, 'verse-5': { ...now, retirements: [{ ...old.retirements[0]!, day: parseDay('2028-01-31') }] } };
    const write = (today: string) => diagnose('model: verse-3-5', findToy('model: verse-3-5').find(isKnown)!, models, parseDay(today)).replacement;
    expect(write('2028-01-30')).toMatchObject({ written: 'verse-5-5', missing: undefined });
    expect(write('2028-01-31')).toMatchObject({ written: undefined, missing: 'It has ended itself since: its card says what to take.' });
  });

  test('never is a retired id written over another', () => {
    for (const model of Object.values(realModels)) {
      for (const id of [...model.ids, ...model.aliases]) {
        const text = `model: ${id}`;
        const [found] = findReal(text).filter(isKnown);
        const written = found && [diagnose(text, found, realModels, TODAY)].flatMap(({ replacement, vendorReplacement }) => [replacement?.written, vendorReplacement?.written]);
        for (const it of written ?? []) if (it !== undefined) expect(words(`model: ${it}`)[0] ?? 'unknown', `${id} → ${it}`).not.toMatch(/^retired/);
      }
    }
  });
});

describe('what only looks like a model', () => {
  test.each(['<select v-model="opus" />', '"data_model": "o1"', '"view_model": "opus"', '<a href="/models/gpt-4">', 'see https://platform.openai.com/docs/models/gpt-4-turbo', '- model_name: claude-3-opus-20240229\n  litellm_params:\n    api_base: https://example.org'])('%s', (text) => {
    expect(findReal(text)).toEqual([]);
  });

  test.each([['<model>o1</model>', 'o1'], ['<chatModel>opus</chatModel>', 'opus'], ['model: ft:gpt-4o-mini-2024-07-18:acme::abc', 'gpt-4o-mini-2024-07-18']])('%s is one', (text, id) => {
    expect(findReal(text).map((it) => it.known?.id)).toEqual([id]);
  });

  test.each(['claude-4-sonnet-thinking', 'openrouter/anthropic/claude-3.5-sonnet:beta', 'ft:gpt-4o-mini-2024-07-18:acme::abc'])('what %s asks for on top is not dropped in silence', (id) => {
    expect(see(`model: ${id}`).replacement).toMatchObject({ written: undefined, missing: expect.any(String) });
  });
});
