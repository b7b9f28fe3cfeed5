import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { SEATS, type Stack } from '../../../src/stack/stack.ts';
import { formatStackQuery, listRoutes, listWays, parseStackQuery } from '../../../src/stack/query.ts';
import { EXPORTERS } from '../../../src/stack/tools.ts';
import type { StackWorld } from '../../../src/stack/world.ts';
import { STACK_WORLD, STACKS } from '../../fixtures/stack-world.ts';

const world: StackWorld = {
  ...STACK_WORLD,
  stacks: {
    openai: { name: 'With OpenAI', stack: STACKS.openai, tools: ['openai-codex'], why: 'One.' },
    several: { name: 'Several', stack: STACKS.several, tools: ['openai-codex'], why: 'Two.' },
  },
};
const parse = (query: string) => parseStackQuery(new URLSearchParams(query), world);

test('an empty address is the first ready-made stack in its own tool', () => {
  const { state, complaints } = parse('');
  expect(complaints).toEqual([]);
  expect(state).toMatchObject({ base: 'openai', stack: STACKS.openai });
  expect(state.exporter.id).toBe('openai-codex');
});

test('a tool alone begins with the first stack that is made for it', () => {
  const made = { ...world, stacks: { ...world.stacks, other: { name: 'Other', stack: STACKS.several, tools: ['other', 'openai-codex'], why: 'Three.' } } };
  expect(parseStackQuery(new URLSearchParams('tool=openai-codex'), { ...made, stacks: { lone: { ...made.stacks.other, tools: [] }, ...made.stacks } }).state.base).toBe('openai');
});

test('a seat may be given by a model alone: the way is found, the usual effort kept', () => {
  expect(parse('stack=several&executor=small-openai').state.stack.executor).toEqual({ model: 'small-openai', route: 'openai-api', effort: 'medium' });
});

test('a seat with a way and no effort leaves the model its own default', () => {
  expect(parse('stack=several&executor=small-openai@openai-api').state.stack.executor).toEqual({ model: 'small-openai', route: 'openai-api' });
});

test('without a stack the address begins with the first whose tool reaches what is asked for', () => {
  expect(parse('executor=small-gemini').state.base).toBe('openai');
  expect(parse('reviewer=big-gemini').state.base).toBe('several');
  expect(parse('stack=nonsense').complaints[0]?.words).toBe('There is no ready-made stack "nonsense". Beginning with With OpenAI.');
});

describe('what cannot be used is named, and the rest is kept', () => {
  test.each([
    ['executor=nobody', 'executor', 'No model "nobody" can be seated. Executor stays GPT-6.1 Sol.'],
    ['executor=<b>', 'executor', 'No model "<b>" can be seated. Executor stays GPT-6.1 Sol.'],
    ['executor=big-openai@bedrock', 'executor', 'GPT-6.1 Sol is not known to be reached by "bedrock". Using ChatGPT plans with Codex.'],
    ['executor=big-openai@chatgpt:huge', 'executor', 'GPT-6.1 Sol has no effort "huge": low, medium, high. Using medium.'],
    ['fallback=weights-ollama@own-hardware:high', 'fallback', 'Qwen3.8 27B has no effort "high". Its own default is left.'],
    ['tool=emacs', 'tool', 'There is no export for "emacs". Showing OpenAI Codex.'],
    ['ways=moon,openrouter', 'ways', 'There is no way to a model called "moon". The others are kept.'],
  ])('%s', (query, field, words) => {
    const { complaints, state } = parse(`stack=openai&${query}`);
    expect(complaints).toEqual([{ field, words }]);
    expect(state.stack.planner).toEqual(STACKS.openai.planner);
  });
});

/** Any model by any of its ways, at any of its efforts or none. */
const choice = fc.constantFrom(...Object.keys(world.models)).chain((model) => fc.record({ model: fc.constant(model), route: fc.constantFrom(...listRoutes(model, world)), effort: fc.constantFrom(undefined, ...world.models[model]!.levels) }));
const stack = fc.record(Object.fromEntries(SEATS.map((it) => [it, choice])) as Record<keyof Stack, typeof choice>) as fc.Arbitrary<Stack>;

test('the address of any state leads back to that state', () => {
  fc.assert(fc.property(stack, fc.constantFrom('openai', 'several'), fc.constantFrom(...EXPORTERS), fc.subarray(Object.keys(world.routes)), (built, base, exporter, more) => {
    const state = { base, exporter, stack: built, ways: [...new Set([...more, ...listWays(built)])] };
    const { state: back, complaints } = parseStackQuery(formatStackQuery(state, world), world);
    expect(complaints).toEqual([]);
    expect({ ...back, stack: JSON.parse(JSON.stringify(back.stack)), ways: [...back.ways].sort() }).toEqual({ ...state, stack: JSON.parse(JSON.stringify(built)), ways: [...state.ways].sort() });
  }));
});

test('no address makes it throw, and what it gives is a stack of this world', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom('stack', 'tool', 'ways', ...SEATS), fc.oneof(fc.string(), fc.constantFrom('__proto__', 'constructor', 'toString', 'constructor@openai-api', 'big-openai@constructor', 'hasOwnProperty:high')))), (pairs) => {
    const { state } = parseStackQuery(new URLSearchParams(pairs), world);
    for (const seat of SEATS) expect(listRoutes(state.stack[seat].model, world)).toContain(state.stack[seat].route);
  }));
});
