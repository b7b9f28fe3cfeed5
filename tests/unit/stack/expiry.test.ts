import { expect, test } from 'vitest';
import { parseDay } from '../../../src/freshness/day.ts';
import { findExpiry } from '../../../src/stack/expiry.ts';
import { describeExpiry } from '../../../src/stack/words.ts';
import type { StackModel, StackWorld } from '../../../src/stack/world.ts';
import { STACK_WORLD, STACKS } from '../../fixtures/stack-world.ts';

const today = parseDay('2026-11-25');
const withSmall = (over: Partial<StackModel>): StackWorld => ({ ...STACK_WORLD, models: { ...STACK_WORLD.models, 'small-openai': { ...STACK_WORLD.models['small-openai']!, ...over } } });
const tell = (world: StackWorld, on = today) => describeExpiry(findExpiry(STACKS.openai, world, on), STACKS.openai, world, on);

test('nothing announced: the review of the stacks or of a card comes first', () => {
  expect(tell(STACK_WORLD)).toBe('25 December 2026, when the ready-made stacks are due for a review');
  expect(tell(withSmall({ reviewDueOn: parseDay('2026-12-24') }))).toBe('24 December 2026, when the card of GPT-6 Luna is due for a review');
});

test('a price that changes or a model that ends before that comes first', () => {
  expect(tell(withSmall({ priceChangesOn: [parseDay('2026-12-01')] }))).toBe('1 December 2026, when the price of GPT-6 Luna changes');
  expect(tell(withSmall({ ends: [{ on: parseDay('2026-12-02') }] }))).toBe('2 December 2026, when GPT-6 Luna ends there');
});

test('a price that has changed already is no reason to read again', () => {
  expect(tell(withSmall({ priceChangesOn: [parseDay('2026-11-25')] }))).toBe('25 December 2026, when the ready-made stacks are due for a review');
});

test('the end of a model on a platform that the stack does not use is none', () => {
  expect(tell(withSmall({ ends: [{ on: parseDay('2026-12-02'), route: 'openai-api' }] }))).toBe('25 December 2026, when the ready-made stacks are due for a review');
});

test('what is overdue says so', () => {
  expect(tell(STACK_WORLD, parseDay('2026-12-25'))).toBe('Overdue since 25 December 2026: read the cards before you rely on it');
});
