import type { Element } from 'domhandler';
import { headingLevel } from './elements.js';
import type { Evidence } from './evidence.js';
import { at, type Measure } from './measure.js';
import { fold, lineOf } from './text.js';
import { kindOf } from './tokens.js';
import type { Kind } from './vocabulary.js';

/** The measure of a page with the weight that its prose has as evidence of the article. */
export interface Weighed extends Measure {
  readonly kinds: (Kind | undefined)[];
  /** How far an element is trusted to hold the article, with all that it stands in: 1 is neutral. */
  readonly trust: Float64Array;
  /** Trusted prose in the subtree. */
  readonly weight: Float64Array;
  /** All letters in the subtree that are not distrusted. */
  readonly open: Float64Array;
}

const DOMINANT = 0.5;
/** What these hold is not the article even where it is most of the page's text. */
const STUBBORN = new Set(['dialog', 'comments', 'navigation', 'nav', 'footer']);
/** An article element beside the one with the title. */
const OTHER_ARTICLE = 0.3;
/** Their names say what the page is, not where its parts are. */
const WHOLE = new Set(['html', 'body']);
const MOST_TRUST = 1.6;
const DISTRUSTED = 0.4;
const NAMED_IN_EVIDENCE = 3;

/** How far tags are trusted. */
const TAGS = new Map([
  ['nav', 0.05],
  ['footer', 0.1],
  ['aside', 0.15],
  ['form', 0.3],
  ['header', 0.8],
  ['button', 0.05],
  ['details', 0.7],
  ['article', 1.1],
  ['main', 1.1],
]);
const ROLES = new Map([
  ['navigation', 0.05],
  ['complementary', 0.15],
  ['contentinfo', 0.1],
  ['banner', 0.3],
  ['search', 0.1],
  ['menu', 0.1],
]);
const KIND_TRUST = {
  body: 1.25,
  standfirst: 0.9,
  caption: 0.1,
  credit: 0.2,
  never: 0.15,
  maybe: 0.7,
} as const;

/** Weighs every element's prose by tags, roles, names and by what the page's structured data says. */
export function weigh(measure: Measure, evidence: Evidence): Weighed {
  const size = measure.nodes.length;
  const kinds: (Kind | undefined)[] = [];
  const trust = new Float64Array(size);
  const weight = new Float64Array(size);
  const open = new Float64Array(size);
  const titled = titledArticle(measure, evidence);
  for (let i = 0; i < size; i++) {
    const element = measure.nodes[i] as Element;
    const kind = WHOLE.has(element.name) ? undefined : kindOf(element);
    kinds.push(kind);
    const isOther = titled >= 0 && element.name === 'article' && isApart(measure, i, titled);
    const own = isOther ? OTHER_ARTICLE : ownTrust(measure, i, kind);
    const above = at(measure.parent, i);
    trust[i] = above < 0 ? 1 : Math.min(MOST_TRUST, at(trust, above) * own);
    open[i] = at(trust, i) < DISTRUSTED ? 0 : at(measure.ownLetters, i);
    if (at(measure.ownProse, i))
      weight[i] = at(measure.ownProse, i) * at(trust, i) * evidenceFor(element, evidence);
  }
  addUp(measure, weight);
  addUp(measure, open);
  return { ...measure, kinds, trust, weight, open };
}

/** What stands in an element is added to what stands in its parent. */
function addUp({ parent }: Measure, values: Float64Array): void {
  for (let i = values.length - 1; i > 0; i--) {
    const above = at(parent, i);
    values[above] = at(values, above) + at(values, i);
  }
}

function ownTrust(measure: Measure, index: number, kind: Kind | undefined): number {
  const element = measure.nodes[index] as Element;
  const trust = trustOf(element, kind);
  const most = at(measure.prose, 0) * (STUBBORN.has(kind?.rule ?? element.name) ? 0.9 : DOMINANT);
  return trust < 1 && at(measure.prose, index) > most ? 1 : trust;
}

/** The article element with the title in it and prose below, or -1. */
function titledArticle(measure: Measure, { titles }: Evidence): number {
  for (let i = 0; i < measure.nodes.length; i++) {
    const element = measure.nodes[i] as Element;
    const level = headingLevel(element);
    if (!level || level > 2 || (level === 2 && !titles.has(fold(lineOf(element))))) continue;
    for (let above = at(measure.parent, i); above > 0; above = at(measure.parent, above)) {
      if ((measure.nodes[above] as Element).name === 'article')
        return at(measure.prose, above) > 150 ? above : -1;
    }
    return -1;
  }
  return -1;
}

const isApart = ({ end }: Measure, index: number, from: number): boolean =>
  index >= at(end, from) || at(end, index) <= from;

function trustOf(element: Element, kind: Kind | undefined): number {
  if (WHOLE.has(element.name)) return 1;
  let trust = TAGS.get(element.name) ?? 1;
  const { role, itemprop } = { role: element.attribs.role, itemprop: element.attribs.itemprop };
  if (role) trust *= ROLES.get(role) ?? 1;
  if (itemprop && /\barticleBody\b/i.test(itemprop)) trust *= 1.5;
  if (kind) trust *= KIND_TRUST[kind.as];
  return trust;
}

const PROBE = 24;

function evidenceFor(element: Element, { body }: Evidence): number {
  if (body.length < 100) return 1;
  const probe = fold(lineOf(element).slice(0, 100)).slice(0, PROBE);
  return probe.length >= PROBE / 2 && body.includes(probe) ? NAMED_IN_EVIDENCE : 1;
}

/** True for elements that say themselves that they hold the article's body. */
export function isBody(weighed: Weighed, index: number): boolean {
  const element = weighed.nodes[index] as Element;
  return weighed.kinds[index]?.as === 'body' || /\barticleBody\b/i.test(element.attribs.itemprop ?? '');
}

const LINES = new Set(['p', 'li', 'td', 'blockquote', 'span', 'h2', 'h3', 'dd']);
const SHARES = [1, 0.6, 0.35, 0.2, 0.1];

/** The index of the element that the prose speaks for most, or -1 where there is none. */
export function bestOf(weighed: Weighed): number {
  const { nodes, weight, ownProse, prose } = weighed;
  const score = new Float64Array(nodes.length);
  for (let i = 0; i < nodes.length; i++) {
    const own = at(ownProse, i);
    if (own) credit(weighed, i, at(weight, i) * (own / at(prose, i)), score);
  }
  let best = -1;
  for (let i = 0; i < nodes.length; i++) if (at(score, i) > (best < 0 ? 0 : at(score, best))) best = i;
  return best;
}

/** A line speaks for the element that it is a line of, and less and less for those around. */
function credit({ nodes, parent }: Weighed, index: number, value: number, score: Float64Array): void {
  let to = LINES.has((nodes[index] as Element).name) ? at(parent, index) : index;
  for (const share of SHARES) {
    if (to < 0) return;
    score[to] = at(score, to) + value * share;
    to = at(parent, to);
  }
}
