import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanPage } from '../../../src/article/clean.js';
import { loadRules } from '../../../src/config/rules.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { CleanedArticle, type Entry } from '../../../src/model.js';
import { HTML, PARAGRAPHS, TEXT, URL_OF_PAGE, WATCH_NOTE } from './article.js';

const context = { rules: loadRules('config/rules'), limits: DEFAULT_LIMITS };
const clean = (text: string, entry?: Entry) =>
  cleanPage({ url: URL_OF_PAGE, text, ...(entry && { entry }) }, context);
const paragraphs = (article: CleanedArticle) =>
  article.blocks.flatMap((block) => (block.type === 'paragraph' ? [block.text] : []));

describe('flattened text', () => {
  test('is one paragraph a line, in order and unchanged', () => {
    const article = clean(`${PARAGRAPHS.join('\r\n\r\n')}\u2028A  <b>\tc`);
    expect(CleanedArticle.parse(article)).toEqual(article);
    expect(paragraphs(article)).toEqual([...PARAGRAPHS, 'A <b> c']);
    expect(article.blocks.at(-1)).toMatchObject({ html: 'A &lt;b&gt; c' });
    expect(article).toMatchObject({ language: 'ar', direction: 'rtl' });
  });

  test.each([
    [TEXT, 'ar', 'text'],
    ['12 : 3', 'fa', 'source'],
  ])('says of %.10j who tells its language', (text, language, evidence) => {
    const article = cleanPage({ url: URL_OF_PAGE, text, languageHint: 'fa' }, context);
    expect([article.language, article.evidence.language]).toEqual([language, evidence]);
  });

  test('has no title but the one of the feed', () => {
    expect(clean(TEXT)).not.toHaveProperty('title');
    const article = clean(TEXT, {
      id: '1',
      title: 'افتتاح الجسر',
      published: '2025-03-12T09:00:00Z',
      authors: [{ name: 'ليلى سمعان', url: '/laila' }, {}],
      categories: ['محليات'],
      enclosures: [],
    });
    expect(article).toMatchObject({
      title: 'افتتاح الجسر',
      published: '2025-03-12T09:00:00Z',
      authors: [{ name: 'ليلى سمعان' }],
      tags: ['محليات'],
      evidence: { title: 'feed', published: 'feed', authors: 'feed' },
    });
  });
});

describe('an article whose post was flattened into its prose', () => {
  const article = clean(TEXT);

  test('keeps its paragraphs and has the post in its place', () => {
    expect(article.blocks.map((block) => (block.type === 'paragraph' ? block.text : block.type))).toEqual([
      ...PARAGRAPHS.slice(0, 3),
      'embed',
      ...PARAGRAPHS.slice(3),
    ]);
    expect(article.text).toBe(PARAGRAPHS.join('\n\n'));
  });

  test('tells the watch note among the removals, with its rule', () => {
    expect(article.removed).toEqual([
      { step: 'boilerplate', rule: expect.any(String), reason: expect.any(String), text: WATCH_NOTE },
    ]);
  });

  test('says what the post says', () => {
    expect(article.embeds).toEqual([
      expect.objectContaining({
        provider: 'x',
        form: 'flattened-text',
        author: expect.objectContaining({ name: 'بريد المرفأ', handle: 'BareedAlmarfa' }),
        published: '2025-03-12',
        hashtags: ['المرفأ', 'جسر_النهر', 'السوق_القديم'],
      }),
    ]);
    expect(JSON.stringify(article.embeds[0]?.media)).toContain('aB3dE5gH7j');
  });

  test('is the same record as from the page but for the form', () => {
    const page = cleanPage({ url: URL_OF_PAGE, html: HTML }, context);
    const of = ({ blocks, text, language, direction, embeds, removed }: CleanedArticle) => ({
      blocks: blocks.map((block) => ({ ...block, ...('embed' in block && { embed: 'the post' }) })),
      embeds: embeds.map((embed) => [
        embed.provider,
        embed.author?.handle,
        // The page's permalink tells the second; the printed tail only the day.
        embed.published?.slice(0, 10),
        embed.text,
        embed.hashtags,
      ]),
      notes: removed.filter((removal) => removal.text === WATCH_NOTE),
      ...{ text, language, direction },
    });
    expect(of(page)).toEqual(of(article));
    expect([page.embeds[0]?.form, article.embeds[0]?.form]).toEqual(['blockquote', 'flattened-text']);
  });
});

const seed = join(process.env.COPYDESK_SHARED ?? '../shared', 'seed/alarabiya-flattened.txt');

describe.runIf(existsSync(seed))('the article that started it', () => {
  const read = () => {
    const lines = readFileSync(seed, 'utf8').split('\n');
    return { lines, article: clean(lines.join('\n')) };
  };

  test('comes out without the note and without a word of the post', () => {
    const { lines, article } = read();
    const prose = lines.filter((_line, at) => at !== 0 && at !== 5 && at !== 6).map((line) => line.trim());
    expect(paragraphs(article)).toEqual(prose.filter((line) => line !== ''));
    expect(article.blocks[4]?.type).toBe('embed');
    expect(article.removed).toMatchObject([{ text: lines[0] }]);
  });

  test('has its one post as data', () => {
    const { article } = read();
    expect(article.embeds).toMatchObject([
      {
        provider: 'x',
        form: 'flattened-text',
        author: { name: 'العربية', handle: 'AlArabiya' },
        published: '2025-02-25',
        hashtags: ['روسيا', 'أوكرانيا', 'بوتين', 'ترمب', 'العربية'],
      },
    ]);
    expect(JSON.stringify(article.embeds[0]?.media)).toContain('uB5JguBWnn');
  });
});
