import { Feed } from 'feed';
import type { Change, Guide } from '../guide/guide.ts';
import { site } from '../site/site.ts';
import { adviceFeedUrl, changesUrl, changeUrl, feedUrl } from '../site/urls.ts';
import { absolute } from './api/shapes.ts';

/** Entries in a feed; older ones stay on the site. */
const ENTRIES = 100;

/** Everything that changed, newest first, as Atom. */
export function makeFeed({ changes }: Guide): string {
  return writeFeed(`${site.name}: what changed`, 'New models, prices, limits, ends, tools, and our recommendations.', feedUrl(), changes);
}

/** For readers who want to be told only when they may have to act. */
export function makeAdviceFeed({ changes }: Guide): string {
  return writeFeed(`${site.name}: recommendations and retirements`, 'When our advice moved, and when a model ends.', adviceFeedUrl(), changes.filter((it) => it.kind === 'recommendation' || it.kind === 'lifecycle' || it.kind === 'correction'));
}

function writeFeed(title: string, description: string, url: string, changes: readonly Change[]): string {
  const shown = changes.slice(0, ENTRIES);
  const feed = new Feed({
    title,
    description,
    id: absolute(url),
    link: absolute(changesUrl()),
    language: 'en-GB',
    copyright: 'CC BY 4.0',
    author: { name: site.name },
    feedLinks: { atom: absolute(url) },
    ...(shown[0] && { updated: toInstant(shown[0]) }),
  });
  for (const it of shown) {
    const link = absolute(changeUrl(it.on, it.key));
    // The id outlives the address: it is made of the day and a name that never change.
    feed.addItem({ title: it.title, id: `tag:routebook,2026:change:${it.key}`, link, date: toInstant(it), published: toInstant(it), description: toText(it), content: toHtml(it), category: [{ name: it.kind }] });
  }
  return feed.atom1();
}

/** An Atom date is an instant; noon UTC is the same day almost everywhere. */
function toInstant({ on }: Change): Date {
  return new Date(`${on}T12:00:00Z`);
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
