import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../../src/article/content/tokens.js';
import { contentOf, outline } from './pages.js';

const P = [
  'The council met on Tuesday evening to decide what becomes of the old depot, and talked until midnight.',
  'Seven members spoke for the sale, five against it, and one left the room before the vote was taken.',
  'The depot, built in 1911, has stood empty since the trams stopped running; its roof is said to leak.',
  'A decision is now expected in the spring, once the surveyors have measured the yard and the cellars.',
];
const [one = '', two = '', three = '', four = ''] = P;
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const article = (inner: string): string =>
  `<html><head><title>Depot</title></head><body><article><h1>Depot</h1>${inner}</article></body></html>`;
const textsOf = (html: string): string[] =>
  contentOf(html).blocks.flatMap((block) => ('text' in block ? [block.text] : []));

describe('what stays', () => {
  it.each([
    ['a body in a wrapper with a clutter word', `<div class="social-share widget">${paragraphs(...P)}</div>`],
    [
      'a body in three sections',
      `<section>${paragraphs(one, two)}</section><section>${paragraphs(three)}</section><section>${paragraphs(four)}</section>`,
    ],
    ['a body in bare divs', P.map((text) => `<div>${text}</div>`).join('')],
    [
      'a body hidden until a script shows it',
      `<div style="display: none">${paragraphs(...P.map((text) => text.repeat(2)))}</div>`,
    ],
  ])('%s', (_name, inner) => {
    const texts = textsOf(article(inner));
    expect(texts).toHaveLength(4);
    expect(texts[0]).toContain(one);
    expect(texts[3]).toContain(four);
  });

  it('an embed in a share wrapper, in its place', () => {
    const page = contentOf(
      article(
        `${paragraphs(one, two)}<div class="social-share"><figure data-embed="x:1"></figure><a href="#">Share</a></div>${paragraphs(three, four)}`,
      ),
    );
    expect(page.blocks.map(({ type }) => type)).toEqual([
      'paragraph',
      'paragraph',
      'embed',
      'paragraph',
      'paragraph',
    ]);
    expect(page.blocks[2]).toEqual({ type: 'embed', embed: 'x:1' });
  });

  it('a linked heading to another site, with its text', () => {
    const texts = textsOf(
      article(
        `${paragraphs(...P)}<div><h2><a href="https://shop.example.org/lamp">A lamp for the yard</a></h2><p>It runs for nine hours and can be mended with a coin, which is more than most can say.</p></div>`,
      ),
    );
    expect(texts).toContain('A lamp for the yard');
  });
});

describe('what goes', () => {
  it.each([
    ['comments', `<section id="comments"><p>${two.replace('Seven', 'Nine')}</p></section>`, 'comments'],
    [
      'a teaser to the same site',
      '<div><h3><a href="/b/tram">Trams may return to the north side</a></h3><p>A study counts the riders that the line would have.</p></div>',
      'teaser',
    ],
    ['a link with no sentence', '<p><a href="/b/map">Map: where the depots were</a></p>', 'read-also'],
    ['a picture credit', '<p>Photo: Lena Krug</p>', 'credit'],
    [
      'a list of links',
      '<ul><li><a href="/1">First of the other stories</a></li><li><a href="/2">Second of the other stories</a></li></ul>',
      'link-list',
    ],
    [
      'a labelled box',
      '<section aria-label="Newsletter"><p>Every Friday in your mailbox, free of charge and without advertising.</p></section>',
      'newsletter',
    ],
  ])('%s', (_name, clutter, rule) => {
    const page = contentOf(article(paragraphs(one, two) + clutter + paragraphs(three, four)));
    expect(page.blocks.map(outline)).toEqual(
      [one, two, three, four].map((text) => `paragraph ${text.slice(0, 24)}`),
    );
    const [removal] = page.removed.filter((removed) => removed.rule === rule);
    expect(removal?.text.length).toBeGreaterThan(0);
    expect(removal?.reason).toMatch(/\.$/);
  });

  it('an article beside the titled one', () => {
    const other = `<article><h2><a href="/b">Another story</a></h2>${paragraphs(...P.map((text) => text.replace('The', 'Some').replace('e', 'a').repeat(2)))}</article>`;
    expect(textsOf(article(paragraphs(...P)).replace('</article>', `</article>${other}`))).toEqual(P);
  });

  it('heading, sources and signature below the article', () => {
    expect(
      textsOf(article(`${paragraphs(...P)}<p>(dpa/krm)</p><p>© 2025 Depot Press</p><h3>More</h3>`)),
    ).toEqual(P);
  });
});

describe('text', () => {
  it('is NFC, keeps joiners and marks of direction, drops what is invisible', () => {
    const [text] = textsOf(
      article(
        paragraphs(
          `Cafe\u0301\u00a0 mi\u200cravam \u200fsoft\u00adhyphen zero\u200bwidth. ${one}`,
          two,
          three,
        ),
      ),
    );
    expect(text).toBe(`Café mi\u200cravam \u200fsofthyphen zerowidth. ${one}`);
  });

  it('has a line feed for one break and two paragraphs for more', () => {
    expect(textsOf(article(`<div>${one}<br>${two}<br> <br>${three}</div>`))).toEqual([
      `${one}\n${two}`,
      three,
    ]);
  });
});

describe('names', () => {
  it.each([
    ['article-body', 'articlebody'],
    ['articleBody', 'articlebody'],
    ['c-article__body', 'articlebody'],
    ['widget_ad-slot', 'adslot'],
  ])('%s reads %s', (name, word) => {
    expect(wordsOf(name)).toContain(word);
  });

  it('are whole words', () => {
    expect(wordsOf('shadow-headline')).not.toContain('ad');
  });
});
