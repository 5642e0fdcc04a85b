import { type PolicyOf, policyOf } from '../../embeds/policy.js';
import type { Embed, EmbedMedia, NestedPost } from '../../model.js';
import { directionOf } from '../metadata/language.js';
import { escapeHtml } from './escape.js';
import { resolveResource } from './link.js';
import { attribute, lines } from './markup.js';

type Post = Embed | NestedPost;

/**
 * An embed as a plain card: who, when, what, its media and the link to it. No script, and nothing is loaded from its
 * provider unless the policy asks for its pictures.
 */
export function renderCard(embed: Embed | undefined, policy: PolicyOf = policyOf()): string {
  if (!embed) return '';
  const marks = attribute('data-provider', embed.provider) + attribute('data-embed', embed.id);
  const status = attribute('data-status', embed.status);
  const media = mediaOf(embed, policy(embed.provider).media);
  return `<figure class="embed"${marks}${status}>${words(embed)}${media}<figcaption>${byline(embed)}</figcaption></figure>`;
}

function mediaOf({ media = [] }: Embed, wanted: 'links' | 'show' | 'none'): string {
  const items = wanted === 'none' ? [] : media.map((item) => medium(item, wanted === 'show'));
  const shown = items.filter((item) => item !== '');
  return shown.length
    ? `<ul class="embed-media">${shown.map((item) => `<li>${item}</li>`).join('')}</ul>`
    : '';
}

function medium(item: EmbedMedia, show: boolean): string {
  const href = resolveResource(item.url, item.url);
  if (!href) return '';
  const picture = item.type === 'photo' ? href : item.poster && resolveResource(item.poster, item.poster);
  const alt = escapeHtml(item.alt ?? '');
  const inner =
    show && picture
      ? `<img src="${escapeHtml(picture)}" alt="${alt}" loading="lazy" referrerpolicy="no-referrer">`
      : `${item.type}${alt && `: ${alt}`}`;
  return `<a href="${escapeHtml(href)}" rel="nofollow noopener">${inner}</a>`;
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
