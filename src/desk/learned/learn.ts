import type { Sighting } from '../../article/learned/sightings.js';
import type { Limits } from '../../limits.js';
import type { BlockChanges, LearnedBlock, LearnedState } from '../../store/learned/blocks.js';
import type { WindowArticle } from '../../store/learned/window.js';
import { judge } from './judge.js';

/** Characters of a block's text that are kept to show it. */
const SAMPLE = 300;

/**
 * What an article that came into the window changes about its host's blocks: those it has are counted anew, those that
 * recur by now are learned, and learned ones that no article has had for as long as the window reaches are let go of.
 */
export function learn(
  state: LearnedState,
  window: readonly WindowArticle[],
  sightings: readonly Sighting[],
  now: number,
  limits: Limits,
): BlockChanges {
  const set = new Map<string, LearnedBlock>();
  const often = new Map<string, number>();
  for (const { prints } of window)
    for (const print of prints.keys()) often.set(print, (often.get(print) ?? 0) + 1);
  let fresh = 0;
  for (const { print, text } of sightings) {
    const known = state.blocks.get(print);
    // Most blocks are in this one article: they need no judgement.
    if (!known && (often.get(print) ?? 0) < limits.minLearnedArticles) continue;
    const { learned, place, seen, of } = judge(print, window, limits);
    if (known) set.set(print, { ...known, seen, of: Math.max(of, seen), last: now });
    else if (learned) {
      fresh += 1;
      const block = { state: 'learned', text: text.slice(0, SAMPLE), place, seen, of } as const;
      set.set(print, { ...block, since: now, last: now, changed: state.version + 1 });
    }
  }
  return { set, gone: outdated(state, set, now, limits), version: state.version + (fresh ? 1 : 0) };
}

/** Old ones, and above the limit those not seen for longest; never one that an operator decided on. */
function outdated(
  { blocks }: LearnedState,
  set: ReadonlyMap<string, LearnedBlock>,
  now: number,
  { learnedWindowMs, maxLearnedBlocks }: Limits,
): string[] {
  const own = [...new Map([...blocks, ...set])].filter(([, { state }]) => state === 'learned');
  const byAge = own.sort(([a, one], [b, other]) => one.last - other.last || (a < b ? -1 : 1));
  const over = byAge.length - maxLearnedBlocks;
  return byAge.flatMap(([print, { last }], at) => (at < over || last < now - learnedWindowMs ? [print] : []));
}
