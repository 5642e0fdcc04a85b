import { takeAddresses } from '../../embeds/flattened/addresses.js';
import { type FlattenedPart, findFlattenedPosts } from '../../embeds/flattened/find.js';
import type { Block } from '../../model.js';
import { noteRoleOf } from '../content/note-role.js';
import { detectLanguage } from '../metadata/language.js';
import type { Page } from '../page.js';
import { noteRemoval } from '../removal.js';
import { escapeHtml } from '../render/escape.js';
import { linesOf } from './lines.js';
import { type Language, metadataOf } from './metadata.js';
import { cutPhrases } from './phrases.js';

/**
 * Reads a text that another extractor took out of a page: posts are lifted first, because their words may stand in
 * the very lines that the phrases are cut from, and what is left are the journalist's paragraphs.
 */
export function readFlattened(page: Page, text: string): void {
  const parts = takeAddresses(findFlattenedPosts(linesOf(text)), page.url);
  const prose = parts.flatMap((part) => ('line' in part ? [part.line] : [])).join('\n');
  const said = languageOf(prose, page.languageHint);
  const language = said?.tag;
  page.metadata = metadataOf(page.entry, said, prose);
  page.trace?.read(new Map(parts.map((part) => [part, wordsOf(part)])));
  for (const part of parts) {
    if ('embed' in part) {
      page.embeds.set(part.embed.id, part.embed);
      keep(page, { type: 'embed', embed: part.embed.id }, part);
      continue;
    }
    const { rest, removed } = cutPhrases(page.rules, part.line, language);
    for (const removal of removed) noteRemoval(page, removal, [part], true);
    if (rest) keep(page, paragraphOf(page, rest), part);
  }
}

function languageOf(prose: string, hint: string | undefined): Language | undefined {
  const detected = detectLanguage(prose);
  if (detected) return { tag: detected, from: 'text' };
  return hint ? { tag: hint, from: 'source' } : undefined;
}

function paragraphOf(page: Page, text: string): Block {
  const role = noteRoleOf(page.rules.roles ?? [], text);
  return { type: 'paragraph', text, html: escapeHtml(text), ...(role && { role }) };
}

function keep(page: Page, block: Block, part: object): void {
  page.blocks.push(block);
  page.trace?.kept(block, [part]);
}

function wordsOf(part: FlattenedPart): string {
  if ('line' in part) return part.line;
  const { text = '', author, published = '', form, url } = part.embed;
  if (form === 'link') return url ?? '';
  return `${text} — ${author?.name ?? ''} (@${author?.handle ?? ''}) ${published}`;
}
