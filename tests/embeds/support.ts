import { load } from 'cheerio/slim';
import { parseDocument } from 'htmlparser2';
import { finishRecord } from '../../src/article/record/finish.js';
import { liftEmbeds } from '../../src/embeds/lift.js';
import type { PolicyOf } from '../../src/embeds/policy.js';
import { surveyTree } from '../../src/embeds/survey/of-page.js';
import type { Survey } from '../../src/embeds/survey/survey.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { CleanedArticle, Embed } from '../../src/model.js';

const PAGE = 'https://harbour.example/news/bridge';

/** Lifts the embeds of a page, as a step of the pipeline does. */
export function lift(html: string): { embeds: Embed[]; html: string; text: string } {
  const document = parseDocument(html);
  const $ = load(document);
  const embeds = liftEmbeds(document, PAGE);
  // A page's state is no part of what a reader sees.
  $('script:not([src])').remove();
  return { embeds, html: $.html(), text: $.root().text() };
}

/** What of a page is an embed, and what only looks like one. */
export function survey(html: string): Survey {
  return surveyTree(parseDocument(html), PAGE, DEFAULT_LIMITS);
}

/** The record of an article that holds nothing but one embed. */
export function recordOf(embed: Embed, policy?: PolicyOf): CleanedArticle {
  return finishRecord(
    {
      id: 'a',
      schemaVersion: 1,
      url: 'https://harbour.example/a',
      authors: [],
      tags: [],
      evidence: {},
      images: [],
      videos: [],
      blocks: [{ type: 'embed', embed: embed.id }],
      embeds: [embed],
      removed: [],
      warnings: [],
    },
    policy,
  );
}
