import { type PolicyOf, policyOf } from '../../embeds/policy.js';
import type { Block, CleanedArticle, Embed, NestedPost } from '../../model.js';
import { renderHtml } from '../render/html.js';
import { renderMarkdown } from '../render/markdown.js';
import { sanitiseInline, wordsHtml } from '../render/sanitise.js';
import { renderText } from '../render/text.js';
import { conform } from './conform.js';
import { contentHash } from './content-hash.js';
import { present } from './present.js';

/** A record without what follows from its other fields. */
export type Draft = Omit<CleanedArticle, 'contentHash' | 'html' | 'markdown' | 'text'>;

/**
 * Makes what follows from a record's other fields: safe markup, the renderings, the content's hash. To be called
 * again whenever blocks or embeds have changed; called again without a change, it gives the same.
 * @param policy what of the embeds stands in `text` and `html`; a record keeps no note of it
 * @throws Failure `internal` when the record cannot be brought to its schema
 */
export function finishRecord<T extends Draft>(draft: T, policy: PolicyOf = policyOf()): T & CleanedArticle {
  const { id, schemaVersion, url, ...rest } = present<Draft>(draft);
  const blocks = rest.blocks.map((block) => safeBlock(block, url));
  const embeds = rest.embeds.map((embed) => safeEmbed(embed, url));
  const head = { id, schemaVersion, contentHash: '0'.repeat(64), url };
  const record = conform({ ...head, ...rest, blocks, embeds, text: '', html: '', markdown: '' });
  return {
    ...record,
    contentHash: contentHash(record),
    text: renderText(record.blocks, record.embeds, policy),
    html: renderHtml(record, policy),
    markdown: renderMarkdown(record),
  } as T & CleanedArticle;
}

function safeBlock(block: Block, baseUrl: string): Block {
  if (block.type !== 'paragraph') return block;
  return { ...block, html: sanitiseInline(block.html ?? '', baseUrl) || wordsHtml(block.text ?? '') };
}

function safeEmbed(embed: Embed, baseUrl: string): Embed {
  return {
    ...safePost(embed, baseUrl),
    ...(embed.quoted && { quoted: safePost(embed.quoted, baseUrl) }),
    ...(embed.replyTo && { replyTo: safePost(embed.replyTo, baseUrl) }),
  };
}

function safePost<T extends Embed | NestedPost>(post: T, baseUrl: string): T {
  if (!post.html) return post;
  const { html, ...rest } = post;
  const safe = sanitiseInline(html, post.url && URL.canParse(post.url) ? post.url : baseUrl);
  return { ...rest, ...(safe && { html: safe }) } as T;
}
