import type { Verdict } from '../freshness/freshness.ts';

/** What the verdict means for the reader and what to do, given the day on which the review term ends. */
export const BANNER_WORDS: Record<Verdict, { title: string; meaning: (dueOn: string) => string }> = {
  fresh: { title: 'Fresh', meaning: (dueOn) => `Review by ${dueOn}.` },
  due: { title: 'Review due', meaning: (dueOn) => `The term ended on ${dueOn} and nobody has checked this advice since. Look up prices and names before you rely on them.` },
  stale: { title: 'Out of date', meaning: (dueOn) => `Two reviews were missed, the first on ${dueOn}. Read this as history: models named here may be gone or cost something else. Ask the vendor’s own page first.` },
};

export const BANNER_LOOK: Record<Verdict, string> = {
  fresh: 'my-3 flex flex-wrap gap-x-4 border-l-4 border-local bg-calm px-4 py-1.5 text-xs',
  due: 'my-5 border-l-8 border-fast bg-warn px-4 py-3 text-sm',
  stale: 'my-5 border-4 border-signal bg-alarm px-4 py-4 text-base',
};
