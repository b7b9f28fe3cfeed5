import type { AuthoredModel } from './model.ts';

/** Bytes for one weight at about 4 bits: the 4.85 bits of llama.cpp's Q4_K_M, the format that most runners fetch unasked. */
const BYTES_PER_WEIGHT = 4.85 / 8;
/** The shortest context in which an agent is of use. */
const CONTEXT_TOKENS = 32_768;

/**
 * Memory that open weights need at about 4 bits with a context of 32K tokens, in decimal gigabytes: weights plus the
 * cache of keys and values at 16 bits. What a runner takes on top for itself, a gigabyte or two, is not counted.
 * @param totalBillion parameters in billions; the active ones do not matter, since all must be loaded
 * @param kvCacheBytesPerToken what one token of context takes at 16 bits
 */
export function estimateMemoryGb(totalBillion: number, kvCacheBytesPerToken: number): number {
  return totalBillion * BYTES_PER_WEIGHT + (kvCacheBytesPerToken * CONTEXT_TOKENS) / 1e9;
}

/** Decimal gigabytes to run it: what somebody reports, else the estimate of the card; where no cache size is published, the weights alone are a floor. */
export function findMemoryGb({ memory, totalBillion }: NonNullable<AuthoredModel['weights']>): number {
  return memory.reportedGb ?? Math.ceil(estimateMemoryGb(totalBillion, memory.kvCacheBytesPerToken?.value ?? 0));
}
