import type { Block, CleanedArticle, Embed } from '../../model.js';
import type { Part } from './explanation.js';

/** A kept block's type, with what is particular to it: `heading 2`, `paragraph, standfirst`. */
export function typeOf(block: Block): string {
  const type = block.type === 'heading' ? `heading ${block.level}` : block.type;
  return block.role ? `${type}, ${block.role}` : type;
}

/** The words of a block in one line; nothing for an embed, which says more than words. */
export function wordsOf(block: Exclude<Block, { type: 'embed' }>): string {
  if (block.type === 'list') return block.items.map((item) => `• ${item}`).join(' ');
  if (block.type === 'table') return block.rows.map((row) => row.join(' | ')).join(' / ');
  if (block.type === 'image')
    return [block.caption ?? block.alt, block.credit, block.url].filter(Boolean).join(' · ');
  if (block.type === 'quote') return block.cite ? `${block.text} — ${block.cite}` : block.text;
  return block.text;
}

/** What a post is and what became of it: `x 2123, resolved by syndication: Ann Lee (@ann)`. */
export function describeEmbed({ provider, ref, kind, status, via, author }: Embed): string {
  const who = [author?.name, author?.handle && `@${author.handle.replace(/^@/, '')}`]
    .filter(Boolean)
    .join(', ');
  const state = via ? `${status} by ${via}` : status;
  return `${provider} ${kind}${ref ? ` ${ref}` : ''}, ${state}${who && ` (${who})`}`;
}

export function embedOf(article: CleanedArticle | undefined, id: string): Embed | undefined {
  return article?.embeds.find((embed) => embed.id === id);
}

type Other = Exclude<Part, { kind: 'block' | 'removed' }>;

/** Why text that is no block has no removal either. */
export function reasonOf(part: Other): string {
  switch (part.kind) {
    case 'field':
      return `It is the record's ${part.field}.`;
    case 'untold':
      return `The step ${part.step} took it with what stood around it; too little for a line of its own.`;
    case 'unused':
      return 'It stands in the chosen part of the page, and no block was made of it.';
    case 'not-chosen':
      return 'It stands outside of the part of the page that was chosen as the article.';
  }
}

export const NAMES: Readonly<Record<Other['kind'], string>> = {
  field: 'field',
  untold: 'taken along',
  unused: 'unused',
  'not-chosen': 'not chosen',
};
