import type { Limits } from '../../limits.js';
import { runScript } from '../script.js';
import { MARK_CLEANED, REMEMBER } from '../scripts/learned.js';
import type { Store } from '../store.js';
import { type LearnedState, parseState } from './blocks.js';

/** What is remembered of an article of a host. */
export interface WindowArticle {
  readonly article: string;
  /** The version of the host's learned blocks by which it was cleaned. */
  readonly version: number;
  /** Digest. */
  readonly snapshot: string;
  /** Key of the feed entry. */
  readonly entry: string;
  /** A print of its title. */
  readonly story: string;
  /** Of publication, YYYY-MM-DD. */
  readonly day: string;
  /** Whether any embed stands in it. */
  readonly embeds: boolean;
  /** What was noticed of each block, by its print. */
  readonly prints: ReadonlyMap<string, number>;
}

/**
 * Puts an article into its host's window, in the place of what was remembered of it before, and lets go of what has
 * become too old or too much: articles, and hosts not heard of for longest. Putting it again changes nothing.
 * @returns the whole window, and the host's learned blocks
 */
export async function remember(
  store: Store,
  host: string,
  article: WindowArticle,
): Promise<{ window: WindowArticle[]; state: LearnedState }> {
  const { redis, keys, limits } = store;
  const names = [
    keys.learnedOrder(host),
    keys.learnedWindow(host),
    keys.learnedBlocks(host),
    keys.learnedHosts,
    keys.learnedDecided,
  ];
  const args = [article.article, pack(article), store.now(), host, ...boundsOf(store, limits)];
  const [window, blocks] = (await runScript(redis, REMEMBER, names, args)) as [string[], string[]];
  return { window: parseWindow(pairs(window)), state: parseState(pairs(blocks)) };
}

function boundsOf({ keys }: Store, limits: Limits): (string | number)[] {
  const { maxLearnedArticles, learnedWindowMs, maxLearnedHosts } = limits;
  const prefixes = [keys.learnedOrder(''), keys.learnedWindow(''), keys.learnedBlocks('')];
  return [maxLearnedArticles, learnedWindowMs, maxLearnedHosts, ...prefixes];
}

/** The articles that are remembered of a host. */
export async function readWindow({ redis, keys }: Store, host: string): Promise<WindowArticle[]> {
  return parseWindow(Object.entries(await redis.hgetall(keys.learnedWindow(host))));
}

/** Puts down that articles are taken care of up to a version of their host's learned blocks. */
export async function markCleaned(
  { redis, keys }: Store,
  host: string,
  version: number,
  articles: readonly string[],
): Promise<void> {
  if (articles.length)
    await runScript(redis, MARK_CLEANED, [keys.learnedWindow(host)], [version, ...articles]);
}

const MARK_DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_';
const PRINT = /([0-9a-v]{13})([\w-])/g;

/** The version comes first: a script changes it in place. */
function pack({ article, version, snapshot, entry, story, day, embeds, prints }: WindowArticle): string {
  // An entry's key begins with its article's, which is known.
  const key = entry.startsWith(`${article}-`) ? entry.slice(article.length) : entry;
  const blocks = [...prints].map(([print, marks]) => `${print}${MARK_DIGITS[marks] ?? '0'}`);
  return [version, snapshot, key, story, day, embeds ? 1 : 0, blocks.join('')].join(' ');
}

/** Sorted, so that the same window is read in the same order whatever order Redis keeps it in. */
function parseWindow(held: readonly (readonly [string, string])[]): WindowArticle[] {
  return held.map(parseArticle).sort((a, b) => (a.article < b.article ? -1 : 1));
}

function parseArticle([article, packed]: readonly [string, string]): WindowArticle {
  const [version, snapshot = '', entry = '', story = '', day = '', embeds, blocks = ''] = packed.split(' ');
  const prints = [...blocks.matchAll(PRINT)].map(([, print = '', mark = '0']): [string, number] => [
    print,
    Math.max(MARK_DIGITS.indexOf(mark), 0),
  ]);
  return {
    article,
    version: Number(version),
    snapshot,
    entry: entry.startsWith('-') ? `${article}${entry}` : entry,
    story,
    day,
    embeds: embeds === '1',
    prints: new Map(prints),
  };
}

function pairs(flat: readonly string[]): [string, string][] {
  return Array.from({ length: flat.length / 2 }, (_, at) => [flat[at * 2] ?? '', flat[at * 2 + 1] ?? '']);
}
