import type { Element } from 'domhandler';
import { hasChildren, isText } from 'domhandler';
import { EMBED_BOUNDS } from '../../limits.js';
import { safeDecode } from '../url.js';
import { ADDRESS, heldAs } from './held.js';

const HOLDERS_OF_PICTURES = new Set(['img', 'picture', 'source', 'li', 'script', 'time']);
/** A span with an address is a picture or a button, but for that of a player. */
const PLAYER = /\/(?:embed|player|plugins)\/|\/\/player\./;
/** Elements whose text is what they hold for later, not words of the page. */
export const HOLDS_TEXT: ReadonlySet<string> = new Set(['script', 'textarea']);
const ADDRESSES = /(?:https?:)?\/\/[^\s"'<>\\/]{3,100}\/[^\s"'<>\\]{1,1000}/g;
const MAX_ADDRESSES = 20;
/** A placeholder says at most that something is to be loaded; more text than this is a part of the article. */
const MAX_WORDS = 600;
const MAX_NODES = 400;

/** The addresses in an element's attributes that may be a post's. */
export function placeholderUrls(element: Element): string[] {
  if (HOLDERS_OF_PICTURES.has(element.name)) return [];
  const held = addressesHeld(element);
  const urls = element.name === 'span' ? held.filter((url) => PLAYER.test(url)) : held;
  return urls.length && isShort(element) ? urls : [];
}

/** The same of an element that may be too long for a placeholder, or of a kind that is none. */
export function addressesHeld(element: Element): string[] {
  const urls: string[] = [];
  for (const name in element.attribs) {
    if ((heldAs(name, element.attribs) & ADDRESS) === 0) continue;
    const value = element.attribs[name] ?? '';
    if (value.length > EMBED_BOUNDS.maxEmbedMarkupLength) continue;
    urls.push(value, ...addressesIn(value));
  }
  return urls;
}

/** Addresses inside JSON or another address, decoded once. */
function addressesIn(value: string): string[] {
  const decoded = /%3a%2f%2f/i.test(value) ? safeDecode(value) : value;
  return (decoded.replaceAll('\\/', '/').match(ADDRESSES) ?? []).slice(0, MAX_ADDRESSES);
}

/** True for an element that holds too little text to be a part of the article. */
export function isShort(element: Element): boolean {
  if (HOLDS_TEXT.has(element.name)) return true;
  const left = { letters: MAX_WORDS, nodes: MAX_NODES };
  return fits(element, left);
}

function fits(element: Element, left: { letters: number; nodes: number }): boolean {
  for (const child of element.children) {
    if (isText(child)) left.letters -= child.data.trim().length;
    if (--left.nodes < 0 || left.letters < 0) return false;
    if (hasChildren(child) && !fits(child as Element, left)) return false;
  }
  return true;
}
