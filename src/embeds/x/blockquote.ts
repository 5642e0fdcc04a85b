import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { findOne } from 'domutils';
import type { NestedPost } from '../../model.js';
import { parsePostDate } from '../dates/parse.js';
import { cutAt, type Piece, piecesOf, plainText } from '../markup/pieces.js';
import { wordsOf } from '../markup/words.js';
import type { EmbedRef, Parsed, Words } from '../provider.js';
import { domainsOf, readUrl } from '../url.js';
import { timeOfStatus } from './id.js';
import { readSignature } from './tail.js';
import { matchStatus, X_HOSTS } from './url.js';

/** Classes that X's own markup has, in the page and once its script has run. */
const HOSTS: ReadonlySet<string> = new Set(X_HOSTS);
const POST_CLASSES: ReadonlySet<string> = new Set(['twitter-tweet', 'twitter-video']);

/** Reads a post in X's own markup: `<blockquote><p lang>TEXT</p>— NAME (@HANDLE) <a href=PERMALINK>DATE</a>`. */
export function parseBlockquote(element: Element): Parsed | undefined {
  const parsed = readPost(piecesOf(element.children));
  if (!parsed) return undefined;
  const nested = findOne(isPost, element.children) ?? undefined;
  const quoted = nested && asNested(parseBlockquote(nested));
  const language = parsed.words?.text ? languageOf(element) : undefined;
  return { ...parsed, words: { ...parsed.words, ...(language && { language }), ...(quoted && { quoted }) } };
}

/** Reads a post out of a run of pieces, whatever markup they come from: the last link to a status is its own. */
export function readPost(pieces: readonly Piece[]): Parsed | undefined {
  const at = pieces.findLastIndex((piece) => statusOf(piece) !== undefined);
  const permalink = pieces[at];
  const ref = permalink && statusOf(permalink);
  const words = readWords(at < 0 ? pieces : pieces.slice(0, at), permalink?.text ?? '', ref);
  return ref || words.author?.handle ? { ...(ref && { ref }), words } : undefined;
}

function readWords(pieces: readonly Piece[], dateText: string, ref: EmbedRef | undefined): Words {
  const plain = plainText(pieces);
  const signed = readSignature(plain.trimEnd()) ?? readSignature(withoutDate(plain));
  const body = signed ? cutAt(pieces, signed.start) : pieces;
  const handle = signed?.handle ?? ref?.handle;
  const published = (ref && timeOfStatus(ref.ref)) ?? parsePostDate(dateText)?.date;
  return {
    ...wordsOf(body),
    ...(handle && {
      author: { ...(signed?.name && { name: signed.name }), handle, url: `https://x.com/${handle}` },
    }),
    ...(published && { published }),
  };
}

/** The permalink may be lost while its date still stands there as text. */
function withoutDate(plain: string): string {
  const end = plain.lastIndexOf(')');
  return end >= 0 && parsePostDate(plain.slice(end + 1)) ? plain.slice(0, end + 1) : '';
}

export function statusOf(piece: Piece): EmbedRef | undefined {
  if (piece.kind !== 'link') return undefined;
  const url = readUrl(piece.href);
  const known = url && [...domainsOf(url)].some((domain) => HOSTS.has(domain));
  return known ? matchStatus(url) : undefined;
}

function isPost(element: Element): boolean {
  return (element.attribs.class ?? '').split(/\s+/).some((name) => POST_CLASSES.has(name));
}

function asNested(parsed: Parsed | undefined): NestedPost | undefined {
  if (!parsed) return undefined;
  const { quoted: _quoted, replyTo: _replyTo, ...words } = parsed.words ?? {};
  return { provider: 'x', ...(parsed.ref && { ref: parsed.ref.ref, url: parsed.ref.url }), ...words };
}

/** The language of the text's paragraph; the blockquote's own attribute is that of the date. */
function languageOf(element: Element): string | undefined {
  for (const child of element.children) {
    const language = isTag(child) && child.name === 'p' ? child.attribs.lang : undefined;
    if (language && /^[a-z]{2,3}(?:-[a-z0-9]{2,8})?$/i.test(language) && !UNSURE.has(language))
      return language;
  }
  return undefined;
}

/** What X says where it does not know: undetermined, or nothing but links, pictures, tags. */
export const UNSURE: ReadonlySet<string> = new Set(['und', 'zxx', 'qam', 'qct', 'qht', 'qme', 'qst', 'art']);
