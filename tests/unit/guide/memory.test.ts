import { expect, test } from 'vitest';
import { estimateMemoryGb } from '../../../src/guide/memory.ts';

test('a model of 27.3 billion weights needs 16.6 GB for them, and its context on top', () => {
  expect(estimateMemoryGb(27.3, 1)).toBeCloseTo(16.55, 2);
  // 64 KiB for a token of context: 16 full-attention layers, 4 heads of 256, keys and values, 2 bytes each.
  expect(estimateMemoryGb(27.3, 16 * 2 * 4 * 256 * 2)).toBeCloseTo(16.55 + 2.15, 2);
});
