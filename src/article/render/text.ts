import type { Block } from '../../model.js';

/** The journalist's words alone: no embeds, no pictures; rows of tables with tabs between their cells. */
export function renderText(blocks: readonly Block[]): string {
  return blocks
    .map(textOf)
    .filter((text) => text !== '')
    .join('\n\n');
}

function textOf(block: Block): string {
  switch (block.type) {
    case 'list':
      return block.items.join('\n');
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.replace(/[\t\n]+/g, ' ')).join('\t')).join('\n');
    case 'image':
    case 'embed':
      return '';
    default:
      return block.text;
  }
}
