import { describe, expect, test } from 'vitest';
import { type CleanInput, cleanPage } from '../../../src/article/clean.js';
import { explainPage } from '../../../src/article/explain/explain.js';
import type { Learned, Recurrence } from '../../../src/article/learned/learned.js';
import { comparableText, createPrinter } from '../../../src/article/learned/print.js';
import type { Rules } from '../../../src/article/rules.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { DEFAULT_LIMITS as limits } from '../../../src/limits.js';
import type { Block, CleanedArticle } from '../../../src/model.js';

const host = 'harbour-post.example';
const key = 'secret';
const { roles = [] } = loadRules(defaultRulesFolder(), false);
const rules: Rules = { version: 'none', phrases: [], notes: [], roles, sites: new Map() };
const PROMO = 'Our harbour letter comes every Friday: sign up and read the week in ten minutes.';
const PROSE =
  'The harbour wall held through the night, the harbour master said on Tuesday, although the water rose higher than in any winter since records began.';
const MORE = PROSE.replace('wall', 'gate').replace('Tuesday', 'Monday');

const paragraph = (text: string): Block => ({ type: 'paragraph', text, html: text });
const printOf = (block: Block) => createPrinter({ key, host })(comparableText(block, limits) ?? '');

function learnedOf(texts: readonly string[], recurrence: Recurrence = { seen: 31, of: 40 }): Learned {
  const blocks = new Map(texts.map((text) => [printOf(paragraph(text)), recurrence]));
  return { host, key, digest: 'd', blocks };
}

function clean(body: string, learned: Learned, input: Partial<CleanInput> = {}): CleanedArticle {
  const html = `<!doctype html><html lang="en"><body><article><h1>The wall</h1>${body}</article></body></html>`;
  const page = { url: `https://${host}/wall`, learned, ...(input.text === undefined && { html }), ...input };
  return cleanPage(page, { rules, limits });
}

const p = (text: string) => `<p>${text}</p>`;
const gone = ({ removed }: CleanedArticle) =>
  removed.filter(({ step }) => step === 'learned').map(({ text }) => text);

test('a learned block is taken out, with its id and how often it was seen', () => {
  const article = clean(p(PROSE) + p(PROMO) + p(MORE), learnedOf([PROMO]));
  expect(article.text).toBe(`${PROSE}\n\n${MORE}`);
  expect(article.removed).toContainEqual({
    step: 'learned',
    rule: printOf(paragraph(PROMO)),
    reason: 'It recurs: seen in 31 of 40 articles of this site.',
    text: PROMO,
  });
});

test('it is known again in other spelling and markup, and in a text without markup', () => {
  const learned = learnedOf([PROMO], { seen: 4, of: 9, besideEmbeds: true, confirmed: true });
  const shouted = PROMO.toUpperCase().replace(': ', ' – ');
  const article = clean(`${p(PROSE)}<ul><li>${shouted}</li></ul>${p(MORE)}`, learned);
  expect(gone(article)).toEqual([shouted]);
  expect(article.removed.find(({ step }) => step === 'learned')?.reason).toBe(
    'It recurs: seen in 4 of 9 articles with an embed of this site. An operator confirmed it.',
  );
  expect(clean('', learned, { text: `${PROSE}\n${PROMO}\n${MORE}` }).text).toBe(`${PROSE}\n\n${MORE}`);
});

describe('what stays', () => {
  const SCORE = 'Final score after extra time: 3 to 1.';
  const HEADING = 'What we know so far';
  const cases: [what: string, body: string, learned: string[], kept: string][] = [
    ['a text with another number', p(PROSE) + p(SCORE) + p(MORE), [SCORE.replace('3', '2')], SCORE],
    ['a part of a longer block', p(PROSE) + p(`${PROMO} ${MORE}`), [PROMO], PROMO],
    [
      'a heading over text of the article',
      `${p(PROSE)}<h2>${HEADING}</h2>${p(PROMO)}${p(MORE)}`,
      [HEADING, PROMO],
      HEADING,
    ],
    ['all of an article that would be left empty', p(PROSE) + p(PROMO), [PROMO, PROSE], PROMO],
    [
      "an editor's note",
      `${p(PROSE)}${p("Editor's note: the harbour master is a cousin of our editor.")}${p(MORE)}`,
      ["Editor's note: the harbour master is a cousin of our editor."],
      'a cousin of our editor',
    ],
  ];
  test.each(cases)('%s', (_, body, texts, kept) => {
    expect(clean(body, learnedOf(texts)).text).toContain(kept);
  });

  test('everything, where another host learned it or another key was used', () => {
    const learned = learnedOf([PROMO]);
    for (const change of [{ host: 'other.example' }, { key: 'other' }])
      expect(clean(p(PROSE) + p(PROMO) + p(MORE), { ...learned, ...change }).text).toContain(PROMO);
  });
});

test('a heading goes with all that stands below it', () => {
  const article = clean(
    `${p(PROSE)}<h2>Our weekly harbour letter</h2>${p(PROMO)}<h2>On the quay</h2>${p(MORE)}`,
    learnedOf(['Our weekly harbour letter', PROMO]),
  );
  expect(gone(article)).toEqual(['Our weekly harbour letter', PROMO]);
  expect(article.text).toContain('On the quay');
});

test('what is too short or too long, a picture, an embed and code have no comparable text', () => {
  const texts: Block[] = [
    paragraph('Read more here'),
    paragraph('long '.repeat(300)),
    { type: 'image', url: 'https://a.example/1.jpg', caption: PROMO },
    { type: 'embed', embed: 'x:1' },
    { type: 'code', text: PROMO },
    { ...paragraph(PROMO), role: 'live-update' },
  ];
  for (const block of texts) expect(comparableText(block, limits)).toBeUndefined();
  expect(comparableText(paragraph('请点击原文链接观看视频'), limits)).toBeDefined();
});

test('an explanation shows it in its place', () => {
  const html = `<html lang="en"><body><article>${p(PROSE) + p(PROMO) + p(MORE)}</article></body></html>`;
  const learned = learnedOf([PROMO]);
  const { explanation } = explainPage({ url: `https://${host}/wall`, html, learned }, { rules, limits });
  const fates = explanation.parts.map((part) => (part.kind === 'removed' ? part.removal.step : part.kind));
  expect(fates).toEqual(['block', 'learned', 'block']);
});

test('the same page and the same state give the same record', () => {
  const body = p(PROSE) + p(PROMO) + p(MORE);
  expect(clean(body, learnedOf([PROMO]))).toEqual(clean(body, learnedOf([PROMO])));
});
