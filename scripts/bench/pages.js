/** News pages to measure with: those of a corpus where one is named, else pages of the invented newsroom made as large. */
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { root } from '../setup.js';

/** @typedef {{ id: string, url: string, bytes: Uint8Array }} Page */

const corpora = resolve(root, process.env.COPYDESK_SHARED ?? 'corpora-not-named', 'corpora');

/** Whether COPYDESK_SHARED names a folder with this set of real pages. */
export function hasSet(/** @type {string} */ set) {
  return existsSync(join(corpora, set, 'gold.json'));
}

/**
 * @param {string} set of the corpora, or `generated`
 * @param {number} count at most
 * @returns {Promise<Page[]>}
 */
export async function pagesOf(set, count) {
  return set === 'generated' ? generatedPages(count) : pagesOfSet(set, count);
}

/**
 * Pages from all over a set, each the same at every call.
 * @param {string} set a folder of the corpora, with gold.json and gzipped pages
 * @param {number} count at most
 * @returns {Page[]}
 */
function pagesOfSet(set, count) {
  const folder = join(corpora, set);
  const all = Object.entries(JSON.parse(readFileSync(join(folder, 'gold.json'), 'utf8')));
  const step = Math.max(1, all.length / count);
  return Array.from({ length: Math.min(count, all.length) }, (_, at) => {
    const [id, { url, file }] = all[Math.floor(at * step)] ?? ['', {}];
    const bytes = gunzipSync(readFileSync(join(folder, 'pages', file)));
    return { id, url: url || `https://example.org/${encodeURIComponent(id)}`, bytes };
  });
}

/**
 * Pages of the invented newsroom with all that surrounds an article on the sites of today: 150 to 350 kB, half of it
 * scripts. Every page differs from every other.
 * @param {number} count
 * @param {number} [from] the first one's number: the same numbers give the same pages
 * @returns {Promise<Page[]>}
 */
export async function generatedPages(count, from = 0) {
  const make = await pageMaker();
  return Array.from({ length: count }, (_, at) => make(from + at));
}

async function pageMaker() {
  const [{ loadStories }, { renderPage }, { loadWords }, { loadPosts }] = await Promise.all(
    ['story', 'page', 'languages', 'posts'].map((name) => import(join(root, 'dist', 'demo', `${name}.js`))),
  );
  const base = 'https://www.orlavia-herald.example';
  const paper = { base, words: loadWords(), posts: loadPosts() };
  const stories = loadStories();
  return (/** @type {number} */ number) => {
    const random = randomOf(number);
    const story = stories[number % stories.length];
    const body = longer(story.body, 1 + (number % 5), random);
    const html = renderPage({ ...story, body, charset: 'utf-8' }, paper);
    return {
      id: `page-${number}`,
      url: `${base}/${number}/${story.slug}`,
      bytes: Buffer.from(surrounded(html, stories, random)),
    };
  };
}

/** Paragraphs again in another order, so that no two pages are alike. */
function longer(/** @type {string} */ body, /** @type {number} */ times, /** @type {() => number} */ random) {
  const paragraphs = body.match(/<p>[\s\S]*?<\/p>/g) ?? [];
  const more = Array.from({ length: times * paragraphs.length }, () => {
    const words = paragraphs[Math.floor(random() * paragraphs.length)] ?? '';
    return words.replace('</p>', ` ${Math.floor(random() * 1e6)}.</p>`);
  });
  return body + more.join('\n');
}

/** @param {string} html @param {{ slug: string, title: string, standfirst?: string }[]} stories @param {() => number} random */
function surrounded(html, stories, random) {
  const teasers = Array.from({ length: 60 + Math.floor(random() * 120) }, (_, at) => {
    const { slug, title, standfirst = '' } = stories[Math.floor(random() * stories.length)] ?? stories[0];
    return `<li class="teaser-list__item teaser-list__item--${at % 4}" data-tracking='{"position":${at},"module":"river"}'>
      <div class="teaser-card card card--small"><a class="teaser-card__link" href="/${at}/${slug}?ref=river" aria-label="${at}"><picture class="teaser-card__media"><source type="image/webp" srcset="/media/${slug}-320.webp 320w, /media/${slug}-640.webp 640w" sizes="(min-width: 60em) 320px, 50vw"><img class="teaser-card__image" loading="lazy" alt="" src="/media/${slug}.png" width="320" height="180"></picture><span class="teaser-card__kicker">${at}</span><h3 class="teaser-card__title">${title}</h3></a><p class="teaser-card__text">${standfirst}</p></div></li>`;
  });
  const code = Array.from({ length: 2 + Math.floor(random() * 5) }, () => script(random)).join('\n');
  const river = `<section class="river"><ul class="teaser-list">${teasers.join('\n')}</ul></section>`;
  return html.replace('</head>', () => `${code}</head>`).replace('</body>', () => `${river}${code}</body>`);
}

function script(/** @type {() => number} */ random) {
  const lines = Array.from({ length: 120 }, () => {
    const name = `m${Math.floor(random() * 1e5).toString(36)}`;
    return `t.${name}=function(e,n){if(e<n&&n>0){return i("${name}")}for(var r=0;r<e.length;r++)n[r]={id:"${name}",on:!0};return a&&a.${name}};`;
  });
  return `<script>!function(t){"use strict";${lines.join('')}}(window.__app||{});</script>`;
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomOf(/** @type {number} */ seed) {
  let state = seed + 0x6d2b79f5;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
