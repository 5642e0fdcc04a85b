import { describe, expect, it } from 'vitest';
import { dropHidden } from '../../../src/article/content/hidden.js';
import { pickMain } from '../../../src/article/content/pick.js';
import { tidy } from '../../../src/article/content/tidy.js';
import { openPage } from '../../../src/article/open.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { contentOf } from './pages.js';

const P = [
  'The harbour board voted on Monday to dredge the eastern basin, which has silted up since the mole was rebuilt.',
  'Work is to begin in March and last eleven weeks; the fishing boats will lie in the outer harbour meanwhile.',
  'Ferries are not touched by it, the harbour master said, though the small slipway will be closed until May.',
  'The silt goes to the old quarry behind the town, where the council means to plant a wood in a few years.',
];
const [one = '', two = '', three = '', four = ''] = P;
const p = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const page = (inner: string): string =>
  `<html><head><title>Harbour</title></head><body><article><h1>Harbour</h1>${inner}</article></body></html>`;
const between = (inner: string) => contentOf(page(p(one, two) + inner + p(three, four)));
const below = (inner: string) => contentOf(page(p(...P) + inner));
const words = ({ blocks }: ReturnType<typeof contentOf>): string[] =>
  blocks.flatMap((block) => (block.type === 'list' ? block.items : 'text' in block ? [block.text] : []));

describe('edges: what stays', () => {
  it.each([
    ['the line between parts that agencies write', '<p>___</p>', ['___']],
    [
      'a custom element in a sentence, unbroken',
      '<p>Silt has doubled (<x-cite><a href="https://data.example.org/1">1</a></x-cite>) in ten years, the board says.</p>',
      ['Silt has doubled (1) in ten years, the board says.'],
    ],
    [
      'a link with a clutter name in a sentence',
      '<p>Whoever keeps a boat there should read <a class="related" href="/b">the rules of the harbour</a> before the work begins in the spring.</p>',
      [
        'Whoever keeps a boat there should read the rules of the harbour before the work begins in the spring.',
      ],
    ],
    [
      'a source named in the line of its text',
      `<p><cite class="editorial-source">(QNN)</cite>${four.replace('silt', 'mud')}</p>`,
      [`(QNN)${four.replace('silt', 'mud')}`],
    ],
    [
      'a list of sources on other sites',
      '<ul><li><a href="https://tides.example.org/t">Tables of the tides since 1950</a></li><li><a href="https://maps.example.net/m">Charts of the eastern basin</a></li></ul>',
      ['Tables of the tides since 1950', 'Charts of the eastern basin'],
    ],
    [
      'a question that opens at a click',
      '<h3><button aria-expanded="false">Will the slipway be closed in summer?</button></h3><p>No, says the board: it opens in May at the latest, and stays open from then on.</p>',
      [
        'Will the slipway be closed in summer?',
        'No, says the board: it opens in May at the latest, and stays open from then on.',
      ],
    ],
    ['a fact with a year', '<p>Founded: 1911</p>', ['Founded: 1911']],
    [
      'italics that are a sentence below a picture',
      '<figure><img src="/img/basin.jpg" width="800" height="500"></figure><p><em>Because the plans were many, only the largest are told of here.</em></p>',
      ['Because the plans were many, only the largest are told of here.'],
    ],
    [
      'a fact below a picture',
      '<figure><img src="/img/boat.jpg" width="800" height="500"></figure><p>Best for: short trips along the coast</p>',
      ['Best for: short trips along the coast'],
    ],
    [
      'an answer that a class hides until it is opened',
      `<h3>Where does the silt go?</h3><div class="panel hidden"><p>${four.replace('The silt', 'All of it')} It takes two hundred lorries, and each of them is counted.</p></div>`,
      [
        'Where does the silt go?',
        `${four.replace('The silt', 'All of it')} It takes two hundred lorries, and each of them is counted.`,
      ],
    ],
  ])('%s', (_name, inner, expected) => {
    expect(words(between(inner))).toEqual([one, two, ...expected, three, four]);
  });

  it('code whose comments are marked up as comments', () => {
    const { blocks } = between(
      '<pre>dredge(basin); <span class="comment">// twice a day, but for Sundays, as the town has asked the board to do</span>\nleave(mole);\nfor (const lorry of lorries) carry(silt, lorry, quarry);</pre>',
    );
    expect(blocks[2]).toMatchObject({ type: 'code', text: expect.stringContaining('// twice a day') });
  });

  it('a note on where the article stood first', () => {
    const origin = 'Originally published in The Quay.';
    expect(words(below(`<p><em>Originally published in <a href="/quay">The Quay</a>.</em></p>`))).toEqual([
      ...P,
      origin,
    ]);
  });
});

describe('edges: what goes, with its reason', () => {
  it.each([
    [
      'lines of related links in one paragraph',
      '<p><b><a href="/b">Mole: how it was rebuilt in one winter</a> [PICTURES]<br><a href="/c">Ferries: what a crossing costs this year</a></b></p>',
      'read-also',
    ],
    [
      'a linked headline that is a sentence',
      '<p><a href="/b">Ferry company wants to raise its fares again!</a></p>',
      'read-also',
    ],
    [
      'a pull quote with who said it in a line of its own',
      '<blockquote>Ferries are not touched by it, though the small slipway will be closed until May.<br>A. Brandt, harbour master</blockquote><p>“Ferries are not touched by it, though the small slipway will be closed until May”, she said again.</p>',
      'pull-quote',
      '“Ferries are not touched by it, though the small slipway will be closed until May”, she said again.',
    ],
    [
      "a player's title and length",
      '<div class="video-js"><h2>The mole from the air</h2><span>2:34</span></div>',
      'player',
    ],
    [
      'a caption in a box with its picture',
      '<div><img src="/img/b.jpg" width="800" height="500"><br><em>The best berth.</em></div>',
      'caption',
    ],
  ])('between paragraphs: %s', (_name, inner, rule, stays?: string) => {
    const cleaned = between(inner);
    expect(words(cleaned)).toEqual([one, two, ...(stays ? [stays] : []), three, four]);
    expect(cleaned.removed.map((removal) => removal.rule)).toContain(rule);
  });

  it.each([
    ['mail and account of the writer', '<p>ada.krug@quay.example</p><p>twitter.com/adakrug</p>', 'end-note'],
    [
      'a paragraph that is one link',
      `<p><a href="/join">${two.replaceAll('boats', 'yachts')} Join us to read on for one euro a month.</a></p>`,
      'end-note',
    ],
    [
      'a list that a label announces',
      '<h3>More great stories</h3><ul><li>On the <a href="/b">rebuilding of the mole</a></li><li>Who pays for <a href="/c">the new ferry</a></li></ul>',
      'end-note',
    ],
    ['initials and a credit', '<p>akr, tb; Foto: Lena Krug; first seen 4.4.</p>', 'end-note'],
    [
      'a contact for the press',
      '<p>Press contact:</p><p>Ada Krug, Harbour Board</p><p>Telephone 555 0101</p>',
      'contact',
    ],
  ])('below the article: %s', (_name, inner, rule) => {
    const cleaned = below(inner);
    expect(words(cleaned)).toEqual(P);
    expect(cleaned.removed.map((removal) => removal.rule)).toContain(rule);
  });

  it('a note that begins with the name of the author', () => {
    const note = 'Ada Krug has written of harbours since 1998, and lives on a boat in the outer one.';
    const rules = { version: 'test', phrases: [], notes: [], sites: new Map() };
    const html = page(p(...P, note));
    const opened = openPage({ url: 'https://news.example.com/a', html }, { rules, limits: DEFAULT_LIMITS });
    opened.metadata.authors.push({ name: 'Ada Krug' });
    for (const step of [dropHidden, pickMain, tidy]) step(opened);
    expect(words(opened)).toEqual(P);
    expect(opened.removed).toContainEqual(expect.objectContaining({ rule: 'author', text: note }));
  });

  it.each([
    ['a tip', `<span role="tooltip">Read it later, when there is time</span>`, 'tooltip'],
    [
      'what is for print alone',
      '<div class="d-none d-print-block"><p>Citation: Harbour (2025, March 3), retrieved 4 March 2025.</p></div>',
      'screen-reader',
    ],
    ['a label that a class hides', '<h2 class="headline hidden">Main content of page</h2>', 'class'],
  ])('hidden: %s', (_name, inner, rule) => {
    const cleaned = between(inner);
    expect(words(cleaned)).toEqual(P);
    expect(cleaned.removed.map((removal) => removal.rule)).toContain(rule);
  });

  it('a top line with its date and house', () => {
    const cleaned = contentOf(
      page(p('12.12.2022 - Institute of Harbours and Inland Waterways (IHIW)', ...P)),
    );
    expect(words(cleaned)).toEqual(P);
    expect(cleaned.removed.map((removal) => removal.rule)).toContain('top-line');
  });

  it('a highlight above the article that is a sentence of it', () => {
    const highlight = 'The fishing boats will lie in the outer harbour meanwhile.';
    const html = `<html><head><title>Harbour</title><meta name="description" content="${highlight}"></head><body><h1>Harbour</h1><div class="standfirst"><p>${highlight}</p></div><div class="ad"></div><div class="article-body">${p(...P)}</div></body></html>`;
    const cleaned = contentOf(html);
    expect(words(cleaned)).toEqual(P);
    expect(cleaned.removed.map((removal) => removal.rule)).toContain('repeated');
  });
});
