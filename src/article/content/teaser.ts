import { type Element, isTag } from 'domhandler';
import { firstEmbed, headingLevel } from './elements.js';
import { isSameHost } from './links.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';

const TEASER_BOXES = new Set(['div', 'section', 'article', 'li', 'aside']);
const LONGEST_TEASER = 500;
const SHORTEST_TITLE = 15;
const SHORTEST_LINE = 25;
const LARGEST_SHARE = 0.25;

/** A box with a title that is a link to another page of the site, and little else. `total` is the article's prose. */
export function isTeaser(weighed: Weighed, index: number, total: number, pageUrl: string): boolean {
  const element = weighed.nodes[index] as Element;
  if (!TEASER_BOXES.has(element.name) || at(weighed.letters, index) > LONGEST_TEASER) return false;
  if (at(weighed.prose, index) > total * LARGEST_SHARE) return false;
  if (firstEmbed(element)) return false;
  return element.name === 'article'
    ? linksIn(weighed, index, pageUrl) > 0
    : hasLinkedTitle(weighed, index, pageUrl);
}

/** An article element within the article leads to another one if it has a link there at all. */
function linksIn({ nodes, end }: Weighed, index: number, pageUrl: string): number {
  return nodes.slice(index, at(end, index)).filter((one) => one.name === 'a' && isSameSite(one, pageUrl))
    .length;
}

function hasLinkedTitle(weighed: Weighed, index: number, pageUrl: string): boolean {
  let titles = 0;
  for (let i = index; i < at(weighed.end, index); i++) {
    const inner = weighed.nodes[i] as Element;
    if (isTitleLine(weighed, i, index, pageUrl)) titles++;
    if (!headingLevel(inner)) continue;
    if (at(weighed.letters, i) < SHORTEST_TITLE || !isSiteLink(inner, pageUrl)) return false;
    titles++;
  }
  return titles > 0;
}

/** True for a line that is a link, with the only prose of the box below it. */
function isTitleLine(weighed: Weighed, line: number, box: number, pageUrl: string): boolean {
  const size = at(weighed.ownLinked, line);
  if (size < SHORTEST_LINE || size < at(weighed.ownLetters, line) * 0.9 || !at(weighed.prose, box))
    return false;
  for (let i = box; i < line; i++) if (at(weighed.ownProse, i)) return false;
  const link = linkIn(weighed.nodes[line] as Element) ?? linkAround(weighed.nodes[line] as Element);
  return link !== undefined && isSameSite(link, pageUrl);
}

/** True if the heading stands in a link to the same site, or holds one. */
function isSiteLink(heading: Element, pageUrl: string): boolean {
  const link = linkIn(heading) ?? linkAround(heading);
  return link !== undefined && isSameSite(link, pageUrl);
}

function isSameSite(link: Element, pageUrl: string): boolean {
  const href = link.attribs.href;
  const address = href && !href.startsWith('#') ? URL.parse(href, pageUrl) : undefined;
  return !!address && isSameHost(address, new URL(pageUrl));
}

function linkIn(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const found = child.name === 'a' ? child : linkIn(child);
    if (found) return found;
  }
  return undefined;
}

function linkAround(element: Element): Element | undefined {
  let above = element.parent;
  for (let steps = 0; above && isTag(above) && steps < 4; above = above.parent, steps++)
    if (above.name === 'a') return above;
  return undefined;
}
