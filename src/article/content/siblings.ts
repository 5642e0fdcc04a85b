import type { Element } from 'domhandler';
import { at } from './measure.js';
import { isBody, type Weighed } from './score.js';

/** What an ancestor adds must be prose to this share, or the step up takes in more page than article. */
const DENSE = 0.5;
/** An ancestor that adds so much of what there was may be thinner: a section was found, not the article. */
const MUCH = 0.6;
const SOME = 0.15;
const THIN = 0.25;
/** An ancestor that adds less than this is not worth its clutter. */
const WORTH = 0.03;
/** A named body that holds this share of what was found is the article's own container. */
const COVERS = 0.8;

/**
 * The elements that hold the article, in reading order: bodies are split by advertisements, put in one container a
 * section, or stand beside each other.
 */
export function containersOf(weighed: Weighed, best: number): number[] {
  let top = best;
  let named = false;
  const inside = insideMain(weighed, best);
  for (let i = best; i > 0; i = at(weighed.parent, i)) {
    const { name } = weighed.nodes[i] as Element;
    if (i !== best && worthTheStep(weighed, top, i, named ? undefined : i > inside)) top = i;
    named ||= isBody(weighed, i);
    if (name === 'body') break;
    const growth = LEAVING.get(name);
    if (growth && !growsBy(weighed, i, growth)) break;
  }
  return likeIt(weighed, namedWithin(weighed, top, best));
}

/** Leaving one of these elements pays only if the page holds so much more. */
const LEAVING = new Map([
  ['article', 2],
  ['main', 3],
]);

function growsBy({ weight, nodes }: Weighed, index: number, times: number): boolean {
  let root = 0;
  for (let i = 0; i < index; i++) if ((nodes[i] as Element).name === 'body') root = i;
  return at(weight, root) > at(weight, index) * times;
}

/**
 * True if an ancestor adds enough prose for the other text that comes with it. Within an element that calls itself the
 * body (`inMain` is undefined) no thin text is taken in.
 */
function worthTheStep(
  { weight, sure, open }: Weighed,
  from: number,
  to: number,
  inMain: boolean | undefined,
): boolean {
  const before = at(weight, from);
  // Distrusted letters are no cost of the step, so that distrusted prose is no gain; unless all there is is distrusted.
  const gain = at(sure, from) ? at(sure, to) - at(sure, from) : at(weight, to) - before;
  if (gain < before * WORTH) return false;
  const letters = Math.max(1, at(open, to) - at(open, from));
  const thin = inMain !== undefined && (inMain ? gain > before * SOME : gain > before * MUCH);
  return gain > letters * (thin ? THIN : DENSE);
}

/** The index of the article or main element around, or beyond all where there is none. */
function insideMain({ nodes, parent }: Weighed, index: number): number {
  for (let i = index; i > 0; i = at(parent, i)) if (LEAVING.has((nodes[i] as Element).name)) return i;
  return Number.POSITIVE_INFINITY;
}

/** The innermost element between the two that calls itself the body and holds most of it; else the top. */
function namedWithin(weighed: Weighed, top: number, best: number): number {
  for (let i = best; i >= top && i >= 0; i = at(weighed.parent, i)) {
    if (isBody(weighed, i) && at(weighed.weight, i) >= at(weighed.weight, top) * COVERS) return i;
    if (i === top) break;
  }
  return top;
}

/** The container and others of the very same name that hold prose too. */
function likeIt(weighed: Weighed, index: number): number[] {
  const element = weighed.nodes[index] as Element;
  const names = element.attribs.class;
  if (!names || !isBody(weighed, index)) return [index];
  const scope = scopeOf(weighed, index);
  const all: number[] = [];
  for (let i = scope; i < at(weighed.end, scope); i++) {
    const same =
      i === index || ((weighed.nodes[i] as Element).attribs.class === names && at(weighed.weight, i) > 0);
    if (!same) continue;
    all.push(i);
    i = at(weighed.end, i) - 1;
  }
  return all.includes(index) ? all : [index];
}

/** The article element around, or else the grandparent: other articles of the page are out of it. */
function scopeOf(weighed: Weighed, index: number): number {
  let i = at(weighed.parent, index);
  for (let steps = 0; i > 0; i = at(weighed.parent, i), steps++) {
    const { name } = weighed.nodes[i] as Element;
    if (name === 'article') return i;
    if (name === 'body' || name === 'main' || steps >= 3) break;
  }
  const above = at(weighed.parent, index);
  return above < 0 ? index : above;
}
