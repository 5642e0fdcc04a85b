import { readFile } from 'node:fs/promises';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { Failure } from '../failure.js';
import { type FeedInput, readFeed } from '../feed/read.js';
import type { Limits } from '../limits.js';
import { runBatch } from './batch.js';
import { printFeed } from './feed-print.js';

interface Options {
  readonly batch?: boolean;
  readonly json?: boolean;
}

export interface FeedDoor {
  /** Fetches a feed through the one door out. */
  readonly fetchUrl: (url: string) => Promise<FeedInput>;
  readonly limits: Limits;
  readonly input?: Readable;
  readonly output?: Writable;
}

const HELP = `
Reads RSS 0.9 to 2.0, Atom 0.3 and 1.0, RDF, CDF, JSON Feed, sitemaps and news sitemaps, in any charset, broken ones too.

Examples:
  copydesk feed https://example.org/rss.xml       the entries of a feed, fetched now
  copydesk feed saved.xml --json                  a saved feed as data (gzip is undone)
  curl -s https://example.org/rss | copydesk feed -
  copydesk feed --batch < list.ndjson > out.ndjson

With --batch, each line in is {"id", "file", "headers"?} and each line out, in order, is
{"id", "format", "title", "link", "entries"} or {"id", "error": {"code", "message"}}. Nothing is fetched.
"headers" are those of the answer that the file was; of them content-type is used.
If the address gives a web page, the error names the feeds that the page links.`;

/** `copydesk feed`: reads one feed for a person, or many for a program. */
export function feedCommand(door: FeedDoor): Command {
  const { input: stdin = process.stdin, output = process.stdout, limits } = door;
  return new Command('feed')
    .summary('show what a feed holds')
    .description('Reads a feed and shows its entries as copydesk sees them.')
    .argument('[input]', 'an http(s) address, a file, or - for standard input')
    .option('--json', 'print the feed as JSON')
    .option('--batch', 'read many feeds: NDJSON in, NDJSON out')
    .addHelpText('after', HELP)
    .action(async (input: string | undefined, { batch, json }: Options) => {
      if (batch) return runBatch(stdin, output, { concurrency: 4, limits }, (line) => readLine(line, limits));
      if (!input) throw new Failure('input-invalid', { missing: 'an address, a file, - or --batch' });
      const feed = await readFeed(await open(input, { ...door, input: stdin }), limits);
      output.write(json ? `${JSON.stringify(feed, null, 2)}\n` : printFeed(feed));
    });
}

async function readLine(line: Record<string, unknown>, limits: Limits): Promise<object> {
  const { id, file, url, headers } = line;
  if (typeof file !== 'string') throw new Failure('input-invalid', { missing: 'file' });
  const header = headersOf(headers);
  const feed = await readFeed(
    {
      bytes: await load(file),
      contentType: header.get('content-type'),
      url: typeof url === 'string' ? url : (header.get('content-location') ?? pathToFileURL(file).href),
    },
    limits,
  );
  return { id, ...feed };
}

function headersOf(headers: unknown): Map<string, string> {
  const entries = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
  return new Map(entries.map(([name, value]) => [name.toLowerCase(), String(value)]));
}

async function open(input: string, door: FeedDoor & { input: Readable }): Promise<FeedInput> {
  if (/^https?:\/\//i.test(input)) return door.fetchUrl(input);
  if (input === '-') return { bytes: await drain(door.input), url: 'file:///dev/stdin' };
  return { bytes: await load(input), url: pathToFileURL(input).href };
}

async function load(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new Failure('input-unreadable', { file, error: String(cause).slice(0, 200) }, { cause });
  }
}

async function drain(input: Readable): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of input) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
