import { load } from 'cheerio/slim';
import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.js';
import { Metadata } from '../../../src/model.js';
import { pageOf } from '../boilerplate/page.js';

const URL = 'https://www.harbour-post.example/news/2025/bridge-closes';
const LONG =
  'The old bridge over the harbour will close on Monday, the mayor said, and stay so for two years.';

function read(html: string): Metadata {
  const page = pageOf(html, { url: URL });
  readMetadata(page);
  return Metadata.parse(page.metadata);
}

const ld = (data: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'h', ...data })}</script>`;

const AGENCIES: readonly (readonly [html: string, agency: string | undefined, evidence?: string])[] = [
  [ld({ author: { '@type': 'Organization', name: 'dpa' } }), 'dpa', 'json-ld:author'],
  [
    ld({ sourceOrganization: { '@type': 'Organization', name: '新华社' } }),
    'Xinhua',
    'json-ld:sourceOrganization',
  ],
  ['<meta name="author" content="Ann Lee, Reuters">', 'Reuters', 'meta:author'],
  ['<div class="byline">وكالة فرانس برس</div>', 'AFP', 'page:byline'],
  [`<p>HAVEN (AFP) – ${LONG}</p>`, 'AFP', 'page:dateline'],
  [`<p>МОСКВА, 3 марта. /ТАСС/. ${LONG}</p>`, 'TASS', 'page:dateline'],
  [`<p>القاهرة (رويترز) - ${LONG}</p>`, 'Reuters', 'page:dateline'],
  [`<p>新华社北京3月3日电 ${LONG}</p>`, 'Xinhua', 'page:dateline'],
  [`<p>【ロンドン＝共同】${LONG}</p><p>（共同通信）</p>`, 'Kyodo', 'page:last-line'],
  [`<p>${LONG}</p><p>© dpa-infocom, dpa:250303-930-1/2</p>`, 'dpa', 'page:last-line'],
  [`<p>${LONG}</p><p>Quelle: ANSA</p>`, 'ANSA', 'page:last-line'],
  [`<p>${LONG} It was told to Reuters (the agency) in March.</p>`, undefined],
  [`<p>${LONG}</p><p>Reuters opened an office here in 1920.</p>`, undefined],
];

test.each(AGENCIES)('the agency of %.70s', (html = '', agency, evidence) => {
  const metadata = read(html);
  expect([metadata.rights?.agency, metadata.evidence['rights.agency']]).toEqual([agency, evidence]);
});

const LICENSES: readonly (readonly [html: string, license: string | undefined])[] = [
  [ld({ license: 'https://licences.example/by/4.0/' }), 'https://licences.example/by/4.0/'],
  [
    ld({ license: { '@type': 'CreativeWork', url: 'https://licences.example/by/4.0/' } }),
    'https://licences.example/by/4.0/',
  ],
  ['<a rel="license noopener" href="/licence">x</a>', 'https://www.harbour-post.example/licence'],
  [
    '<meta name="dcterms.license" content="https://licences.example/by/4.0/">',
    'https://licences.example/by/4.0/',
  ],
  [ld({ license: 'All rights reserved' }), undefined],
  ['<a rel="license" href="javascript:alert(1)">x</a>', undefined],
];

test.each(LICENSES)('the licence of %.70s', (html, license) => {
  expect(read(html).rights?.license).toBe(license);
});

test.each([
  [ld({ copyrightNotice: '© 2025 Harbour Media' }), '© 2025 Harbour Media'],
  [
    ld({ copyrightHolder: { '@type': 'Organization', name: 'Harbour Media' }, copyrightYear: 2025 }),
    '© 2025 Harbour Media',
  ],
  ['<meta name="copyright" content="Harbour Media">', 'Harbour Media'],
])('the notice of %.70s', (html, notice) => {
  expect(read(html).rights?.notice).toBe(notice);
});

const ACCESS: readonly (readonly [html: string, free: boolean | undefined])[] = [
  [ld({ isAccessibleForFree: false }), false],
  [ld({ isAccessibleForFree: 'False' }), false],
  [ld({ isAccessibleForFree: 'http://schema.org/True' }), true],
  [`<script type="application/ld+json">{"@type":"WebPage","isAccessibleForFree":false}</script>`, false],
  ['<meta property="article:content_tier" content="metered">', false],
  ['<meta property="article:content_tier" content="free">', true],
  ['<meta property="article:content_tier" content="gold">', undefined],
  [ld({ isAccessibleForFree: {} }), undefined],
];

test.each(ACCESS)('whether %.90s is free', (html, free) => {
  expect(read(html).access?.free).toBe(free);
});

test('the JSON-LD is there for the steps after, read once', () => {
  const page = pageOf(ld({ articleBody: 'words' }), { url: URL });
  expect(page.linkedData).toBeUndefined();
  readMetadata(page);
  load(page.document)('script').remove();
  expect(page.linkedData?.nodes[0]).toMatchObject({ articleBody: 'words' });
});
