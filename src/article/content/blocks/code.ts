import { type AnyNode, type Element, isTag, isText } from 'domhandler';
import { add, type Flow } from './draft.js';

/** Preformatted text, its line feeds kept. */
export function addCode(flow: Flow, element: Element): void {
  const text = rawText(element).replace(/^\n+|\s+$/g, '');
  if (text) add(flow, { type: 'code', text }, element);
}

function rawText(node: AnyNode): string {
  if (isText(node)) return node.data;
  return isTag(node) ? (node.name === 'br' ? '\n' : node.children.map(rawText).join('')) : '';
}
