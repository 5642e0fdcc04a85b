import type { Element } from 'domhandler';
import { headingLevel, isEmbed, isInline } from './elements.js';
import { leadsAway } from './links.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';
import { isTeaser } from './teaser.js';
import type { Kind } from './vocabulary.js';

/** What holds more of the article than this is no clutter, whatever it is called. */
const DOMINANT = 0.35;

/** Names of these kinds on a heading say nothing of the heading. */
const KEEPS_HEADINGS = new Set(['dialog', 'navigation', 'time', 'byline', 'tags']);

/** Why an element is no part of the article. */
export interface Verdict {
  readonly rule: string;
  readonly reason: string;
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

/** What an element is, if it is not the article's. Without the page's address no box is taken for a teaser. */
export function judge(
  weighed: Weighed,
  index: number,
  total: number,
  pageUrl: string | undefined,
): Verdict | undefined {
  if (at(weighed.prose, index) > total * DOMINANT) return undefined;
  const element = weighed.nodes[index] as Element;
  if (isInText(weighed, index)) return undefined;
  return (
    byName(element, weighed.kinds[index], at(weighed.letters, index)) ??
    byContent(weighed, index, total, pageUrl)
  );
}

/** Own text of a block that is long enough to be a sentence and no byline. */
const LINE_OF_TEXT = 70;

/** True for an inline element in a line of prose: it cannot go without tearing a sentence. */
function isInText({ nodes, parent, letters, ownLetters, ownProse }: Weighed, index: number): boolean {
  if (!isInline(nodes[index] as Element)) return false;
  let block = index;
  while (block > 0 && isInline(nodes[block] as Element)) block = at(parent, block);
  return (
    at(ownProse, block) > 0 &&
    at(ownLetters, block) > LINE_OF_TEXT &&
    at(letters, index) < at(ownLetters, block) / 2
  );
}

const SHORTEST_QUESTION = 15;

/** A heading or a question that opens its answer at a click: a control, but of text. */
const isDisclosure = ({ attribs }: Element, letters: number): boolean =>
  letters >= SHORTEST_QUESTION &&
  (attribs['aria-expanded'] !== undefined || attribs['aria-controls'] !== undefined);

function byName(element: Element, kind: Kind | undefined, letters: number): Verdict | undefined {
  const tag = TAGS.get(element.name) ?? ROLES.get(element.attribs.role ?? '');
  if (tag === 'control' && isDisclosure(element, letters)) return undefined;
  if (tag) return { rule: tag, reason: `The element is marked up as ${tag}.` };
  if (kind?.as !== 'never' || element.name === 'figure') return undefined;
  if (headingLevel(element) && KEEPS_HEADINGS.has(kind.rule)) return undefined;
  return { rule: kind.rule, reason: `Its name says ${kind.rule}.` };
}

function byContent(
  weighed: Weighed,
  index: number,
  total: number,
  pageUrl: string | undefined,
): Verdict | undefined {
  const element = weighed.nodes[index] as Element;
  const letters = at(weighed.letters, index);
  if (!letters || isInline(element) || headingLevel(element) || element.name === 'figure') return undefined;
  const density = at(weighed.linked, index) / letters;
  const kind = weighed.kinds[index];
  if (kind?.as === 'maybe' && element.name !== 'p' && readsLikeClutter(weighed, index, density)) {
    return { rule: kind.rule, reason: `Its name says ${kind.rule}, and it holds no prose.` };
  }
  if (pageUrl !== undefined && isTeaser(weighed, index, total, pageUrl)) {
    return { rule: 'teaser', reason: 'A linked title with a line below it leads to another article.' };
  }
  if (density <= 0.7 || at(weighed.prose, index) || !BOXES.has(element.name)) return undefined;
  if (pageUrl !== undefined && LISTS.has(element.name) && leadsAway(element, pageUrl)) return undefined;
  const few = BLOCKS.has(element.name) && letters > 20 ? 1 : 2;
  return links(weighed, index) >= few
    ? { rule: 'link-list', reason: 'It holds links and little else.' }
    : undefined;
}

const BLOCKS = new Set(['div', 'section']);
const LISTS = new Set(['ul', 'ol', 'table']);
const BOXES = new Set(['ul', 'ol', 'div', 'section', 'table', 'dl']);

function readsLikeClutter(weighed: Weighed, index: number, density: number): boolean {
  if (density > 0.5) return true;
  if (weighed.kinds[index]?.rule === 'player') return isPlayer(weighed, index);
  if (at(weighed.prose, index) > 0 || at(weighed.letters, index) > 250) return false;
  for (let i = index; i < at(weighed.end, index); i++) {
    const element = weighed.nodes[i] as Element;
    if (headingLevel(element) || element.name === 'figure' || element.name === 'table' || isEmbed(element))
      return false;
  }
  return true;
}

const LONGEST_PLAYER = 200;

/** A player with its video's title and length, and neither picture nor post. */
function isPlayer({ nodes, end, letters }: Weighed, index: number): boolean {
  if (at(letters, index) > LONGEST_PLAYER) return false;
  return !nodes.slice(index, at(end, index)).some((inner) => inner.name === 'figure' || isEmbed(inner));
}

function links(weighed: Weighed, index: number): number {
  let count = 0;
  for (let i = index; i < at(weighed.end, index); i++)
    if ((weighed.nodes[i] as Element).name === 'a') count++;
  return count;
}
