import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.js';
import { type Entry, Metadata } from '../../../src/model.js';
import { pageOf } from '../boilerplate/page.js';

const URL = 'https://www.harbour-post.example/news/2025/bridge-closes';

interface Given {
  readonly url?: string;
  readonly entry?: Entry;
  readonly languageHint?: string;
}

function read(html: string, given: Given = {}): Metadata {
  const page = pageOf(html, { url: URL, ...given });
  readMetadata(page);
  return Metadata.parse(page.metadata);
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

const DATES: readonly (readonly [what: string, html: string, time: string | undefined, evidence?: string])[] =
  [
    [
      'meta',
      '<meta property="article:published_time" content="2025-02-25T09:30:00+02:00">',
      '2025-02-25T09:30:00+02:00',
      'meta:article:published_time',
    ],
    [
      'a time element',
      '<article><time datetime="2025-02-25T09:30:00Z">Tuesday</time></article>',
      '2025-02-25T09:30:00Z',
      'page:time',
    ],
    [
      'no zone',
      '<meta property="article:published_time" content="2025-02-25T09:30:00">',
      '2025-02-25T09:30:00Z',
      'meta:article:published_time:utc',
    ],
    [
      'a zone said elsewhere',
      `${ld({ '@type': 'NewsArticle', headline: 'h', datePublished: '2025-02-25T09:30:00' })}<meta property="article:published_time" content="2025-02-25T09:30:00+02:00">`,
      '2025-02-25T09:30:00+02:00',
      'meta:article:published_time',
    ],
    ['a day alone', '<meta name="date" content="2025-02-25">', '2025-02-25T00:00:00Z', 'meta:date:day'],
    [
      'French words',
      '<div class="published">Publié le 25 février 2025 à 9h30</div>',
      '2025-02-25T09:30:00Z',
      'page:dateline:utc',
    ],
    [
      'Arabic words',
      '<div class="date">نُشر في ٢٥ شباط ٢٠٢٥</div>',
      '2025-02-25T00:00:00Z',
      'page:dateline:day',
    ],
    ['Japanese words', '<div class="date">2025年2月25日</div>', '2025-02-25T00:00:00Z', 'page:dateline:day'],
    [
      'a Buddhist year',
      '<div class="date">25 กุมภาพันธ์ 2568</div>',
      '2025-02-25T00:00:00Z',
      'page:dateline:day',
    ],
    [
      'a line without a class between headline and text',
      '<h1>Old bridge closes</h1><span>25 February 2025</span>',
      '2025-02-25T00:00:00Z',
      'page:dateline:day',
    ],
    ['what was updated then', '<div class="date">Updated on 25 February 2025</div>', undefined],
    [
      'a list of other articles',
      `<p>${'Words of the article itself. '.repeat(5)}</p>${['1', '2', '3'].map((day) => `<span class="date">${day} February 2025</span>`).join('')}`,
      undefined,
    ],
    ['words for an hour ago', '<h1>Old bridge closes</h1><span class="date">2 hours ago</span>', undefined],
    ['a year to come', '<meta property="article:published_time" content="2099-02-25T09:30:00Z">', undefined],
    [
      'a year of another calendar',
      '<meta property="article:published_time" content="1446-08-26T09:30:00Z">',
      undefined,
    ],
  ];

test.each(DATES)('a date from %s', (_what, html = '', time, evidence) => {
  const metadata = read(html);
  expect([metadata.published, metadata.evidence.published]).toEqual([time, evidence]);
});

test('a change before the publication is none', () => {
  const page = ld({
    '@type': 'NewsArticle',
    headline: 'h',
    datePublished: '2025-02-25T09:30:00Z',
    dateModified: '2025-02-20T09:30:00Z',
  });
  expect(read(page).modified).toBeUndefined();
});

test('what stands behind "updated" is the change, in any language', () => {
  const page = '<div class="date">Veröffentlicht am 24.02.2025, aktualisiert am 25.02.2025 um 9:30</div>';
  expect(read(page)).toMatchObject({ published: '2025-02-24T00:00:00Z', modified: '2025-02-25T09:30:00Z' });
  expect(read('<div class="date">آخر تحديث: 25 فبراير 2025</div>').modified).toBe('2025-02-25T00:00:00Z');
});
