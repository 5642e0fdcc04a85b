import { load } from 'cheerio/slim';
import { describe, expect, test } from 'vitest';
import { parsePage } from '../../../src/article/tree/parse.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';

const tree = (html: string) => load(parsePage(html, DEFAULT_LIMITS)).html();
const page = (body: string) => `<html><head></head><body>${body}</body></html>`;

describe('the tree of a page', () => {
  test.each([
    [
      'gets its skeleton',
      '<title>t</title><p>x',
      '<html><head><title>t</title></head><body><p>x</p></body></html>',
    ],
    [
      'has a body though the head was left open',
      '<head><meta name=a><div>x</div>',
      '<html><head><meta name="a"></head><body><div>x</div></body></html>',
    ],
    ['keeps what stands after the body', '<body>x</body><p>y</p>', page('x<p>y</p>')],
    [
      'has one body',
      '<body class=a>x<body>y',
      '<html><head></head><body class="a">x<div>y</div></body></html>',
    ],
    [
      'ends a paragraph over an open inline element',
      '<p><b>x<p>y<div>z</div>',
      page('<p><b>x</b></p><p>y</p><div>z</div>'),
    ],
    [
      'keeps paragraphs of a cell in it',
      '<p>a<object><p>b</object>',
      page('<p>a<object><p>b</p></object></p>'),
    ],
    [
      'ends a list item over a paragraph',
      '<ul><li><p>a<li>b<ul><li>c</ul></ul>',
      page('<ul><li><p>a</p></li><li>b<ul><li>c</li></ul></li></ul>'),
    ],
    [
      'ends a cell and a row',
      '<table><tr><td><b>a<td>b<tr><td>c</table>',
      page('<table><tr><td><b>a</b></td><td>b</td></tr><tr><td>c</td></tr></table>'),
    ],
    [
      'has no white space where a line starts or ends',
      '<div>\n <p><b>a</b> </p>\n\t<p>b</p> <ul>\n<li> c<li><i>d</i>\n </ul><a>e</a> <p>f</div>\n',
      page('<div><p><b>a</b></p><p>b</p><ul><li> c</li><li><i>d</i></li></ul><a>e</a><p>f</p></div>'),
    ],
    [
      'keeps white space within a line',
      '<p><b>a</b> <i>b</i>\n<br> c</p>x <p><a>d <b>e</b> </a> <!-- --> f<svg> <path/></svg> <u>g</u></p>',
      page('<p><b>a</b> <i>b</i>\n<br> c</p>x <p><a>d <b>e</b> </a>  f<svg/> <u>g</u></p>'),
    ],
    [
      'keeps white space that is preformatted',
      '<pre> <div>  <b>a</b></div>\n</pre>',
      page('<pre> <div>  <b>a</b></div>\n</pre>'),
    ],
    [
      'keeps the spaces of a script and those that are written as entities',
      '<script type="text/x-template">  </script><div>&nbsp;<b>a</b></div>',
      page('<div>&#xa0;<b>a</b></div>').replace('<head>', '<head><script type="text/x-template">  </script>'),
    ],
    [
      'has no link in a link',
      '<a href=1>x<i>y<a href=2>z</a>',
      page('<a href="1">x<i>y</i></a><a href="2">z</a>'),
    ],
    [
      'makes an anchor that was left open no link',
      '<a name=n><p>x <a href=2>y</a></p>',
      page('<span name="n"><p>x <a href="2">y</a></p></span>'),
    ],
    [
      'goes on where it should after an early end',
      '<section><p><i>a<p>b</p>c</i></section>d',
      page('<section><p><i>a</i></p><p>b</p>c</section>d'),
    ],
    [
      'has no comments, styles or code',
      '<style>p{}</style><p><!-- c -->x</p><script>track()</script>',
      '<html><head><style></style></head><body><p>x</p><script></script></body></html>',
    ],
    [
      'keeps the children of noscript',
      '<p><noscript><img src=a></noscript>',
      page('<p><noscript><img src="a"></noscript></p>'),
    ],
  ])('%s', (_what, html, expected) => expect(tree(html)).toBe(expected));

  test.each([
    ['<script type="application/ld+json">{"a":1}</script>', true],
    ['<script id="__NEXT_DATA__" type="application/json">{}</script>', true],
    ['<script>Fusion.globalContent={"a":1}</script>', true],
    ['<script>window.__INITIAL_STATE__ = {}</script>', true],
    ['<script type="text/template"><blockquote>x</blockquote></script>', true],
    ['<script>gtag("config")</script>', false],
    ['<script type="text/javascript">var a = "<p>x</p>"</script>', false],
    ['<script type="module">import "x"</script>', false],
  ])('keeps the text of %s: %s', (html, kept) => {
    expect(load(parsePage(html, DEFAULT_LIMITS))('script').text() !== '').toBe(kept);
  });
});
