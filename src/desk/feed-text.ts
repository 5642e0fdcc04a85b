import type { Entry } from '../model.js';
import type { Archive } from '../store/archive.js';
import { putSnapshot } from '../store/snapshot.js';

/** Characters of text from which a feed's entry is taken for the whole article, not a teaser. */
const WHOLE_ARTICLE = 400;

/** True when an entry carries its article. */
export function hasWholeArticle(entry: Entry | undefined): entry is Entry & { content: string } {
  return entry?.content !== undefined && wordsLength(entry.content) >= WHOLE_ARTICLE;
}

/** Keeps the text of an entry as if it were its page. Gives the snapshot's digest. */
export async function putFeedText(
  archive: Archive,
  entry: Entry & { content: string },
  feedUrl: string,
  nowMs: number,
): Promise<string> {
  const url = entry.url ?? feedUrl;
  const body = Buffer.from(`<!doctype html><html><body><article>${entry.content}</article></body></html>`);
  const headers = { 'content-type': 'text/html; charset=utf-8' };
  return putSnapshot(archive, { requestedUrl: url, url, status: 200, headers, body }, nowMs, 'feed');
}

/** Characters of a piece of markup that are no tags. */
export function wordsLength(markup: string): number {
  let length = 0;
  let inTag = false;
  for (const character of markup) {
    if (character === '<') inTag = true;
    else if (character === '>') inTag = false;
    else if (!inTag) length += 1;
  }
  return length;
}
