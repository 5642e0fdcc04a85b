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

const TITLES: readonly (readonly [what: string, html: string, title: string | undefined])[] = [
  [
    'the site behind a bar',
    '<title>Bridge closes | The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">',
    'Bridge closes',
  ],
  [
    'the site before a dash',
    '<title>The Harbour Post - Bridge closes</title><meta property="og:site_name" content="The Harbour Post">',
    'Bridge closes',
  ],
  ['the host behind a dash', '<title>Bridge closes – harbour-post.example</title>', 'Bridge closes'],
  ['section and site', '<title>Bridge closes - News - Harbour Post</title>', 'Bridge closes'],
  [
    'an Arabic site',
    '<title>إغلاق الجسر القديم | صباح الميناء</title><meta property="og:site_name" content="صباح الميناء">',
    'إغلاق الجسر القديم',
  ],
  [
    'a bar that belongs to it',
    '<h1>BUDGET | Town gets a bridge</h1><title>BUDGET | Town gets a bridge | Harbour Post</title>',
    'BUDGET | Town gets a bridge',
  ],
  [
    'a search headline in the breadcrumb',
    '<nav><h1>Bridge closing news today</h1></nav><main><h2 class="article-title">Old bridge closes</h2></main><meta property="og:title" content="Old bridge closes">',
    'Old bridge closes',
  ],
  [
    'a name behind the headline',
    '<h1>The old bridge closes</h1><title>The old bridge closes | The Post | by Ann Lee</title><meta property="og:title" content="The old bridge closes | The Post | by Ann Lee">',
    'The old bridge closes',
  ],
  [
    'entities and tags',
    `${ld({ '@type': 'NewsArticle', headline: 'Town &amp;amp; guild: &quot;no&quot; <em>bridge</em>' })}`,
    'Town & guild: "no" bridge',
  ],
  [
    'a kicker that machines are not told',
    '<h1>Town hall: The old bridge closes on Monday</h1><meta property="og:title" content="The old bridge closes on Monday">',
    'The old bridge closes on Monday',
  ],
  [
    'a kicker that stands in an element of its own',
    '<h1><span class="story__overline">Town hall</span> <span aria-hidden="true"> - </span><span>The old bridge closes on Monday</span></h1><meta property="og:title" content="Two years: The old bridge closes on Monday">',
    'The old bridge closes on Monday',
  ],
  [
    'and with a kicker that machines are told',
    `<h1>The old bridge closes</h1>${ld({ '@type': 'NewsArticle', headline: 'Town hall: The old bridge closes' })}`,
    'Town hall: The old bridge closes',
  ],
  [
    'the h1 of the blog and of a promotion',
    '<h1>Notes from the quay</h1><h1>Why the old bridge had to close</h1><h1>Read more of our notes</h1><meta property="og:title" content="Why the old bridge had to close">',
    'Why the old bridge had to close',
  ],
  [
    'a menu class on the body',
    '<body class="has-nav nav-open sticky"><h1>Why the old bridge had to close</h1><meta property="og:title" content="Bridge: what happened"></body>',
    'Why the old bridge had to close',
  ],
  [
    'the headline for search engines',
    `<main><h1>Why the old bridge had to close after a winter of frost</h1></main>${ld({ '@type': 'NewsArticle', headline: 'Bridge closing: all news' })}<meta property="og:title" content="Frost and bridges: what we know">`,
    'Why the old bridge had to close after a winter of frost',
  ],
  [
    'what runs over a live blog',
    `<h1>Mayor speaks at noon +++ First cars turned back +++ Guilds ask for time</h1>${ld({ '@type': 'NewsArticle', headline: 'The bridge: news of the day' })}<meta property="og:title" content="The bridge: all news of the day">`,
    'The bridge: news of the day',
  ],
  [
    'its own words given for the name of the site',
    '<title>Bridge closes | Quay</title><meta property="og:title" content="Bridge closes | Quay"><meta property="og:site_name" content="Bridge closes | Quay"><h1>Bridge closes</h1>',
    'Bridge closes',
  ],
  [
    'the host with a common word',
    '<title>Why do people love the old bridge? | Harbour Blog</title>',
    'Why do people love the old bridge?',
  ],
  [
    'a Russian site',
    '<title>Мост закрыт — Вестник Гавани</title><meta property="og:site_name" content="Вестник Гавани">',
    'Мост закрыт',
  ],
  [
    'a Chinese site',
    '<title>旧桥周一关闭_港口日报</title><meta property="og:site_name" content="港口日报">',
    '旧桥周一关闭',
  ],
  [
    'a Japanese site',
    '<title>古い橋が月曜に閉鎖：港新聞</title><meta property="og:site_name" content="港新聞">',
    '古い橋が月曜に閉鎖',
  ],
  [
    'a Hebrew site',
    '<title>הגשר הישן נסגר ביום שני – חדשות הנמל</title><meta property="og:site_name" content="חדשות הנמל">',
    'הגשר הישן נסגר ביום שני',
  ],
  [
    'a Hindi site',
    '<title>पुराना पुल सोमवार से बंद | बंदरगाह टाइम्स</title><meta property="og:site_name" content="बंदरगाह टाइम्स">',
    'पुराना पुल सोमवार से बंद',
  ],
  [
    'a logo as h1',
    '<meta property="og:site_name" content="The Harbour Post"><h1>The Harbour Post</h1><meta property="og:title" content="Bridge closes">',
    'Bridge closes',
  ],
  [
    'a template left unfilled',
    '<meta property="og:title" content="{{ title }}"><h1>Bridge closes</h1>',
    'Bridge closes',
  ],
  [
    'nothing but the site',
    '<title>The Harbour Post</title><meta property="og:site_name" content="The Harbour Post">',
    undefined,
  ],
];

test.each(TITLES)('title without %s', (_what, html, title) => {
  expect(read(html).title).toBe(title);
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
