import { type PolicyOf, policyOf } from '../../embeds/policy.js';
import type { Block, Embed } from '../../model.js';

/**
 * The journalist's words alone: no pictures, and of embeds what the operator's policy says, which is nothing if they
 * said nothing; rows of tables with tabs between their cells.
 */
export function renderText(
  blocks: readonly Block[],
  embeds: readonly Embed[] = [],
  policy: PolicyOf = policyOf(),
): string {
  const byId = new Map(embeds.map((embed) => [embed.id, embed]));
  return blocks
    .map((block) => (block.type === 'embed' ? embedText(byId.get(block.embed), policy) : textOf(block)))
    .filter((text) => text !== '')
    .join('\n\n');
}

function embedText(embed: Embed | undefined, policy: PolicyOf): string {
  const wanted = embed ? policy(embed.provider).text : 'leave-out';
  if (!embed || wanted === 'leave-out') return '';
  const { author, text, url, published } = embed;
  const by = [author?.name, author?.handle && `(@${author.handle})`, published?.slice(0, 10)];
  const signature = [...by, url ?? embed.id].filter(Boolean).join(' ');
  if (wanted === 'mark') return `[${embed.provider}: ${url ?? embed.id}]`;
  return [text, `— ${signature}`].filter(Boolean).join('\n');
}

/** The words of one block. */
export function textOf(block: Exclude<Block, { type: 'embed' }>): string {
  switch (block.type) {
    case 'list':
      return block.items.join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.replace(/[\t\n]+/g, ' ')).join('\t')).join('\n');
    case 'image':
      return '';
    default:
      return block.text;
  }
}
