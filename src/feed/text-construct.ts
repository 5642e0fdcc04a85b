import { type Element, isTag } from 'domhandler';
import { attribute, elements, innerMarkup, localName, text } from './tree.js';

/**
 * The value of a text construct, as markup where it is markup: RFC 4287 3.1 and 4.1.3 (text, html, xhtml, other media
 * types in Base64), Atom 0.3's `mode`, and markup that stands in RSS elements unescaped.
 */
export function textConstruct(element: Element): string | undefined {
  const type = attribute(element, 'type')?.toLowerCase() ?? '';
  const encoded = attribute(element, 'mode') === 'base64' || (type.includes('/') && !isText(type));
  if (encoded && !elements(element).length) return decodeBase64(text(element));
  if (!elements(element).length) return text(element);
  return innerMarkup(type === 'xhtml' ? wrapped(element) : element).trim() || undefined;
}

/** A title: one line. */
export function titleText(element: Element): string | undefined {
  return textConstruct(element)?.replace(/\s+/g, ' ');
}

function isText(type: string): boolean {
  return /^text\/|[+/]xml\b|^application\/xhtml/.test(type);
}

/** Atom's xhtml stands in a div that is no part of it. */
function wrapped(element: Element): Element {
  const children = element.children.filter(isTag);
  const [only] = children;
  return children.length === 1 && only && localName(only) === 'div' ? only : element;
}

function decodeBase64(value: string | undefined): string | undefined {
  if (!value || !/^[A-Za-z0-9+/=\s]+$/.test(value)) return value;
  return Buffer.from(value, 'base64').toString('utf8').trim() || undefined;
}
