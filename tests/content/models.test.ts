import { expect, test } from 'vitest';
import { readAuthored } from '../../scripts/read-content.ts';

const { models } = readAuthored();
const ANCESTORS = ['gpt-5-5', 'gpt-5-4', 'gpt-5-3-codex', 'gpt-5-2-codex', 'grok-4-3', 'grok-code-fast-1'];

test('every model that the guide’s ancestor named has a card', () => {
  expect(models.map((it) => it.id)).toEqual(expect.arrayContaining(ANCESTORS));
});

test('the cards cover all tiers and at least seven vendors', () => {
  expect(new Set(models.map((it) => it.fields.tier)).size).toBe(4);
  expect(new Set(models.map((it) => it.fields.vendor)).size).toBeGreaterThanOrEqual(7);
});

test('at least eight cards say that their model is deprecated or retired', () => {
  expect(models.filter((it) => ['deprecated', 'retired'].includes(it.fields.lifecycle.state)).length).toBeGreaterThanOrEqual(8);
});
