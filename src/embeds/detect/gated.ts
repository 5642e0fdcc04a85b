import type { Document, Element } from 'domhandler';
import { isText } from 'domhandler';
import { EMBED_BOUNDS } from '../../limits.js';
import { mayKeep } from '../../sought.js';
import { unescapeHtml } from '../markup/html.js';
import { parseMarkup } from '../markup/parse.js';
import { heldAs, MARKUP } from './held.js';
import { HOLDS_TEXT, isShort } from './placeholder.js';

const NONE: readonly string[] = [];
/** Markup in a variable, as a consent tool for WordPress keeps it. */
const MARKUP_AS_DATA = /^\s*(?:var|let|const)?\s*_oembed_\w{1,64}\s*=/;
/** Script types that hold markup for later, not code. */
const TEXT_TYPES = /^text\/(?:template|html|x-\S+|plain)$/i;
/** What a bracket of markup begins with, however it is written. */
const BRACKET = /[<&%\\]/;
const PLAIN = /<(?:blockquote|iframe|amp-|div|figure|video|object)\b/i;
const ESCAPED = /&lt;(?:blockquote|iframe|div|figure)\b/i;
const BASE64 = /^\s*[A-Za-z0-9+/=_-]{40,}\s*$/;

/**
 * The markup that a consent tool or a lazy loader keeps back: in a script, a hidden text area or an attribute; plain or
 * base64.
 */
export function gatedMarkup(element: Element): Document | undefined {
  for (const held of heldBack(element)) {
    const html = asMarkup(held);
    if (html) return isShort(element) ? parseMarkup(html) : undefined;
  }
  return undefined;
}

function heldBack(element: Element): readonly string[] {
  let held = heldInText(element);
  if (!mayKeep(element)) return held;
  for (const name in element.attribs) {
    const value = heldAs(name, element.attribs) & MARKUP ? element.attribs[name] : undefined;
    if (value) held = [...held, value];
  }
  return held;
}

function heldInText({ name, attribs, children }: Element): readonly string[] {
  if (!HOLDS_TEXT.has(name)) return NONE;
  const [text] = children;
  if (!text || !isText(text)) return NONE;
  const isHeld =
    name === 'textarea'
      ? isHidden(attribs)
      : TEXT_TYPES.test(attribs.type ?? '') || MARKUP_AS_DATA.test(text.data);
  return isHeld ? [text.data] : NONE;
}

/** A text area that is shown offers markup to be copied; one that no reader sees keeps it until consent. */
const isHidden = ({ hidden, style }: Element['attribs']): boolean =>
  hidden !== undefined || /display\s*:\s*none/i.test(style ?? '');

function asMarkup(held: string): string | undefined {
  if (held.length > EMBED_BOUNDS.maxEmbedMarkupLength) return undefined;
  if (!BRACKET.test(held)) return inBase64(held);
  if (PLAIN.test(held)) return held.replaceAll('\\"', '"').replaceAll('\\/', '/');
  if (/\\u003c(?:blockquote|iframe)/i.test(held)) return asMarkup(unescapedJson(held));
  if (ESCAPED.test(held)) return unescapeHtml(held);
  if (/%3c(?:blockquote|iframe|div|figure)/i.test(held)) return decoded(held);
  return inBase64(held);
}

function inBase64(held: string): string | undefined {
  if (!BASE64.test(held)) return undefined;
  const inside = Buffer.from(held, 'base64').toString('utf8');
  return PLAIN.test(inside) ? inside : /%3c/i.test(inside) ? decoded(inside) : undefined;
}

function unescapedJson(text: string): string {
  return text.replace(/\\u00([2-7][0-9a-f])/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
