import fc from 'fast-check';

/** What hostile, broken and careless pages are made of. */
const PIECES = [
  ...[
    '<',
    '>',
    '</',
    '/>',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?',
    '&',
    '&#',
    '&#x110000;',
    '&amp;lt;',
    '"',
    "'",
  ],
  ...['<script>', '</script>', '<style>', '<template>', '</template>', '<noscript>', '<textarea>', '<title>'],
  ...[
    '<p>',
    '</p>',
    '<a href="',
    '<li>',
    '<table><tr><td>',
    '<form>',
    '<svg><p>',
    '<math>',
    '<iframe src=//x.com>',
  ],
  ...[
    '<article>',
    '<main>',
    '<blockquote class="twitter-tweet">',
    '<base href="javascript:0">',
    '<br>',
    '<plaintext>',
  ],
  ...[
    '<meta charset="utf-16">',
    '<meta charset="x-user-defined">',
    '<meta charset="shift_jis">',
    '<html lang="__proto__">',
  ],
  ...[
    '\u0000',
    '\u202e',
    '\u2066',
    '\u200f',
    '\ufeff',
    '\ud800',
    '\udc00',
    '\u0300'.repeat(40),
    '\u3164',
    '\ufffd',
  ],
  ...[
    'pic.twitter.com/abc',
    '— A (@b) May 1, 2024',
    'https://x.com/a/status/12345678901234567',
    '[embed]',
    '__proto__',
  ],
  ...[
    '<script type="application/ld+json">{"@type":"NewsArticle","headline":{"a":1},"author":[[]],"datePublished":9e99}</script>',
  ],
  ...[
    'style="display:none"',
    ' hidden',
    ' class="',
    ' data-embed="x:1"',
    ' itemprop="articleBody author datePublished"',
  ],
] as const;

/** One change of a page, its place a share of the page's length. */
export type Edit =
  | { readonly kind: 'insert'; readonly at: number; readonly piece: string; readonly times: number }
  | { readonly kind: 'cut'; readonly at: number; readonly length: number }
  | { readonly kind: 'repeat'; readonly at: number; readonly length: number; readonly times: number }
  | { readonly kind: 'end'; readonly at: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

export const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('insert' as const),
      at: place,
      piece,
      times: fc.oneof(
        { weight: 9, arbitrary: fc.constant(1) },
        { weight: 1, arbitrary: fc.integer({ min: 2, max: 3_000 }) },
      ),
    }),
    fc.record({ kind: fc.constant('cut' as const), at: place, length: fc.nat(2_000) }),
    fc.record({
      kind: fc.constant('repeat' as const),
      at: place,
      length: fc.nat(400),
      times: fc.integer({ min: 2, max: 40 }),
    }),
    fc.record({ kind: fc.constant('end' as const), at: place }),
  ),
  { minLength: 1, maxLength: 12 },
);

export function mutate(html: string, changes: readonly Edit[]): string {
  let page = html;
  for (const edit of changes) page = apply(page, edit);
  return page;
}

function apply(page: string, edit: Edit): string {
  const at = Math.floor(edit.at * page.length);
  switch (edit.kind) {
    case 'insert':
      return page.slice(0, at) + edit.piece.repeat(edit.times) + page.slice(at);
    case 'cut':
      return page.slice(0, at) + page.slice(at + edit.length);
    case 'repeat':
      return page.slice(0, at) + page.slice(at, at + edit.length).repeat(edit.times) + page.slice(at);
    case 'end':
      return page.slice(0, at);
  }
}

/** Bytes of a page, cut within a character or broken in places as a bad connection or a bad editor does. */
export function damage(html: string, places: readonly number[]): Uint8Array {
  const bytes = Buffer.from(html);
  for (const share of places) {
    const at = Math.floor(share * bytes.length);
    if (at < bytes.length) bytes[at] = (bytes[at] ?? 0) ^ 0x80;
  }
  return bytes.subarray(0, bytes.length - (places.length % 3));
}

export const places: fc.Arbitrary<number[]> = fc.array(place, { maxLength: 30 });
