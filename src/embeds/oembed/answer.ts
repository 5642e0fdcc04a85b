import type { EmbedMedia, EmbedStatus } from '../../model.js';
import { ask, type Reply, signOf } from '../ask.js';
import { answerKey } from '../cache.js';
import type { Endpoint } from '../endpoints.js';
import { type Json, positive, readJson, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import type { Answer, Asking, Words } from '../provider.js';
import { readUrl } from '../url.js';
import type { Known, Meanings } from './known.js';

const LONGEST_TITLE = 2_000;

/** 401 and 403 keep the post from us, 404 and 410 say that there is none. */
const USUAL: Meanings = { 401: 'private', 403: 'private', 404: 'gone', 410: 'gone' };

export interface OembedQuestion extends Pick<Known, 'meanings' | 'readError' | 'emptyIsGone'> {
  readonly provider: string;
  readonly ref: string;
  readonly endpoint: Endpoint;
  /** With its leading slash, and with a query if the provider wants one: `/oembed?format=json`. */
  readonly path: string;
  /** The permalink that is asked for. */
  readonly url: string;
}

/**
 * Asks an oEmbed endpoint. Its HTML is never taken: only title, author and thumbnail, as plain text and checked URLs.
 * Format: https://oembed.com, 2.3.4.
 */
export async function askOembedEndpoint(question: OembedQuestion, asking: Asking): Promise<Answer> {
  const { provider, ref, endpoint, path, url } = question;
  const query = `${path.includes('?') ? '&' : '?'}url=${encodeURIComponent(url)}`;
  const meaning = (reply: Reply) => meaningOf(reply, question);
  const reply = await ask(asking, provider, endpoint, path + query, {
    about: answerKey(provider, ref),
    sign: (given) => (meaning(given) === 'gone' ? 'missing' : signOf(given)),
  });
  if (reply.againMs !== undefined)
    return { status: 'unresolved', againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  const meant = meaning(reply);
  if (meant === 'again') return { status: 'unresolved', againMs: asking.limits.providerRetryMs };
  if (meant) return { status: meant, via: 'oembed', ...(meant === 'gone' && { missingAt: [endpoint.name] }) };
  const body = reply.status === 200 ? readJson(reply.body) : undefined;
  if (!body || !isOembed(body)) return { status: 'unresolved', via: 'oembed' };
  return { status: 'resolved', via: 'oembed', words: wordsOf(body, url) };
}

/** What the answer means where it is no post; undefined for one that may be a post. */
function meaningOf(
  { status, body }: Reply,
  { meanings, readError, emptyIsGone }: OembedQuestion,
): EmbedStatus | 'again' | undefined {
  if (status === 200) return emptyIsGone && !body.trim() ? 'gone' : undefined;
  const error = readError && readJson(body);
  return (error && readError(error)) ?? { ...USUAL, ...meanings }[status];
}

const isOembed = (body: Json): boolean =>
  ['type', 'html', 'title', 'thumbnail_url', 'author_name'].some((field) => text(body[field]) !== undefined);

function wordsOf(body: Json, page: string): Words {
  const title = cleanLine(body.title, LONGEST_TITLE);
  const name = cleanLine(body.author_name);
  const author = readUrl(text(body.author_url))?.href;
  const media = mediaOf(body, page);
  return {
    ...(title && { text: title }),
    ...((name || author) && { author: { ...(name && { name }), ...(author && { url: author }) } }),
    ...(media && { media: [media] }),
  };
}

function mediaOf(body: Json, page: string): EmbedMedia | undefined {
  const poster = readUrl(text(body.thumbnail_url))?.href;
  if (body.type === 'photo') {
    const url = readUrl(text(body.url))?.href ?? poster;
    return url ? { type: 'photo', url, ...sizeOf(body.width, body.height) } : undefined;
  }
  if (body.type === 'video') {
    return { type: 'video', url: page, ...(poster && { poster }), ...sizeOf(body.width, body.height) };
  }
  return poster
    ? { type: 'photo', url: poster, ...sizeOf(body.thumbnail_width, body.thumbnail_height) }
    : undefined;
}

function sizeOf(wide: unknown, high: unknown): { width?: number; height?: number } {
  const [width, height] = [positive(wide), positive(high)];
  return width && height ? { width: Math.round(width), height: Math.round(height) } : {};
}
