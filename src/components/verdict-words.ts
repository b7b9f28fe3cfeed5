import type { Verdict } from '../freshness/freshness.ts';

export const VERDICT_WORDS: Record<Verdict, string> = { fresh: 'fresh', due: 'review due', stale: 'out of date' };
export const VERDICT_LOOK: Record<Verdict, string> = { fresh: 'bg-calm', due: 'bg-warn', stale: 'bg-alarm' };
