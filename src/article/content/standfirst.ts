import type { Element } from 'domhandler';
import { headingLevel, isInline } from './elements.js';
import type { Evidence } from './evidence.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';
import { fold, lineOf, SENTENCE_END } from './text.js';

const SHORTEST = 30;
const LONGEST = 1_000;
/** Elements looked at before the article, from its start back to the front. */
const REACH = 400;

/** The standfirst where it stands outside of the article's containers; marked so that it is typed as one. */
export function standfirstOf(weighed: Weighed, containers: readonly number[], evidence: Evidence): Element[] {
  const first = containers[0] ?? 0;
  let best: Candidate = { index: -1, rank: 0 };
  let titled = false;
  for (let i = first - 1; i > 0 && i > first - REACH && !titled; i--) {
    titled = isTitle(weighed, i, evidence);
    if (titled || at(weighed.end, i) > first) continue;
    const candidate = { index: i, rank: rankOf(weighed, i, evidence) };
    if (isBetter(weighed, candidate, best)) best = candidate;
  }
  // Without a title above it, place alone proves nothing.
  if (best.index < 0 || (best.rank === 1 && !titled)) return [];
  const element = weighed.nodes[best.index] as Element;
  element.attribs['data-role'] = 'standfirst';
  return [element];
}

interface Candidate {
  readonly index: number;
  readonly rank: number;
}

/** Of equals the innermost, and of neighbours the first. `one` begins before `other`. */
function isBetter(weighed: Weighed, one: Candidate, other: Candidate): boolean {
  if (one.rank !== other.rank || !one.rank) return one.rank > other.rank;
  const around = at(weighed.end, one.index) > other.index;
  return !around || !isWider(weighed, one.index, other.index);
}

function isTitle(weighed: Weighed, index: number, { titles }: Evidence): boolean {
  const element = weighed.nodes[index] as Element;
  const level = headingLevel(element);
  return level === 1 || (level === 2 && titles.has(fold(lineOf(element))));
}

const isWider = ({ letters }: Weighed, outer: number, inner: number): boolean =>
  at(letters, outer) > at(letters, inner) * 1.05;

/** True for a short element that says what the page says in its summary. */
export function isSummary(element: Element, { summaries }: Evidence): boolean {
  const line = lineOf(element);
  if (line.length < SHORTEST || line.length > LONGEST) return false;
  const folded = fold(line);
  return summaries.some((summary) => alike(summary, folded));
}

/** 3: says what the page's summary says; 2: is called standfirst; 1: stands where one stands; 0: is none. */
function rankOf(weighed: Weighed, index: number, { summaries, titles }: Evidence): number {
  const element = weighed.nodes[index] as Element;
  const letters = at(weighed.letters, index);
  if (letters < SHORTEST || letters > LONGEST || isInline(element)) return 0;
  if (at(weighed.linked, index) > letters / 2) return 0;
  const folded = fold(lineOf(element));
  if (titles.has(folded)) return 0;
  if (summaries.some((summary) => alike(summary, folded))) return 3;
  if (at(weighed.trust, index) < 0.4 || at(weighed.prose, index) < letters * 0.8) return 0;
  if (weighed.kinds[index]?.as === 'standfirst' || element.attribs.itemprop === 'description') return 2;
  const stands =
    at(weighed.ownProse, index) > 0 && letters > 50 && letters < 450 && !at(weighed.linked, index);
  return stands && SENTENCE_END.test(lineOf(element).slice(-3)) ? 1 : 0;
}

const PROBE = 60;

/** True if the text begins with the summary, a dateline apart, or the other way round, and neither goes on for long. */
function alike(summary: string, text: string): boolean {
  if (Math.min(summary.length, text.length) < 20 || text.length > summary.length * 1.6 + 40) return false;
  const at = text.indexOf(summary.slice(0, PROBE));
  return (at >= 0 && at < 40) || summary.startsWith(text.slice(0, PROBE));
}
