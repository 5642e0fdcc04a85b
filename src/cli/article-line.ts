import type { Article, CleanedArticle, Embed } from '../model.js';
import { paint } from './terminal.js';

/** An article as it comes out, for a person: title, what was removed, embeds and their status. */
export function describeArticle(article: CleanedArticle & Partial<Article>): string[] {
  const { language, direction, blocks } = article;
  const about = [
    article.source?.name,
    language && `${language} ${direction ?? ''}`.trim(),
    `${blocks.length} blocks`,
  ];
  const mark =
    article.revision && article.revision > 1
      ? paint('cyan', `↻ revision ${article.revision}`)
      : paint('green', '✓');
  const lines = [
    `${mark} ${paint('bold', article.title ?? article.url)}`,
    paint('dim', `  ${about.filter(Boolean).join(' · ')}`),
  ];
  if (article.removed.length) lines.push(`  removed  ${countRules(article)}`);
  if (article.embeds.length) lines.push(`  embeds   ${article.embeds.map(describeEmbed).join(', ')}`);
  for (const warning of article.warnings) lines.push(paint('yellow', `  warning  ${warning}`));
  return lines;
}

function countRules(article: CleanedArticle): string {
  const counts = new Map<string, number>();
  for (const { rule } of article.removed) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, count]) => (count > 1 ? `${rule} ×${count}` : rule)).join(', ');
}

function describeEmbed(embed: Embed): string {
  const who = embed.author?.handle
    ? `@${embed.author.handle.replace(/^@/, '')}`
    : (embed.author?.name ?? embed.ref ?? embed.id);
  const style = embed.status === 'resolved' ? 'green' : embed.status === 'parsed' ? 'cyan' : 'yellow';
  return `${embed.provider} ${who} ${paint(style, embed.status)}`;
}
