import { plainText } from '../feed/html-entities.js';
import type { Entry, Feed } from '../model.js';

/** A feed for a person to read. */
export function printFeed(feed: Feed): string {
  const head = [plainText(feed.title ?? '') || '(no title)', `[${feed.format}]`, feed.link].filter(Boolean);
  const count = `${feed.entries.length} ${feed.entries.length === 1 ? 'entry' : 'entries'}`;
  const note = feed.recovered ? ', read past mistakes in its markup' : '';
  return [`${head.join('  ')}\n${count}${note}`, ...feed.entries.map(printEntry)].join('\n\n').concat('\n');
}

function printEntry({ id, title, url, published, updated, authors, categories, enclosures }: Entry): string {
  const names = authors.map(({ name, email, url: page }) => name ?? email ?? page);
  const lines = [
    plainText(title ?? '') || '(no title)',
    url,
    id !== url && `id ${id}`,
    [published ?? updated, names.join(', ')].filter(Boolean).join('  '),
    categories.length > 0 && `in ${categories.join(', ')}`,
    ...enclosures.map(({ url: file, type }) => `with ${file}${type ? ` (${type})` : ''}`),
  ];
  return lines.filter(Boolean).join('\n  ');
}
