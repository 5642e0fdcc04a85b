import { parseJsonFeed } from 'feedsmith';
import { Failure } from '../failure.js';
import type { Feed } from '../model.js';
import { parseDate } from './date.js';
import { fileLength } from './enclosure.js';
import { compact, type Draft, identify } from './entry.js';
import { isWhole, parseOrMend } from './mend-json.js';
import { pushOfJson } from './push.js';
import { resolveUrl } from './resolve-url.js';

/** What is taken for one that names none. */
const VERSION = 'https://jsonfeed.org/version/1.1';

type Parsed = ReturnType<typeof parseJsonFeed>;
type Item = NonNullable<Parsed['items']>[number];
type JsonAuthor = NonNullable<Parsed['authors']>[number];

/**
 * Reads a JSON Feed, version 1.0 or 1.1.
 * @throws Failure `feed-broken` (no JSON), `feed-format` (no feed)
 */
export function readJsonFeed(json: string, url: string, maxEntries: number): Feed {
  const parsed = parse(json);
  const link = resolveUrl(parsed.home_page_url, url);
  const base = link ?? url;
  const inherited = authors(parsed.authors, base);
  return compact<Feed>({
    format: 'json',
    title: parsed.title,
    link,
    older: resolveUrl(parsed.next_url, url),
    ...pushOfJson(parsed.hubs, parsed.feed_url, url),
    entries: (parsed.items ?? []).slice(0, maxEntries).map((item) => identify(draft(item, base), inherited)),
    recovered: isWhole(json) ? undefined : true,
  });
}

function parse(json: string): Parsed {
  const value = parseOrMend(json);
  if (typeof value !== 'object' || value === null || !Array.isArray((value as { items?: unknown }).items))
    throw new Failure('feed-format', { json: 'has no items' });
  try {
    return parseJsonFeed({ version: VERSION, ...value });
  } catch (cause) {
    throw new Failure('feed-format', { json: String(cause).slice(0, 200) }, { cause });
  }
}

function draft(item: Item, base: string): Draft {
  return compact<Draft>({
    base,
    id: item.id,
    title: item.title?.replace(/\s+/g, ' ').trim(),
    url:
      resolveUrl(item.url, base) ?? resolveUrl(item.external_url, base) ?? resolveUrl(item.id, 'about:blank'),
    published: parseDate(asText(item.date_published)),
    updated: parseDate(asText(item.date_modified)),
    authors: authors(item.authors, base),
    summary: item.summary,
    content: item.content_html ?? item.content_text,
    categories: [...new Set(item.tags ?? [])],
    enclosures: (item.attachments ?? []).flatMap((file) => {
      const url = resolveUrl(file.url, base);
      return url ? [compact({ url, type: file.mime_type, length: fileLength(file.size_in_bytes) })] : [];
    }),
  });
}

function authors(list: readonly JsonAuthor[] | undefined, base: string): Draft['authors'] {
  return (list ?? [])
    .map((author) => compact({ name: author.name, url: resolveUrl(author.url, base) }))
    .filter((author) => author.name || author.url);
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
