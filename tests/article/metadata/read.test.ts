import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.js';
import { type Entry, Metadata } from '../../../src/model.js';
import { pageOf } from '../boilerplate/page.js';
import { PROSE } from '../boilerplate/prose.js';

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
const body = (language: string) => `<p>${(PROSE.get(language) ?? []).join(' ')}</p>`.repeat(4);

test('the whole of a well-made page', () => {
  const metadata = read(readFileSync('tests/fixtures/pages/metadata/bridge.html', 'utf8'));
  expect(metadata).toEqual({
    canonicalUrl: URL,
    title: 'Old bridge closes on Monday',
    subtitle: 'The mayor gives the guilds two years to mend it',
    authors: [{ name: 'Ann Lee', url: 'https://www.harbour-post.example/people/ann-lee' }, { name: 'Bo Ek' }],
    publisher: { name: 'The Harbour Post', url: 'https://www.harbour-post.example/' },
    section: 'Town',
    tags: ['bridges', 'Harbour', 'guilds'],
    published: '2025-02-25T09:30:00+01:00',
    modified: '2025-02-25T11:00:00+01:00',
    language: 'en-GB',
    direction: 'ltr',
    leadImage: {
      url: 'https://www.harbour-post.example/img/bridge.jpg',
      width: 1600,
      height: 900,
      caption: 'The bridge at dusk',
      credit: 'Cy Dahl',
    },
    access: { free: false, evidence: 'json-ld:isAccessibleForFree' },
    rights: { notice: '© 2025 Harbour Media', license: 'https://licences.example/by/4.0', agency: 'AFP' },
    evidence: {
      canonicalUrl: 'page:rel-canonical',
      title: 'page:h1',
      subtitle: 'page:standfirst',
      authors: 'json-ld:author',
      publisher: 'json-ld:publisher',
      section: 'meta:article:section',
      tags: 'json-ld:keywords',
      published: 'json-ld:datePublished',
      modified: 'json-ld:dateModified',
      language: 'page:html-lang',
      leadImage: 'json-ld:image',
      'rights.notice': 'json-ld:copyrightHolder',
      'rights.license': 'page:rel-license',
      'rights.agency': 'json-ld:author',
    },
  });
});

test('an empty page has nothing but what must be there', () => {
  expect(read('')).toEqual({ authors: [], tags: [], evidence: {} });
});

test('the feed gives a title, a date and an author to a page without', () => {
  const entry: Entry = {
    id: '1',
    title: 'Bridge closes',
    published: '2025-02-25T09:00:00Z',
    authors: [{ name: 'Ann Lee' }],
    categories: [],
    enclosures: [],
  };
  expect(read('<p>Text</p>', { entry })).toMatchObject({
    title: 'Bridge closes',
    published: '2025-02-25T09:00:00Z',
    authors: [{ name: 'Ann Lee' }],
    evidence: { title: 'feed', published: 'feed', authors: 'feed' },
  });
});

const AUTHORS: readonly (readonly [what: string, html: string, names: string[]])[] = [
  [
    'an array in a graph, by reference',
    ld({
      '@graph': [
        { '@type': 'NewsArticle', headline: 'h', author: [{ '@id': '#a' }, { '@id': '#b' }] },
        { '@type': 'Person', '@id': '#a', name: 'Ann Lee' },
        { '@type': 'Person', '@id': '#b', name: 'Bo Ek' },
      ],
    }),
    ['Ann Lee', 'Bo Ek'],
  ],
  [
    'one string of several',
    ld({ '@type': 'NewsArticle', headline: 'h', author: 'Ann Lee, Bo Ek and Cy Dahl' }),
    ['Ann Lee', 'Bo Ek', 'Cy Dahl'],
  ],
  [
    'a house, then a meta name',
    `${ld({ '@type': 'NewsArticle', headline: 'h', author: { '@type': 'Organization', name: 'AFP' } })}<meta name="author" content="Ann Lee">`,
    ['Ann Lee'],
  ],
  [
    'an address as author',
    '<meta property="article:author" content="https://social.example/ann"><a rel="author" href="/ann">Ann Lee</a>',
    ['Ann Lee'],
  ],
  [
    'microdata',
    '<span itemprop="author" itemscope><span itemprop="name">Ann Lee</span>, reporter</span>',
    ['Ann Lee'],
  ],
  ['an Arabic byline', '<div class="byline">بقلم: سارة محمد</div>', ['سارة محمد']],
  ['the staff', '<meta name="author" content="Harbour Staff"><div class="byline">By Newsroom</div>', []],
  [
    'the site',
    '<meta property="og:site_name" content="Harbour Post"><meta name="author" content="Harbour Post">',
    [],
  ],
];

test.each(AUTHORS)('authors from %s', (_what, html, names) => {
  expect(read(html).authors.map(({ name }) => name)).toEqual(names);
});

const LANGUAGES: readonly (readonly [
  what: string,
  html: string,
  language: string | undefined,
  evidence?: string,
])[] = [
  ['said and true', `<html lang="pt-br"><body>${body('pt')}</body></html>`, 'pt-BR', 'page:html-lang'],
  ['not said', `<html><body>${body('fa')}</body></html>`, 'fa', 'text'],
  ['a lie, in another script', `<html lang="en"><body>${body('ar')}</body></html>`, 'ar', 'text'],
  ['a lie, in the same script', `<html lang="en"><body>${body('fr')}</body></html>`, 'fr', 'text'],
  [
    'a lie that another place mends',
    `<html lang="en"><meta property="og:locale" content="fr_CA"><body>${body('fr')}</body></html>`,
    'fr-CA',
    'meta:og:locale',
  ],
  [
    'a language that is not told from its sister',
    `<html lang="nn"><body>${body('sv')}</body></html>`,
    'nn',
    'page:html-lang',
  ],
  ['nonsense', `<html lang="english (uk)"><body>${body('en')}</body></html>`, 'en', 'text'],
];

test.each(LANGUAGES)('language %s', (_what, html = '', language, evidence) => {
  const metadata = read(html);
  expect([metadata.language, metadata.evidence.language]).toEqual([language, evidence]);
});

test('the word of the operator counts where page and text are silent', () => {
  expect(read('<p>1:0</p>', { languageHint: 'fi' }).language).toBe('fi');
});

const CANONICAL: readonly (readonly [href: string, url: string | undefined])[] = [
  ['/news/2025/bridge?utm_source=x&id=3', 'https://www.harbour-post.example/news/2025/bridge?id=3'],
  ['https://harbour-post.example/b#top', 'https://harbour-post.example/b'],
  ['https://amp.harbour-post.example/b', 'https://amp.harbour-post.example/b'],
  ['https://evil.example/b', undefined],
  ['https://harbour-post.example.evil.example/b', undefined],
  ['https://www.harbour-post.example/', undefined],
  ['https://www.harbour-post.example/en/', undefined],
  ['https://www.harbour-post.example/news', undefined],
  ['https://www.harbour-post.example/news/2025/', undefined],
  ['https://www.harbour-post.example/404', undefined],
  [
    'https://news.harbour-post.example/2025/b?fbclid=x&utm_medium=y',
    'https://news.harbour-post.example/2025/b',
  ],
  ['javascript:alert(1)', undefined],
  ['ftp://www.harbour-post.example/b', undefined],
  ['https://user:pass@www.harbour-post.example/b', undefined],
  ['http://', undefined],
];

test.each(CANONICAL)('canonical %s', (href, url) => {
  expect(read(`<link rel="canonical" href="${href}">`).canonicalUrl).toBe(url);
});

test('the page of another form of an article names the article', () => {
  const canonical = '<link rel="canonical" href="/news/2025/bridge-closes">';
  for (const form of ['amp', '2', 'print.html', 'page/3'])
    expect(read(canonical, { url: `${URL}/${form}` }).canonicalUrl).toBe(URL);
});

test('a picture that stands in for none is none', () => {
  expect(read('<meta property="og:image" content="/static/logo.png">').leadImage).toBeUndefined();
  expect(
    read(
      '<meta property="og:image" content="/a.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">',
    ).leadImage,
  ).toEqual({
    url: 'https://www.harbour-post.example/a.jpg',
    width: 1200,
    height: 630,
  });
});

test.each(readdirSync('tests/fixtures/pages/metadata'))(
  '%s gives a valid record whatever is cut off',
  (name) => {
    const html = readFileSync(`tests/fixtures/pages/metadata/${name}`, 'utf8');
    for (let length = 0; length < html.length; length += 97)
      expect(() => read(html.slice(0, length))).not.toThrow();
  },
);

test('wrong types everywhere are as good as absent', () => {
  const wrong = {
    '@type': 'NewsArticle',
    headline: { a: 1 },
    author: [3, null, [[{}]], { name: {} }],
    datePublished: [],
    image: { url: 7 },
    publisher: 'x',
    keywords: { a: 'b' },
    mainEntityOfPage: [null],
    inLanguage: 5,
    isAccessibleForFree: {},
    license: [[]],
    copyrightYear: {},
  };
  expect(() => read(ld(wrong))).not.toThrow();
  expect(read(ld(wrong))).toMatchObject({ authors: [], tags: [] });
});
