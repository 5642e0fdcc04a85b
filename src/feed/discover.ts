import { load } from 'cheerio/slim';
import { parseDocument } from 'htmlparser2';
import { resolveUrl } from './resolve-url.js';

export interface FeedLink {
  readonly url: string;
  readonly title?: string;
  readonly type: string;
}

const TYPES = new Set([
  'application/rss+xml',
  'application/atom+xml',
  'application/rdf+xml',
  'application/feed+json',
  'application/json',
  'text/xml+rss',
]);
/** Autodiscovery links stand in the head. */
const MAX_HTML = 512 * 1024;
const COMMENTS = /comment|kommentar|تعليق/i;

/** The feeds that a page's `<link rel="alternate">` name, those of comments last, each address once. */
export function discoverFeeds(html: string, url: string): FeedLink[] {
  const $ = load(parseDocument(html.slice(0, MAX_HTML)));
  const base = resolveUrl($('base[href]').first().attr('href'), url) ?? url;
  const found = new Map<string, FeedLink>();
  for (const element of $('link[rel][href][type]')) {
    const { rel = '', href, title, type = '' } = element.attribs;
    const kind = type.split(';')[0]?.trim().toLowerCase() ?? '';
    const address = resolveUrl(href, base);
    if (!/(?:^|\s)alternate(?:\s|$)/i.test(rel) || !TYPES.has(kind) || !address || found.has(address))
      continue;
    // WordPress names its programming interface in the same way.
    if (kind === 'application/json' && address.includes('/wp-json/')) continue;
    found.set(address, { url: address, ...(title?.trim() && { title: title.trim() }), type: kind });
  }
  const all = [...found.values()];
  return [...all.filter((feed) => !ofComments(feed)), ...all.filter(ofComments)];
}

function ofComments({ url, title = '' }: FeedLink): boolean {
  return COMMENTS.test(title) || COMMENTS.test(new URL(url).pathname);
}
