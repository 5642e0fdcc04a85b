import type { NestedPost } from '../../model.js';
import { readCounts } from '../answers/counts.js';
import { type Json, object, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { hashtagsIn, mentionsIn } from '../markup/tags.js';
import type { Answer, Words } from '../provider.js';
import { UNSURE } from './blockquote.js';
import { isStatusId, timeOfStatus } from './id.js';
import { readMedia } from './media.js';
import { readText } from './text.js';
import { isHandle, statusRef } from './url.js';

/** Syndication tells the first two; the others stand so in what is made of the API's answer. */
const COUNTS = {
  likes: 'favorite_count',
  replies: 'conversation_count',
  reposts: 'retweet_count',
  quotes: 'quote_count',
  views: 'view_count',
};

/**
 * Reads a status as syndication gives it; undefined when it is not the one that was asked for.
 * @param via which means answered
 */
export function readPostAnswer(body: Json, id: string, via: string): Answer | undefined {
  const given = text(body.id_str);
  const edits = object(body.edit_control)?.edit_tweet_ids;
  const isEdit = Array.isArray(edits) && edits.includes(id);
  if (!given || !isStatusId(given) || (given !== id && !isEdit)) return undefined;
  const quoted = nested(body.quoted_tweet, given);
  const replyTo = nested(body.parent, given);
  const url = statusRef(id, handleOf(body))?.url;
  const counts = readCounts(body, COUNTS);
  return {
    status: 'resolved',
    via,
    ...(body.note_tweet !== undefined && { cut: true }),
    ...(url && { url }),
    ...(counts && { counts }),
    words: { ...readPostWords(body, id), ...(quoted && { quoted }), ...(replyTo && { replyTo }) },
  };
}

/** One level only: a post inside a post inside a post is not followed. */
function nested(value: unknown, outer: string): NestedPost | undefined {
  const body = object(value);
  const id = text(body?.id_str);
  if (id === outer) return undefined;
  const ref = id && statusRef(id, body && handleOf(body));
  return body && ref
    ? { provider: 'x', ref: ref.ref, url: ref.url, ...readPostWords(body, ref.ref) }
    : undefined;
}

function readPostWords(body: Json, id: string): Words {
  const said = readText(body);
  const media = readMedia(body);
  const published = timeOfStatus(id) ?? timeIn(body.created_at);
  const language = text(body.lang);
  const author = authorOf(object(body.user) ?? {});
  const [hashtags, mentions] = [hashtagsIn(said.text ?? ''), mentionsIn(said.text ?? '')];
  return {
    ...said,
    ...(author && { author }),
    ...(language && /^[a-z]{2,3}(-[a-z]{2,4})?$/i.test(language) && !UNSURE.has(language) && { language }),
    ...(published && { published }),
    ...(body.possibly_sensitive === true && { sensitive: true }),
    ...(media.length && { media }),
    ...(hashtags.length && { hashtags }),
    ...(mentions.length && { mentions }),
  };
}

function authorOf(user: Json): Words['author'] {
  const handle = isHandle(user.screen_name) ? user.screen_name : undefined;
  const name = cleanLine(user.name);
  if (!handle && !name) return undefined;
  const verified = user.is_blue_verified === true || user.verified === true;
  return {
    ...(name && { name }),
    ...(handle && { handle, url: `https://x.com/${handle}` }),
    ...(verified && { verified }),
  };
}

function handleOf(body: Json): string | undefined {
  const handle = object(body.user)?.screen_name;
  return isHandle(handle) ? handle : undefined;
}

function timeIn(value: unknown): string | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(ms) ? new Date(ms).toISOString() : undefined;
}
