import { EMBED_BOUNDS } from '../../limits.js';
import type { Embed } from '../../model.js';
import { toEmbed } from '../detect/embed.js';
import { textPieces, wordsOf } from '../markup/words.js';
import type { Words } from '../provider.js';
import { x } from '../x/provider.js';
import { matchStatus } from '../x/url.js';
import { takeCaptions } from './captions.js';
import { joinSignatures } from './joined.js';
import { findTails, type Tail } from './tails.js';
import { unlocated } from './unlocated.js';

/** What a text is made of: lines that stay as they are, and posts. */
export type FlattenedPart = { readonly line: string } | { readonly embed: Embed };

/** Quotation marks that a page put around the whole post, marks of direction, blanks. */
const EDGE = /[\s\p{Cf}"“”„«»‹›「」『』]/u;

/** The text without what EDGE says at either end. Not one expression: that would be slow on long runs of blanks. */
function trimEdges(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && EDGE.test(text.charAt(start))) start++;
  while (end > start && EDGE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/**
 * Finds posts of X whose markup was lost, leaving `TEXT pic.twitter.com/CODE — NAME (@HANDLE) DATE` in the prose. The
 * handle with a date after it and a dash before the name is what tells; the post's text is what stands before it in
 * the same line, or the line before where the signature stands alone.
 *
 * @param lines one block (paragraph) each; a block may hold line breaks
 */
export function findFlattenedPosts(lines: readonly string[]): FlattenedPart[] {
  const parts: FlattenedPart[] = [];
  for (const line of joinSignatures(lines)) {
    const tails = line.length <= EMBED_BOUNDS.maxFlattenedLength ? findTails(line, lastLine(parts)) : [];
    if (!tails.length) parts.push({ line });
    else takeApart(line, tails, parts);
  }
  return takeCaptions(parts);
}

function takeApart(line: string, tails: readonly Tail[], parts: FlattenedPart[]): void {
  let at = 0;
  for (const tail of tails) {
    const before = line.slice(at, tail.start);
    const body = trimEdges(before) ? before : takeLineBefore(parts);
    parts.push({ embed: postOf(body, tail) });
    at = tail.end;
  }
  const rest = line.slice(at);
  if (trimEdges(rest)) parts.push({ line: rest.trim() });
}

function lastLine(parts: readonly FlattenedPart[]): string {
  const last = parts.findLast((part) => 'embed' in part || part.line.trim() !== '');
  return last && 'line' in last ? last.line : '';
}

/** The signature stands alone: the post is the line before, if that is not a post itself. */
function takeLineBefore(parts: FlattenedPart[]): string {
  const at = parts.findLastIndex((part) => 'embed' in part || part.line.trim() !== '');
  const part = parts[at];
  if (!part || !('line' in part)) return '';
  parts.length = at;
  return part.line;
}

/** Markdown's links, as some extractors leave them in a post's text. */
const MARKDOWN_LINK = /\[([^\][\n]{1,300})\]\(https?:\/\/[^\s()]{1,500}\)/g;

function postOf(body: string, tail: Tail): Embed {
  const words = wordsOf(textPieces(trimEdges(body.replace(MARKDOWN_LINK, '$1'))));
  const said: Words = {
    author: {
      ...(tail.name && { name: tail.name }),
      handle: tail.handle,
      url: `https://x.com/${tail.handle}`,
    },
    ...words,
    ...(tail.date && { published: tail.date }),
  };
  const ref = tail.url && matchStatus(tail.url);
  if (ref) return toEmbed(x, ref, 'flattened-text', said);
  return unlocated('x', 'post', [tail.handle.toLowerCase(), tail.date ?? '', words.text ?? ''], said);
}
