import { load } from 'cheerio/slim';
import { parseDocument } from 'htmlparser2';
import type { Page } from '../../../src/article/page.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const rules = loadRules(defaultRulesFolder());

/** A page as the steps before have left it. */
export function pageOf(html: string, own: Partial<Page> = {}): Page {
  const document = parseDocument(html);
  return {
    document,
    url: 'https://harbour-post.example/news/bridge',
    rules,
    limits: DEFAULT_LIMITS,
    metadata: { authors: [], tags: [], evidence: {} },
    embeds: new Map(),
    main: [],
    blocks: [],
    images: [],
    videos: [],
    removed: [],
    warnings: [],
    ...own,
  };
}

/** The text of a page's body, a line a block. */
export function linesOf(page: Page): string[] {
  const $ = load(page.document);
  return $('p, li, h1, h2, h3, figcaption, blockquote, div:not(:has(*))')
    .toArray()
    .map((node) => $(node).text().replace(/\s+/g, ' ').trim());
}
