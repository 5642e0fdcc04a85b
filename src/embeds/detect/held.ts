import type { Element } from 'domhandler';
import { mayKeep } from '../../sought.js';
import { isOwnAttribute } from '../registry.js';

/** What attributes hold for a script, as bits: an address. */
export const ADDRESS = 1;
/** An id. */
export const IDENTIFIER = 2;
/** Markup. */
export const MARKUP = 4;
/** What a provider's own markup has. */
export const OWN = 8;

/** Attributes in which placeholders keep the address of what a script is to put there. */
const HOLDERS =
  /^data-(?:[\w-]*-)?(?:href|url|uri|src|permalink|feed|resourceurl|extcontent[-_]url|embed|oembed|social[\w-]*|lazy-partial-path-value|attrs|settings|video|media|options|props|item|config|source|content|link|post|tweet|object|json)$|^(?:url|href)$/;
const NOT_SHOWN = /share|thumb|poster|image|logo|icon|avatar|follow|track|analytics|canonical|page/;
const ID_NAME =
  /^(?:data-)?(?:(?:yt|video|embed|tweet|post|media|content|external|provider|plyr-embed|plyr-video|item|status|remote)[-_]?)?(?:id|code|key|shortcode|videoid)$|^data-embed$|^status$/;
/** Characters. */
const SHORTEST_ID = 5;
const LONGEST_ID = 64;
const SHORTEST_MARKUP = 40;

/** Attribute names recur on every element: each is tried once. Bounded, since pages may make names up. */
const known = new Map<string, number>();
const MAX_NAMES = 5_000;

/** What an element's attributes may hold: nearly all hold nothing, which one look through them tells for all. */
export function heldIn(element: Element): number {
  if (!mayKeep(element)) return 0;
  let held = 0;
  for (const name in element.attribs) held |= heldAs(name, element.attribs);
  return held;
}

/** What one of the attributes may hold. */
export function heldAs(name: string, attributes: Element['attribs']): number {
  const named = heldByName(name);
  const value = named && attributes[name];
  if (!value) return named & OWN;
  const { length } = value;
  return (
    (named & OWN) |
    (named & ADDRESS && value.includes('/') ? ADDRESS : 0) |
    (length >= SHORTEST_ID && length <= LONGEST_ID ? named & IDENTIFIER : 0) |
    (length >= SHORTEST_MARKUP ? named & MARKUP : 0)
  );
}

function heldByName(name: string): number {
  const before = known.get(name);
  if (before !== undefined) return before;
  const bits =
    (HOLDERS.test(name) && !NOT_SHOWN.test(name) ? ADDRESS : 0) |
    (name !== 'id' && ID_NAME.test(name) ? IDENTIFIER : 0) |
    (isOwnAttribute(name) ? OWN : 0) |
    (name.startsWith('data-') || name === 'srcdoc' ? MARKUP : 0);
  if (known.size < MAX_NAMES) known.set(name, bits);
  return bits;
}
