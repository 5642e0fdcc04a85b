import { decodeBytes } from '../../charset/decode.js';
import type { FeedLink } from '../../feed/discover.js';
import type { Fetched, Io } from '../../io.js';
import type { Limits } from '../../limits.js';
import type { Feed } from '../../model.js';
import type { Source } from '../../source.js';
import { hasWholeArticle } from '../feed-text.js';
import { filterEntries } from '../filters.js';
import { tellLanguages } from '../languages.js';
import type { Library, Reader } from '../library.js';
import { type Proposal, propose } from './propose.js';
import { candidatesAt, readTried } from './read-tried.js';
import { requestOf, type SourceAccess } from './request.js';
import { type Sample, type Skipped, skip, takeSamples } from './samples.js';

/** What a dry run works with; it knows no store. */
export interface DryRunDesk {
  readonly io: Io;
  readonly reader: Reader;
  readonly failureOfStatus: Library['failureOfStatus'];
  readonly access?: SourceAccess;
  readonly limits: Limits;
}

export type Tried = Pick<Source, 'feedUrl'> &
  Partial<
    Pick<
      Source,
      | 'credentials'
      | 'headers'
      | 'proxy'
      | 'userAgent'
      | 'allowPrivateNetwork'
      | 'filters'
      | 'language'
      | 'rules'
      | 'interval'
      | 'cron'
      | 'name'
      | 'readAs'
      | 'respectRobots'
    >
  >;

export interface DryRun {
  /** As asked for, and where the feed was found in the end. */
  readonly url: string;
  readonly feedUrl: string;
  readonly redirects: readonly { readonly url: string; readonly status: number }[];
  readonly bytes: number;
  readonly ms: number;
  readonly charset: string;
  readonly feed: Omit<Feed, 'entries'> & { readonly entries: number };
  /** Children that a sitemap index lists, of which the newest were read; absent of anything else. */
  readonly children?: number;
  /** The feeds that the page at `url` names; empty where that is a feed itself. */
  readonly candidates: readonly FeedLink[];
  readonly samples: readonly Sample[];
  /** Entries that would not be taken in, and why. */
  readonly skipped: readonly Skipped[];
  readonly proposals: readonly Proposal[];
}

/**
 * Reads a feed, and cleans three of its articles, without keeping anything. At a page, the first of the feeds that it
 * names is tried.
 * @throws Failure of the address, the answer or the feed
 */
export async function dryRun(desk: DryRunDesk, tried: Tried): Promise<DryRun> {
  const first = await fetchFeed(desk, tried);
  const candidates = candidatesAt(tried, first);
  const source = candidates[0] ? { ...tried, feedUrl: candidates[0].url } : tried;
  const answer = candidates[0] ? await fetchFeed(desk, source) : first;
  const { feed: read, children, old } = await readTried(desk, source, answer);
  const { entries, ...feed } = read;
  const languageOf = await tellLanguages(desk.reader, source.filters, entries);
  const { kept, filtered } = filterEntries(source.filters, entries, desk.io.now(), languageOf);
  const bare = kept.filter((entry) => !entry.url && !hasWholeArticle(entry));
  const { samples, refused } = await takeSamples(
    desk,
    source,
    kept.filter((entry) => !bare.includes(entry)),
  );
  const skipped = [
    ...old.map((entry) => skip(entry, 'it is too old to be news (sitemapWindowMs)')),
    ...filtered.map(({ entry, by }) => skip(entry, by)),
    ...bare.map((entry) => skip(entry, 'it has neither an address nor the whole article')),
    ...refused,
  ];
  const articles = samples.flatMap((sample) => ('article' in sample ? [sample.article] : []));
  return {
    url: tried.feedUrl,
    feedUrl: source.feedUrl,
    redirects: answer.redirects,
    bytes: answer.body.byteLength,
    ms: Math.round(answer.elapsedMs),
    charset: charsetOf(answer),
    feed: { ...feed, entries: entries.length + old.length },
    ...(children !== undefined && { children }),
    candidates,
    samples,
    skipped,
    proposals: propose({ source, answer, feed: { ...feed, entries }, articles, limits: desk.limits }),
  };
}

async function fetchFeed(desk: DryRunDesk, source: Tried): Promise<Fetched> {
  const way = requestOf(source, desk.access);
  // A page is a good answer too: it may name its feeds.
  const answer = await desk.io.fetch({ ...way, url: source.feedUrl, want: 'any' });
  const failure = desk.failureOfStatus(answer);
  if (failure) throw failure;
  return answer;
}

function charsetOf({ body, headers }: Fetched): string {
  const contentType = headers['content-type'];
  const kind = /[+/]json\b/i.test(contentType ?? '') ? 'json' : 'xml';
  const { charset, how } = decodeBytes(body, { contentType, kind });
  return how === 'utf-8' || how === 'bom' ? charset : `${charset} (${how})`;
}
