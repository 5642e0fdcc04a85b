import { type ChildNode, type Element, isCDATA, isComment, isTag } from 'domhandler';
import { getOuterHTML, textContent } from 'domutils';
import { parseDocument } from 'htmlparser2';
import { type Vocabulary, vocabularyOf, vocabularyOfPrefix } from './vocabulary.js';

/** Parses XML as far as it goes: what is unclosed is closed, what is undeclared is let be. */
export function parseXml(xml: string): Element | undefined {
  return parseDocument(xml, { xmlMode: true }).children.find(isTag);
}

export function localName(element: Element): string {
  return element.name.slice(element.name.indexOf(':') + 1).toLowerCase();
}

/** By namespace, whatever the prefix; elements in the root's own namespace count as `core`, with all feed formats'. */
export function vocabulary(element: Element): Vocabulary | 'core' {
  const colon = element.name.indexOf(':');
  const prefix = colon < 0 ? '' : element.name.slice(0, colon);
  const { namespace, root } = declaration(element, prefix);
  if (namespace === undefined) return prefix ? core(vocabularyOfPrefix(prefix)) : 'core';
  const own = root.attribs[root.name.includes(':') ? `xmlns:${root.name.split(':')[0]}` : 'xmlns'];
  return namespace === own ? 'core' : core(vocabularyOf(namespace));
}

function core(vocabulary: Vocabulary): Vocabulary | 'core' {
  return vocabulary === 'rss' || vocabulary === 'atom' || vocabulary === 'sitemap' ? 'core' : vocabulary;
}

function declaration(element: Element, prefix: string): { namespace: string | undefined; root: Element } {
  const key = prefix ? `xmlns:${prefix}` : 'xmlns';
  let namespace: string | undefined;
  let root = element;
  for (let at: Element | null = element; at; at = at.parent && isTag(at.parent) ? at.parent : null) {
    namespace ??= at.attribs[key];
    root = at;
  }
  return { namespace, root };
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
