import { expect, test } from 'vitest';
import { Feed } from '../../src/model.js';
import { readFixture } from './support.js';

test('RSS 2.0, with the modules that news sites use', async () => {
  expect(await readFixture('rss2.xml')).toStrictEqual({
    format: 'rss',
    title: 'The Harbour Post',
    link: 'https://harbourpost.example/',
    self: 'https://harbourpost.example/feed/',
    pace: { every: 3_600 },
    entries: [
      {
        id: 'https://harbourpost.example/?p=40112',
        title: 'Ferry & tram timetables change on Monday',
        url: 'https://harbourpost.example/2025/03/ferry-tram/?utm_source=rss',
        published: '2025-03-04T09:12:45.000Z',
        authors: [{ name: 'Mina Okafor' }, { name: 'Jonas Weidt' }],
        summary: '<p>Sailings move to the half hour.</p>',
        content: '<p>Sailings move to the half hour.</p><p>Trams follow &#8230; été.</p>',
        categories: ['Transport', 'Ferries'],
        enclosures: [
          { url: 'https://img.harbourpost.example/ferry-800.jpg', type: 'image/jpeg', length: 81234 },
          { url: 'https://img.harbourpost.example/ferry-1600.jpg', type: 'image/jpeg' },
        ],
      },
      {
        id: 'https://harbourpost.example/2025/03/tides/',
        title: 'Tides: "highest in years"',
        url: 'https://harbourpost.example/2025/03/tides/',
        published: '2025-03-04T03:05:00.000Z',
        authors: [{ name: 'Night Desk', email: 'desk@harbourpost.example' }],
        summary: 'Quays flooded <b>twice</b>.',
        categories: [],
        enclosures: [
          { url: 'https://harbourpost.example/audio/tides.mp3', type: 'audio/mpeg', length: 1048576 },
        ],
      },
    ],
  });
});

test('Atom 1.0, with xml:base at every level, markup in titles and an author for all', async () => {
  const feed = await readFixture('atom.xml');
  expect(feed).toStrictEqual({
    format: 'atom',
    title: 'Le Journal de la Colline',
    link: 'https://colline.example/journal/',
    self: 'https://colline.example/journal/feed.atom',
    entries: [
      {
        id: 'tag:colline.example,2025:2',
        title: 'Le pont <em>rouvre</em> &amp; le marché revient',
        url: 'https://colline.example/journal/2025/pont',
        published: '2025-02-10T17:30:00.250Z',
        updated: '2025-02-11T07:00:00.000Z',
        authors: [{ name: 'Anaïs Dubreuil', email: 'anais@colline.example' }, { name: 'Paul Kerr' }],
        summary: '<p>Après deux ans de travaux</p>',
        content: '<p>Après <b>deux ans</b> de travaux.</p><br>',
        categories: ['ville'],
        enclosures: [
          { url: 'https://colline.example/journal/son/pont.ogg', type: 'audio/ogg', length: 2048 },
        ],
      },
      {
        id: 'tag:colline.example,2025:1',
        title: 'Sans auteur',
        url: 'https://archives.colline.example/une',
        updated: '2025-02-09T00:00:00.000Z',
        authors: [{ name: 'La rédaction', url: 'https://colline.example/equipe' }],
        categories: [],
        enclosures: [],
      },
    ],
  });
});

test('Atom 0.3, with its modes and its own dates', async () => {
  const feed = await readFixture('atom03.xml');
  expect(feed.title).toBe('Old <i>Notes</i>');
  expect(feed.entries).toMatchObject([
    {
      id: 'tag:notes.example,2004:1',
      url: 'https://notes.example/1',
      published: '2004-05-01T08:00:00.000Z',
      updated: '2004-05-02T10:00:00.000Z',
      authors: [{ name: 'R. Quill', url: 'https://notes.example/quill' }],
      content: '<p>Hello <b>there</b></p>',
    },
  ]);
});

test('RSS 1.0: the id is the rdf:about, the rest is Dublin Core', async () => {
  expect(await readFixture('rss1.xml')).toStrictEqual({
    format: 'rdf',
    title: 'Institut: Mitteilungen',
    link: 'https://institut.example/',
    entries: [
      {
        id: 'https://institut.example/m/7',
        title: 'Gletscher verlieren schneller Eis',
        url: 'https://institut.example/m/7?rss=1',
        published: '2024-11-30T11:00:00.000Z',
        updated: '2024-12-01T00:00:00.000Z',
        authors: [{ name: 'Berg, L.' }],
        summary: 'Messungen aus zehn Jahren.',
        categories: ['Klima', 'Alpen'],
        enclosures: [],
      },
    ],
  });
});

test('RSS 0.91 in capitals, with an entity of its own', async () => {
  const feed = await readFixture('rss091.xml');
  expect(feed).toMatchObject({ format: 'rss', title: 'Old Town News', link: 'https://old.example/' });
  expect(feed.entries[0]).toMatchObject({ title: 'Market day', url: 'https://old.example/market' });
});

test('CDF, whose addresses are attributes', async () => {
  const feed = await readFixture('channel.cdf');
  expect(feed).toMatchObject({ format: 'rss', title: 'Desktop Channel', link: 'https://desktop.example/' });
  expect(feed.entries).toMatchObject([
    {
      title: 'One',
      url: 'https://desktop.example/one',
      summary: 'The first.',
      updated: '1999-03-01T15:00:00.000Z',
    },
  ]);
});

test('JSON Feed', async () => {
  expect(await readFixture('feed.json')).toStrictEqual({
    format: 'json',
    title: 'Notizen aus dem Norden',
    link: 'https://norden.example/',
    self: 'https://norden.example/feed.json',
    entries: [
      {
        id: 'https://norden.example/2025/deich',
        title: 'Der Deich hält',
        url: 'https://norden.example/2025/deich',
        published: '2025-01-20T06:00:00.000Z',
        updated: '2025-01-21T07:00:00.000Z',
        authors: [{ name: 'Redaktion Nord', url: 'https://norden.example/wir' }],
        summary: 'Ein ruhiger Winter.',
        content: '<p>Der Deich hält.</p>',
        categories: ['Küste', 'Wetter'],
        enclosures: [{ url: 'https://norden.example/deich.mp3', type: 'audio/mpeg', length: 900 }],
      },
      {
        id: '42',
        url: 'https://other.example/x',
        authors: [{ name: 'K. Thun' }],
        content: 'Kurz notiert.',
        categories: [],
        enclosures: [],
      },
    ],
  });
});

test('a news sitemap, whatever its prefixes; what has no address is no entry', async () => {
  expect(await readFixture('news-sitemap.xml')).toStrictEqual({
    format: 'sitemap',
    title: 'The Daily Example',
    entries: [
      {
        id: 'https://daily.example/a?x=1&y=2',
        title: 'Council votes <em>again</em>',
        url: 'https://daily.example/a?x=1&y=2',
        published: '2025-03-05T07:00:00.000Z',
        updated: '2025-03-05T10:00:00.000Z',
        authors: [],
        categories: ['council', 'vote', 'budget'],
        enclosures: [{ url: 'https://daily.example/a.jpg' }],
      },
      {
        id: 'https://daily.example/about',
        url: 'https://daily.example/about',
        authors: [],
        categories: [],
        enclosures: [],
      },
    ],
  });
});

test('a sitemap index gives an entry for each child', async () => {
  const { format, entries } = await readFixture('sitemap-index.xml');
  expect(format).toBe('sitemap');
  expect(entries.map(({ url, updated }) => [url, updated])).toEqual([
    ['https://daily.example/sitemap-1.xml.gz', '2025-03-05T00:00:00.000Z'],
    ['https://daily.example/sitemap-2.xml.gz', undefined],
  ]);
});

test.each(['rss2.xml', 'atom.xml', 'atom03.xml', 'rss1.xml', 'channel.cdf', 'feed.json', 'news-sitemap.xml'])(
  '%s comes out as the model says',
  async (name) => {
    expect(Feed.safeParse(await readFixture(name)).error).toBeUndefined();
  },
);
