import type { Verdict } from '../freshness/freshness.ts';
import { VERDICT_LOOK, VERDICT_WORDS } from './verdict-words.ts';

// The reader's day is set by the page's last script, and days in this form compare as text.
document.addEventListener('DOMContentLoaded', () => {
  const today = document.documentElement.dataset['today']!;
  for (const row of document.querySelectorAll<HTMLElement>('[data-due]')) {
    const verdict: Verdict = today >= row.dataset['stale']! ? 'stale' : today >= row.dataset['due']! ? 'due' : 'fresh';
    const word = row.querySelector<HTMLElement>('[data-word]')!;
    word.className = `rounded px-1.5 font-semibold ${VERDICT_LOOK[verdict]}`;
    word.textContent = VERDICT_WORDS[verdict];
    row.dataset['verdict'] = verdict;
  }
  document.dispatchEvent(new Event('rows-changed'));
});
