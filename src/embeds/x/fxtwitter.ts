import type { EmbedMedia, NestedPost } from '../../model.js';
import { readCounts } from '../answers/counts.js';
import { ask } from '../ask.js';
import { answerKey } from '../cache.js';
import type { Endpoint } from '../endpoints.js';
import { type Json, object, objects, positive, readJson, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import type { Piece } from '../markup/pieces.js';
import { textPieces, wordsOf } from '../markup/words.js';
import type { Answer, Asking, Words } from '../provider.js';
import { readUrl } from '../url.js';
import { isStatusId, timeOfStatus } from './id.js';
import type { Said } from './resolve.js';
import { isHandle, statusRef } from './url.js';

/** What the reason of a tombstone means. */
const REASONS: ReadonlyMap<unknown, Answer['status']> = new Map<unknown, Answer['status']>([
  ['deleted', 'gone'],
  ['private', 'private'],
  ['suspended', 'restricted'],
  ['blocked', 'restricted'],
  ['unavailable', 'restricted'],
]);
const COUNTS = { likes: 'likes', reposts: 'reposts', replies: 'replies', quotes: 'quotes', views: 'views' };
const LINK = /https?:\/\/[^\s<>"]{1,1000}/g;

/**
 * Asks a server that speaks FxTwitter's API, which the operator names. Its "not found" comes and goes, and is taken for
 * no answer. Format: https://github.com/FxEmbed/FxEmbed, docs/specs.
 */
export async function askFxTwitter(id: string, asking: Asking): Promise<Said> {
  const base = asking.options?.x?.fxtwitter?.replace(/\/+$/, '') ?? '';
  const endpoint: Endpoint = { name: 'fxtwitter', base, own: true };
  const about = answerKey('x', id);
  const reply = await ask(asking, 'x', endpoint, `/2/status/${id}`, { about });
  if (reply.againMs !== undefined)
    return { kind: 'passing', againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  const body = readJson(reply.body);
  if (body?.code === 401) return { kind: 'answer', answer: { status: 'private', via: 'fxtwitter' } };
  const status = object(body?.status) ?? object(body?.tweet);
  if (status?.type === 'tombstone') {
    const meant = REASONS.get(status.reason) ?? 'restricted';
    return { kind: 'answer', answer: { status: meant, via: 'fxtwitter' } };
  }
  if (!status || status.id !== id) return { kind: 'unclear' };
  const quoted = nested(status.quote, id);
  const url = statusRef(id, handleOf(status))?.url;
  const words = { ...readWords(status, id), ...(quoted && { quoted }) };
  const counts = readCounts(status, COUNTS);
  const more = { ...(url && { url }), ...(counts && { counts }) };
  return { kind: 'answer', answer: { status: 'resolved', via: 'fxtwitter', words, ...more } };
}

function nested(value: unknown, outer: string): NestedPost | undefined {
  const status = object(value);
  const id = text(status?.id);
  if (!status || !id || id === outer || !isStatusId(id)) return undefined;
  const url = statusRef(id, handleOf(status))?.url;
  return { provider: 'x', ref: id, ...(url && { url }), ...readWords(status, id) };
}

function handleOf(status: Json): string | undefined {
  const handle = object(status.author)?.screen_name;
  return isHandle(handle) ? handle : undefined;
}

function readWords(status: Json, id: string): Words {
  const handle = handleOf(status);
  const name = cleanLine(object(status.author)?.name);
  const media = objects(object(status.media)?.all).flatMap((one) => mediaOf(one) ?? []);
  const language = text(status.lang);
  const published = timeOfStatus(id);
  return {
    ...wordsOf(linked(text(status.text) ?? '')),
    ...(handle && { author: { ...(name && { name }), handle, url: `https://x.com/${handle}` } }),
    ...(published && { published }),
    ...(language && /^[a-z]{2}(-[a-z]{2,4})?$/i.test(language) && { language }),
    ...(status.possibly_sensitive === true && { sensitive: true }),
    ...(media.length && { media }),
  };
}

/** Its text holds its links in full. */
function linked(source: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of source.matchAll(LINK)) {
    pieces.push(...textPieces(source.slice(at, match.index)));
    pieces.push({ kind: 'link', text: match[0], href: match[0] });
    at = match.index + match[0].length;
  }
  return [...pieces, ...textPieces(source.slice(at))];
}

function mediaOf(media: Json): EmbedMedia | undefined {
  const url = readUrl(text(media.url))?.href;
  const type = ({ photo: 'photo', video: 'video', gif: 'gif' } as const)[text(media.type) ?? ''];
  if (!url || !type) return undefined;
  const poster = readUrl(text(media.thumbnail_url))?.href;
  const alt = cleanLine(media.altText ?? media.alt_text, 2_000);
  const [width, height, duration] = [media.width, media.height, media.duration].map(positive);
  return {
    type,
    url,
    ...(poster && { poster }),
    ...(width && height && { width: Math.round(width), height: Math.round(height) }),
    ...(alt && { alt }),
    ...(duration && { duration }),
  };
}
