import { withHeaderPush } from '../../feed/push.js';
import type { Fetched } from '../../io.js';
import type { Feed } from '../../model.js';
import type { Source } from '../../source.js';
import type { Library } from '../library.js';

/** Reads an answer to one of a source's addresses. @throws Failure of the document */
export async function readAnswer(
  { reader }: Pick<Library, 'reader'>,
  { readAs }: Pick<Source, 'readAs'>,
  { body, url, headers }: Pick<Fetched, 'body' | 'url' | 'headers'>,
): Promise<Feed> {
  const contentType = headers['content-type'];
  const as = readAs === 'links' ? { as: readAs } : {};
  const feed = await reader.readFeed({ bytes: body, url, ...(contentType && { contentType }), ...as });
  return withHeaderPush(feed, headers.link, url);
}
