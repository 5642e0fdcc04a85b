import type { Embed } from '../../model.js';
import { type Draft, getResolved, putResolved } from '../../store/drafts.js';
import { findRecord } from '../../store/records.js';
import type { Store } from '../../store/store.js';
import { isOpen } from '../resolve.js';

/**
 * Puts what the article's record knows of its embeds where the emit of a draft looks for it, as far as nothing newer
 * is there: an article that is cleaned again asks no provider again.
 * @returns false when there is no record yet
 */
export async function carryAnswers(store: Store, key: string, { article }: Draft): Promise<boolean> {
  const record = await findRecord(store, article.id);
  if (!record) return false;
  const answered = await getResolved(store, key);
  for (const [id, embed] of knownAnswers(article.embeds, record.embeds))
    if (!answered.has(id)) await putResolved(store, key, id, embed);
  return true;
}

/** By the id in the draft. A post that was found by its words has another id since: such posts stay in order. */
function knownAnswers(asked: readonly Embed[], known: readonly Embed[]): [string, Embed][] {
  const byId = new Map(known.map((embed) => [embed.id, embed]));
  const ids = new Set(asked.map(({ id }) => id));
  const renamed = known.filter((embed) => embed.form === 'flattened-text' && !ids.has(embed.id));
  return asked.flatMap((embed): [string, Embed][] => {
    const answer = byId.get(embed.id) ?? (embed.ref === undefined ? renamed.shift() : undefined);
    return answer && answer.provider === embed.provider && !isOpen(answer) ? [[embed.id, answer]] : [];
  });
}
