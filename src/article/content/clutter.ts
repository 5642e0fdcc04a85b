import { type Element, isTag } from 'domhandler';
import type { Page } from '../page.js';
import { detach, headingLevel, isEmbed, isInline, isMedia, isSilent } from './elements.js';
import type { Evidence } from './evidence.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';
import { isSummary } from './standfirst.js';
import { lineOf } from './text.js';

const STEP = 'main';
/** What holds more of the article than this is no clutter, whatever it is called. */
const DOMINANT = 0.35;

/** Names of these kinds on a heading say nothing of the heading. */
const KEEPS_HEADINGS = new Set(['dialog', 'navigation', 'time', 'byline', 'tags']);

interface Verdict {
  readonly rule: string;
  readonly reason: string;
}

/** Takes out of the chosen elements what is not the article. */
export function dropClutter(
  page: Page,
  weighed: Weighed,
  mains: readonly number[],
  evidence: Evidence,
): void {
  const total = mains.reduce((sum, index) => sum + at(weighed.prose, index), 0);
  const visit = (element: Element): void => {
    for (const child of [...element.children]) {
      if (!isTag(child) || isEmbed(child) || isSilent(child) || isMedia(child)) continue;
      const index = weighed.indexOf.get(child);
      const verdict = index === undefined ? undefined : judge(weighed, index, total);
      if (verdict && !isSummary(child, evidence)) remove(page, child, verdict);
      else visit(child);
    }
  };
  for (const index of mains) visit(weighed.nodes[index] as Element);
}

function remove(page: Page, element: Element, { rule, reason }: Verdict): void {
  const text = lineOf(element).slice(0, 200);
  if (text && page.removed.length < page.limits.maxRemovals)
    page.removed.push({ step: STEP, rule, reason, text });
  for (const embed of embedsIn(element)) {
    const parent = element.parent;
    if (!parent) break;
    detach(embed);
    embed.parent = parent;
    parent.children.splice(parent.children.indexOf(element), 0, embed);
  }
  markLabel(element, rule);
  detach(element);
}

const LABELLED = new Set(['related', 'link-list', 'newsletter', 'teaser']);

/** The heading before a list of other articles is theirs. */
function markLabel(element: Element, rule: string): void {
  let before = element.prev;
  while (before && !isTag(before) && !('data' in before && before.data.trim())) before = before.prev;
  if (before && isTag(before) && headingLevel(before) && LABELLED.has(rule))
    before.attribs['data-label'] = rule;
}

function embedsIn(element: Element): Element[] {
  return element.children.flatMap((child) =>
    !isTag(child) ? [] : isEmbed(child) ? [child] : embedsIn(child),
  );
}

const TAGS = new Map([
  ['nav', 'navigation'],
  ['aside', 'aside'],
  ['footer', 'footer'],
  ['button', 'control'],
  ['form', 'form'],
]);
const ROLES = new Map([
  ['navigation', 'navigation'],
  ['complementary', 'aside'],
  ['search', 'form'],
  ['toolbar', 'control'],
  ['button', 'control'],
  ['menu', 'navigation'],
  ['contentinfo', 'footer'],
]);

function judge(weighed: Weighed, index: number, total: number): Verdict | undefined {
  const element = weighed.nodes[index] as Element;
  if (at(weighed.prose, index) > total * DOMINANT) return undefined;
  const tag = TAGS.get(element.name) ?? ROLES.get(element.attribs['role'] ?? '');
  if (tag) return { rule: tag, reason: `The element is marked up as ${tag}.` };
  const kind = weighed.kinds[index];
  const keeps =
    element.name === 'figure' || (headingLevel(element) > 0 && KEEPS_HEADINGS.has(kind?.rule ?? ''));
  if (kind?.as === 'never' && !keeps) return { rule: kind.rule, reason: `Its name says ${kind.rule}.` };
  const letters = at(weighed.letters, index);
  if (!letters || isInline(element) || headingLevel(element) || element.name === 'figure') return undefined;
  const density = at(weighed.linked, index) / letters;
  if (kind?.as === 'maybe' && element.name !== 'p' && readsLikeClutter(weighed, index, density)) {
    return { rule: kind.rule, reason: `Its name says ${kind.rule}, and it holds no prose.` };
  }
  if (isTeaser(weighed, index, total))
    return { rule: 'teaser', reason: 'A linked heading with a line below it leads to another article.' };
  if (
    density > 0.7 &&
    !at(weighed.prose, index) &&
    BOXES.has(element.name) &&
    links(weighed, index) >= (BLOCKS.has(element.name) && letters > 20 ? 1 : 2)
  ) {
    return { rule: 'link-list', reason: 'It holds links and little else.' };
  }
  return undefined;
}

const BLOCKS = new Set(['div', 'section']);
const BOXES = new Set(['ul', 'ol', 'div', 'section', 'table', 'dl']);

function readsLikeClutter(weighed: Weighed, index: number, density: number): boolean {
  if (density > 0.5) return true;
  if (at(weighed.prose, index) > 0 || at(weighed.letters, index) > 250) return false;
  for (let i = index; i < at(weighed.end, index); i++) {
    const element = weighed.nodes[i] as Element;
    if (headingLevel(element) || element.name === 'figure' || element.name === 'table' || isEmbed(element))
      return false;
  }
  return true;
}

function links(weighed: Weighed, index: number): number {
  let count = 0;
  for (let i = index; i < at(weighed.end, index); i++)
    if ((weighed.nodes[i] as Element).name === 'a') count++;
  return count;
}

const TEASER_BOXES = new Set(['div', 'section', 'article', 'li', 'aside']);
const LONGEST_TEASER = 500;

/** A box with a heading that is a link, and little else. */
function isTeaser(weighed: Weighed, index: number, total: number): boolean {
  const element = weighed.nodes[index] as Element;
  if (!TEASER_BOXES.has(element.name) || at(weighed.letters, index) > LONGEST_TEASER) return false;
  if (at(weighed.prose, index) > total * 0.15) return false;
  let linked = 0;
  for (let i = index + 1; i < at(weighed.end, index); i++) {
    const inner = weighed.nodes[i] as Element;
    if (isEmbed(inner)) return false;
    if (inner.name === 'a' && isTitleLine(weighed, i, index)) linked++;
    if (!headingLevel(inner)) continue;
    if (at(weighed.letters, i) < 15 || !isSiteLink(inner)) return false;
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
  if (line <= box || at(weighed.letters, line) > size * 1.1) return false;
  for (let i = box + 1; i < link; i++) if (at(weighed.ownProse, i)) return false;
  return true;
}

/** True if the heading stands in a link to the same site, or is one. */
function isSiteLink(heading: Element): boolean {
  const link = linkIn(heading) ?? linkAround(heading);
  const href = link?.attribs['href'];
  return href !== undefined && href.length > 1 && !href.startsWith('#');
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
