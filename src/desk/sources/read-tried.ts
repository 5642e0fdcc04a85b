import { decodeBytes } from '../../charset/decode.js';
import { Failure } from '../../failure.js';
import { discoverFeeds, type FeedLink } from '../../feed/discover.js';
import type { Fetched } from '../../io.js';
import type { Entry, Feed } from '../../model.js';
import { readAnswer } from '../read/read-answer.js';
import { settleEntries } from '../read/settle-entries.js';
import { isNewsBy, readChildren } from '../read/sitemap-index.js';
import type { DryRunDesk, Tried } from './dry-run.js';

/** Children of an index that are read to show what it holds. */
const CHILDREN = 3;
/** Nothing is remembered of what is only tried. */
const NO_MEMORY = { known: new Map(), keep: async () => {} };

export interface ReadTried {
  readonly feed: Feed;
  /** Children that a sitemap index lists; absent of anything else. */
  readonly children?: number;
  /** Addresses in a sitemap that are too old to be news. */
  readonly old: readonly Entry[];
}

/** Reads what is tried as a poll would: links of a page where that is wanted, and a few children of a sitemap index. */
export async function readTried(desk: DryRunDesk, tried: Tried, answer: Fetched): Promise<ReadTried> {
  const found = await readAnswer(desk, tried, answer);
  const whole = found.index ? await readChildren(desk, tried, found, NO_MEMORY, CHILDREN) : found;
  const feed = settleEntries(whole);
  const since = desk.io.now() - desk.limits.sitemapWindowMs;
  const old = feed.format === 'sitemap' ? feed.entries.filter((entry) => !isNewsBy(entry, since)) : [];
  const entries = feed.entries.filter((entry) => !old.includes(entry));
  return { feed: { ...feed, entries }, old, ...(found.index && { children: found.entries.length }) };
}

/** The feeds that a page names; none where the answer is a feed, or its links are to be read. @throws Failure `feed-html` */
export function candidatesAt({ readAs }: Tried, answer: Fetched): FeedLink[] {
  const start = decodeBytes(answer.body.subarray(0, 2_048), { kind: 'html' }).text.trimStart();
  if (readAs === 'links' || !/^<(?:!doctype html|html|head)\b/i.test(start)) return [];
  const contentType = answer.headers['content-type'];
  const feeds = discoverFeeds(decodeBytes(answer.body, { contentType, kind: 'html' }).text, answer.url);
  if (feeds.length) return feeds;
  const feedless = 'the page names none; `--read-as links` reads its links instead';
  throw new Failure('feed-html', { url: answer.url, feeds: feedless });
}
