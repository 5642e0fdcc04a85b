import type { Element } from 'domhandler';
import { headingLevel, isInline } from './elements.js';
import type { Evidence } from './evidence.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';
import { fold, lineOf } from './text.js';

const SHORTEST = 30;
const LONGEST = 1_000;
/** Elements looked at before the article, from its start back to the front. */
const REACH = 400;

/** The standfirst where it stands outside of the article's containers; marked so that it is typed as one. */
export function standfirstOf(weighed: Weighed, containers: readonly number[], evidence: Evidence): Element[] {
  const first = containers[0] ?? 0;
  let best = -1;
  let bestRank = 0;
  for (let i = first - 1; i > 0 && i > first - REACH; i--) {
    if (at(weighed.end, i) > first) continue;
    const rank = rankOf(weighed, i, evidence);
    if (
      rank > bestRank ||
      (rank === bestRank && rank > 0 && at(weighed.end, best) <= at(weighed.end, i) && i < best)
    ) {
      best = i;
      bestRank = rank;
    }
    if (headingLevel(weighed.nodes[i] as Element) === 1) break;
  }
  if (best < 0) return [];
  const element = weighed.nodes[best] as Element;
  element.attribs['data-role'] = 'standfirst';
  return [element];
}

/** 2: says what the page's summary says; 1: is called standfirst and reads like one; 0: is none. */
function rankOf(weighed: Weighed, index: number, { summaries, titles }: Evidence): number {
  const element = weighed.nodes[index] as Element;
  const letters = at(weighed.letters, index);
  if (letters < SHORTEST || letters > LONGEST || isInline(element) || headingLevel(element) === 1) return 0;
  if (at(weighed.linked, index) > letters / 2) return 0;
  const named = weighed.kinds[index]?.as === 'standfirst' || element.attribs['itemprop'] === 'description';
  const folded = fold(lineOf(element));
  if (titles.has(folded)) return 0;
  if (summaries.some((summary) => alike(summary, folded))) return 2;
  return named && at(weighed.trust, index) > 0.3 ? 1 : 0;
}

/** True if one begins like the other and neither goes on for long. */
function alike(summary: string, text: string): boolean {
  const size = Math.min(summary.length, text.length);
  if (size < 20 || text.length > summary.length * 1.6 + 40) return false;
  return summary.slice(0, Math.min(size, 80)) === text.slice(0, Math.min(size, 80));
}
