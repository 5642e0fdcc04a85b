import { type Element, isTag } from 'domhandler';

/** Link texts shorter than this are names of services and buttons. */
const SHORTEST_TEXT = 10;

/** True for links of which most lead to other sites, and say so in words: sources and tools, not other articles. */
export function leadsAway(element: Element, pageUrl: string): boolean {
  const links: Element[] = [];
  linksIn(element, links);
  const away = links.filter((link) => isAway(link.attribs.href, pageUrl));
  return away.length > links.length / 2 && sizeOf(element) > links.length * SHORTEST_TEXT;
}

/** True for an element whose links all lead to the same site, and whose place is not a part of the same page. */
export function leadsHome(element: Element, pageUrl: string): boolean {
  const links: Element[] = [];
  linksIn(element, links);
  return (
    links.length > 0 &&
    links.every(({ attribs: { href } }) => !isAway(href, pageUrl) && !href?.startsWith('#'))
  );
}

function linksIn(element: Element, found: Element[]): void {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    if (child.name === 'a') found.push(child);
    else linksIn(child, found);
  }
}

function sizeOf(element: Element): number {
  let size = 0;
  for (const child of element.children)
    if (isTag(child)) size += sizeOf(child);
    else if ('data' in child) size += child.data.trim().length;
  return size;
}

function isAway(href: string | undefined, pageUrl: string): boolean {
  const address = href && /^(?:https?:)?\/\//i.test(href) ? URL.parse(href, pageUrl) : undefined;
  return !!address && !isSameHost(address, new URL(pageUrl));
}

/** True for one host, or where one of the hosts stands below the other. */
export function isSameHost(one: URL, other: URL): boolean {
  const here = one.host.replace(/^www\./, '');
  const there = other.host.replace(/^www\./, '');
  return here === there || here.endsWith(`.${there}`) || there.endsWith(`.${here}`);
}
