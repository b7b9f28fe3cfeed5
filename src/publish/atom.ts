import { Feed } from 'feed';
import type { Day } from '../freshness/day.ts';
import type { Change } from '../guide/change.ts';
import type { Guide } from '../guide/guide.ts';
import { site } from '../site/site.ts';
import { adviceFeedUrl, changesUrl, changeUrl, feedUrl } from '../site/urls.ts';
import { absolute } from './api/shapes.ts';

/** Entries in a feed; older ones stay on the site. */
const ENTRIES = 100;

/** Everything that changed, newest first, as Atom. */
export function makeFeed({ changes, builtOn }: Guide): string {
  return writeFeed(`${site.name}: what changed`, 'New models, prices, limits, ends, tools, and our recommendations.', 'changes', feedUrl(), changes, builtOn);
}

/** For readers who want to be told only when they may have to act. */
export function makeAdviceFeed({ changes, builtOn }: Guide): string {
  return writeFeed(`${site.name}: recommendations and retirements`, 'When our advice moved, and when a model ends.', 'changes-advice', adviceFeedUrl(), changes.filter((it) => it.kind === 'recommendation' || it.kind === 'lifecycle' || it.kind === 'correction'), builtOn);
}

/** @param name what identifies the feed, whatever its address */
function writeFeed(title: string, description: string, name: string, url: string, changes: readonly Change[], builtOn: Day): string {
  const shown = changes.slice(0, ENTRIES);
  const feed = new Feed({
    title,
    description,
    id: `tag:routebook,2026:feed:${name}`,
    link: absolute(changesUrl()),
    language: 'en-GB',
    copyright: 'CC BY 4.0',
    author: { name: site.name },
    feedLinks: { atom: absolute(url) },
    // Left out, the package would read the clock.
    updated: toInstant(shown[0]?.on ?? builtOn),
  });
  for (const it of shown) {
    const link = absolute(changeUrl(it.on, it.key));
    // The package marks every text as HTML, so a plain "<" would open a tag. The id outlives the address: it is made of the day and a name that never change.
    feed.addItem({ title: escape(it.title), id: `tag:routebook,2026:change:${it.key}`, link, date: toInstant(it.on), published: toInstant(it.on), description: escape(toText(it)), content: toHtml(it), category: [{ name: it.kind, term: it.kind }] });
  }
  return feed.atom1();
}

/** An Atom date is an instant; noon UTC is the same day almost everywhere. */
function toInstant(day: Day): Date {
  return new Date(`${day}T12:00:00Z`);
}

function toText({ from, to, meaning }: Change): string {
  return `${from && to ? `${from} → ${to}. ` : ''}${meaning}`;
}

function toHtml({ from, to, meaning }: Change): string {
  return `${from && to ? `<p>From ${escape(from)} to ${escape(to)}.</p>` : ''}<p>${escape(meaning)}</p>`;
}

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (it) => `&#${it.charCodeAt(0)};`);
}
