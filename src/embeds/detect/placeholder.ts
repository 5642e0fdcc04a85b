import type { Element } from 'domhandler';
import { textContent } from 'domutils';
import { DEFAULT_LIMITS } from '../../limits.js';

/** Attributes in which placeholders keep the address of what a script is to put there. */
const HOLDERS =
  /^data-(?:[\w-]*-)?(?:href|url|src|permalink|feed|resourceurl|extcontent[-_]url|embed|oembed|social[\w-]*|lazy-partial-path-value|attrs|settings|video|media|options|props|item|config)$|^(?:url|href)$/;
const NOT_SHOWN = /share|thumb|poster|image|logo|icon|avatar|follow/;
const HOLDERS_OF_PICTURES = new Set(['img', 'picture', 'source', 'li', 'script', 'time', 'span']);
const ADDRESS = /(?:https?:)?\/\/[^\s"'<>\\/]{3,100}\/[^\s"'<>\\]{1,1000}/g;
const MAX_ADDRESSES = 20;
/** A placeholder says at most that something is to be loaded; more text than this is a part of the article. */
const MAX_WORDS = 600;

/** The addresses in an element's attributes that may be a post's. */
export function placeholderUrls(element: Element): string[] {
  if (HOLDERS_OF_PICTURES.has(element.name)) return [];
  const urls: string[] = [];
  for (const [name, value] of Object.entries(element.attribs)) {
    if (!HOLDERS.test(name) || NOT_SHOWN.test(name) || !value.includes('/')) continue;
    if (value.length > DEFAULT_LIMITS.maxEmbedMarkupLength) continue;
    urls.push(value, ...addressesIn(value));
  }
  return urls.length && isShort(element) ? urls : [];
}

/** Addresses inside JSON or another address, decoded once. */
function addressesIn(value: string): string[] {
  const decoded = /%3a%2f%2f/i.test(value) ? safeDecode(value) : value;
  return (decoded.replaceAll('\\/', '/').match(ADDRESS) ?? []).slice(0, MAX_ADDRESSES);
}

function safeDecode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** True for an element that holds too little text to be a part of the article. */
export function isShort(element: Element): boolean {
  return element.name === 'script' || textContent(element).trim().length <= MAX_WORDS;
}
