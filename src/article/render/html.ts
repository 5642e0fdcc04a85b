import { type PolicyOf, policyOf } from '../../embeds/policy.js';
import type { Block, CleanedArticle, Embed } from '../../model.js';
import { renderCard } from './card.js';
import { escapeHtml } from './escape.js';
import { resolveResource } from './link.js';
import { attribute, lines } from './markup.js';
import { sanitiseInline } from './sanitise.js';

export type Renderable = Pick<CleanedArticle, 'url' | 'blocks' | 'embeds' | 'language' | 'direction'>;

/**
 * The article's body as sanitised HTML: made of the blocks with every word escaped, so that nothing of the page's
 * own markup but inline tags of an allow-list gets through. Embeds are plain cards without any script.
 */
export function renderHtml(article: Renderable, policy: PolicyOf = policyOf()): string {
  const embeds = new Map(article.embeds.map((embed) => [embed.id, embed]));
  const root = attribute('lang', article.language) + attribute('dir', article.direction);
  const body = article.blocks.map((block) => renderBlock(block, embeds, article.url, policy));
  return `<article${root}>\n${body.filter((html) => html !== '').join('\n')}\n</article>`;
}

function renderBlock(
  block: Block,
  embeds: ReadonlyMap<string, Embed>,
  baseUrl: string,
  policy: PolicyOf,
): string {
  const marks = attribute('data-role', block.role);
  switch (block.type) {
    case 'paragraph':
      return `<p${marks}>${timeOf(block)}${sanitiseInline(block.html, baseUrl)}</p>`;
    case 'heading':
      return `<h${block.level}${marks}>${timeOf(block)}${escapeHtml(block.text)}</h${block.level}>`;
    case 'quote':
      return `<blockquote${marks}>${lines(block.text)}${block.cite ? `<footer><cite>${escapeHtml(block.cite)}</cite></footer>` : ''}</blockquote>`;
    case 'list':
      return list(block.ordered ? 'ol' : 'ul', marks, block.items);
    case 'table':
      return `<table${marks}><tbody>${block.rows.map(row).join('')}</tbody></table>`;
    case 'image':
      return image(block, marks, baseUrl);
    case 'code':
      return `<pre${marks}><code>${escapeHtml(block.text)}</code></pre>`;
    case 'embed':
      return renderCard(embeds.get(block.embed), policy);
  }
}

function list(name: string, marks: string, items: readonly string[]): string {
  return `<${name}${marks}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${name}>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function image(block: Extract<Block, { type: 'image' }>, marks: string, baseUrl: string): string {
  const src = resolveResource(block.url, baseUrl);
  if (!src) return '';
  const caption = [block.caption, block.credit && `<small>${escapeHtml(block.credit)}</small>`];
  const words = [caption[0] && escapeHtml(caption[0]), caption[1]].filter(Boolean).join(' ');
  return `<figure${marks}><img src="${escapeHtml(src)}" alt="${escapeHtml(block.alt ?? '')}">${words && `<figcaption>${words}</figcaption>`}</figure>`;
}

function timeOf(block: { time?: string | undefined }): string {
  if (!block.time) return '';
  return `<time datetime="${escapeHtml(block.time)}">${escapeHtml(block.time)}</time> `;
}
