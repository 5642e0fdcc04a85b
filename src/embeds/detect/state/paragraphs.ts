import type { Element, ParentNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { INLINE } from '../../markup/pieces.js';
import { KEY_LENGTH, keyOf } from './words.js';

const DARK = new Set(['script', 'style', 'template', 'noscript', 'nav', 'footer', 'aside', 'a', 'button']);
/** An embed does not stand inside these: it goes behind the list, or the table. */
const HOLDING = new Map([
  ['li', new Set(['ul', 'ol'])],
  ['td', new Set(['table'])],
  ['th', new Set(['table'])],
]);

/** The blocks of text of a page, by how they begin. */
export interface Paragraphs {
  /**
   * The block that begins so.
   * @param beside how the block next to it begins: it tells blocks apart that begin alike
   * @param way 1 where that one comes behind, -1 where it comes before
   */
  find(key: string, beside: string | undefined, way: 1 | -1): Element | undefined;
}

interface Block {
  readonly element: Element;
  readonly key: string;
}

/** Reads the blocks of text below a node. */
export function paragraphsOf(root: ParentNode): Paragraphs {
  const blocks: Block[] = [];
  collect(root, blocks);
  const byKey = new Map<string, number[]>();
  for (const [index, { key }] of blocks.entries()) byKey.set(key, [...(byKey.get(key) ?? []), index]);
  return {
    find(key, beside, way) {
      const places = byKey.get(key) ?? [];
      const besides = places.find((place) => beside !== undefined && blocks[place + way]?.key === beside);
      const block = blocks[besides ?? places[0] ?? -1];
      return block && outermost(block.element);
    },
  };
}

function collect(node: ParentNode, blocks: Block[]): void {
  const run = isTag(node as Element) ? keyOf(ownText(node)) : undefined;
  if (run) blocks.push({ element: node as Element, key: run });
  for (const child of node.children) {
    if (isTag(child) && !DARK.has(child.name) && !(run && INLINE.has(child.name))) collect(child, blocks);
    else if (!isTag(child) && 'children' in child) collect(child, blocks);
  }
}

/** The text that stands in an element itself, or in inline elements of it: what a paragraph begins with. */
function ownText(node: ParentNode, length = KEY_LENGTH * 3): string {
  let text = '';
  for (const child of node.children) {
    if (text.length > length) break;
    if (isText(child)) text += child.data.slice(0, length);
    else if (isTag(child) && INLINE.has(child.name)) text += ownText(child, length - text.length);
    else if (text.trim()) break;
  }
  return text;
}

function outermost(element: Element): Element {
  const holders = HOLDING.get(element.name);
  if (!holders) return element;
  for (let above = element.parent; above && isTag(above); above = above.parent) {
    if (holders.has(above.name)) return above;
  }
  return element;
}
