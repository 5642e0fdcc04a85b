import { readFile } from 'node:fs/promises';
import { toFailure } from '../../src/failure.js';
import { readFeed } from '../../src/feed/read.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Entry, Feed } from '../../src/model.js';

export const FEED_URL = 'https://news.example/feeds/all.xml';

/** Reads a document given as text or bytes. */
export function read(document: string | Uint8Array, contentType?: string): Promise<Feed> {
  const bytes = typeof document === 'string' ? Buffer.from(document) : document;
  return readFeed({ bytes, url: FEED_URL, ...(contentType && { contentType }) }, DEFAULT_LIMITS);
}

/** The code of the failure that reading ends in, or the feed. */
export async function outcome(document: string | Uint8Array): Promise<Feed | string> {
  try {
    return await read(document);
  } catch (thrown) {
    return toFailure(thrown).code;
  }
}

export async function readFixture(name: string): Promise<Feed> {
  return read(await readFile(new URL(`../fixtures/feeds/${name}`, import.meta.url)));
}

/** The only entry of an RSS 2.0 feed whose item holds this. */
export async function item(inside: string): Promise<Entry> {
  return only(
    await read(
      `<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
        xmlns:media="http://search.yahoo.com/mrss/" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd"
        xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Feed</title>
        <link>https://news.example/</link><item>${inside}</item></channel></rss>`,
    ),
  );
}

/** The only entry of an Atom feed that holds this. */
export async function entry(inside: string): Promise<Entry> {
  return only(await read(`<feed xmlns="http://www.w3.org/2005/Atom"><entry>${inside}</entry></feed>`));
}

function only(feed: Feed): Entry {
  const [first, ...rest] = feed.entries;
  if (!first || rest.length) throw new Error(`${feed.entries.length} entries instead of one`);
  return first;
}
