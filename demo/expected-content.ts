import { type CheerioAPI, load } from 'cheerio/slim';
import { parseDocument } from 'htmlparser2';
import { withoutDirectives } from './body.js';

/** The journalist's own part of an article, block by block. */
export interface ExpectedContent {
  /** In order, white space as it is read; without standfirst and quotes. */
  readonly paragraphs: readonly string[];
  readonly headings: readonly string[];
  readonly quotes: readonly string[];
  readonly lists: readonly (readonly string[])[];
  readonly tables: readonly (readonly (readonly string[])[])[];
}

export function contentOf(body: string): ExpectedContent {
  const $ = load(parseDocument(withoutDirectives(body)));
  return {
    paragraphs: texts($, 'p').filter((text) => !texts($, 'blockquote').includes(text)),
    headings: texts($, 'h2, h3'),
    quotes: texts($, 'blockquote'),
    lists: groups($, 'ul, ol', 'li'),
    tables: $('table')
      .get()
      .map((table) => groups($, $(table).find('tr').get(), 'th, td')),
  };
}

type Query = Parameters<CheerioAPI>[0];

function texts($: CheerioAPI, query: Query): string[] {
  return $(query)
    .get()
    .map((element) => $(element).text().replace(/\s+/g, ' ').trim());
}

function groups($: CheerioAPI, outer: Query, inner: string): string[][] {
  return $(outer)
    .get()
    .map((element) => texts($, $(element).find(inner).get()));
}
