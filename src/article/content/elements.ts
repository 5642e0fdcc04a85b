import { type ChildNode, type Element, isTag, type ParentNode } from 'domhandler';
import { attributeOf, DATA_EMBED, ROLE } from '../../sought.js';
import { tagOf, testNames } from '../../tag-names.js';

/** Elements that run on in a line of text. */
const INLINE = new Set(
  (
    'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rb rp rt ruby s samp ' +
    'small span strike strong sub sup time tt u var wbr br'
  ).split(' '),
);

/** Elements without words of the article. */
const SILENT = new Set(
  (
    'script style template noscript svg canvas iframe object embed audio map area link meta head title input ' +
    'select option textarea datalist progress meter math-ml amp-ad amp-analytics amp-sticky-ad amp-auto-ads'
  ).split(' '),
);

const MEDIA = new Set(['img', 'picture', 'amp-img', 'video', 'amp-video', 'source']);

/** Where these hold an element of the page's own make, it runs on in their line. */
const LINES = new Set(['p', 'li', 'td', 'th', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', ...INLINE]);

/** Custom elements are inline unless a style sheet says otherwise: in a line of text they are part of it. */
export function isInline(element: Element): boolean {
  const tag = tagOf(element);
  if (isInlineName(tag)) return true;
  const { parent } = element;
  return isCustomName(tag) && parent !== null && isTag(parent) && LINES.has(parent.name);
}
export const isSilent = (element: Element): boolean => isSilentName(tagOf(element));
export const isMedia = (element: Element): boolean => isMediaName(tagOf(element));

const isInlineName = testNames((name) => INLINE.has(name));
const isCustomName = testNames((name) => name.includes('-') && !name.startsWith('amp-'));
const isSilentName = testNames((name) => SILENT.has(name));
const isMediaName = testNames((name) => MEDIA.has(name));
export const isEmbed = (element: Element): boolean => attributeOf(element, DATA_EMBED) !== undefined;

/** 1 to 6 for h1 to h6 and for ARIA headings, else 0. */
export function headingLevel(element: Element): number {
  const { name } = element;
  if (name.length === 2 && name.charCodeAt(0) === 104) {
    const level = name.charCodeAt(1) - 48;
    return level >= 1 && level <= 6 ? level : 0;
  }
  if (attributeOf(element, ROLE) !== 'heading') return 0;
  return Math.min(6, Math.max(1, Number(element.attribs['aria-level']) || 2));
}

/** True if a block-level element or an embed stands somewhere in an inline one. */
export function holdsBlocks(element: Element): boolean {
  for (const child of element.children) {
    if (!isTag(child) || isSilent(child) || isMedia(child)) continue;
    if (!isInline(child) || isEmbed(child) || holdsBlocks(child)) return true;
  }
  return false;
}

/** The first embed in a subtree. */
export function firstEmbed(element: Element): Element | undefined {
  for (const child of element.children) {
    if (!isTag(child)) continue;
    const found = isEmbed(child) ? child : firstEmbed(child);
    if (found) return found;
  }
  return undefined;
}

/**
 * Takes elements out of the tree and puts others in their place, each parent's children gone through once: one by one,
 * a page of ten thousand hidden siblings would take seconds.
 */
export function replaceAll(replacements: ReadonlyMap<Element, readonly Element[]>): void {
  const parents = new Set<ParentNode>();
  for (const element of replacements.keys()) if (element.parent) parents.add(element.parent);
  for (const parent of parents) {
    const children: ChildNode[] = [];
    for (const child of parent.children) {
      const others = isTag(child) ? replacements.get(child) : undefined;
      children.push(...(others ?? [child]));
    }
    for (const [i, child] of children.entries()) {
      child.parent = parent;
      child.prev = children[i - 1] ?? null;
      child.next = children[i + 1] ?? null;
    }
    parent.children = children;
  }
}
