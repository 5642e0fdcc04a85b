import type { NestedPost } from '../../model.js';
import { type Json, object, objects, text } from '../json.js';
import { cleanLine } from '../markup/clean-text.js';
import { wordsOf } from '../markup/words.js';
import type { Answer, Words } from '../provider.js';
import { readBlueskyMedia, readExternal } from './bluesky-media.js';
import { facetPieces } from './bluesky-text.js';
import { readCounts } from './counts.js';

const URI = /^at:\/\/(did:[a-z]+:[\w.:%-]{1,200})\/app\.bsky\.feed\.post\/([\w.~:-]{1,512})$/;
/** The author shows it to those who are signed in alone; the network does not show it at all. */
const WITHHOLDING = new Set(['!no-unauthenticated', '!hide', '!takedown', '!suspend']);
const SENSITIVE = new Set(['porn', 'sexual', 'nudity', 'graphic-media', 'gore', '!warn']);

const COUNTS = { likes: 'likeCount', reposts: 'repostCount', replies: 'replyCount', quotes: 'quoteCount' };

/** Reads a post view (app.bsky.feed.defs#postView). */
export function readPostView(post: Json): Answer {
  const labels = labelsOf(post);
  if (labels.some((label) => WITHHOLDING.has(label))) return { status: 'restricted', via: 'bluesky' };
  const quoted = quotedIn(object(post.embed) ?? {}, text(post.uri));
  const url = linkOf(post);
  const counts = readCounts(post, COUNTS);
  return {
    status: 'resolved',
    via: 'bluesky',
    ...(url && { url }),
    ...(counts && { counts }),
    words: { ...readWords(post, post.record, post.embed), ...(quoted && { quoted }) },
  };
}

/** Those of the post and those of its author count alike. */
function labelsOf(post: Json): string[] {
  const author = object(post.author) ?? {};
  return [...objects(post.labels), ...objects(author.labels)]
    .filter((label) => label.neg !== true)
    .flatMap((label) => text(label.val) ?? []);
}

function readWords(post: Json, content: unknown, embed: unknown): Words {
  const record = object(content) ?? {};
  const words = wordsOf(facetPieces(text(record.text) ?? '', record.facets));
  const media = readBlueskyMedia(embed);
  const external = readExternal(embed);
  const links = [...(words.links ?? []), ...(external ? [external] : [])];
  const [language] = Array.isArray(record.langs) ? record.langs : [];
  const published = timeOf(record.createdAt) ?? timeOf(post.indexedAt);
  const author = authorOf(object(post.author) ?? {});
  return {
    ...words,
    ...(author && { author }),
    ...(typeof language === 'string' && /^[a-z]{2,3}(-[\w-]{2,10})?$/i.test(language) && { language }),
    ...(published && { published }),
    ...(media.length && { media }),
    ...(links.length && { links: [...new Map(links.map((link) => [link.url, link])).values()] }),
    ...(labelsOf(post).some((label) => SENSITIVE.has(label)) && { sensitive: true }),
  };
}

function authorOf(author: Json): Words['author'] {
  const handle = /^[\w.-]{3,253}$/.exec(text(author.handle) ?? '')?.[0];
  const name = cleanLine(author.displayName);
  if (!handle && !name) return undefined;
  const verified = object(author.verification)?.verifiedStatus === 'valid';
  return {
    ...(name && { name }),
    ...(handle && { handle, url: `https://bsky.app/profile/${handle}` }),
    ...(verified && { verified }),
  };
}

function linkOf(post: Json): string | undefined {
  const [, did, key] = URI.exec(text(post.uri) ?? '') ?? [];
  const handle = authorOf(object(post.author) ?? {})?.handle;
  // A handle that no longer leads to its owner is shown as this.
  const name = handle && handle !== 'handle.invalid' ? handle : did;
  return name && key ? `https://bsky.app/profile/${name}/post/${key}` : undefined;
}

/**
 * The post inside the post, one level only. One that is gone, blocked or taken out of it gives its address alone; lists,
 * feeds and the like give nothing.
 */
function quotedIn(embed: Json, outer: string | undefined): NestedPost | undefined {
  const inner = object(embed.record);
  const record = embed.$type === 'app.bsky.embed.recordWithMedia#view' ? object(inner?.record) : inner;
  const ref = URI.exec(text(record?.uri) ?? '')?.[0];
  if (!record || !ref || ref === outer) return undefined;
  const isShown = record.$type === 'app.bsky.embed.record#viewRecord' && !isWithheld(record);
  const url = linkOf(record);
  const words = isShown ? readWords(record, record.value, objects(record.embeds)[0]) : {};
  return { provider: 'bluesky', ref, ...(url && { url }), ...words };
}

const isWithheld = (post: Json) => labelsOf(post).some((label) => WITHHOLDING.has(label));

function timeOf(value: unknown): string | undefined {
  const ms = typeof value === 'string' ? Date.parse(value) : Number.NaN;
  return Number.isFinite(ms) ? new Date(ms).toISOString() : undefined;
}
