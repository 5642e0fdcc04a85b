import type { CleanedArticle } from '../../model.js';

const THIN = 250;
const CUT_OFF = /(?:…|\.{3}|\[(?:…|\.{3})\])$/;
/** Above this, an article that ends in dots was most likely written so. */
const SHORT = 1_500;

/** What a consumer should know before trusting the text. */
export function warningsOf(article: Pick<CleanedArticle, 'text' | 'access'>, cut: boolean): string[] {
  const paywalled = article.access?.free === false;
  const short = article.text.length < SHORT || paywalled;
  return [
    ...(article.text.length < THIN ? ['thin'] : []),
    ...(paywalled ? ['paywalled'] : []),
    ...(cut || (short && CUT_OFF.test(article.text)) ? ['truncated'] : []),
  ];
}
