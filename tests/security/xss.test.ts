import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CleanInput, cleanPage } from '../../src/article/clean.js';
import { type Draft, finishRecord } from '../../src/article/record/finish.js';
import type { Rules } from '../../src/article/rules.js';
import { Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Block, CleanedArticle, Embed } from '../../src/model.js';
import { PAYLOADS } from './payloads.js';
import { liveMarkdown, liveParts } from './safe.js';

const URL_OF_PAGE = 'https://harbour-post.example/a';
const rules: Rules = { version: 'none', phrases: [], notes: [], sites: new Map() };

function draft(part: Partial<Draft>): Draft {
  const empty = {
    authors: [],
    tags: [],
    evidence: {},
    images: [],
    videos: [],
    embeds: [],
    removed: [],
    warnings: [],
  };
  return { id: 'a-1', schemaVersion: 1, url: URL_OF_PAGE, ...empty, blocks: [], ...part };
}

const post = (part: Partial<Embed>): Partial<Draft> => ({
  embeds: [{ id: 'x:1', provider: 'x', kind: 'post', status: 'parsed', form: 'blockquote', ...part }],
  blocks: [{ type: 'embed', embed: 'x:1' }],
});
const block = (one: Block): Partial<Draft> => ({ blocks: [one] });

/** Where a hostile string can get into a record. */
const PLACES: Readonly<Record<string, (payload: string) => Partial<Draft>>> = {
  title: (title) => ({ title, subtitle: title }),
  author: (name) => ({ authors: [{ name, url: `https://a.example/${name}` }] }),
  language: (language) => ({ language }),
  'paragraph text': (text) => block({ type: 'paragraph', text, html: '' }),
  'paragraph html': (html) => block({ type: 'paragraph', text: 'x', html }),
  heading: (text) => block({ type: 'heading', level: 2, text }),
  quote: (text) => block({ type: 'quote', text, cite: text }),
  list: (text) => block({ type: 'list', ordered: false, items: [text] }),
  table: (text) => block({ type: 'table', rows: [[text, text]] }),
  code: (text) => block({ type: 'code', text }),
  image: (text) =>
    block({ type: 'image', url: 'https://a.example/i.jpg', alt: text, caption: text, credit: text }),
  'image address': (text) => block({ type: 'image', url: `https://a.example/${text}` }),
  'embed text': (text) => post({ text, html: text, language: text }),
  'embed author': (name) => post({ author: { name, handle: name, url: `https://a.example/${name}` } }),
  'embed address': (text) => post({ url: `https://a.example/${text}`, provider: text }),
  'quoted post': (text) => post({ quoted: { provider: 'x', text, html: text, author: { name: text } } }),
};

function findings(article: CleanedArticle): string[] {
  const markup = [
    article.html,
    ...article.blocks.map((one) => (one.type === 'paragraph' ? one.html : '')),
    ...article.embeds.flatMap((embed) => [embed.html ?? '', embed.quoted?.html ?? '']),
  ];
  return [...markup.flatMap(liveParts), ...liveMarkdown(article.markdown)];
}

/** Some payloads swallow all that follows them: such a page has no text. */
function tryToClean(input: CleanInput): CleanedArticle | undefined {
  try {
    return cleanPage(input, { rules, limits: DEFAULT_LIMITS });
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'page-no-content') return undefined;
    throw thrown;
  }
}

describe('no script comes out of a record', () => {
  test('there are payloads enough', () => expect(PAYLOADS.length).toBeGreaterThanOrEqual(150));

  test.each(Object.entries(PLACES))('from the %s', (_place, put) => {
    const live = PAYLOADS.flatMap((payload) =>
      findings(finishRecord(draft(put(payload)))).map((found) => `${payload} -> ${found}`),
    );
    expect(live).toEqual([]);
  });

  test('finishing a finished record changes nothing', () => {
    for (const put of Object.values(PLACES)) {
      for (const payload of PAYLOADS.filter((_payload, at) => at % 4 === 0)) {
        const once = finishRecord(draft(put(payload)));
        expect(finishRecord(once)).toEqual(once);
      }
    }
  });

  test('from a page that has it everywhere', () => {
    let cleaned = 0;
    const live = PAYLOADS.flatMap((payload) => {
      const data = JSON.stringify({ '@type': 'NewsArticle', headline: payload, articleBody: payload });
      const html = `<title>${payload}</title><script type="application/ld+json">${data.replaceAll('<', '\\u003c')}</script>
        <meta property="og:title" content="${payload.replaceAll('"', '&quot;')}"><article><h1>${payload}</h1>
        <p>The harbour wall held through the night, although the water rose higher than ever.</p>
        <p>Before ${payload} after</p><figure><img src="/i.jpg" alt="${payload}"><figcaption>${payload}</figcaption></figure>
        <blockquote class="twitter-tweet"><p>${payload}</p>&mdash; ${payload} (@h) <a href="https://x.com/h/status/1894420000000000001">February 25, 2025</a></blockquote>`;
      const entry = {
        id: '1',
        title: payload,
        content: payload,
        summary: payload,
        authors: [{ name: payload }],
        categories: [payload],
        enclosures: [],
      };
      const article = tryToClean({ url: URL_OF_PAGE, html, entry });
      cleaned += article ? 1 : 0;
      return article ? findings(article).map((found) => `${payload} -> ${found}`) : [];
    });
    expect(cleaned).toBeGreaterThan(150);
    expect(live).toEqual([]);
  });

  test('from markup that no one thought of', () => {
    const piece = fc.constantFrom(
      ...[
        '<',
        '>',
        '"',
        "'",
        '&',
        '/',
        '=',
        ' ',
        'a',
        'svg',
        'math',
        'style',
        'script',
        'p',
        'b',
        'onload',
        'href',
      ],
      ...['javascript:', '&#', ';', '<!--', '-->', '<a ', '</a>', '\u0000', 'template', '`', '\\', '](', '['],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 24 }), (pieces) => {
        const once = finishRecord(draft(block({ type: 'paragraph', text: 'x', html: pieces.join('') })));
        return findings(once).length === 0 && finishRecord(once).html === once.html;
      }),
      { numRuns: 1_000, seed: 7 },
    );
  });
});

test('no key from outside reaches the prototype of all objects', () => {
  const before = Object.getOwnPropertyNames(Object.prototype);
  const data = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"headline":"x"}';
  const html = `<script type="application/ld+json">${data}</script><p __proto__=x constructor=y hasOwnProperty=z>The harbour wall held through the night.</p>`;
  cleanPage({ url: URL_OF_PAGE, html }, { rules, limits: DEFAULT_LIMITS });
  finishRecord(JSON.parse(`{"__proto__":{"polluted":1},${JSON.stringify(draft({})).slice(1)}`) as Draft);
  expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
