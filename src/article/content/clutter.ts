import { type Element, isTag } from 'domhandler';
import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import { headingLevel, isEmbed, replaceAll } from './elements.js';
import type { Evidence } from './evidence.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';
import { isSummary } from './standfirst.js';
import { lineStart } from './text.js';
import { judge, type Verdict } from './verdict.js';

const STEP = 'main';

interface Clutter {
  readonly element: Element;
  readonly index: number;
  readonly verdict: Verdict;
}

/** Boxes that hold this share of the prose, and are several, are the items of a list article and no teasers. */
const ITEMS_SHARE = 0.3;
const FEWEST_ITEMS = 4;

/** Takes out of the chosen elements what is not the article. */
export function dropClutter(
  page: Page,
  weighed: Weighed,
  mains: readonly number[],
  evidence: Evidence,
): void {
  const total = mains.reduce((sum, index) => sum + at(weighed.prose, index), 0);
  const find = (teasers: boolean): Clutter[] =>
    findClutter(mains, weighed, evidence, (index) =>
      judge(weighed, index, total, teasers ? page.url : undefined),
    );
  const found = find(true);
  const teasers = found.filter(({ verdict }) => verdict.rule === 'teaser');
  const prose = teasers.reduce((sum, { index }) => sum + at(weighed.prose, index), 0);
  const isList = teasers.length >= FEWEST_ITEMS && prose > total * ITEMS_SHARE;
  const gone: Gone = new Map();
  for (const clutter of isList ? find(false) : found) remove(page, clutter, gone);
  replaceAll(gone);
}

function findClutter(
  mains: readonly number[],
  weighed: Weighed,
  evidence: Evidence,
  judgeAt: (index: number) => Verdict | undefined,
): Clutter[] {
  const found: Clutter[] = [];
  for (const main of mains) {
    for (let i = main + 1; i < at(weighed.end, main); i++) {
      const element = weighed.nodes[i] as Element;
      const verdict = isEmbed(element) ? undefined : judgeAt(i);
      const isClutter = verdict && !isSummary(element, evidence);
      if (isClutter) found.push({ element, index: i, verdict });
      // What stands in an embed or in clutter is not looked at.
      if (isClutter || isEmbed(element)) i = at(weighed.end, i) - 1;
    }
  }
  return found;
}

type Gone = Map<Element, readonly Element[]>;

function remove(page: Page, { element, verdict: { rule, reason } }: Clutter, gone: Gone): void {
  noteRemoval(page, { step: STEP, rule, reason, text: lineStart(element, 200) }, [element]);
  if (LABELLED.has(rule)) markLabel(element, rule, gone);
  gone.set(element, OTHERS_EMBEDS.has(rule) ? [] : embedsIn(element));
}

/** Embeds in these are not the article's; elsewhere the name of a wrapper says nothing of the post in it. */
const OTHERS_EMBEDS = new Set(['related', 'comments', 'navigation', 'footer', 'byline', 'teaser']);

const LABELLED = new Set(['related', 'link-list', 'newsletter', 'teaser']);

/** The heading before a list of other articles is theirs. */
function markLabel(element: Element, rule: string, gone: Gone): void {
  let before = element.prev;
  while (before && (isTag(before) ? gone.has(before) : !('data' in before && before.data.trim()))) {
    before = before.prev;
  }
  if (before && isTag(before) && headingLevel(before)) before.attribs['data-label'] = rule;
}

function embedsIn(element: Element): Element[] {
  return element.children.flatMap((child) =>
    !isTag(child) ? [] : isEmbed(child) ? [child] : embedsIn(child),
  );
}
