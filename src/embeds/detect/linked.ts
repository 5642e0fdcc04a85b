import type { Element } from 'domhandler';
import { isTag } from 'domhandler';
import { askOfClasses } from '../../class-names.js';
import type { Embed } from '../../model.js';
import { attributeOf, DATA_EMBED_TYPE, DATA_IFRAMELY_URL } from '../../sought.js';
import { type Match, matchUrl } from '../registry.js';
import { toEmbed } from './embed.js';
import { isShort } from './placeholder.js';

/** Boxes that say of themselves that a post is to stand there. */
const BOX = /(?:^|[\s_-])(?:o?embed(?:ded|s)?|tweet|social-?(?:embed|post|media-embed))(?:$|[\s_-])/i;
/** Quick: nearly no class has it. */
const MAY_BE_BOX = /mbed|weet|ocial/;
const NO_BOX =
  /caption|credit|source|share|link|follow|related|promo|teaser|timeline|list|nav|menu|code|sponsor|ad-/i;
const BOXES = new Set(['div', 'figure', 'section', 'blockquote', 'aside', 'center']);
const MAX_LINKS = 40;

/** The post that the links of a box lead to, when the box says it is one and all its links to posts are to this one. */
export function ofLinkedBox(element: Element, pageUrl: string): Embed | undefined {
  if (!isBox(element) || !element.children.length || !isShort(element)) return undefined;
  const matches = linksIn(element).flatMap((href) => matchUrl(href, pageUrl) ?? []);
  const [first] = matches;
  if (!first || matches.some(({ ref }) => ref.ref !== first.ref.ref)) return undefined;
  return toEmbed(first.provider, first.ref, 'placeholder');
}

/** An element that says of itself that posts are to stand in it. */
export function isBox(element: Element): boolean {
  return (isCalledBox(element) || !!attributeOf(element, DATA_EMBED_TYPE)) && BOXES.has(element.name);
}

const isCalledBox = askOfClasses(
  (names) => (MAY_BE_BOX.test(names) && BOX.test(names) && !NO_BOX.test(names)) || undefined,
);

const isEmbedlys = askOfClasses((names) => /(?:^|\s)embedly-card(?:$|\s)/.test(names) || undefined);

/** A card of Embedly's or Iframely's: a link that their script fills. */
export function ofCard(link: Element, pageUrl: string): Match | undefined {
  const address = attributeOf(link, DATA_IFRAMELY_URL);
  if (!isEmbedlys(link) && address === undefined) return undefined;
  return matchUrl(link.attribs.href, pageUrl) ?? matchUrl(address, pageUrl);
}

export function linksIn(element: Element, links: string[] = []): string[] {
  for (const child of element.children) {
    if (!isTag(child) || links.length >= MAX_LINKS) continue;
    if (child.name === 'a' && child.attribs.href) links.push(child.attribs.href);
    linksIn(child, links);
  }
  return links;
}
