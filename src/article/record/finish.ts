import { type PolicyOf, policyOf } from '../../embeds/policy.js';
import { isUrl } from '../../is-url.js';
import type { Block, CleanedArticle, Embed, NestedPost } from '../../model.js';
import { renderHtml } from '../render/html.js';
import { renderMarkdown } from '../render/markdown.js';
import { sanitiseInline, wordsHtml } from '../render/sanitise.js';
import { renderText } from '../render/text.js';
import { conform } from './conform.js';
import { contentHash } from './content-hash.js';
import { addPresent } from './present.js';

/** A record without what follows from its other fields. */
export type Draft = Omit<CleanedArticle, 'contentHash' | 'html' | 'markdown' | 'text'>;

/**
 * Makes what follows from a record's other fields: safe markup, the renderings, the content's hash. To be called
 * again whenever blocks or embeds have changed; called again without a change, it gives the same.
 * @param policy what of the embeds stands in `text` and `html`; a record keeps no note of it
 * @throws Failure `internal` when the record cannot be brought to its schema
 */
export function finishRecord<T extends Draft>(draft: T, policy: PolicyOf = policyOf()): T & CleanedArticle {
  const record = conform(withoutRenderings(draft));
  record.contentHash = contentHash(record);
  record.text = renderText(record.blocks, record.embeds, policy);
  record.html = renderHtml(record, policy);
  record.markdown = renderMarkdown(record);
  return record as T & CleanedArticle;
}

function withoutRenderings(draft: Draft): CleanedArticle {
  const { id, schemaVersion, url } = draft;
  const head = { id, schemaVersion, contentHash: '0'.repeat(64), url };
  addPresent(head, draft);
  const record = head as CleanedArticle;
  record.blocks = record.blocks.map((block) => safeBlock(block, record.url));
  record.embeds = record.embeds.map((embed) => safeEmbed(embed, record.url));
  record.text = '';
  record.html = '';
  record.markdown = '';
  return record;
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
  const safe = sanitiseInline(html, post.url && isUrl(post.url) ? post.url : baseUrl);
  return { ...rest, ...(safe && { html: safe }) } as T;
}
