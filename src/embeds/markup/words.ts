import { EMBED_BOUNDS } from '../../limits.js';
import type { EmbedLink, EmbedMedia } from '../../model.js';
import type { Words } from '../provider.js';
import { readUrl } from '../url.js';
import { cleanText } from './clean-text.js';
import { escapeHtml } from './html.js';
import { cutAt, type Piece } from './pieces.js';
import { hashtagsIn, mentionsIn } from './tags.js';

/**
 * Links that stand in a post's text as text. No word boundary before the picture's: it is often glued to the word
 * before it.
 */
const SHORT_LINKS =
  /(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/([A-Za-z0-9]{4,16})|https?:\/\/t\.co\/[A-Za-z0-9]{4,16}/g;
const PICTURE = /^(?:https?:\/\/)?pic\.(?:twitter|x)\.com\/([A-Za-z0-9]{4,16})/;
const TAG = /^[#＃@$]/;
const LINK_AT_END = /^https?:\/\/(?:t\.co\/|(?:\w+\.)?(?:x|twitter)\.com\/\w+\/status\/)/;

/** What a run of pieces says: text, html of `p`, `a` and `br`, links, pictures, hashtags and mentions. */
export function wordsOf(pieces: readonly Piece[]): Words {
  const run = withoutTrailingLink(cutAt(pieces, EMBED_BOUNDS.maxEmbedMarkupLength).flatMap(splitShortLinks));
  const pictures = run.flatMap((piece) => pictureOf(piece) ?? []);
  const shown = run.filter((piece) => !pictureOf(piece));
  const text = cleanText(shown.map((piece) => piece.text).join(''));
  const links = run.flatMap((piece) => linkOf(piece) ?? []);
  const html = text ? htmlOf(shown) : '';
  const hashtags = hashtagsIn(text);
  const mentions = mentionsIn(text);
  return {
    ...(text && { text, html }),
    ...(pictures.length && { media: unique(pictures) }),
    ...(links.length && { links: unique(links) }),
    ...(hashtags.length && { hashtags }),
    ...(mentions.length && { mentions }),
  };
}

/** Text that is not marked up, as pieces. */
export function textPieces(text: string): Piece[] {
  return text
    .split('\n')
    .flatMap((line, index): Piece[] => [
      ...(index ? [{ kind: 'break', text: '\n' } as const] : []),
      { kind: 'text', text: line },
    ]);
}

function splitShortLinks(piece: Piece): Piece[] {
  if (piece.kind !== 'text') return [piece];
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of piece.text.matchAll(SHORT_LINKS)) {
    pieces.push({ kind: 'text', text: piece.text.slice(at, match.index) });
    const href = match[0].startsWith('http') ? match[0] : `https://${match[0]}`;
    pieces.push({ kind: 'link', text: match[0], href });
    at = match.index + match[0].length;
  }
  return [...pieces, { kind: 'text', text: piece.text.slice(at) }];
}

/** A `t.co` link at the very end stands for what was attached; it stays in `links`. */
function withoutTrailingLink(pieces: readonly Piece[]): Piece[] {
  const run = [...pieces];
  for (let index = run.length - 1; index >= 0; index--) {
    const piece = run[index];
    if (!piece || pictureOf(piece) || !piece.text.trim()) continue;
    if (piece.kind !== 'link' || !LINK_AT_END.test(piece.text)) break;
    run[index] = { ...piece, text: '' };
  }
  return run;
}

function pictureOf(piece: Piece): EmbedMedia | undefined {
  if (piece.kind !== 'link') return undefined;
  const code = PICTURE.exec(piece.text)?.[1] ?? PICTURE.exec(piece.href)?.[1];
  return code ? { type: 'photo', url: `https://pic.twitter.com/${code}` } : undefined;
}

function linkOf(piece: Piece): EmbedLink | undefined {
  if (piece.kind !== 'link' || pictureOf(piece) || TAG.test(piece.text)) return undefined;
  const url = readUrl(piece.href)?.href;
  const shown = cleanText(piece.text) || url;
  return url && shown ? { shown, url } : undefined;
}

function htmlOf(pieces: readonly Piece[]): string {
  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind === 'block') paragraphs.push([]);
    else paragraphs.at(-1)?.push(piece);
  }
  const shown = paragraphs.map(withoutOuterBreaks).filter((run) => run.length);
  return shown.map((run) => `<p>${run.map(inline).join('').trim()}</p>`).join('');
}

function withoutOuterBreaks(run: readonly Piece[]): Piece[] {
  const isSeen = (piece: Piece) => piece.text.trim() !== '';
  const last = run.findLastIndex(isSeen);
  return last < 0 ? [] : run.slice(run.findIndex(isSeen), last + 1);
}

/** Hashtags and mentions are plain: their links lead to searches and carry trackers. */
function inline(piece: Piece): string {
  if (piece.kind === 'break') return '<br>';
  const text = escapeHtml(cleanText(piece.text));
  const url = piece.kind === 'link' && !TAG.test(piece.text) ? readUrl(piece.href)?.href : undefined;
  if (url && text) return `<a href="${escapeHtml(url)}">${text}</a>`;
  return `${/^\s/.test(piece.text) ? ' ' : ''}${text}${text && /\s$/.test(piece.text) ? ' ' : ''}`;
}

function unique<T extends { url: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.url, item])).values()];
}
