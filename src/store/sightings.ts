import { isSamePrint } from '../identity/fingerprint.js';
import { runScript } from './script.js';
import { SIGHT, WANTS } from './scripts/sighting.js';
import type { Store } from './store.js';

/** An article as one source shows it. */
export interface Sighting {
  readonly source: string;
  readonly entryId: string;
  /** Milliseconds since the epoch: when the source first showed it. */
  readonly at: number;
  readonly print: string;
}

const TURN = '!';

/** Where an article was seen, the first source first. */
export async function sightingsOf({ redis, keys }: Store, article: string): Promise<Sighting[]> {
  const held = Object.entries(await redis.hgetall(keys.sightings(article)));
  return held
    .flatMap(([source, line]) => (source === TURN ? [] : [parse(source, line)]))
    .sort((a, b) => a.at - b.at || (a.source < b.source ? -1 : 1));
}

/** True when the article of a source's entry is to be fetched; false when it is known, or another source's turn. */
export async function isWanted(
  { redis, keys, limits, now }: Store,
  article: string,
  source: string,
  print: string,
): Promise<boolean> {
  const held = await redis.hget(keys.sightings(article), source);
  const same = held !== null && isSamePrint(parse(source, held).print, print);
  const args = [source, same ? 1 : 0, now(), limits.aliasTtlMs, limits.firstTurnMs, limits.updateTurnMs];
  return (await runScript(redis, WANTS, [keys.sightings(article), keys.record(article)], args)) === 1;
}

/** Whether a source has shown each of some articles. */
export async function areSighted(
  { redis, keys }: Store,
  articles: readonly string[],
  source: string,
): Promise<boolean[]> {
  const held = await Promise.all(articles.map((article) => redis.hexists(keys.sightings(article), source)));
  return held.map((found) => found === 1);
}

/** Notes that a source shows an article. Gives true when it did not before. */
export async function markSighting(
  { redis, keys, limits, now }: Store,
  article: string,
  { source, entryId, print }: Omit<Sighting, 'at'>,
): Promise<boolean> {
  const args = [source, print, now(), entryId, limits.aliasTtlMs, limits.maxSightings];
  return (await runScript(redis, SIGHT, [keys.sightings(article)], args)) === 1;
}

function parse(source: string, line: string): Sighting {
  const [print = '', at, ...entryId] = line.split(' ');
  return { source, print, at: Number(at), entryId: entryId.join(' ') };
}
