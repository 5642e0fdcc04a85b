import type { CleanedArticle, Removal } from '../model.js';
import { describeArticle } from './article-line.js';
import { cut, paint, print } from './terminal.js';

const REMOVED_LENGTH = 100;

/** An article for a person to read, with what was taken out and where each word of the header comes from. */
export function printArticle(article: CleanedArticle): void {
  const { authors, published, publisher, subtitle } = article;
  const by = [authors.map(({ name }) => name).join(', '), publisher?.name, published].filter(Boolean);
  print(paint('bold', `# ${article.title ?? article.url}`));
  if (subtitle) print(paint('dim', subtitle));
  if (by.length) print(paint('dim', by.join(' · ')));
  print();
  print(article.markdown);
  print();
  for (const line of describeArticle(article)) print(line);
  if (article.removed.length) print(`\n${paint('bold', 'Removed')}`);
  for (const removal of article.removed) print(cut(describeRemoval(removal)));
}

function describeRemoval({ step, rule, reason, text }: Removal): string {
  const shown = text.length > REMOVED_LENGTH ? `${text.slice(0, REMOVED_LENGTH)}…` : text;
  return `  ${step}/${rule}: ${JSON.stringify(shown)} (${reason})`;
}
