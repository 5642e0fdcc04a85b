import type { Block, Embed, Removal } from '../../model.js';

export interface Placed {
  readonly blocks: Block[];
  readonly embeds: Embed[];
  /** Those that are not in the article, or not once more. */
  readonly left: { readonly embed: string; readonly removal: Removal }[];
}

/** The embeds that stand in the article, each once and in reading order; the others are told among the removals. */
export function placeEmbeds(
  blocks: readonly Block[],
  found: ReadonlyMap<string, Embed>,
  limit: number,
): Placed {
  const placed = new Map<string, Embed>();
  const left: Placed['left'] = [];
  const kept = blocks.filter((block) => {
    if (block.type !== 'embed') return true;
    const embed = found.get(block.embed);
    if (embed && !placed.has(embed.id) && placed.size < limit) return Boolean(placed.set(embed.id, embed));
    if (embed) left.push(leave(embed, 'embed-repeated', 'it stands in the article already'));
    return false;
  });
  for (const [id, embed] of found) {
    if (!placed.has(id)) left.push(leave(embed, 'embed-outside', 'it stands outside the article'));
  }
  return { blocks: kept, embeds: [...placed.values()], left };
}

function leave(embed: Embed, rule: string, reason: string): Placed['left'][number] {
  const text = embed.url ?? embed.text ?? embed.id;
  return { embed: embed.id, removal: { step: 'emit', rule, reason, text } };
}
