import { type Aliases, aliasesOf, isProof } from '../identity/aliases.js';
import type { Entry } from '../model.js';
import { claimAlias, findAliases, putAliases } from '../store/aliases.js';
import { articleOf } from '../store/entries.js';
import type { Store } from '../store/store.js';

/** An entry and the article that it announces, as far as anyone knows. */
export interface Placed {
  readonly entry: Entry;
  readonly article: string;
}

/**
 * Finds the article of each entry: the one that its address stands for in whatever spelling; else the one that its
 * guid had before; else the one of the source with the same title and minute, or the same text. What is found by words
 * alone must not be in the same document under another entry: a list does not show one article twice.
 * @param listed everything that the document lists
 * @throws Failure `url-invalid`
 */
export async function placeEntries(
  store: Store,
  source: string,
  entries: readonly Entry[],
  listed: readonly Entry[],
): Promise<Placed[]> {
  const present = new Map<string, string>();
  const placed: Placed[] = [];
  const looks = entries.map((entry) => ({ entry, aliases: aliasesOf(source, entry) }));
  if (looks.length) await findPresent(store, source, listed, present);
  for (const { entry, aliases } of looks) {
    const proposed = await propose(store, aliases, entry, source, present);
    const article = aliases.address ? await claimAlias(store, aliases.address, proposed) : proposed;
    await remember(store, aliases, article);
    present.set(article, aliases.address ?? '');
    placed.push({ entry, article });
  }
  return placed;
}

/** The articles that the document's addresses stand for, each with the address's alias. */
async function findPresent(
  store: Store,
  source: string,
  listed: readonly Entry[],
  present: Map<string, string>,
): Promise<void> {
  const addresses = listed.flatMap((entry) => aliasesOf(source, entry).address ?? []);
  const held = await findAliases(store, addresses);
  for (const [at, found] of held.entries()) if (found) present.set(found.article, addresses[at] ?? '');
}

async function propose(
  store: Store,
  { address, guid, proof, weak }: Aliases,
  entry: Entry,
  source: string,
  present: ReadonlyMap<string, string>,
): Promise<string> {
  const [byAddress, byGuid, ...byWords] = await findAliases(store, [address ?? guid, guid, ...weak]);
  if (address && byAddress) return byAddress.article;
  if (byGuid && isProof(byGuid.note, proof) && !elsewhere(byGuid.article)) return byGuid.article;
  const known = byWords.find((found) => found && !elsewhere(found.article));
  return known?.article ?? articleOf(source, entry);

  function elsewhere(article: string): boolean {
    const under = present.get(article);
    return under !== undefined && under !== address;
  }
}

async function remember(store: Store, { guid, proof, weak }: Aliases, article: string): Promise<void> {
  const { aliasTtlMs, weakAliasTtlMs } = store.limits;
  await putAliases(store, [guid], article, aliasTtlMs, proof);
  await putAliases(store, weak, article, weakAliasTtlMs);
}
