import type { Element } from 'domhandler';
import type { Evidence } from './evidence.js';
import { kindsOf } from './kinds.js';
import { at, type Measure } from './measure.js';
import { fold, lineStart } from './text.js';
import { type TitlePlace, titlePlace } from './title-place.js';
import { ARTICLE_BODY, trustOf } from './trust.js';
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
  /** The part of the weight that is not distrusted. */
  readonly sure: Float64Array;
}

/** An article element beside the one with the title. */
const OTHER_ARTICLE = 0.3;
/** The same, where the titled one holds so much prose that it is surely the article. */
const OTHER_ARTICLE_SURELY = 0.1;
const SURELY = 600;
/** What ends above the title is at most its standfirst. */
const ABOVE_TITLE = 0.35;
const DOMINANT = 0.5;
/** A caption or a credit holds no more prose than this. */
const LONGEST_PART = 600;
const PARTS = new Set(['caption', 'credit', 'standfirst']);
/** What these hold is not the article even where it is most of the page's text. */
const STUBBORN = new Set(['dialog', 'comments', 'navigation', 'nav', 'footer']);
const MOST_TRUST = 1.6;
const DISTRUSTED = 0.4;
const NAMED_IN_EVIDENCE = 3;

/** Weighs every element's prose by tags, roles, names and by what the page's structured data says. */
export function weigh(measure: Measure, evidence: Evidence): Weighed {
  const size = measure.nodes.length;
  const trust = new Float64Array(size);
  const weight = new Float64Array(size);
  const open = new Float64Array(size);
  const sure = new Float64Array(size);
  const title = titlePlace(measure, evidence);
  const kinds = kindsOf(measure, title.heading);
  for (let i = 0; i < size; i++) {
    const element = measure.nodes[i] as Element;
    const own = ownTrust(measure, i, kinds[i], title);
    const above = at(measure.parent, i);
    trust[i] = above < 0 ? 1 : Math.min(MOST_TRUST, at(trust, above) * own);
    const isOpen = at(trust, i) >= DISTRUSTED;
    open[i] = isOpen ? at(measure.ownLetters, i) : 0;
    if (at(measure.ownProse, i))
      weight[i] = at(measure.ownProse, i) * at(trust, i) * evidenceFor(element, evidence);
    sure[i] = isOpen ? at(weight, i) : 0;
  }
  addUp(measure, weight);
  addUp(measure, open);
  addUp(measure, sure);
  // Named one by one: V8 makes a copy of a measure an object of a kind of its own, slow to read ever after.
  const { nodes, parent, end, letters, ownLetters, ownLinked, linked, prose, ownProse, paragraphs } = measure;
  return {
    nodes,
    parent,
    end,
    letters,
    ownLetters,
    ownLinked,
    linked,
    prose,
    ownProse,
    paragraphs,
    kinds,
    trust,
    weight,
    open,
    sure,
  };
}

/** What stands in an element is added to what stands in its parent. */
function addUp({ parent }: Measure, values: Float64Array): void {
  for (let i = values.length - 1; i > 0; i--) {
    const above = at(parent, i);
    values[above] = at(values, above) + at(values, i);
  }
}

function ownTrust(measure: Measure, index: number, kind: Kind | undefined, title: TitlePlace): number {
  const element = measure.nodes[index] as Element;
  if (isOtherArticle(measure, index, title))
    return isSure(measure, title) ? OTHER_ARTICLE_SURELY : OTHER_ARTICLE;
  const isLong = kind !== undefined && PARTS.has(kind.as) && at(measure.prose, index) > LONGEST_PART;
  const trust = trustOf(element, isLong ? undefined : kind);
  if (trust < 1 && (isAround(measure, index, title.heading) || isMost(measure, index, kind))) return 1;
  return endsAbove(measure, index, title.heading) ? trust * ABOVE_TITLE : trust;
}

/** What holds this much of the page's prose is trusted, whatever it is called. */
function isMost({ nodes, prose }: Measure, index: number, kind: Kind | undefined): boolean {
  const { name } = nodes[index] as Element;
  return at(prose, index) > at(prose, 0) * (STUBBORN.has(kind?.rule ?? name) ? 0.9 : DOMINANT);
}

/** What stands around the title is no clutter by its name; it wraps the page, or its main part. */
const isAround = ({ end }: Measure, index: number, heading: number): boolean =>
  index < heading && heading < at(end, index);

const endsAbove = ({ end, parent }: Measure, index: number, heading: number): boolean =>
  at(end, index) <= heading && at(end, at(parent, index)) > heading;

const isOtherArticle = ({ nodes, end }: Measure, index: number, { article }: TitlePlace): boolean =>
  article >= 0 &&
  (nodes[index] as Element).name === 'article' &&
  (index >= at(end, article) || at(end, index) <= article);

const isSure = (measure: Measure, { article, heading }: TitlePlace): boolean =>
  isAround(measure, article, heading) && at(measure.prose, article) > SURELY;

const PROBE = 24;

function evidenceFor(element: Element, { body }: Evidence): number {
  if (body.length < 100) return 1;
  const probe = fold(lineStart(element, 100)).slice(0, PROBE);
  return probe.length >= PROBE / 2 && body.includes(probe) ? NAMED_IN_EVIDENCE : 1;
}

/** True for elements that say themselves that they hold the article's body. */
export function isBody(weighed: Weighed, index: number): boolean {
  const element = weighed.nodes[index] as Element;
  return weighed.kinds[index]?.as === 'body' || ARTICLE_BODY.test(element.attribs.itemprop ?? '');
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
