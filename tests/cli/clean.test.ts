import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { cleanCommand } from '../../src/cli/clean.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';

const folder = mkdtempSync(join(tmpdir(), 'copydesk-clean-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = 'The harbour wall held through the night, the harbour master said, although the water rose.';
const html = (words: string) =>
  `<html lang=en><title>Wall</title><article><h1>Wall</h1><p>${words}</p><p>${WORDS}</p></article>`;

async function batch(
  lines: readonly string[],
  options: readonly string[] = [],
  limits: Partial<Limits> = {},
): Promise<Record<string, unknown>[]> {
  let out = '';
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      out += chunk.toString();
      done();
    },
  });
  const command = cleanCommand({
    fetchUrl: () => Promise.reject(new Error('nothing is fetched')),
    finish: async (article, resolve) =>
      resolve ? { ...article, warnings: ['providers were asked'] } : article,
    rulesFolder: 'config/rules',
    limits: { ...DEFAULT_LIMITS, ...limits },
    entry: new URL('dist/src/threads/thread.js', pathToFileURL(`${process.cwd()}/`)),
    input: Readable.from(lines.map((line) => `${line}\n`)),
    output,
  });
  await command.parseAsync(['--batch', ...options], { from: 'user' });
  return out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
}

test('a batch comes out in order, each line a record with the id of its input or an error', async () => {
  const file = join(folder, 'page.html.gz');
  writeFileSync(file, gzipSync(html('Packed words of the harbour.')));
  const url = 'https://harbour-post.example/a';
  const many = Array.from({ length: 20 }, (_, at) => ({
    id: `page-${at}`,
    url,
    html: html(`Words of page ${at}.`),
  }));
  const records = await batch(
    [
      ...[
        { id: 'gzip', url, file },
        { id: 7, url, text: WORDS },
        { id: 'deep', url, html: '<div>'.repeat(1000) },
      ],
      ...[{ id: 'none', url }, { id: 'missing', url, file: join(folder, 'no.html') }, ...many],
    ]
      .map((line) => JSON.stringify(line))
      .concat('{"id": '),
    ['--threads', '2'],
  );
  const outcome = records.map(({ id, error }) => [
    id,
    (error as { code: string } | undefined)?.code ?? 'record',
  ]);
  expect(outcome).toEqual([
    ...[
      ['gzip', 'record'],
      [7, 'record'],
      ['deep', 'page-too-deep'],
      ['none', 'input-invalid'],
    ],
    ...[
      ['missing', 'input-unreadable'],
      ...many.map(({ id }) => [id, 'record']),
      [undefined, 'input-invalid'],
    ],
  ]);
  expect(records[0]?.text).toContain('Packed words');
  expect(records[5 + 13]?.text).toContain('Words of page 13.');
});

test('a batch asks providers only when it is told to', async () => {
  const line = JSON.stringify({
    id: 'a',
    url: 'https://harbour-post.example/a',
    html: html('Words of the harbour.'),
  });
  const [plain] = await batch([line]);
  const [resolved] = await batch([line], ['--resolve']);
  expect(plain?.warnings).not.toContain('providers were asked');
  expect(resolved?.warnings).toEqual(['providers were asked']);
});

test('a line longer than the limit, or one that is no JSON, is told by its number and the batch goes on', async () => {
  const short = JSON.stringify({ id: 'short', text: WORDS });
  const long = JSON.stringify({ id: 'long', text: WORDS.repeat(100) });
  const records = await batch([short, long, '', '{', short], [], { maxBatchLineBytes: 500 });
  expect(records).toMatchObject([
    { id: 'short' },
    { line: 2, error: { code: 'input-too-large', message: expect.stringContaining('500') } },
    { line: 4, error: { code: 'input-invalid' } },
    { id: 'short' },
  ]);
});
