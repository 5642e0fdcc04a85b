import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { inlineHtml } from '../../../src/article/render/inline.js';

const BASE = 'https://harbour-post.example/news/quay';

function inline(html: string): string {
  const $ = load(`<section id="it">${html}</section>`);
  const node = $('#it').get(0);
  if (!node) throw new Error('no paragraph');
  return inlineHtml(node, BASE);
}

describe('inlineHtml', () => {
  test.each([
    [
      'collapses white space over tag borders',
      'The <b> harbour </b> wall\n stands',
      'The <b>harbour</b> wall stands',
    ],
    ['drops empty elements and outer breaks', '<br><b></b>Tide<em> </em><br>', 'Tide'],
    ['keeps a break between words', 'first<br>second', 'first<br>second'],
    ['makes one break of a border of blocks', '<div>one</div><div>two</div>', 'one<br>two'],
    [
      'resolves links',
      '<a href="../map">map</a>',
      `<a href="https://harbour-post.example/map" rel="nofollow noopener">map</a>`,
    ],
    [
      'keeps mail links',
      '<a href="mailto:desk@harbour-post.example">write</a>',
      '<a href="mailto:desk@harbour-post.example" rel="nofollow noopener">write</a>',
    ],
    ['unwraps a link that leads nowhere safe', '<a href=" java\tscript:alert(1)">press</a>', 'press'],
    [
      'unwraps a link in a link',
      '<a href="/a">one <object><a href="/b">two</a></object></a>',
      `<a href="https://harbour-post.example/a" rel="nofollow noopener">one</a>`,
    ],
    [
      'keeps direction and language',
      '<bdi>عمر</bdi> <span dir="RTL" lang="ar" class="x">نص</span>',
      '<bdi>عمر</bdi> <span dir="rtl" lang="ar">نص</span>',
    ],
    ['unwraps a span that says nothing', '<span style="color:red">red</span>', 'red'],
    [
      'drops scripts, pictures and frames',
      'a<script>x()</script><img src=x onerror=y><iframe src=z></iframe>b',
      'ab',
    ],
    ['escapes text', '1 &lt; 2 &amp; "3"', '1 &lt; 2 &amp; &quot;3&quot;'],
    ['keeps a no-break space between words', 'dit&nbsp;: oui', 'dit\u00a0: oui'],
  ])('%s', (_what, html, expected) => expect(inline(html)).toBe(expected));

  test('is its own fixed point', () => {
    const once = inline('x <b>y <i>z</i></b><br><br>w <a href="/q?a=1&b=2" title="t">q</a>');
    expect(inline(once)).toBe(once);
  });
});
