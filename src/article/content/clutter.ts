import { type Element, isTag } from 'domhandler';
import type { Page } from '../page.js';
import { detach, headingLevel, isEmbed, isInline, isMedia, isSilent } from './elements.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';
import { lineOf } from './text.js';

const STEP = 'main';
/** What holds more of the article than this is no clutter, whatever it is called. */
const DOMINANT = 0.35;

interface Verdict {
  readonly rule: string;
  readonly reason: string;
}

/** Takes out of the chosen elements what is not the article. */
export function dropClutter(page: Page, weighed: Weighed, mains: readonly number[]): void {
  const total = mains.reduce((sum, index) => sum + at(weighed.prose, index), 0);
  const visit = (element: Element): void => {
    for (const child of [...element.children]) {
      if (!isTag(child) || isEmbed(child) || isSilent(child) || isMedia(child)) continue;
      const index = weighed.indexOf.get(child);
      const verdict = index === undefined ? undefined : judge(weighed, index, total);
      if (verdict) remove(page, child, verdict);
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
  detach(element);
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
  if (kind?.as === 'never' && element.name !== 'figure')
    return { rule: kind.rule, reason: `Its name says ${kind.rule}.` };
  const letters = at(weighed.letters, index);
  if (!letters || isInline(element) || headingLevel(element) || element.name === 'figure') return undefined;
  const density = at(weighed.linked, index) / letters;
  if (kind?.as === 'maybe' && element.name !== 'p' && readsLikeClutter(weighed, index, density)) {
    return { rule: kind.rule, reason: `Its name says ${kind.rule}, and it holds no prose.` };
  }
  if (density > 0.7 && !at(weighed.prose, index) && BOXES.has(element.name) && links(weighed, index) > 1) {
    return { rule: 'link-list', reason: 'It holds links and little else.' };
  }
  return undefined;
}

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
