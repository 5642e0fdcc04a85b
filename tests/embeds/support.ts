import { load } from 'cheerio/slim';
import { parseDocument } from 'htmlparser2';
import { liftEmbeds } from '../../src/embeds/lift.js';
import type { Embed } from '../../src/model.js';

/** Lifts the embeds of a page, as a step of the pipeline does. */
export function lift(html: string): { embeds: Embed[]; html: string; text: string } {
  const document = parseDocument(html);
  const $ = load(document);
  const embeds = liftEmbeds(document, 'https://harbour.example/news/bridge');
  // A page's state is no part of what a reader sees.
  $('script:not([src])').remove();
  return { embeds, html: $.html(), text: $.root().text() };
}
