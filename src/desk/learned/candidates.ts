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

/** The blocks of a host that several articles have and that are not learned, the most frequent first. */
export async function candidatesOf(store: Store, host: string): Promise<Candidate[]> {
  return find(store, host, (_, { length }) => length > 1);
}

/** One block of a host, however seldom it was seen. */
export async function findCandidate(
  store: Store,
  host: string,
  print: string,
): Promise<Candidate | undefined> {
  return (await find(store, host, (other) => other === print))[0];
}

async function find(
  store: Store,
  host: string,
  isWanted: (print: string, having: readonly WindowArticle[]) => boolean,
): Promise<Candidate[]> {
  const [window, state] = await Promise.all([readWindow(store, host), readState(store, host)]);
  const articles = new Map<string, WindowArticle[]>();
  for (const article of window)
    for (const print of article.prints.keys())
      if (!state.blocks.has(print)) articles.set(print, [...(articles.get(print) ?? []), article]);
  const wanted = [...articles].filter(([print, having]) => isWanted(print, having));
  const found: Candidate[] = [];
  for (const [print, having] of wanted.sort(([, a], [, b]) => b.length - a.length).slice(0, MOST)) {
    const text = await textOf(store, host, having, print);
    if (text) found.push({ print, text, ...judge(print, window, store.limits) });
  }
  return found;
}

/** The window has no texts: the record of an article has, and the newest may have none yet. */
async function textOf(
  store: Store,
  host: string,
  having: readonly WindowArticle[],
  print: string,
): Promise<string | undefined> {
  const key = await learnedKey(store);
  for (const { article } of having) {
    const record = await findRecord(store, article);
    const sightings = record ? sightingsOf(record, { host, key }, store.limits) : [];
    const text = sightings.find((sighting) => sighting.print === print)?.text;
    if (text) return text;
  }
  return undefined;
}
