import { type CheerioAPI, load } from 'cheerio/slim';
import type { Element } from 'domhandler';
import { parseDocument } from 'htmlparser2';
import type { Entry, Feed } from '../model.js';
import { parseDate } from './date.js';
import { resolveUrl } from './resolve-url.js';

/** Where a page links to its sections, its pages of help and its readers' accounts. */
const ASIDE =
  'nav, header nav, footer, [role=navigation], [role=contentinfo], form, [hidden], [aria-hidden=true]';
/** Characters of a headline, and of one in scripts that say as much in fewer. */
const MIN_HEADLINE = 20;
const MIN_DENSE = 8;
const DENSE = /[\u3040-\u30FF\u3400-\u9FFF\uAC00-\uD7AF]/;
const NO_PAGE = /\.(?:jpe?g|png|gif|svg|webp|pdf|mp[34]|zip|xml|rss|json|css|js)$/i;

/**
 * Reads the links of a section page as a feed: those to other pages of the same site, deeper than sections lie, with
 * as many words as a headline has; in page order, each address once.
 */
export function readPageLinks(html: string, url: string, most: number): Feed {
  const $ = load(parseDocument(html));
  const base = resolveUrl($('base[href]').first().attr('href'), url) ?? url;
  const title = $('title').first().text().replace(/\s+/g, ' ').trim();
  $(ASIDE).remove();
  const entries = new Map<string, Entry>();
  for (const link of $('a[href]')) {
    const entry = entryOf($, link, base, url);
    if (entry && !entries.has(entry.id) && entries.size < most) entries.set(entry.id, entry);
  }
  return { format: 'links', ...(title && { title }), entries: [...entries.values()] };
}

function entryOf($: CheerioAPI, link: Element, base: string, page: string): Entry | undefined {
  const url = resolveUrl(link.attribs.href, base)?.replace(/#.*$/, '');
  if (!url || !isArticle(new URL(url), new URL(page))) return undefined;
  const title = headlineOf($, link);
  if (!title) return undefined;
  const time = $(link).closest('article, li, section, div').find('time[datetime]').first().attr('datetime');
  const published = parseDate(time);
  return {
    id: url,
    title,
    url,
    ...(published && { published }),
    authors: [],
    categories: [],
    enclosures: [],
  };
}

/** A heading in the link says more than what stands beside it there. */
function headlineOf($: CheerioAPI, link: Element): string | undefined {
  const heading = $(link).find('h1, h2, h3, h4, h5').first();
  const text = (heading.length ? heading : $(link)).text().replace(/\s+/g, ' ').trim();
  return text.length >= (DENSE.test(text) ? MIN_DENSE : MIN_HEADLINE) ? text.slice(0, 500) : undefined;
}

function isArticle(url: URL, page: URL): boolean {
  const host = (one: URL) => one.hostname.replace(/^www\./, '');
  const steps = url.pathname.split('/').filter(Boolean);
  const last = steps.at(-1) ?? '';
  const told =
    steps.length > 1 || /\d|-.*-/.test(last) || url.searchParams.has('id') || url.searchParams.has('p');
  return host(url) === host(page) && url.pathname !== page.pathname && told && !NO_PAGE.test(url.pathname);
}
