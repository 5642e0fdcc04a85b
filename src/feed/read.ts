import { decodeBytes } from '../charset/decode.js';
import { gunzipIfNeeded } from '../charset/gunzip.js';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import type { Feed } from '../model.js';
import { boundXml } from './bound-xml.js';
import { tidyCharacters } from './characters.js';
import { discoverFeeds } from './discover.js';
import { declaredEntities, expandEntities } from './doctype.js';
import { identify } from './entry.js';
import { replaceHtmlEntities } from './html-entities.js';
import { readJsonFeed } from './json-feed.js';
import { mend } from './mend.js';
import { merge } from './merge.js';
import { readPageLinks } from './page-links.js';
import { readWithRssParser } from './rss-parser.js';
import { readSitemap } from './sitemap.js';
import { type Sniffed, sniff } from './sniff.js';
import { thinSitemap } from './thin-sitemap.js';
import { parseXml } from './tree.js';
import { readXmlFeed } from './xml-feed.js';

export interface FeedInput {
  /** As fetched, content-encoding undone; a document that is itself a gzip file is opened. */
  readonly bytes: Uint8Array;
  /** The answer's content-type header. */
  readonly contentType?: string;
  /** As fetched, after redirects: what relative addresses are relative to in the end. */
  readonly url: string;
  /** A web page is read by its links instead of being refused. */
  readonly as?: 'links' | undefined;
}

/**
 * Reads a feed of any format. CPU-bound: for feeds of strangers, run it in a thread with a deadline.
 * @throws Failure `feed-empty`, `feed-html` (its detail names the feeds that the page links), `feed-format`,
 * `feed-broken`, `feed-too-deep`, and `body-too-large` for what a gzip file holds
 */
export async function readFeed(input: FeedInput, limits: Limits): Promise<Feed> {
  const text = decode(input, limits);
  const found = sniff(text);
  switch (found.kind) {
    case 'empty':
      throw new Failure('feed-empty');
    case 'html':
      if (input.as === 'links') return readPageLinks(text, input.url, limits.maxPageLinks);
      throw notAFeed(text, input.url);
    case 'other':
      throw new Failure('feed-format', found.name ? { root: found.name.slice(0, 64) } : {});
    case 'json':
      return readJsonFeed(text.slice(found.root), input.url, limits.maxFeedEntries);
    default:
      return readXml(text, found, input.url, limits);
  }
}

function decode({ bytes, contentType }: FeedInput, { maxBodyBytes }: Limits): string {
  const json = /[+/]json\b/i.test(contentType ?? '');
  return decodeBytes(gunzipIfNeeded(bytes, maxBodyBytes), { contentType, kind: json ? 'json' : 'xml' }).text;
}

function notAFeed(html: string, url: string): Failure {
  const feeds = discoverFeeds(html, url).slice(0, 5);
  return new Failure('feed-html', feeds.length ? { feeds: feeds.map((feed) => feed.url).join(' ') } : {});
}

async function readXml(
  text: string,
  { kind, root: start, name }: Sniffed,
  url: string,
  limits: Limits,
): Promise<Feed> {
  const entities = declaredEntities(text.slice(0, start));
  const whole = replaceHtmlEntities(expandEntities(tidyCharacters(text.slice(start)), entities));
  const xml = boundXml(kind === 'sitemap' ? thinned(whole, limits) : whole, limits);
  const root = parseXml(xml);
  if (!root) throw new Failure('feed-broken');
  if (kind === 'sitemap') return readSitemap(root, url);
  const strict = await readWithRssParser(xml);
  if (!strict) mend(root);
  const { drafts, authors, ...feed } = readXmlFeed(root, url, limits.maxFeedEntries);
  const entries = merge(strict, drafts).map((draft) => identify(draft, authors));
  if (!strict && !entries.length && isCutOff(xml, name)) throw new Failure('feed-broken');
  return { ...feed, entries, ...(!strict && { recovered: true }) };
}

function thinned(xml: string, { maxFeedEntries, maxSitemapEntries }: Limits): string {
  return thinSitemap(xml, maxFeedEntries, maxSitemapEntries);
}

/** A feed without entries is no fault; one that ends before its end is. */
function isCutOff(xml: string, root = ''): boolean {
  return !new RegExp(`</(?:[\\w.-]+:)?${root}`, 'i').test(xml);
}
