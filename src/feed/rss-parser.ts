import { createRequire } from 'node:module';
import Parser from 'rss-parser';
import { parseDate } from './date.js';
import type { Draft } from './entry.js';

const require = createRequire(import.meta.url);

/**
 * The snippets that rss-parser makes of every text are not used here, and the regular expression that makes them takes
 * time in the square of the text: 200 KB of `<p ` hold the event loop for half a minute.
 */
(require('rss-parser/lib/utils.js') as { getSnippet: (text: string) => string }).getSnippet = () => '';

/** A new one for each document: after an error the XML parser underneath keeps something of the document that had it. */
const newParser = () =>
  new Parser<object, RawItem>({
    defaultRSS: 2,
    customFields: {
      item: [
        ['description', 'rawDescription', { keepArray: true }],
        ['content:encoded', 'rawContent', { keepArray: true }],
        ['pubDate', 'rawDate', { keepArray: true }],
      ] as never,
    },
  });

interface RawItem {
  readonly guid?: unknown;
  readonly id?: unknown;
  readonly 'rdf:about'?: unknown;
  readonly summary?: unknown;
  readonly rawDate?: unknown[];
  readonly rawDescription?: unknown[];
  readonly rawContent?: unknown[];
}

/** What rss-parser is right about in each item, or undefined when the document is not well-formed enough for it. */
export async function readWithRssParser(xml: string): Promise<Partial<Draft>[] | undefined> {
  try {
    // A string only: its parseURL has no limits, no charsets and no compression.
    const { items } = await newParser().parseString(xml);
    return items.map(trusted);
  } catch {
    return undefined;
  }
}

function trusted(item: RawItem): Partial<Draft> {
  return {
    id: plain(item.guid) ?? plain(item.id) ?? plain(item['rdf:about']),
    published: parseDate(plain(item.rawDate?.[0])),
    summary: item.summary ? undefined : plain(item.rawDescription?.[0]),
    content: plain(item.rawContent?.[0]),
  };
}

/** A string, or the text of an element that has attributes but no elements inside; those lose words. */
function plain(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() || undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  const { _: text, $: attributes, ...children } = value as Record<string, unknown>;
  const encoded = typeof attributes === 'object' && attributes !== null && 'mode' in attributes;
  return Object.keys(children).length || encoded || typeof text !== 'string' ? undefined : plain(text);
}
