import { articleId, sha256 } from '../identity.js';
import type { CleanedArticle } from '../model.js';
import type { CleanInput } from './clean.js';
import type { Page } from './page.js';

/** Makes the record of a page that went through every step. */
export function emit(page: Page, input: CleanInput): CleanedArticle {
  const text = page.blocks.map((block) => ('text' in block ? block.text : '')).join('\n\n');
  return {
    id: input.id ?? articleId(page.url),
    schemaVersion: 1,
    contentHash: sha256(text),
    url: page.url,
    ...page.metadata,
    images: page.images,
    videos: page.videos,
    blocks: page.blocks,
    text,
    html: '',
    markdown: '',
    embeds: [...page.embeds.values()],
    removed: page.removed,
    warnings: page.warnings,
  };
}
