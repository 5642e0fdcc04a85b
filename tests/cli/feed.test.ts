import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { feedCommand } from '../../src/cli/feed.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';

const FEED = `<rss version="2.0"><channel><title>Harbour &amp;amp; Quay</title><link>https://a.example/</link>
  <item><title>One &lt;b&gt;bold&lt;/b&gt;</title><link>/1</link><guid isPermaLink="false">g1</guid>
  <author>m@a.example (Mary)</author><category>Sea</category>
  <pubDate>Tue, 04 Mar 2025 09:12:45 GMT</pubDate></item></channel></rss>`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'copydesk-feed-'));
  await writeFile(join(folder, 'a.xml'), FEED);
  await writeFile(join(folder, 'a.xml.gz'), gzipSync(FEED));
  await writeFile(
    join(folder, 'arabic.xml'),
    Buffer.from('<rss><channel><title>\xe3\xc7</title></channel></rss>', 'latin1'),
  );
  await writeFile(join(folder, 'empty.xml'), '');
});
afterAll(() => rm(folder, { recursive: true }));

test('a batch: answers in order, gzip opened, headers heeded, failures told line by line', async () => {
  const lines = [
    { id: 'gz', file: join(folder, 'a.xml.gz') },
    { id: 'empty', file: join(folder, 'empty.xml') },
    {
      id: 'arabic',
      file: join(folder, 'arabic.xml'),
      headers: { 'Content-Type': 'text/xml; charset=windows-1256' },
    },
    { id: 'none', file: join(folder, 'none.xml') },
    { id: 'bare' },
  ];
  const answers = (await run(['--batch'], lines.map((line) => JSON.stringify(line)).join('\n')))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(answers).toMatchObject([
    {
      id: 'gz',
      format: 'rss',
      link: 'https://a.example/',
      entries: [{ id: 'g1', url: 'https://a.example/1' }],
    },
    { id: 'empty', error: { code: 'feed-empty' } },
    { id: 'arabic', format: 'rss', title: 'ما', entries: [] },
    { id: 'none', error: { code: 'input-unreadable' } },
    { id: 'bare', error: { code: 'input-invalid' } },
  ]);
});

test('a file, for a person', async () => {
  expect(await run([join(folder, 'a.xml')])).toBe(
    [
      'Harbour & Quay  [rss]  https://a.example/',
      '1 entry',
      '',
      'One bold',
      '  https://a.example/1',
      '  id g1',
      '  2025-03-04T09:12:45.000Z  Mary',
      '  in Sea',
      '',
    ].join('\n'),
  );
});

test('standard input, as data', async () => {
  const feed = JSON.parse(await run(['-', '--json'], FEED));
  expect(feed).toMatchObject({ format: 'rss', entries: [{ id: 'g1', authors: [{ name: 'Mary' }] }] });
});

test('an address is fetched by the door that was given, and its own address resolves what is relative', async () => {
  const asked: string[] = [];
  const fetchUrl = async (url: string) => {
    asked.push(url);
    return {
      bytes: Buffer.from(FEED.replace(/<link>https[^<]*<\/link>/, '')),
      url: 'https://moved.example/rss',
    };
  };
  expect(await run(['https://a.example/rss'], '', fetchUrl)).toContain('https://moved.example/1');
  expect(asked).toEqual(['https://a.example/rss']);
});

test('without an input it says what is missing', async () => {
  await expect(run([])).rejects.toMatchObject({ code: 'input-invalid' });
});

test('it keeps to the limits of the settings', async () => {
  const items = '<item><title>A</title></item>'.repeat(3);
  const fetchUrl = async (url: string) => ({
    bytes: Buffer.from(`<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`),
    url,
  });
  const limits = { ...DEFAULT_LIMITS, maxFeedEntries: 2 };
  const feed = JSON.parse(await run(['https://a.example/rss', '--json'], '', fetchUrl, limits));
  expect(feed.entries).toHaveLength(2);
});

async function run(
  args: string[],
  input = '',
  fetchUrl = refuse,
  limits: Limits = DEFAULT_LIMITS,
): Promise<string> {
  const output = new PassThrough();
  const written = text(output);
  try {
    const door = { fetchUrl, limits, input: Readable.from([input]), output };
    await feedCommand(door).parseAsync(args, { from: 'user' });
  } finally {
    output.end();
  }
  return written;
}

async function refuse(url: string): Promise<{ bytes: Uint8Array; url: string }> {
  throw new Error(`fetched ${url}`);
}
