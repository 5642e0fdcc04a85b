import type { Block, Embed, Removal } from '../../model.js';

export interface Placed {
  readonly blocks: Block[];
  readonly embeds: Embed[];
  readonly removed: Removal[];
}

/** The embeds that stand in the article, each once and in reading order; the others are told among the removals. */
export function placeEmbeds(
  blocks: readonly Block[],
  found: ReadonlyMap<string, Embed>,
  limit: number,
): Placed {
  const placed = new Map<string, Embed>();
  const removed: Removal[] = [];
  const kept = blocks.filter((block) => {
    if (block.type !== 'embed') return true;
    const embed = found.get(block.embed);
    if (embed && !placed.has(embed.id) && placed.size < limit) return Boolean(placed.set(embed.id, embed));
    if (embed) removed.push(removal(embed, 'embed-repeated', 'it stands in the article already'));
    return false;
  });
  for (const [id, embed] of found) {
    if (!placed.has(id)) removed.push(removal(embed, 'embed-outside', 'it stands outside the article'));
  }
  return { blocks: kept, embeds: [...placed.values()], removed };
}

function removal(embed: Embed, rule: string, reason: string): Removal {
  return { step: 'emit', rule, reason, text: embed.url ?? embed.text ?? embed.id };
}
