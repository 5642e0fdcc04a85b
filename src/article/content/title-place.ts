import type { Element } from 'domhandler';
import { headingLevel } from './elements.js';
import type { Evidence } from './evidence.js';
import { at, type Measure } from './measure.js';
import { fold, lineOf } from './text.js';

/** Where the title stands in the page. */
export interface TitlePlace {
  /** The index of its heading, or -1 where none is found or most of the page's prose stands above it. */
  readonly heading: number;
  /** The index of the article element with the title in it and prose below, or -1. */
  readonly article: number;
}

const NOWHERE: TitlePlace = { heading: -1, article: -1 };
/** An article element with less prose than this, or than this share of the page's, may hold the title alone. */
const SHORTEST_ARTICLE = 150;
const SMALLEST_SHARE = 0.15;
/** One with as much as this is an article, however much stands beside it. */
const LONG_ENOUGH = 600;
/** A title is longer than a section's name. */
const SHORTEST_TITLE = 12;
const LONGEST_TITLE = 400;

/** Finds the title's heading: the first that says what the page calls itself, else the only one of the first level. */
export function titlePlace(measure: Measure, { titles, names }: Evidence): TitlePlace {
  let named = -1;
  let first = -1;
  let firsts = 0;
  for (let i = 0; i < measure.nodes.length && named < 0; i++) {
    const level = headingLevel(measure.nodes[i] as Element);
    if (!level) continue;
    if (level === 1 && firsts++ === 0) first = i;
    if (isNamed(measure, i, names)) named = i;
  }
  const heading = named >= 0 ? named : firsts === 1 ? first : -1;
  const article = titledArticle(measure, titles);
  return heading < 0
    ? { ...NOWHERE, article }
    : { heading: isAbove(measure, heading) ? heading : -1, article };
}

function isNamed(measure: Measure, index: number, names: ReadonlySet<string>): boolean {
  const letters = at(measure.letters, index);
  if (letters < SHORTEST_TITLE || letters > LONGEST_TITLE) return false;
  return names.has(fold(lineOf(measure.nodes[index] as Element)));
}

/** True if most of the page's prose stands below. */
function isAbove({ ownProse, prose }: Measure, index: number): boolean {
  let before = 0;
  for (let i = 0; i < index; i++) before += at(ownProse, i);
  return before < at(prose, 0) / 2;
}

function holdsText({ prose }: Measure, index: number): boolean {
  const own = at(prose, index);
  return own > LONG_ENOUGH || (own > SHORTEST_ARTICLE && own > at(prose, 0) * SMALLEST_SHARE);
}

function titledArticle(measure: Measure, titles: ReadonlySet<string>): number {
  for (let i = 0; i < measure.nodes.length; i++) {
    const element = measure.nodes[i] as Element;
    const level = headingLevel(element);
    if (!level || level > 2 || (level === 2 && !titles.has(fold(lineOf(element))))) continue;
    for (let above = at(measure.parent, i); above > 0; above = at(measure.parent, above)) {
      if ((measure.nodes[above] as Element).name === 'article') return holdsText(measure, above) ? above : -1;
    }
    return -1;
  }
  return -1;
}
