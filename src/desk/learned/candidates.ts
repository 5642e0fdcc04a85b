import { sightingsOf } from '../../article/learned/sightings.js';
import { readState } from '../../store/learned/blocks.js';
import { learnedKey } from '../../store/learned/key.js';
import { readWindow, type WindowArticle } from '../../store/learned/window.js';
import { findRecord } from '../../store/records.js';
import type { Store } from '../../store/store.js';
import { type Judgement, judge } from './judge.js';

/** A block that recurs, but not enough to be learned. */
export interface Candidate extends Judgement {
  readonly print: string;
  readonly text: string;
}

const MOST = 50;

/** The blocks of a host that were seen in so many articles and are not learned, the most frequent first. */
export async function candidatesOf(store: Store, host: string, least = 2): Promise<Candidate[]> {
  const [window, state] = await Promise.all([readWindow(store, host), readState(store, host)]);
  const articles = new Map<string, WindowArticle[]>();
  for (const article of window)
    for (const print of article.prints.keys())
      if (!state.blocks.has(print)) articles.set(print, [...(articles.get(print) ?? []), article]);
  const frequent = [...articles].filter(([, seen]) => seen.length >= least);
  const found: Candidate[] = [];
  for (const [print, [article]] of frequent.sort(([, a], [, b]) => b.length - a.length).slice(0, MOST)) {
    const text = article && (await textOf(store, host, article.article, print));
    if (text) found.push({ print, text, ...judge(print, window, store.limits) });
  }
  return found;
}

/** The window has no texts: the article's record has. */
async function textOf(
  store: Store,
  host: string,
  article: string,
  print: string,
): Promise<string | undefined> {
  const record = await findRecord(store, article);
  if (!record) return undefined;
  const sightings = sightingsOf(record, { host, key: await learnedKey(store) }, store.limits);
  return sightings.find((sighting) => sighting.print === print)?.text;
}
