import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/article/metadata/read.js';
import type { Picture } from '../../../src/model.js';
import { pageOf } from '../boilerplate/page.js';

const HOST = 'https://www.harbour-post.example';

function lead(html: string): Picture | undefined {
  const page = pageOf(html, { url: `${HOST}/news/bridge` });
  readMetadata(page);
  return page.metadata.leadImage;
}

const ld = (image: unknown) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'h', image })}</script>`;

test('the words beside a picture come from where the page shows it, in whatever size', () => {
  const html =
    '<meta property="og:image" content="/img/bridge-1200x630.jpg"><figure><img src="/img/bridge-640.webp" alt="A bridge"><figcaption>The bridge <b>at dusk</b></figcaption></figure>';
  expect(lead(html)).toEqual({
    url: `${HOST}/img/bridge-1200x630.jpg`,
    alt: 'A bridge',
    caption: 'The bridge at dusk',
  });
});

test('the size that another place tells of the same file counts', () => {
  const html = `${ld('/img/bridge.jpg')}<meta property="og:image" content="/img/bridge.jpg"><meta property="og:image:width" content="1200"><meta property="og:image:height" content="630">`;
  expect(lead(html)).toMatchObject({ width: 1200, height: 630 });
});

test('a page that names none has the first large one, in its largest form', () => {
  const html =
    '<img src="/i/face.jpg" width="40" height="40"><article><figure><img src="/i/s.jpg" srcset="/i/s.jpg 320w, /i/l.jpg 1280w, /i/m.jpg 640w" alt="A bridge"></figure></article>';
  expect(lead(html)).toEqual({ url: `${HOST}/i/l.jpg`, alt: 'A bridge' });
  expect(lead('<img src="/i/b.jpg" width="800" height="600">')).toEqual({
    url: `${HOST}/i/b.jpg`,
    width: 800,
    height: 600,
  });
});

test.each([
  '/static/logo.png',
  '/img/placeholder-16x9.jpg',
  '/a/og-default.png',
  '/fb-share-image.jpg',
  '/1/spacer.gif',
  '/x/no-photo.jpg',
])('%s stands in for a picture and is none', (src) => {
  expect(
    lead(`<meta property="og:image" content="${src}"><img src="${src}" width="800" height="600">`),
  ).toBeUndefined();
});

test('pictures of other pages beside the article are not its own', () => {
  expect(lead('<aside><img src="/i/b.jpg" width="800" height="600"></aside>')).toBeUndefined();
});

test.each([
  ['in capitals', '/img/BRIDGE-640.JPG'],
  ['with a line break in it', '/img/bri\ndge-640.jpg'],
  ['where only the address for later is of it', 'data:image/gif;base64,R0lGOD" data-src="/img/bridge.webp'],
])('a picture of the same file is known by its address %s', (_what, src) => {
  const html = `<meta property="og:image" content="/img/bridge.jpg"><img src="/img/boat.jpg" alt="A boat"><img src="${src}" alt="A bridge">`;
  expect(lead(html)?.alt).toBe('A bridge');
});

test('a picture whose file has letters beyond ASCII is known by them', () => {
  const html =
    '<meta property="og:image" content="/img/br%C3%BCcke.jpg"><img src="/img/brücke.jpg" alt="A bridge">';
  expect(lead(html)?.alt).toBe('A bridge');
});
