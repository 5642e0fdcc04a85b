import { describe, expect, test } from 'vitest';
import { type CleanInput, cleanPage } from '../../src/article/clean.js';
import type { Rules } from '../../src/article/rules.js';
import { Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { CleanedArticle } from '../../src/model.js';

const URL_OF_PAGE = 'https://harbour-post.example/news/wall';
const rules: Rules = { version: 'none', phrases: [], notes: [], sites: new Map() };
const clean = (input: Partial<CleanInput>) =>
  cleanPage({ url: URL_OF_PAGE, ...input }, { rules, limits: DEFAULT_LIMITS });
const PROSE =
  'The harbour wall held through the night, the harbour master said on Tuesday, although the water rose higher than in any winter since records began, and the ferries sailed again at noon.';
const page = (body: string) =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Wall</title></head><body>${body}</body></html>`;
const ARTICLE = page(
  `<article><h1>Wall</h1><p>${PROSE}</p><p>${PROSE.replace('Tuesday', 'Monday')}</p></article>`,
);

function codeOf(input: Partial<CleanInput>): string {
  try {
    clean(input);
    return 'cleaned';
  } catch (thrown) {
    return thrown instanceof Failure ? thrown.code : String(thrown);
  }
}

describe('cleaning a page', () => {
  test('gives a record of the schema', () => {
    const article = clean({ html: ARTICLE });
    expect(CleanedArticle.parse(article)).toEqual(article);
    expect(article.text).toContain(PROSE);
    expect(article.id).toMatch(/^a-[0-9a-f]{32}$/);
  });

  test('gives the same record from bytes, and the id that it is told', () => {
    const fromBytes = clean({
      bytes: new TextEncoder().encode(ARTICLE),
      contentType: 'text/html; charset=utf-8',
    });
    expect(fromBytes).toEqual(clean({ html: ARTICLE }));
    expect(clean({ html: ARTICLE, id: 'mine' }).id).toBe('mine');
  });

  test('says so when the charset was guessed', () => {
    const bytes = Buffer.from(
      `<p>${PROSE}</p><p>Grüße aus dem Hafen, die Fähre fährt über die Förde.</p>`,
      'latin1',
    );
    expect(clean({ bytes }).warnings).toContainEqual(expect.stringMatching(/^charset guessed: /));
  });

  test.each<[string, Partial<CleanInput>, string]>([
    ['nothing', {}, 'input-invalid'],
    ['an address that is none', { url: 'harbour', html: ARTICLE }, 'url-invalid'],
    ['an address that is no page', { url: 'javascript:alert(1)', html: ARTICLE }, 'url-invalid'],
    ['an empty page', { html: ' \n ' }, 'page-empty'],
    ['no bytes', { bytes: new Uint8Array() }, 'page-empty'],
    ['an empty text', { text: '\n \n' }, 'page-empty'],
    ['a page without words', { html: page('<img src=x><script>x()</script>') }, 'page-no-content'],
    [
      'a login form',
      { html: page('<form><p>Sign in to go on.</p><input type="PASSWORD" name=p></form>') },
      'page-login-wall',
    ],
    [
      'an article with a login form beside it',
      { html: ARTICLE.replace('</body>', '<form><input type=password></form></body>') },
      'cleaned',
    ],
    ['a deep page', { html: '<div>'.repeat(600) }, 'page-too-deep'],
    ['too large a page', { html: 'x'.repeat(DEFAULT_LIMITS.maxBodyBytes + 1) }, 'body-too-large'],
  ])('%s: %#', (_what, input, expected) => expect(codeOf(input)).toBe(expected));

  test.each<[string, string, string[]]>([
    ['thin', 'The ferry sails at noon.', ['thin']],
    ['truncated', `${PROSE} ${PROSE} And then the mate said […]`, ['truncated']],
    ['nothing', `${PROSE} ${PROSE}`, []],
  ])('warns of %s', (_what, text, warnings) => expect(clean({ text }).warnings).toEqual(warnings));
});
