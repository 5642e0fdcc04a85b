import { type AnyNode, hasChildren, isTag, isText } from 'domhandler';
import { tagOf } from '../tag-names.js';
import { isBlock } from './tree/kinds.js';

/** All text of a node; where a block starts or ends there is a space, as no space need stand there in the markup. */
export function spacedText(node: AnyNode): string {
  if (isText(node)) return node.data;
  if (!hasChildren(node)) return '';
  let text = '';
  for (const child of node.children) text += spacedText(child);
  return isTag(node) && isBlock(tagOf(node)) ? ` ${text} ` : text;
}
