import { describe, expect, test } from 'vitest';
import { parseContent } from '../../src/guide/parse.ts';
import { readContent } from './read-content.ts';

const { models } = parseContent(readContent()).authored;
const ANCESTORS = ['gpt-5-5', 'gpt-5-4', 'gpt-5-3-codex', 'gpt-5-2-codex', 'grok-4-3', 'grok-code-fast-1'];

test('every model that the guide’s ancestor named has a card', () => {
  expect(models.map((it) => it.id)).toEqual(expect.arrayContaining(ANCESTORS));
});

test('the cards cover all tiers and at least seven vendors', () => {
  expect(new Set(models.map((it) => it.fields.tier)).size).toBe(4);
  expect(new Set(models.map((it) => it.fields.vendor)).size).toBeGreaterThanOrEqual(7);
});

describe.each(models.map((it) => [it.id, it] as const))('%s', (_id, { fields, body }) => {
  const prose = [fields.verdict, fields.ask, ...fields.bestFor, ...fields.limits, body].join('\n');

  test('is neither a stub nor an essay', () => {
    const words = body.trim().split(/\s+/).length;
    expect(words).toBeGreaterThanOrEqual(25);
    expect(words).toBeLessThanOrEqual(140);
  });

  test('leaves prices and limits to the catalogue', () => {
    expect(prose).not.toMatch(/\$\d|\d+(\.\d+)? ?(million|M|K) tokens/);
  });

  test('speaks without a vendor’s superlatives', () => {
    expect(prose).not.toMatch(/best-in-class|cutting[- ]edge|revolutionary|game[- ]chang|state[- ]of[- ]the[- ]art|unparalleled|blazing/i);
  });
});
