import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.js';
import type { Metadata } from '../../../src/model.js';
import { pageOf } from '../boilerplate/page.js';

function read(html: string): Metadata {
  const page = pageOf(html, { url: 'https://www.harbour-post.example/news/2025/bridge-closes' });
  readMetadata(page);
  return page.metadata;
}

const ld = (data: unknown) => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;

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
