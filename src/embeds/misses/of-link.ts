import type { ChildNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import { findAll, textContent } from 'domutils';
import { isBox, linksIn } from '../detect/linked.js';
import { matchUrl } from '../registry.js';
import type { MissCode } from './codes.js';
import { type Why, whyNotAddress } from './of-address.js';

const MAX_DEPTH = 12;
const ACTS = /(?:^|[\s_-])(?:share|sharing|social-?(?:links?|icons?|bar|nav))(?:$|[\s_-])/i;
const FOLLOWS = /(?:^|[\s_-])follow(?:$|[\s_-])/i;
const CAPTION = /caption|credit|source/i;
const PLACES: Readonly<Record<string, MissCode>> = {
  button: 'in-button',
  form: 'in-button',
  nav: 'link-in-navigation',
  header: 'link-in-navigation',
  footer: 'link-in-navigation',
  figcaption: 'link-in-caption',
  li: 'link-in-list',
  td: 'link-in-list',
  dd: 'link-in-list',
  blockquote: 'link-in-quotation',
  pre: 'in-code',
  code: 'in-code',
};
/** A link to such a page is an ordinary link. */
const ONLY_FRAMES: ReadonlySet<MissCode> = new Set([
  'advertisement',
  'tracker',
  'form',
  'consent-widget',
  'comment-widget',
  'login-widget',
]);
const BLOCKS = new Set(['p', 'div', 'section', 'article', 'body', 'main']);

/** Why a link is no embed; undefined where nobody would take it for one. */
export function whyNotLink(link: Element, pageUrl: string): Why | undefined {
  const href = link.attribs.href ?? '';
  const match = matchUrl(href, pageUrl);
  if (!match) {
    const why = whyNotAddress(href, pageUrl);
    return why && ONLY_FRAMES.has(why.code) ? undefined : why;
  }
  return { code: placeOf(link, pageUrl), provider: match.provider.name };
}

/** What the place of a link to a post makes of it. */
export function placeOf(node: ChildNode, pageUrl = ''): MissCode {
  let at: ChildNode = node;
  let block: Element | undefined;
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (isTag(at)) {
      const place = ofElement(at, pageUrl);
      if (place) return place;
      if (!block && BLOCKS.has(at.name)) block = at;
    }
    const parent = at.parent;
    if (!parent || !isTag(parent)) break;
    at = parent;
  }
  return block && isTag(node) ? inBlock(node, block) : 'link-in-sentence';
}

function inBlock(link: Element, block: Element): MissCode {
  const words = (nodes: ChildNode | ChildNode[]) => textContent(nodes).replace(/\s+/g, '');
  if (words(block) === words(link)) return 'link-with-words';
  const links = findAll(({ name }) => name === 'a', block.children);
  return words(block) === words(links) ? 'link-in-list' : 'link-in-sentence';
}

function ofElement(element: Element, pageUrl: string): MissCode | undefined {
  const { class: names = '' } = element.attribs;
  if (ACTS.test(names)) return 'share-button';
  if (FOLLOWS.test(names)) return 'follow-button';
  if (element.name !== 'a' && CAPTION.test(names) && textContent(element).length < 500)
    return 'link-in-caption';
  if (isBox(element) && linksSeveral(element, pageUrl)) return 'several-posts';
  return PLACES[element.name];
}

function linksSeveral(box: Element, pageUrl: string): boolean {
  return new Set(linksIn(box).flatMap((href) => matchUrl(href, pageUrl)?.ref.ref ?? [])).size > 1;
}
