import type { ChildNode, Element } from 'domhandler';
import { isTag, isText } from 'domhandler';

/** A post's markup as a run of what a reader sees: nothing else of it is ever kept. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  | { readonly kind: 'break'; readonly text: '\n' }
  | { readonly kind: 'block'; readonly text: '\n' };

const BREAK: Piece = { kind: 'break', text: '\n' };
const BLOCK: Piece = { kind: 'block', text: '\n' };

/** Elements inside a paragraph. */
export const INLINE: ReadonlySet<string> = new Set(
  'a span b strong i em u small time font bdi bdo mark cite sup sub img br wbr'.split(' '),
);
const PARAGRAPHS: ReadonlySet<string> = new Set(['p']);
/** For markup that is not of a provider's making. */
export const ANY_BLOCK: ReadonlySet<string> = new Set(
  'p div section blockquote footer li ul ol h2 h3 h4'.split(' '),
);

/** Reads text, links, breaks and paragraphs; other elements, an ad for instance, are passed over. */
export function piecesOf(nodes: readonly ChildNode[], blocks: ReadonlySet<string> = PARAGRAPHS): Piece[] {
  const pieces: Piece[] = [];
  collect(nodes, blocks, pieces);
  return pieces;
}

function collect(nodes: readonly ChildNode[], blocks: ReadonlySet<string>, pieces: Piece[]): void {
  for (const node of nodes) {
    if (isText(node)) pieces.push({ kind: 'text', text: node.data.replace(/[\s\u00a0]+/g, ' ') });
    else if (isTag(node)) collectElement(node, blocks, pieces);
  }
}

function collectElement(element: Element, blocks: ReadonlySet<string>, pieces: Piece[]): void {
  const { name, attribs, children } = element;
  if (name === 'br') pieces.push(BREAK);
  else if (name === 'img') pieces.push({ kind: 'text', text: emoji(element) });
  else if (name === 'a' && attribs.href) {
    pieces.push({ kind: 'link', text: plainText(piecesOf(children, blocks)).trim(), href: attribs.href });
  } else if (blocks.has(name)) {
    pieces.push(BLOCK);
    collect(children, blocks, pieces);
    pieces.push(BLOCK);
  } else if (INLINE.has(name)) collect(children, blocks, pieces);
}

/** Emoji are often shown as small images whose alternative text is the character. */
function emoji(image: Element): string {
  const alt = image.attribs.alt ?? '';
  return /emoji/i.test(image.attribs.class ?? '') && alt.length <= 16 ? alt : '';
}

/** The text of pieces, lines apart where the reader sees them apart. */
export function plainText(pieces: readonly Piece[]): string {
  return pieces.map((piece) => piece.text).join('');
}

/** The pieces before an offset into their plain text. */
export function cutAt(pieces: readonly Piece[], offset: number): Piece[] {
  const kept: Piece[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (at >= offset) break;
    const text = piece.text.slice(0, offset - at);
    kept.push(piece.kind === 'text' ? { ...piece, text } : piece);
    at += piece.text.length;
  }
  return kept;
}
