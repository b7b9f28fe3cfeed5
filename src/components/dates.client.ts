import { daysBetween, formatDay, formatDistance, toLocalDay, type Day } from '../freshness/day.ts';
import { freshness } from '../freshness/freshness.ts';
import { BANNER_LOOK, BANNER_WORDS } from './banner-words.ts';

const { dataset } = document.documentElement;
const builtOn = dataset['builtOn'] as Day;
const clock = toLocalDay(new Date());
// A clock behind the build is wrong; the build's own day is the better guess.
const today = clock < builtOn ? builtOn : clock;
// For whatever decides by the day later on.
dataset['today'] = today;

for (const banner of document.querySelectorAll<HTMLElement>('[data-reviewed-on]')) {
  const { verdict, dueOn } = freshness(banner.dataset['reviewedOn'] as Day, Number(banner.dataset['reviewEvery']), today);
  const { title, meaning } = BANNER_WORDS[verdict];
  if (verdict === banner.dataset['verdict']) continue;
  banner.className = BANNER_LOOK[verdict];
  banner.dataset['verdict'] = verdict;
  banner.querySelector('[data-title]')!.textContent = `${title}.`;
  banner.querySelector('[data-meaning]')!.textContent = meaning(formatDay(dueOn));
}

// On the day of the build the page is right as it came.
for (const place of today === builtOn ? [] : document.querySelectorAll<HTMLElement>('[data-day]')) place.textContent = ` (${formatDistance(place.dataset['day'] as Day, today)})`;

for (const place of document.querySelectorAll<HTMLElement>('[data-from],[data-until]')) {
  const { from, until } = place.dataset as { from?: Day; until?: Day };
  place.hidden = Boolean((from && daysBetween(from, today) < 0) || (until && daysBetween(today, until) < 0));
}

export {};
