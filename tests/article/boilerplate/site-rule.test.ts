import { readFileSync } from 'node:fs';
import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { applySiteRule, siteRuleFor } from '../../../src/article/boilerplate/site-rule.js';
import { cleanPage } from '../../../src/article/clean.js';
import { readMetadata } from '../../../src/article/metadata/read.js';
import type { Page } from '../../../src/article/page.js';
import type { SiteRule } from '../../../src/article/rules.js';
import { pageOf } from './page.js';

const html = readFileSync('config/rules/sites/fixtures/newsroom.example.html', 'utf8');

function cleaned(url: string, source = html): Page {
  const page = pageOf(source, { url });
  readMetadata(page);
  applySiteRule(page);
  return page;
}

test('the example rule finds body, title, authors and date, and says what it took out', () => {
  const page = cleaned('https://www.newsroom.example/bridge');
  expect(page.main.map((node) => load(page.document)(node).text().replace(/\s+/g, ' ').trim())).toEqual([
    'The old bridge will be closed to cars on Monday, the mayor said. It will be open to walkers as before.',
  ]);
  expect(page.warnings).toEqual(['multi-page: https://www.newsroom.example/bridge?page=2']);
  expect(page.metadata).toMatchObject({
    title: 'Old bridge closes on Monday',
    authors: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
    published: '2025-02-25T09:30:00+01:00',
    evidence: { title: 'site-rule:title', authors: 'site-rule:authors', published: 'site-rule:published' },
  });
  expect(page.removed).toEqual([
    {
      step: 'site-rule',
      rule: 'newsroom.example: .story-text .promo-box',
      reason: expect.any(String),
      text: 'Rooms with a view, from forty a night, at the harbour hotel.',
    },
  ]);
});

test.each([
  ['another host', 'https://other.example/bridge'],
  ['a host that only ends with the same letters', 'https://mynewsroom.example/bridge'],
  ['a host above it', 'https://example/bridge'],
  ['no address', 'nowhere'],
])('a rule is not for %s', (_what, url) => {
  const page = cleaned(url);
  expect([page.main.length, page.removed.length]).toEqual([0, 0]);
});

test('a rule is in force for the days it names', () => {
  const at = (published: string) =>
    siteRuleFor({
      ...pageOf(html, { url: 'https://newsroom.example/a' }),
      metadata: { authors: [], tags: [], evidence: {}, published },
    });
  expect([at('2023-12-31T23:00:00Z')?.host, at('2024-01-01T00:00:00Z')?.host]).toEqual([
    undefined,
    'newsroom.example',
  ]);
});

test('a page made otherwise keeps what was read of it in general', () => {
  const page = cleaned(
    'https://newsroom.example/old',
    '<html><head><title>A new bridge is built</title></head><body><p>Text</p></body></html>',
  );
  expect([page.metadata.title, page.main.length]).toEqual(['A new bridge is built', 0]);
});

test('the record holds the body that the rule names, and nothing around it', () => {
  const { rules, limits } = pageOf('');
  const record = cleanPage({ url: 'https://newsroom.example/bridge', html }, { rules, limits });
  expect(record.text).toBe(
    'The old bridge will be closed to cars on Monday, the mayor said.\n\nIt will be open to walkers as before.',
  );
});

const VERSIONS: readonly SiteRule[] = [
  { host: 'dated.example', why: 'w', title: '.old', validUntil: '2019-12-31' },
  { host: 'dated.example', why: 'w', title: '.new', validFrom: '2020-01-01' },
];

test.each([
  ['2019-12-31T20:00:00Z', 'Old'],
  ['2020-01-01T00:00:00Z', 'New'],
  [undefined, 'New'],
])("of several versions the one of the article's day holds: %s", (published, title) => {
  const page = pageOf('<h1 class="old">Old</h1><h1 class="new">New</h1>', {
    url: 'https://dated.example/a',
    rules: { ...pageOf('').rules, sites: new Map([['dated.example', VERSIONS]]) },
  });
  if (published) page.metadata = { ...page.metadata, published };
  applySiteRule(page);
  expect(page.metadata.title).toBe(title);
});

test.each([
  ['another site', 'https://elsewhere.example/2'],
  ['the page itself', '#more'],
  ['no web address', 'javascript:next()'],
])('%s is no next page', (_what, href) => {
  const page = cleaned(
    'https://newsroom.example/bridge',
    `<div class="story-pages"><a rel=next href="${href}">2</a></div>`,
  );
  expect(page.warnings).toEqual([]);
});
