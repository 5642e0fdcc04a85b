import { sha256 } from '../../identity.js';
import type { CleanedArticle, Embed } from '../../model.js';
import { canonicalJson } from './canonical-json.js';

type Content = Omit<CleanedArticle, 'contentHash' | 'html' | 'markdown' | 'text'>;

/**
 * A digest of what a reader would call the article's content. Times of fetching, what was removed, by which means an
 * embed was resolved and where a field came from do not count: they change without the article changing.
 */
export function contentHash(article: Content): string {
  const { title, subtitle, authors, published, modified, section, tags, language, blocks } = article;
  const { canonicalUrl, leadImage, access, rights } = article;
  const fields = { title, subtitle, authors, published, modified, section, tags, language, canonicalUrl };
  const embeds = article.embeds.map(wordsOf);
  return sha256(canonicalJson({ ...fields, leadImage, free: access?.free, rights, blocks, embeds }));
}

/** That a post is no longer shown is news to a consumer, by whatever means it was learnt. */
function wordsOf({ id, url, author, text, published, status }: Embed) {
  const absent = status === 'gone' || status === 'private' || status === 'restricted' || undefined;
  return { id, url, name: author?.name, handle: author?.handle, text, published, absent };
}
