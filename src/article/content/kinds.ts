import type { Element } from 'domhandler';
import { tagOf, testNames } from '../../tag-names.js';
import { at, type Measure } from './measure.js';
import { kindOf } from './tokens.js';
import { isWhole } from './trust.js';
import type { Kind } from './vocabulary.js';

/** In code, names are those of its highlighting. */
const isCodeName = testNames((name) => name === 'pre' || name === 'code');
/** A page on which comments are this share of the prose is a discussion, or a ticker that calls its posts comments. */
const DISCUSSION = 0.75;
/** More prose than this in one line is an article's, not a label's or a teaser's. */
const PARAGRAPH = 200;

/**
 * What every element's names say that it is, in the order of the measure. Names on what stands around the title's
 * heading say what the page has (`comments-enabled`), not what the element is.
 */
export function kindsOf(measure: Measure, heading: number): (Kind | undefined)[] {
  const kinds: (Kind | undefined)[] = [];
  for (let i = 0; i < measure.nodes.length; i++) {
    const element = measure.nodes[i] as Element;
    const tag = tagOf(element);
    const isCode = isCodeName(tag);
    const kind = isCode || isWhole(tag) ? undefined : kindOf(element);
    const isAround = i < heading && heading < at(measure.end, i);
    kinds.push(isAround && kind?.as !== 'body' ? undefined : kind);
    if (!isCode) continue;
    for (const end = at(measure.end, i); i + 1 < end; i++) kinds.push(undefined);
  }
  return isDiscussion(measure, kinds) ? kinds.map((kind) => (isComments(kind) ? undefined : kind)) : kinds;
}

const isComments = (kind: Kind | undefined): boolean => kind?.rule === 'comments';

/** True where nearly all prose stands in comments, and no paragraph that they could be about stands outside. */
function isDiscussion({ prose, ownProse, end }: Measure, kinds: readonly (Kind | undefined)[]): boolean {
  let inComments = 0;
  for (let i = 0; i < kinds.length; i++) {
    if (isComments(kinds[i])) {
      inComments += at(prose, i);
      i = at(end, i) - 1;
    } else if (at(ownProse, i) > PARAGRAPH) return false;
  }
  return inComments > at(prose, 0) * DISCUSSION;
}
