import { findAll, removeElement } from 'domutils';
import type { Embed, EmbedMedia, NestedPost } from '../../model.js';
import { ask } from '../ask.js';
import { answerKey } from '../cache.js';
import type { Endpoint } from '../endpoints.js';
import { type Json, object, objects, positive, readJson, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { parseMarkup } from '../markup/parse.js';
import { ANY_BLOCK, piecesOf } from '../markup/pieces.js';
import { textPieces, wordsOf } from '../markup/words.js';
import type { Answer, Asking, Words } from '../provider.js';
import { readUrl } from '../url.js';
import { readCounts } from './counts.js';

/** 404 stands for gone and for hidden alike; some instances answer no stranger. */
const MEANINGS: Readonly<Record<number, Answer['status']>> = {
  401: 'restricted',
  403: 'restricted',
  422: 'restricted',
  404: 'gone',
  410: 'gone',
};
const COUNTS = {
  likes: 'favourites_count',
  reposts: 'reblogs_count',
  replies: 'replies_count',
  quotes: 'quotes_count',
};
const ID = /\/(\d{5,20}|[0-9A-Za-z]{10,40})(?:\/embed)?\/?$/;
const TYPES: ReadonlyMap<unknown, EmbedMedia['type']> = new Map<unknown, EmbedMedia['type']>([
  ['image', 'photo'],
  ['video', 'video'],
  ['gifv', 'gif'],
  ['audio', 'audio'],
]);

/**
 * Asks the instance that a post stands on. Its host was named by a page: the door checks it as it checks any.
 * Format: https://docs.joinmastodon.org/entities/Status/
 */
export async function askMastodon(embed: Embed, ref: string, asking: Asking): Promise<Answer> {
  const page = readUrl(embed.url);
  const id = ID.exec(page?.pathname ?? '')?.[1];
  if (page?.protocol !== 'https:' || !id) return { status: 'unresolved', unasked: true };
  const endpoint: Endpoint = { name: 'mastodon', base: page.origin, stranger: true };
  const reply = await ask(asking, 'mastodon', endpoint, `/api/v1/statuses/${id}`, {
    about: answerKey('mastodon', ref),
    // One instance says nothing of another.
    sign: () => 'answered',
  });
  if (reply.againMs !== undefined)
    return { status: 'unresolved', againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  const meant = MEANINGS[reply.status];
  if (meant) return { status: meant, via: 'mastodon' };
  const body = reply.status === 200 ? readJson(reply.body) : undefined;
  if (!body || text(body.id) !== id || typeof body.content !== 'string') return { status: 'unresolved' };
  return readStatus(body);
}

function readStatus(body: Json): Answer {
  if (body.visibility === 'private' || body.visibility === 'direct')
    return { status: 'private', via: 'mastodon' };
  const quoted = quotedIn(body);
  const url = readUrl(text(body.url))?.href;
  const words = { ...readWords(body), ...(quoted && { quoted }) };
  const counts = readCounts(body, COUNTS);
  return { status: 'resolved', via: 'mastodon', words, ...(url && { url }), ...(counts && { counts }) };
}

function readWords(body: Json): Words {
  const warning = cleanLine(body.spoiler_text, 500);
  const content = wordsOf([
    ...(warning ? [...textPieces(warning), ...BREAKS] : []),
    ...contentPieces(text(body.content) ?? ''),
  ]);
  const media = objects(body.media_attachments).flatMap((one) => mediaOf(one) ?? []);
  const author = authorOf(object(body.account) ?? {});
  const ms = Date.parse(text(body.created_at) ?? '');
  const language = text(body.language);
  return {
    ...content,
    ...(author && { author }),
    ...(Number.isFinite(ms) && { published: new Date(ms).toISOString() }),
    ...(language && /^[a-z]{2,3}(-[\w-]{2,10})?$/i.test(language) && { language }),
    ...(media.length && { media }),
    ...(body.sensitive === true && { sensitive: true }),
  };
}

const BREAKS = [
  { kind: 'block', text: '\n' },
  { kind: 'block', text: '\n' },
] as const;

/** Long links hide their ends; mentions and hashtags are links with their sign in front, which are plain in the end. */
function contentPieces(html: string) {
  const root = parseMarkup(html);
  if (!root) return [];
  for (const element of findAll((one) => one.name === 'span' || one.name === 'script', root.children)) {
    const classes = (element.attribs.class ?? '').split(/\s+/);
    if (element.name === 'script' || classes.includes('invisible')) removeElement(element);
    const last = element.children.at(-1);
    if (classes.includes('ellipsis') && last && 'data' in last) last.data = `${last.data}…`;
  }
  return piecesOf(root.children, ANY_BLOCK);
}

function authorOf(account: Json): Words['author'] {
  const acct = /^[\w.-]{1,100}(?:@[\w.-]{1,253})?$/.exec(text(account.acct) ?? '')?.[0];
  const name = cleanLine(account.display_name) ?? acct;
  const url = readUrl(text(account.url))?.href;
  if (!name) return undefined;
  return { name, ...(acct && { handle: acct }), ...(url && { url }) };
}

function mediaOf(attachment: Json): EmbedMedia | undefined {
  const type = TYPES.get(attachment.type);
  const url = readUrl(text(attachment.url))?.href;
  if (!type || !url) return undefined;
  const poster = type === 'photo' ? undefined : readUrl(text(attachment.preview_url))?.href;
  const original = object(object(attachment.meta)?.original) ?? {};
  const [width, height, duration] = [original.width, original.height, original.duration].map(positive);
  const alt = cleanLine(attachment.description, 2_000);
  return {
    type,
    url,
    ...(poster && { poster }),
    ...(width &&
      height && { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }),
    ...(alt && { alt }),
    ...(duration && { duration }),
  };
}

function quotedIn(body: Json): NestedPost | undefined {
  const quote = object(body.quote);
  const inner = object(quote?.quoted_status);
  const url = readUrl(text(inner?.url))?.href;
  const isShown = quote?.state === 'accepted' && inner && text(inner.id) !== text(body.id);
  return isShown && url ? { provider: 'mastodon', ref: url, url, ...readWords(inner) } : undefined;
}
