import { type ChildNode, type Element, isCDATA, isComment, isTag } from 'domhandler';
import { getOuterHTML, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { markVocabularies } from './namespaces.js';

/** Parses XML as far as it goes: what is unclosed is closed, what is undeclared is let be. */
export function parseXml(xml: string): Element | undefined {
  const root = parseDocument(xml, { xmlMode: true }).children.find(isTag);
  if (root) markVocabularies(root);
  return root;
}

export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1).toLowerCase();
}

/** An element's vocabulary and local name: `core:title`, `dc:creator`. */
export function keyOf(element: Element): string {
  return `${element.namespace ?? 'other'}:${localName(element)}`;
}

export function elements(parent: Element): Element[] {
  return parent.children.filter(isTag);
}

/** An attribute by its local name, in any case and with any prefix but `xmlns`. */
export function attribute(element: Element, name: string): string | undefined {
  const plain = element.attribs[name];
  if (plain !== undefined) return plain.trim() || undefined;
  for (const [key, value] of Object.entries(element.attribs)) {
    if (key.toLowerCase() === name && value.trim()) return value.trim();
  }
  return undefined;
}

export function text(element: Element): string | undefined {
  return textContent(element).trim() || undefined;
}

/** The markup inside an element, CDATA sections as the markup they hold. */
export function innerMarkup(element: Element): string {
  return element.children.map(markup).join('');
}

function markup(node: ChildNode): string {
  if (isComment(node)) return '';
  if (isCDATA(node)) return textContent(node);
  return getOuterHTML(node, { encodeEntities: 'utf8' });
}
