import type { Embed, NestedPost } from '../../model.js';
import { directionOf } from '../metadata/language.js';
import { escapeHtml } from './escape.js';
import { resolveResource } from './link.js';
import { attribute, lines } from './markup.js';

type Post = Embed | NestedPost;

/** An embed as a plain card: who, when, what, and the link to it. Nothing is loaded from its provider. */
export function renderCard(embed: Embed | undefined): string {
  if (!embed) return '';
  const marks = attribute('data-provider', embed.provider) + attribute('data-embed', embed.id);
  const status = attribute('data-status', embed.status);
  return `<figure class="embed"${marks}${status}>${words(embed)}<figcaption>${byline(embed)}</figcaption></figure>`;
}

function words(post: Post): string {
  const inner = 'quoted' in post && post.quoted ? quoted(post.quoted) : '';
  if (!post.text) return inner;
  const dir = directionOf(post.language, post.text) ?? 'auto';
  return `<blockquote${attribute('lang', post.language)} dir="${dir}">${lines(post.text)}${inner}</blockquote>`;
}

function quoted(post: NestedPost): string {
  return `${words(post)}<p>${byline(post)}</p>`;
}

function byline(post: Post): string {
  const { author, published } = post;
  const parts = [
    author?.name && link(author.url, author.name),
    author?.handle && `<bdi>@${escapeHtml(author.handle)}</bdi>`,
    published && `<time datetime="${escapeHtml(published)}">${escapeHtml(published.slice(0, 10))}</time>`,
    link(post.url, post.url ?? post.provider),
  ];
  return parts.filter(Boolean).join(' · ');
}

function link(url: string | undefined, shown: string): string {
  const href = url && resolveResource(url, url);
  const text = `<bdi>${escapeHtml(shown)}</bdi>`;
  return href ? `<a href="${escapeHtml(href)}" rel="nofollow noopener">${text}</a>` : text;
}
