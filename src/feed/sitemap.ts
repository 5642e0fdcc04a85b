import type { Element } from 'domhandler';
import type { Feed } from '../model.js';
import { parseDate } from './date.js';
import { compact, identify } from './entry.js';
import { all, type Fields, fieldsOf, first } from './fields.js';
import { resolveUrl } from './resolve-url.js';
import { titleText } from './text-construct.js';
import { elements, localName, text } from './tree.js';

/**
 * Reads a sitemap, with Google's news and image extensions, or a sitemap index, whose entries are its children.
 * https://www.sitemaps.org/protocol.html, https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap
 */
export function readSitemap(root: Element, url: string): Feed {
  const listed = elements(root).filter((element) => ['url', 'sitemap'].includes(localName(element)));
  const entries = listed.map((element) => entryOf(fieldsOf(element), url));
  const title = publication(listed);
  return compact<Feed>({
    format: 'sitemap',
    title,
    index: localName(root) === 'sitemapindex' || undefined,
    entries: entries.filter((entry) => entry !== undefined),
  });
}

function entryOf(fields: Fields, base: string): Feed['entries'][number] | undefined {
  const url = resolveUrl(first(fields, ['core:loc'], text), base);
  if (!url) return undefined;
  const news = first(fields, ['news:news'], fieldsOf) ?? new Map();
  const date = (element: Element) => parseDate(text(element));
  return identify(
    compact({
      base,
      id: url,
      title: first(news, ['news:title'], titleText),
      url,
      published: first(news, ['news:publication_date'], date),
      updated: first(fields, ['core:lastmod'], date),
      authors: [],
      categories: [...new Set(words(first(news, ['news:keywords'], text)))],
      enclosures: all(fields, ['image:image']).flatMap((image) => {
        const file = resolveUrl(first(fieldsOf(image), ['image:loc'], text), base);
        return file ? [{ url: file }] : [];
      }),
    }),
  );
}

function words(list: string | undefined): string[] {
  return (list ?? '')
    .split(',')
    .map((word) => word.trim())
    .filter(Boolean);
}

function publication(listed: readonly Element[]): string | undefined {
  for (const element of listed) {
    const news = first(fieldsOf(element), ['news:news'], fieldsOf);
    const name =
      news && first(news, ['news:publication'], (found) => first(fieldsOf(found), ['news:name'], text));
    if (name) return name;
  }
  return undefined;
}
