import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { isTag } from 'domhandler';
import { describe, expect, test } from 'vitest';
import { explainPage } from '../../../src/article/explain/explain.js';
import { explanationHtml } from '../../../src/article/explain/html/page.js';
import { defaultRulesFolder, loadRules } from '../../../src/config/rules.js';
import { Failure } from '../../../src/failure.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { PAYLOADS } from '../../security/payloads.js';

const context = { rules: loadRules(defaultRulesFolder()), limits: DEFAULT_LIMITS };
const url = 'https://harbour-post.example/a';

function pageOf(html: string, address = url): string {
  return explanationHtml(explainPage({ url: address, html }, context), address);
}

const fixture = (name: string) => readFileSync(`tests/fixtures/pages/content/${name}.html`, 'utf8');

/** What in a page could run, or ask anyone for anything. */
function liveParts(html: string): string[] {
  const $ = load(html);
  return $('*')
    .toArray()
    .filter(isTag)
    .flatMap(({ name, attribs }) => [
      ...(/^(script|iframe|object|embed|img|video|audio|source|link|base|form|svg|math|input|template)$/.test(
        name,
      )
        ? [`<${name}>`]
        : []),
      ...Object.entries(attribs).flatMap(([key, value]) => {
        if (
          /^on|^(src|srcset|style|action|formaction|ping|background|poster|data|srcdoc|xlink:href)$/i.test(
            key,
          )
        ) {
          return [`<${name} ${key}>`];
        }
        if (key === 'href' && !/^(https?:\/\/|mailto:|#)/.test(value)) return [`<${name} href="${value}">`];
        return name === 'meta' && key === 'http-equiv' && value !== 'Content-Security-Policy'
          ? [`meta ${value}`]
          : [];
      }),
    ]);
}

test('the page shows what was kept and removed, with links from each rule to its places', () => {
  const html = pageOf(fixture('en-related-between'));
  const $ = load(html);
  const links = $('#removed a').toArray();
  expect(links.length).toBeGreaterThan(8);
  for (const link of links) expect($($(link).attr('href') ?? '').hasClass('removed')).toBe(true);
  const row = $('tr.removed:contains("en-newsletter-signup")');
  expect([row.find('del').text(), row.find('td').length]).toEqual([
    'Sign up for our weekly harbour newsletter',
    2,
  ]);
  expect($('tr.kept').first().find('td').first().text()).toContain('quieter engines');
  expect($('tr.other details').text()).toContain('Quay Courier');
  expect($('#fields').text()).toContain('page:h1');
});

test('the page has one style, allowed by its digest, and nothing else', () => {
  const html = pageOf(fixture('en-gallery'));
  const $ = load(html);
  expect([liveParts(html), $('style').length]).toEqual([[], 1]);
  expect($('meta[http-equiv]').attr('content')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='/,
  );
  expect(html).not.toMatch(/url\(|@import/);
});

test.each([
  ['ar-standfirst-ads', 'ar', 'rtl'],
  ['ja-news', 'ja', 'ltr'],
])('%s: blocks of the record and pieces of the page have their language and direction', (name, lang, dir) => {
  const $ = load(pageOf(fixture(name)));
  const [piece, block] = $('tr.kept').first().find('td').toArray();
  expect([
    $('html').attr('lang'),
    $(block).find('div').attr('lang'),
    $(block).find('div').attr('dir'),
  ]).toEqual(['en', lang, dir]);
  expect([$(piece).find('p').attr('lang'), $(piece).find('p').attr('dir')]).toEqual([
    lang,
    expect.stringMatching(`${dir}|auto`),
  ]);
});

const WORDS = 'The harbour wall held through the night, the harbour master said, although the water rose.';

describe('no script comes into the page', () => {
  const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
  const article = (inside: string) =>
    `<html><title>x</title><article><p>${WORDS}</p>${inside}<p>${WORDS} It held.</p></article>`;

  test('from the markup of an article', () => {
    const live = PAYLOADS.flatMap((payload) => {
      try {
        return liveParts(pageOf(article(payload))).map((found) => `${payload} -> ${found}`);
      } catch (thrown) {
        if (thrown instanceof Failure) return [];
        throw thrown;
      }
    });
    expect(live).toEqual([]);
  });

  test('from words, wherever they stand', () => {
    const words = PAYLOADS.map((one) => `<p>${escaped(one)}</p><aside>${escaped(one)} and more</aside>`).join(
      '',
    );
    const nav = PAYLOADS.map((one) => `<li>${escaped(one)}`).join('');
    const html = pageOf(`<nav>${nav}</nav>${article(words)}`);
    expect(html).toContain('&lt;script&gt;');
    expect(liveParts(html)).toEqual([]);
  });

  test.each(PAYLOADS.filter((one) => one.includes('"')).slice(0, 12))(
    'from a language or title that is %s',
    (one) => {
      const html = `<html lang="${escaped(one)}"><title>${escaped(one)}</title><article dir="${escaped(one)}"><p>${WORDS}</p></article>`;
      expect(liveParts(pageOf(html))).toEqual([]);
    },
  );

  test('from an address', () => {
    expect(
      liveParts(pageOf(`<article><p>${WORDS}</p></article>`, `${url}?"><script>alert(1)</script>`)),
    ).toEqual([]);
  });
});

test('a page without an article says what failed', () => {
  expect(pageOf('<body><p>Sign up for our newsletter</p>')).toContain('page-no-content');
});
