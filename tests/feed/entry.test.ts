import { expect, test } from 'vitest';
import { splitAuthor } from '../../src/feed/author.js';
import { entry, item, read } from './support.js';

test.each([
  ['desk@a.example (Mary Major)', { name: 'Mary Major', email: 'desk@a.example' }],
  ['Mary Major (desk@a.example)', { name: 'Mary Major', email: 'desk@a.example' }],
  ['"Mary Major" <desk@a.example>', { name: 'Mary Major', email: 'desk@a.example' }],
  ['mailto:desk@a.example', { email: 'desk@a.example' }],
  [' desk@a.example ', { email: 'desk@a.example' }],
  ['Mary\n  Major', { name: 'Mary Major' }],
  ['Major, Mary (Paris)', { name: 'Major, Mary (Paris)' }],
  ['ماري الكبرى', { name: 'ماري الكبرى' }],
  ['@mary', { name: '@mary' }],
  [' ', undefined],
  ['()', undefined],
])('author %s', (written, split) => {
  expect(splitAuthor(written)).toEqual(split);
});

test('an author who is named in several ways is one', async () => {
  const { authors } = await item(
    '<author>m@a.example (Mary Major)</author><dc:creator>mary major</dc:creator><itunes:author>Li Wei</itunes:author>',
  );
  expect(authors).toEqual([{ name: 'Mary Major', email: 'm@a.example' }, { name: 'Li Wei' }]);
});

test.each([
  ['<guid isPermaLink="false">abc</guid><link>/a</link>', 'abc', 'https://news.example/a'],
  ['<guid>https://news.example/1</guid>', 'https://news.example/1', 'https://news.example/1'],
  ['<guid isPermaLink="false">https://news.example/1</guid>', 'https://news.example/1', undefined],
  [
    '<guid>https://a.example/g</guid><link>https://a.example/l</link>',
    'https://a.example/g',
    'https://a.example/l',
  ],
  ['<guid>tag:news.example,2025:7</guid>', 'tag:news.example,2025:7', undefined],
  ['<link>https://a.example/l</link>', 'https://a.example/l', 'https://a.example/l'],
  ['<guid/><link>https://a.example/l</link>', 'https://a.example/l', 'https://a.example/l'],
  ['<id>i</id><link href="https://a.example/l"/>', 'i', 'https://a.example/l'],
  ['<guid isPermaLink="false">x</guid><link>javascript:alert(1)</link>', 'x', undefined],
])('id and address of %s', async (inside, id, url) => {
  expect(await item(inside)).toMatchObject({ id, ...(url && { url }) });
  expect((await item(inside)).url).toBe(url);
});

test('FeedBurner tells where its redirect leads', async () => {
  const { url } = await item(
    `<link>https://feeds.example/~r/1</link>
    <f:origLink xmlns:f="http://rssnamespace.org/feedburner/ext/1.0">https://a.example/1</f:origLink>`,
  );
  expect(url).toBe('https://a.example/1');
});

test.each([
  ['<link rel="self" href="/self"/><link rel="alternate" href="/page"/>', '/page'],
  [
    '<link rel="alternate" type="application/json" href="/j"/><link rel="alternate" type="text/html" href="/h"/>',
    '/h',
  ],
  ['<link rel="enclosure" href="/a.mp3"/><link href="/page"/>', '/page'],
  ['<link rel="self" href="/self"/>', '/self'],
  ['<link rel="license" href="/licence"/><link rel="replies" href="/replies"/>', undefined],
])('the page among %s', async (inside, path) => {
  expect((await entry(inside)).url).toBe(path && `https://news.example${path}`);
});

test('an entry that has neither id nor address gets the same id at every poll, and another than its neighbour', async () => {
  const once = await item('<title>A</title><pubDate>Tue, 04 Mar 2025 09:12:45 +0000</pubDate>');
  const again = await item('<pubDate>Tue, 04 Mar 2025 09:12:45 +0000</pubDate><title>A</title>');
  const other = await item('<title>B</title>');
  expect(once.id).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(again.id).toBe(once.id);
  expect(other.id).not.toBe(once.id);
});

test('categories of every kind, in order, once each', async () => {
  const { categories } = await item(
    `<category>News</category><category domain="d">Sea</category><dc:subject>Ports</dc:subject>
     <media:category>Boats</media:category><media:keywords>tide, Sea , moon</media:keywords>
     <itunes:category text="Nature"><itunes:category text="Water"/></itunes:category><category/>`,
  );
  expect(categories).toEqual(['News', 'Sea', 'Ports', 'Boats', 'tide', 'moon', 'Nature', 'Water']);
  expect((await entry('<category term="t" label="l"/><category label="only"/>')).categories).toEqual([
    't',
    'only',
  ]);
});

test('files of every kind, once each; a thumbnail only where there is nothing else', async () => {
  const { enclosures } = await item(
    `<enclosure url="https://a.example/1.mp3" type="audio/mpeg" length="0"/><enclosure url="2.mp3" length="x"/>
     <media:content url="https://a.example/1.mp3"/><media:group><media:content url="3.mp4" fileSize="7"/></media:group>
     <media:thumbnail url="t.jpg"/><enclosure type="audio/mpeg"/><enclosure url="data:audio/mpeg,x"/>`,
  );
  expect(enclosures).toEqual([
    { url: 'https://a.example/1.mp3', type: 'audio/mpeg' },
    { url: 'https://news.example/2.mp3' },
    { url: 'https://news.example/3.mp4', length: 7 },
  ]);
  expect((await item('<media:thumbnail url="t.jpg"/>')).enclosures).toEqual([
    { url: 'https://news.example/t.jpg' },
  ]);
});

test.each([
  ['<title>Plain</title>', 'Plain'],
  ['<title>  Two\n lines </title>', 'Two lines'],
  ['<title type="html">A &lt;b&gt;bold&lt;/b&gt; one</title>', 'A <b>bold</b> one'],
  ['<title type="text">1 &lt; 2</title>', '1 < 2'],
  ['<title>A <b>bold</b> one</title>', 'A <b>bold</b> one'],
  ['<title type="xhtml"><div>A &amp; <b>B</b></div></title>', 'A &amp; <b>B</b>'],
  ['<title type="application/octet-stream">QmFzZSA2NA==</title>', 'Base 64'],
  ['<title type="image/png">no Base64!</title>', 'no Base64!'],
  ['<title><![CDATA[A <i>slanted</i> one]]></title>', 'A <i>slanted</i> one'],
  ['<title><!-- note -->Kept</title>', 'Kept'],
  ['<title/><media:title xmlns:media="http://search.yahoo.com/mrss/">Other</media:title>', 'Other'],
])('title %s', async (inside, title) => {
  expect((await entry(inside)).title).toBe(title);
});

test('words in markup that was not escaped are not lost', async () => {
  expect((await item('<description>a <b>b</b> c</description>')).summary).toBe('a <b>b</b> c');
  expect(await item('<description>D</description><summary>S</summary>')).toMatchObject({
    summary: 'S',
    content: 'D',
  });
  expect((await item('<body xmlns="http://www.w3.org/1999/xhtml"><p>x</p></body>')).content).toBe('<p>x</p>');
});

test('elements of other vocabularies with the same names are not mistaken for the feed’s own', async () => {
  const { title, url } = await item(
    `<x:title xmlns:x="urn:else">wrong</x:title><image><title>wrong</title><link>/wrong</link></image>
     <title>right</title><link>/right</link>`,
  );
  expect([title, url]).toEqual(['right', 'https://news.example/right']);
});

test('dates by every name; published and updated are kept apart', async () => {
  const day = (n: number) => `2025-01-0${n}T00:00:00Z`;
  const iso = (n: number) => `2025-01-0${n}T00:00:00.000Z`;
  expect(
    await item(`<dc:date>${day(1)}</dc:date><dcterms:modified>${day(2)}</dcterms:modified>`),
  ).toMatchObject({
    published: iso(1),
    updated: iso(2),
  });
  expect(await item(`<pubDate>nonsense</pubDate><dcterms:issued>${day(3)}</dcterms:issued>`)).toMatchObject({
    published: iso(3),
  });
  expect((await entry(`<updated>${day(4)}</updated>`)).published).toBeUndefined();
});

test('addresses are relative to the feed’s link, and to the document’s own address without one', async () => {
  const feed = (link: string) =>
    read(`<rss version="2.0"><channel>${link}<item><link>x</link></item></channel></rss>`);
  expect((await feed('<link>https://other.example/in/</link>')).entries[0]?.url).toBe(
    'https://other.example/in/x',
  );
  expect((await feed('')).entries[0]?.url).toBe('https://news.example/feeds/x');
});

test('addresses in markup are made absolute, by the nearest xml:base; words about markup are left alone', async () => {
  const { summary } =
    await item(`<description><![CDATA[<a class="x" href='/a?b=1&amp;c'>a</a> <img src="i.png">
    <a href="#n">n</a> <a href="mailto:a@b">m</a> <code>&lt;a href="/z"&gt;</code>]]></description>`);
  expect(
    summary,
  ).toBe(`<a class="x" href="https://news.example/a?b=1&amp;c">a</a> <img src="https://news.example/i.png">
    <a href="#n">n</a> <a href="mailto:a@b">m</a> <code>&lt;a href="/z"&gt;</code>`);
  const { content } = await entry(
    `<content type="html" xml:base="https://b.example/c/">&lt;a href="d"&gt;d&lt;/a&gt;</content>`,
  );
  expect(content).toBe('<a href="https://b.example/c/d">d</a>');
});
