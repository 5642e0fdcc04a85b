import type { Fetched } from '../../io.js';
import type { Limits } from '../../limits.js';
import type { CleanedArticle, Entry, Feed } from '../../model.js';
import { sayDuration } from '../../poll/duration.js';
import { hasWholeArticle } from '../feed-text.js';
import type { Tried } from './dry-run.js';

/** A setting that would suit a source, or a fact about it, and why. */
export interface Proposal {
  readonly field: 'feedUrl' | 'name' | 'interval' | 'language' | 'full-content' | 'hub';
  readonly value: string | number | boolean;
  readonly why: string;
}

interface Seen {
  readonly source: Tried;
  readonly answer: Pick<Fetched, 'url' | 'redirects' | 'headers'>;
  readonly feed: Feed;
  readonly articles: readonly CleanedArticle[];
  readonly limits: Limits;
}

/** Entries whose dates tell the rhythm. */
const RECENT = 20;
/** Asked about three times as often as something comes, nothing waits for long. */
const ASKS_A_GAP = 3;
const PERMANENT = new Set([301, 308]);

/** What a dry run tells of how a source should be set. Pure. */
export function propose(seen: Seen): Proposal[] {
  const proposals = [moved(seen), named(seen), rhythm(seen), language(seen), whole(seen), hub(seen)];
  return proposals.filter((proposal) => proposal !== undefined);
}

function moved({ answer }: Seen): Proposal | undefined {
  const { redirects, url } = answer;
  if (!redirects.length || !redirects.every(({ status }) => PERMANENT.has(status))) return undefined;
  return { field: 'feedUrl', value: url, why: 'the feed moved there for good' };
}

function named({ source, feed }: Seen): Proposal | undefined {
  if (source.name || !feed.title) return undefined;
  return { field: 'name', value: feed.title.slice(0, 200), why: 'so the feed calls itself' };
}

function rhythm({ source, feed, limits }: Seen): Proposal | undefined {
  if (source.interval !== undefined || source.cron) return undefined;
  const gap = medianGapMs(feed.entries);
  if (gap === undefined) return undefined;
  const minutes = Math.max(1, Math.round(gap / ASKS_A_GAP / 60_000));
  const seconds = Math.min(Math.max(minutes * 60, limits.minIntervalSeconds), limits.maxIntervalSeconds);
  const why = `of the last entries, one came every ${sayDuration(gap)}`;
  return { field: 'interval', value: seconds, why };
}

/** Of the time between one entry and the next, in milliseconds. */
export function medianGapMs(entries: readonly Entry[]): number | undefined {
  const times = entries.map(({ published, updated }) => Date.parse(published ?? updated ?? ''));
  const dated = [...new Set(times.filter((time) => !Number.isNaN(time)))].sort((a, b) => b - a);
  const gaps = dated.slice(1, RECENT).map((time, at) => (dated[at] ?? time) - time);
  gaps.sort((a, b) => a - b);
  return gaps.length < 2 ? undefined : gaps[Math.floor(gaps.length / 2)];
}

function language({ source, articles }: Seen): Proposal | undefined {
  const found = articles.flatMap((article) => article.language ?? []);
  const [first] = found;
  if (source.language || !first || found.some((other) => other !== first)) return undefined;
  return { field: 'language', value: first, why: 'the articles that were read are in it' };
}

function whole({ feed }: Seen): Proposal | undefined {
  const { length } = feed.entries.filter(hasWholeArticle);
  if (length === 0) return undefined;
  const why = `${length} of ${feed.entries.length} entries carry their article: it is used where a page cannot be had`;
  return { field: 'full-content', value: length * 2 > feed.entries.length, why };
}

function hub({ feed }: Seen): Proposal | undefined {
  const url = feed.hubs?.[0];
  if (!url) return undefined;
  return {
    field: 'hub',
    value: url,
    why: 'news can be pushed from there (docs/websub.md), where a callback URL is set',
  };
}
