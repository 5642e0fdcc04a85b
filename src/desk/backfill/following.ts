import type { Limits } from '../../limits.js';
import type { Feed } from '../../model.js';
import type { Backfill } from '../../store/backfills.js';
import { lastDayIn, timeOf } from './dates.js';

type Waiting = Backfill['waiting'][number];

/**
 * The documents that a document leads to: the children of a sitemap index that may hold something since the date, the
 * newest first, or the page of the feed before this one, unless all of this is older already.
 */
export function followingOf(
  feed: Feed,
  { url, depth }: Waiting,
  since: number,
  { maxSitemapDepth }: Limits,
): Waiting[] {
  if (feed.index) return depth < maxSitemapDepth ? childrenOf(feed, depth + 1, since) : [];
  if (feed.format === 'sitemap' || feed.format === 'links') return [];
  const times = feed.entries.flatMap((entry) => timeOf(entry) ?? []);
  if (times.length && Math.max(...times) < since) return [];
  const older = feed.older ?? (feed.entries.length && isWordPress(feed, url) ? pageAfter(url) : undefined);
  return older && new URL(older).host === new URL(url).host ? [{ url: older, depth }] : [];
}

function childrenOf({ entries }: Feed, depth: number, since: number): Waiting[] {
  const children = entries.flatMap(({ url, updated }) => {
    if (!url) return [];
    const named = lastDayIn(url);
    const changed = updated === undefined ? undefined : Date.parse(updated);
    // What a name says of a month holds even when an old child was written anew.
    const last = named ?? changed;
    return last === undefined || last >= since ? [{ url, depth, last: last ?? 0 }] : [];
  });
  return children.sort((a, b) => b.last - a.last).map(({ url }) => ({ url, depth }));
}

function isWordPress({ generator = '' }: Feed, url: string): boolean {
  return /\bwordpress\b/i.test(generator) || new URL(url).searchParams.has('paged');
}

/** WordPress gives every feed in pages: `?paged=2` is the one before the newest. */
function pageAfter(url: string): string {
  const next = new URL(url);
  next.searchParams.set('paged', String(Number(next.searchParams.get('paged') ?? 1) + 1));
  return next.href;
}
