import { type Element, isTag } from 'domhandler';
import { headingLevel, isEmbed, isInline } from './elements.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';

const TEASER_BOXES = new Set(['div', 'section', 'article', 'li', 'aside']);
const LONGEST_TEASER = 500;
const LARGEST_SHARE = 0.25;

/** A box with a title that is a link to another page of the site, and little else. `total` is the article's prose. */
export function isTeaser(weighed: Weighed, index: number, total: number, pageUrl: string): boolean {
  const element = weighed.nodes[index] as Element;
  if (!TEASER_BOXES.has(element.name) || at(weighed.letters, index) > LONGEST_TEASER) return false;
  if (at(weighed.prose, index) > total * LARGEST_SHARE) return false;
  let linked = 0;
  for (let i = index + 1; i < at(weighed.end, index); i++) {
    const inner = weighed.nodes[i] as Element;
    if (isEmbed(inner)) return false;
    if (inner.name === 'a' && isSameSite(inner, pageUrl) && isTitleLine(weighed, i, index)) linked++;
    if (!headingLevel(inner)) continue;
    if (at(weighed.letters, i) < 15 || !isSiteLink(inner, pageUrl)) return false;
    linked++;
  }
  return linked > 0;
}

/** True for a link that is a line of its own, with the only prose of the box below it. */
function isTitleLine(weighed: Weighed, link: number, box: number): boolean {
  const size = at(weighed.letters, link);
  if (size < 25 || !at(weighed.prose, box)) return false;
  let line = at(weighed.parent, link);
  while (line > box && isInline(weighed.nodes[line] as Element)) line = at(weighed.parent, line);
  if (line < box || at(weighed.ownLetters, line) > size * 1.1) return false;
  for (let i = box + 1; i < link; i++) if (at(weighed.ownProse, i)) return false;
  return true;
}

/** True if the heading stands in a link to the same site, or holds one. */
function isSiteLink(heading: Element, pageUrl: string): boolean {
  const link = linkIn(heading) ?? linkAround(heading);
  return link !== undefined && isSameSite(link, pageUrl);
}

function isSameSite(link: Element, pageUrl: string): boolean {
  const href = link.attribs.href;
  if (!href || href.startsWith('#') || !URL.canParse(href, pageUrl)) return false;
  const [here, there] = [new URL(pageUrl), new URL(href, pageUrl)].map(({ host }) =>
    host.replace(/^www\./, ''),
  );
  if (!here || !there) return false;
  return here === there || here.endsWith(`.${there}`) || there.endsWith(`.${here}`);
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
