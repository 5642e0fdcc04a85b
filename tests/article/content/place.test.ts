import { describe, expect, it } from 'vitest';
import { contentOf, outline } from './pages.js';

const P = [
  'The lighthouse keeper, who is eighty-one, walks down the spiral stairs every morning at six, as he always has.',
  'Since the lamp was made electric, in 1968, there has been little for him to do, he says, but to look at the sea.',
  'The harbour office wants to sell the tower; an inn, a museum and a bird station have been named as uses for it.',
  'A hearing will be held in the fishermen’s hall on Thursday, and the keeper has said that he means to be there.',
];
const [one = '', two = '', three = '', four = ''] = P;
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const page = (body: string, head = ''): string =>
  `<html><head><title>The last keeper of the tower</title>${head}</head><body>${body}</body></html>`;
const H1 = '<h1>The last keeper of the tower</h1>';
const textsOf = (html: string): string[] =>
  contentOf(html).blocks.flatMap((block) => ('text' in block ? [block.text] : []));
const starts = P.map((text) => `paragraph ${text.slice(0, 24)}`);

describe('where the article is', () => {
  const banner = `<div class="strip">${paragraphs(...P.map((text) => text.replace('the', 'our').replace('keeper', 'shop')))}</div>`;

  it.each([
    [
      'below the title, not in the strip of offers above it',
      `${banner.replaceAll('</p>', ' Order before noon.</p>')}<main>${H1}<div>${paragraphs(...P, ...P.map((text) => `Later, ${text}`))}</div></main>`,
    ],
    [
      'in a page whose wrappers are called after its dialog and its navigation',
      `<div class="dialog-off-canvas"><div class="row left-navigation"><div class="grid">${H1}<div class="tab">${paragraphs(...P)}</div></div></div><div class="notes">${paragraphs('You can write to us at any time, we read it all.', 'We are a small house, and we answer, if slowly, always.')}</div></div>`,
    ],
    [
      'in the titled article, however long the next one is',
      `<article>${H1}<div>${paragraphs(...P, ...P.map((text) => `Again, ${text}`))}</div></article><article><h2>Another story</h2><div class="article-body">${paragraphs(...Array.from({ length: 60 }, (_, i) => `${i}. ${three.replace('harbour', 'customs')}`))}</div></article>`,
    ],
    [
      'without the prose of a column that is called sidebar',
      `<div class="page"><div class="content">${H1}<div class="field">${paragraphs(...P)}</div></div><div class="column related"><ul><li>All we have</li></ul></div><div class="column sidebar widget"><div class="widget promo"><p>We publish what we learn about harbours, in print too, and we send it by post.</p></div></div></div>`,
    ],
  ])('%s', (_name, body) => {
    const texts = textsOf(page(body));
    expect(texts.slice(0, 4)).toEqual(P);
    expect(texts.join(' ')).not.toMatch(/our shop|Order before|small house|customs|printed guides/);
  });

  it('in the sections that a page builder makes, each in wrappers of its own', () => {
    const section = (inner: string) =>
      `<section class="builder-section"><div class="builder-row"><div class="builder-column"><div class="builder-widget">${inner}</div></div></div></section>`;
    const body = `<main>${section(H1)}${section(paragraphs(one))}${section('<h2>The tower</h2>')}${section(paragraphs(two, three))}${section(paragraphs(four))}</main>`;
    expect(contentOf(page(body)).blocks.map(outline)).toEqual([
      starts[0],
      'heading The tower',
      ...starts.slice(1),
    ]);
  });

  it('in two sentences, where there are no more', () => {
    const body = `<header><a href="/">Harbour Post</a></header><article>${H1}<p>The tower was sold on Friday. The buyer was not named.</p></article><footer><p>The Harbour Post is printed every Thursday, and has been since 1904, by the same press.</p></footer>`;
    expect(textsOf(page(body))).toEqual(['The tower was sold on Friday. The buyer was not named.']);
  });

  it('in the posts of a forum, where all is called comments', () => {
    const posts = P.map(
      (text, i) => `<div class="post-comment"><div class="post-comment-text">${text} (${i})</div></div>`,
    );
    const shop =
      '<ul><li>Our shop is open on Sundays too, and we have new lamps for sale this month.</li></ul>';
    expect(textsOf(page(`<main>${H1}${posts.join('')}</main>${shop}`))).toEqual(
      P.map((text, i) => `${text} (${i})`),
    );
  });

  it('in a page that says of its whole that it has comments, without them', () => {
    const comments = `<div class="comments"><p>${four.replace('A hearing', 'Another one')}</p></div>`;
    expect(textsOf(page(`<div class="comments-enabled">${H1}${paragraphs(...P)}${comments}</div>`))).toEqual(
      P,
    );
  });

  it('and not in comments below a text, however short it is', () => {
    const comments = Array.from(
      { length: 12 },
      (_, i) => `<div class="comment"><p>${i}. I think that ${two}</p></div>`,
    );
    expect(
      textsOf(
        page(`<div class="entry">${H1}${paragraphs(`${one} ${two} ${three}`)}</div>${comments.join('')}`),
      ),
    ).toEqual([`${one} ${two} ${three}`]);
  });

  it('in a highlighted listing as much as around it', () => {
    const code =
      '<pre><code><span class="hljs-comment"># light the lamp</span>\n<span class="hljs-title">lamp</span> on</code></pre>';
    const blocks = contentOf(
      page(`<article>${H1}${paragraphs(one, two)}${code}${paragraphs(three)}</article>`),
    ).blocks;
    expect(blocks[2]).toMatchObject({ type: 'code', text: '# light the lamp\nlamp on' });
  });
});

describe('what scripts show', () => {
  it('a streamed page has its parts in their places', () => {
    const body = `<article>${H1}<p>${one}</p><template id="B:1"></template><p>${four}</p></article><div hidden id="S:1"><p>${two}</p><template id="P:2"></template></div><div hidden id="S:2"><p>${three}</p></div>`;
    expect(textsOf(page(body))).toEqual(P);
  });

  it.each([
    [
      'an accordion',
      '<h3>How it went on</h3><div role="region" aria-labelledby="h" style="display:none">',
      '</div>',
    ],
    ['a collapsed section', '<h3>How it went on</h3><div class="collapsible-text" hidden>', '</div>'],
    ['a details element', '<details><summary>How it went on</summary>', '</details>'],
    ['a tab', '<h3>How it went on</h3><div role="tabpanel" style="display: none">', '</div>'],
  ])('%s is read as if it were open', (_name, open, close) => {
    const texts = textsOf(
      page(`<article>${H1}${paragraphs(one, two)}${open}${paragraphs(three, four)}${close}</article>`),
    );
    expect(texts).toEqual(expect.arrayContaining(P));
  });

  it.each([
    [
      'a form',
      `<div class="collapse" style="display:none"><form><p>${four}</p><input name="mail"></form></div>`,
    ],
    [
      'a menu of links',
      `<div role="tabpanel" hidden><p>${four}</p>${'<a href="/x">Another story of the harbour</a>'.repeat(4)}</div>`,
    ],
    ['what no heading opens', `<div hidden><p>${four}</p></div>`],
  ])('%s stays hidden', (_name, hidden) => {
    expect(textsOf(page(`<article>${H1}${paragraphs(one, two, three)}${hidden}</article>`))).toEqual([
      one,
      two,
      three,
    ]);
  });
});
