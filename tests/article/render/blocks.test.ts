import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../../src/article/render/html.js';
import { renderMarkdown } from '../../../src/article/render/markdown.js';
import { renderText } from '../../../src/article/render/text.js';
import type { Block, Embed } from '../../../src/model.js';

const post: Embed = {
  id: 'x:1894420000000000001',
  provider: 'x',
  ref: '1894420000000000001',
  kind: 'post',
  url: 'https://x.com/harbour_post/status/1894420000000000001',
  status: 'parsed',
  form: 'blockquote',
  author: { name: 'بريد المرفأ', handle: 'harbour_post' },
  text: 'وصلت السفينة\nإلى الميناء',
  language: 'ar',
  published: '2025-02-25',
};

function render(...blocks: Block[]) {
  const article = {
    url: 'https://harbour-post.example/a',
    language: 'en',
    direction: 'ltr' as const,
    embeds: [post],
    blocks,
  };
  const html = renderHtml(article).split('\n').slice(1, -1).join('\n');
  return { text: renderText(blocks), html, markdown: renderMarkdown(article) };
}

describe('blocks come out as text, HTML and Markdown', () => {
  test.each<[string, Block, { text: string; html: string; markdown: string }]>([
    [
      'paragraph',
      { type: 'paragraph', text: '1. Tide 2*3', html: '1. <b>Tide</b> <a href="/t" onclick="x()">2*3</a>' },
      {
        text: '1. Tide 2*3',
        html: '<p>1. <b>Tide</b> <a href="https://harbour-post.example/t" rel="nofollow noopener">2*3</a></p>',
        markdown: '1\\. **Tide** [2\\*3](<https://harbour-post.example/t>)',
      },
    ],
    [
      'standfirst',
      { type: 'paragraph', text: 'A < B', html: 'A &lt; B', role: 'standfirst' },
      { text: 'A < B', html: '<p data-role="standfirst">A &lt; B</p>', markdown: 'A \\< B' },
    ],
    [
      'heading',
      { type: 'heading', level: 3, text: '# Winds' },
      { text: '# Winds', html: '<h3># Winds</h3>', markdown: '### \\# Winds' },
    ],
    [
      'quote',
      { type: 'quote', text: 'We sail.\nSoon.', cite: 'The mate' },
      {
        text: 'We sail.\nSoon.',
        html: '<blockquote><p>We sail.</p><p>Soon.</p><footer><cite>The mate</cite></footer></blockquote>',
        markdown: '> We sail.\\\n> Soon.\n>\n> — The mate',
      },
    ],
    [
      'list',
      { type: 'list', ordered: true, items: ['rope', '- tar'] },
      { text: 'rope\n- tar', html: '<ol><li>rope</li><li>- tar</li></ol>', markdown: '1. rope\n2. \\- tar' },
    ],
    [
      'table',
      {
        type: 'table',
        rows: [
          ['Ship', 'Tons'],
          ['a|b', '3'],
        ],
      },
      {
        text: 'Ship\tTons\na|b\t3',
        html: '<table><tbody><tr><td>Ship</td><td>Tons</td></tr><tr><td>a|b</td><td>3</td></tr></tbody></table>',
        markdown: '| Ship | Tons |\n| --- | --- |\n| a\\|b | 3 |',
      },
    ],
    [
      'image',
      {
        type: 'image',
        url: 'https://harbour-post.example/i.jpg',
        alt: 'A "pier"',
        caption: 'The pier',
        credit: 'Ann',
      },
      {
        text: '',
        html: '<figure><img src="https://harbour-post.example/i.jpg" alt="A &quot;pier&quot;"><figcaption>The pier <small>Ann</small></figcaption></figure>',
        markdown: '![A "pier"](<https://harbour-post.example/i.jpg>)\n\nThe pier · Ann',
      },
    ],
    [
      'code',
      { type: 'code', text: 'a <b>\n```' },
      {
        text: 'a <b>\n```',
        html: '<pre><code>a &lt;b&gt;\n```</code></pre>',
        markdown: '````\na <b>\n```\n````',
      },
    ],
    [
      'embed',
      { type: 'embed', embed: post.id },
      {
        text: '',
        html:
          '<figure class="embed" data-provider="x" data-embed="x:1894420000000000001" data-status="parsed">' +
          '<blockquote lang="ar" dir="rtl"><p>وصلت السفينة</p><p>إلى الميناء</p></blockquote><figcaption><bdi>بريد المرفأ</bdi> · <bdi>@harbour_post</bdi> · ' +
          '<time datetime="2025-02-25">2025-02-25</time> · <a href="https://x.com/harbour_post/status/1894420000000000001" rel="nofollow noopener">' +
          '<bdi>https://x.com/harbour_post/status/1894420000000000001</bdi></a></figcaption></figure>',
        markdown:
          '> وصلت السفينة\\\n> إلى الميناء\n>\n> — [بريد المرفأ (@harbour\\_post) 2025-02-25](<https://x.com/harbour_post/status/1894420000000000001>)',
      },
    ],
  ])('%s', (_what, block, expected) => {
    const out = render(block);
    expect(out).toEqual(expected);
  });

  test('the root says language and direction', () => {
    const html = renderHtml({
      url: 'https://harbour-post.example/a',
      blocks: [],
      embeds: [],
      language: 'fa',
      direction: 'rtl',
    });
    expect(html.startsWith('<article lang="fa" dir="rtl">')).toBe(true);
  });
});
