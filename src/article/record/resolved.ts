import type { Block, CleanedArticle, Embed } from '../../model.js';
import { finishRecord } from './finish.js';

/**
 * The record with what its embeds' providers answered. An embed may come back under another id (a flattened post whose
 * address was found out): its block follows, and two embeds that turn out to be one stay where the first stands.
 * @param answers by the id that the embed has in the record
 */
export function withResolved<T extends CleanedArticle>(record: T, answers: ReadonlyMap<string, Embed>): T {
  const embeds = new Map<string, Embed>();
  const ids = new Map<string, string>();
  for (const old of record.embeds) {
    const embed = answers.get(old.id) ?? old;
    ids.set(old.id, embed.id);
    if (!embeds.has(embed.id)) embeds.set(embed.id, embed);
  }
  const shown = new Set<string>();
  const blocks = record.blocks.flatMap((block): Block[] => {
    if (block.type !== 'embed') return [block];
    const id = ids.get(block.embed) ?? block.embed;
    if (shown.has(id)) return [];
    shown.add(id);
    return [{ ...block, embed: id }];
  });
  return finishRecord({ ...record, blocks, embeds: [...embeds.values()] });
}
