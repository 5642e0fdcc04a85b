import type { Block, CleanedArticle, Embed } from '../../../model.js';
import { escapeHtml } from '../../render/escape.js';
import { attribute } from '../../render/markup.js';
import { sanitiseInline } from '../../render/sanitise.js';
import { describeEmbed, embedOf, typeOf, wordsOf } from '../describe.js';

/** A block of the record. Pictures and players are told in words, so that looking at the page asks no one for anything. */
export function blockHtml(block: Block, article: CleanedArticle | undefined, url: string): string {
  const tongue = attribute('lang', article?.language) + attribute('dir', article?.direction ?? 'auto');
  const mark = `<p class="mark">Kept: <b>${escapeHtml(typeOf(block))}</b></p>`;
  return `${mark}<div${tongue}>${bodyOf(block, article, url)}</div>`;
}

function bodyOf(block: Block, article: CleanedArticle | undefined, url: string): string {
  switch (block.type) {
    case 'paragraph':
      return `<p>${sanitiseInline(block.html, url)}</p>`;
    case 'heading':
      return `<p><strong>${escapeHtml(block.text)}</strong></p>`;
    case 'quote':
      return `<blockquote>${escapeHtml(wordsOf(block))}</blockquote>`;
    case 'list':
      return list(block.ordered ? 'ol' : 'ul', block.items);
    case 'table':
      return `<table><tbody>${block.rows.map(row).join('')}</tbody></table>`;
    case 'code':
      return `<pre><code>${escapeHtml(block.text)}</code></pre>`;
    case 'image':
      return `<p>${escapeHtml(wordsOf(block))}</p>`;
    case 'embed':
      return postHtml(embedOf(article, block.embed), block.embed);
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name}>${items.map((item) => `<li>${escapeHtml(item)}</li>`).join('')}</${name}>`;
}

function row(cells: readonly string[]): string {
  return `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;
}

function postHtml(embed: Embed | undefined, id: string): string {
  if (!embed) return `<p class="post">${escapeHtml(id)}</p>`;
  const words = embed.text
    ? `<p${attribute('lang', embed.language)} dir="auto">${escapeHtml(embed.text)}</p>`
    : '';
  const address = embed.url ? `<p class="mark">${escapeHtml(embed.url)}</p>` : '';
  return `<div class="post"><p class="mark" dir="auto">${escapeHtml(describeEmbed(embed))}</p>${words}${address}</div>`;
}
