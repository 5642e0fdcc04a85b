import type { ChildNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { findOne } from 'domutils';
import type { Embed } from '../../model.js';
import { ANY_BLOCK, cutAt, type Piece, piecesOf, plainText } from '../markup/pieces.js';
import { wordsOf } from '../markup/words.js';
import { matchUrl } from '../registry.js';
import { readPost } from '../x/blockquote.js';
import { toEmbed } from './embed.js';
import { isShort } from './placeholder.js';

const QUOTE = /(?:^|[\s_-])(?:tweet|quote|quotation|social|feed-?item|post-?quote)(?:$|[\s_-])/i;
const MAX_DEPTH = 4;

/** A quotation made by hand: its source, in a `cite`, is the permalink of a post. Old widgets link its age instead. */
export function ofHandMadeQuote(
  source: Element,
  pageUrl: string,
): { readonly node: Element; readonly embed: Embed } | undefined {
  const link = source.name === 'a' ? source : findOne((child) => child.name === 'a', source.children);
  const match = link?.attribs.href ? matchUrl(link.attribs.href, pageUrl) : undefined;
  const quote = match?.ref.kind === 'post' ? quoteAround(source) : undefined;
  if (!match || !quote) return undefined;
  const said = withoutDash(piecesOf([...nodesBefore(quote, source)], ANY_BLOCK));
  if (!plainText(said).trim()) return undefined;
  const signed = match.provider.name === 'x' && link ? readPost([...said, ...piecesOf([link])]) : undefined;
  return {
    node: quote,
    embed: toEmbed(match.provider, match.ref, 'blockquote', signed?.words ?? wordsOf(said)),
  };
}

/** The dash before a source is none of the words. */
function withoutDash(pieces: readonly Piece[]): Piece[] {
  return cutAt(pieces, plainText(pieces).replace(/[\s—–―-]{1,20}$/, '').length);
}

function quoteAround(source: Element): Element | undefined {
  let node = source.parent;
  for (let depth = 0; node && isTag(node) && depth < MAX_DEPTH; depth++) {
    if (node.name === 'blockquote' || QUOTE.test(node.attribs.class ?? '')) {
      return isShort(node) ? outermost(node) : undefined;
    }
    node = node.parent;
  }
  return undefined;
}

/** The quotation may stand in an item of a feed that says so, too. */
function outermost(quote: Element): Element {
  const { parent } = quote;
  const isItem = parent && isTag(parent) && QUOTE.test(parent.attribs.class ?? '') && isShort(parent);
  return isItem ? parent : quote;
}

function* nodesBefore(element: Element, source: Element): Generator<ChildNode> {
  for (const child of element.children) {
    if (child === source) return;
    if (!isTag(child) || !holds(child, source)) yield child;
    else {
      yield* nodesBefore(child, source);
      return;
    }
  }
}

function holds(element: Element, source: Element): boolean {
  let at = source.parent;
  for (let depth = 0; at && depth <= MAX_DEPTH; depth++) {
    if (at === element) return true;
    at = at.parent;
  }
  return false;
}
