import type { Element } from 'domhandler';
import type { Page } from '../page.js';
import { at } from './measure.js';
import type { Weighed } from './score.js';
import { wordsOf } from './tokens.js';

const NAMES = new Set(
  'paywall regwall paywalloffer paywallcontainer paywallmessage subscriberwall subscribewall meteredwall premiumwall'.split(
    ' ',
  ),
);
/** With more prose than this, the article is there, whatever stands below it. */
const STUB = 1_500;
/** A wall says little; an element with more is the article, which is called after its wall. */
const LONGEST_WALL = 600;

/** Marks a stub with a paywall in or right below it, where the page's structured data is silent. */
export function markPaywall(page: Page, weighed: Weighed, mains: readonly number[]): void {
  if (page.metadata.access || !mains.length) return;
  const prose = mains.reduce((sum, index) => sum + at(weighed.prose, index), 0);
  if (prose > STUB) return;
  const first = mains[0] as number;
  for (let i = first; i < weighed.nodes.length; i++) {
    const letters = at(weighed.letters, i);
    if (letters < 20 || letters > LONGEST_WALL || !isWall(weighed.nodes[i] as Element)) continue;
    page.metadata = { ...page.metadata, access: { free: false, evidence: 'page:paywall' } };
    return;
  }
}

function isWall({ attribs }: Element): boolean {
  const names = `${attribs.class ?? ''} ${attribs.id ?? ''}`;
  if (!/wall/i.test(names) || names.length > 400) return false;
  return names.split(/\s+/).some((name) => wordsOf(name).some((word) => NAMES.has(word)));
}
