import { runScript } from './script.js';
import { CLAIM } from './scripts/sighting.js';
import type { Store } from './store.js';

const DIVIDER = ' ';

/** Which articles aliases stand for, and what was noted beside each; undefined for those not known. */
export async function findAliases(
  { redis, keys }: Store,
  aliases: readonly string[],
): Promise<({ article: string; note: string } | undefined)[]> {
  if (!aliases.length) return [];
  const held = await redis.mget(aliases.map((alias) => keys.alias(alias)));
  return held.map((line) => {
    if (line === null) return undefined;
    const [article = '', note = ''] = line.split(DIVIDER);
    return { article, note };
  });
}

/** Gives the article that the alias stands for from now on: the one it is known by, or this one. */
export async function claimAlias(
  { redis, keys, limits }: Store,
  alias: string,
  article: string,
): Promise<string> {
  return String(await runScript(redis, CLAIM, [keys.alias(alias)], [article, limits.aliasTtlMs]));
}

/** Makes aliases stand for an article, whatever they stood for. @param ttlMs milliseconds until they are forgotten */
export async function putAliases(
  { redis, keys }: Store,
  aliases: readonly string[],
  article: string,
  ttlMs: number,
  note = '',
): Promise<void> {
  await Promise.all(
    aliases.map((alias) =>
      redis.set(keys.alias(alias), note ? `${article}${DIVIDER}${note}` : article, 'PX', ttlMs),
    ),
  );
}
