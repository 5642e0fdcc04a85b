import type { Block, Embed } from '../../model.js';
import { oneSpaced } from '../single-spaced.js';
import type { Renderable } from './html.js';
import { resolveResource } from './link.js';
import { escapeLineStart, escapeMarkdown, markdownUrl } from './markdown-escape.js';
import { inlineMarkdown } from './markdown-inline.js';
import { sanitiseInline } from './sanitise.js';

/** The article's body as Markdown. Embeds stand as quotes with the link to them. */
export function renderMarkdown(article: Renderable): string {
  const embeds = new Map(article.embeds.map((embed) => [embed.id, embed]));
  const parts = article.blocks.map((block) => renderBlock(block, embeds, article.url));
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderBlock(block: Block, embeds: ReadonlyMap<string, Embed>, baseUrl: string): string {
  switch (block.type) {
    case 'paragraph':
      return inlineMarkdown(sanitiseInline(block.html, baseUrl));
    case 'heading':
      return `${'#'.repeat(block.level)} ${oneLine(block.text)}`;
    case 'quote':
      return quote([block.text, ...(block.cite ? [`— ${block.cite}`] : [])].map(plain).join('\n\n'));
    case 'list':
      return block.items
        .map((item, at) => `${block.ordered ? `${at + 1}.` : '-'} ${oneLine(item)}`)
        .join('\n');
    case 'table':
      return table(block.rows);
    case 'image':
      return image(block, baseUrl);
    case 'code':
      return code(block.text);
    case 'embed':
      return embed(embeds.get(block.embed));
  }
}

function embed(post: Embed | undefined): string {
  if (!post) return '';
  const { author, published, url } = post;
  const who = [author?.name, author?.handle && `(@${author.handle})`, published?.slice(0, 10)].filter(
    Boolean,
  );
  const href = resolveResource(url, url ?? '');
  const shown = escapeMarkdown(who.join(' ') || url || post.provider);
  const byline = href ? `[${shown}](${markdownUrl(href)})` : shown;
  return quote([...(post.text ? [plain(post.text)] : []), `— ${byline}`].join('\n\n'));
}

function image(block: Extract<Block, { type: 'image' }>, baseUrl: string): string {
  const src = resolveResource(block.url, baseUrl);
  if (!src) return '';
  const words = [block.caption, block.credit].filter(Boolean).map((part) => oneLine(part ?? ''));
  return [
    `![${oneLine(block.alt ?? '')}](${markdownUrl(src)})`,
    ...(words.length ? [words.join(' · ')] : []),
  ].join('\n\n');
}

/** The first row stands as the heading: Markdown has no table without one. */
function table(rows: readonly (readonly string[])[]): string {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 1);
  const line = (row: readonly string[]) => `| ${row.map(oneLine).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [
    line(Array.from({ length: width }, (_, at) => head[at] ?? '')),
    `|${' --- |'.repeat(width)}`,
    ...rest.map(line),
  ].join('\n');
}

function code(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, run) => Math.max(most, run.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}\n${text}\n${fence}`;
}

function quote(markdown: string): string {
  return markdown.replace(/^/gm, '> ').replace(/ +$/gm, '');
}

function plain(text: string): string {
  return escapeLineStart(escapeMarkdown(text)).replace(/([^\n])\n(?=[^\n])/g, '$1\\\n');
}

function oneLine(text: string): string {
  return escapeLineStart(escapeMarkdown(oneSpaced(text)));
}
