import { load } from 'cheerio/slim';
import { decodeHTMLAttribute } from 'entities';
import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { expect, test } from 'vitest';
import { createGuard } from '../../../src/article/guard.js';
import { PageBuilder } from '../../../src/article/tree/builder.js';
import { readPage } from '../../../src/article/tree/parse.js';
import { completeSkeleton } from '../../../src/article/tree/skeleton.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { tagName } from '../../../src/tag-names.js';

const PARTS = [
  '<svg><path d=""/><p>x</p></svg>',
  ...[
    '<p class="a&amp;b">',
    '</p>',
    '<a href=x&y=1>',
    "<i title='&lt;'>",
    'text & more',
    '&eacute;',
    '&notin',
    '&#65;',
  ],
  ...[
    '<script>if (a < b && c) "</p>"</script>',
    '<script type=application/ld+json>{"a":"</b>"}</script>',
    '<style>a>b{}</style>',
  ],
  ...[
    '<title>a &amp; <b></title>',
    '<textarea><p></textarea>',
    '<!-- a <p> -->',
    '<!doctype html>',
    '<![CDATA[ <p> ]]>',
  ],
  ...[
    '<',
    '>',
    '"',
    "'",
    '&',
    '=',
    '/',
    '-->',
    '</script',
    '<?php ?>',
    'é漢',
    '\n',
    ' ',
    '<br/>',
    '<img src="a" alt>',
    ...[
      '<table>',
      '<tr>',
      '<td>',
      '</td>',
      '</tr>',
      '</table>',
      '<ul>',
      '<li>',
      '</li>',
      '<b>',
      '</b>',
      '</br>',
    ],
  ],
];
const html = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ maxLength: 6 })), { maxLength: 40 })
  // Where an end tag is cut off, htmlparser2 reads on from the wrong place.
  .map((parts) => `${parts.join('')}>`);

/** The tree of what htmlparser2 reads. */
function expected(text: string): string {
  const builder = new PageBuilder(createGuard(DEFAULT_LIMITS));
  let words = '';
  const tellText = () => {
    if (/^[ \t\n\r\f]+$/.test(words)) builder.blank(words, 0, words.length);
    else if (words !== '') builder.text(words);
    words = '';
  };
  const parser = new Parser({
    ontext: (data) => {
      words += data;
    },
    oncomment: (data) => {
      tellText();
      builder.comment(data);
    },
    onprocessinginstruction: () => {
      tellText();
      builder.declaration();
    },
    onopentag: (name, attributes) => {
      tellText();
      builder.open({
        name: tagName(name),
        attributes,
        bits: 0,
        classes: undefined,
        selfClosing: false,
        end: 0,
      });
    },
    onclosetag: (name) => {
      tellText();
      if (name !== 'br') builder.close(tagName(name));
    },
  });
  parser.end(text);
  tellText();
  builder.end();
  completeSkeleton(builder.document);
  return load(builder.document).html();
}

test('the tree is the one that htmlparser2 makes by itself', () => {
  fc.assert(
    fc.property(html, (text) => {
      expect(load(readPage([text], DEFAULT_LIMITS).document).html()).toBe(expected(text));
    }),
    { seed: 3, numRuns: 400 },
  );
});

test('the tree is the same wherever the page is cut behind a space or in front of markup', () => {
  fc.assert(
    fc.property(html, fc.integer({ min: 1, max: 30 }), (text, length) => {
      const pieces = text.match(new RegExp(`[\\s\\S]{${length}}[^ <]*(?: |(?=<))|[\\s\\S]+$`, 'g')) ?? [];
      expect(pieces.join('')).toBe(text);
      expect(load(readPage(pieces, DEFAULT_LIMITS).document).html()).toBe(expected(text));
    }),
    { seed: 5, numRuns: 700 },
  );
});

test('entities of attributes are those of the standard', () => {
  const part = fc.constantFrom(
    ...['&', 'amp', ';', '=', '#', '38', 'x26', 'lt', 'copy', 'notit', 'eacute', '_', 'a', '/', '漢'],
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const value = parts.join('');
      const image = load(readPage([`<img title="${value}" alt="${value}">`], DEFAULT_LIMITS).document)('img');
      expect([image.attr('title'), image.attr('alt')]).toEqual(Array(2).fill(decodeHTMLAttribute(value)));
    }),
    { seed: 7, numRuns: 4_000 },
  );
});

test('of an end tag that the page ends in nothing becomes text', () => {
  const body = (pieces: string[]) => load(readPage(pieces, DEFAULT_LIMITS).document)('body').html();
  expect(body(['<p>Quay</div '])).toBe('<p>Quay</p>');
  expect(body(['<div class="a"> ', '<p>Quay</p></div '])).toBe('<div class="a"><p>Quay</p></div>');
});

test('a value of ten thousand ampersands takes no longer than its length says', () => {
  const time = (length: number) => {
    const start = performance.now();
    readPage([`<p title="${'&'.repeat(length)}`], DEFAULT_LIMITS);
    return performance.now() - start;
  };
  time(10_000);
  expect(time(200_000)).toBeLessThan(Math.max(time(20_000), 5) * 60);
});
