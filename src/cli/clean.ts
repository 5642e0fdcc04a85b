import type { Readable, Writable } from 'node:stream';
import { Command, InvalidArgumentError } from 'commander';
import type { CleanInput } from '../article/clean.js';
import { Failure } from '../failure.js';
import type { CleanedArticle } from '../model.js';
import { createPool, type Pool } from '../threads/pool.js';
import { runBatch } from './batch.js';
import { type InputDoor, inputOfLine, openInput } from './clean-input.js';
import { printArticle } from './clean-print.js';
import { showExplained } from './explain.js';
import { printJson } from './terminal.js';

export interface CleanDoor extends InputDoor {
  /** What the operator wants of an article's embeds; their providers are asked where `resolve` says so. */
  readonly finish: (article: CleanedArticle, resolve: boolean) => Promise<CleanedArticle>;
  readonly rulesFolder: string;
  /** The file that threads run. Default: the one of the build. */
  readonly entry?: URL;
  /** Of a batch. Default: the process's own. */
  readonly input?: Readable;
  readonly output?: Writable;
}

interface Options {
  readonly batch?: boolean;
  readonly json?: boolean;
  readonly text?: boolean;
  readonly explain?: boolean;
  readonly html?: boolean | string;
  readonly resolve?: boolean;
  readonly url?: string;
  readonly threads: number;
}

const HELP = `
Examples:
  copydesk clean https://news.example.org/story.html    fetched now, shown with all that was removed
  copydesk clean saved.html.gz --url https://news.example.org/story.html --json
  copydesk clean pasted.txt --text                      text that lost its markup, one paragraph a line
  copydesk clean --explain saved.html.gz                what was taken out, in its place, each with its rule
  copydesk clean --explain --html out.html saved.html   the same as a page, beside the original
  copydesk clean --batch --threads 2 < pages.ndjson > records.ndjson

With --batch, each line in is {"id", "url", and one of "html", "file" or "text"} and each line out, in order, is the
record with that id, or {"id", "error": {"code", "message"}}. A file may be gzip. Nothing is fetched unless --resolve
is given.`;

/** `copydesk clean`: cleans one article for a person, or many for a program. */
export function cleanCommand(door: CleanDoor): Command {
  return new Command('clean')
    .summary('clean one article, or a batch of them')
    .description('Cleans an article and shows the record, what was removed and the embedded posts.')
    .argument('[input]', 'an http(s) address, a file, or - for standard input')
    .option('--explain', 'show the page in reading order, with what was taken out in its place')
    .option('--html [file]', 'with --explain: one page of HTML that shows the record beside the original')
    .option('--json', 'print the record as JSON')
    .option('--text', 'the input is text without markup, one paragraph a line')
    .option('--resolve', 'ask the providers of the embedded posts')
    .option('--url <url>', 'the address that a saved page came from')
    .option('--batch', 'clean many: NDJSON in, NDJSON out')
    .option('--threads <n>', 'threads of a batch', toThreads, 1)
    .addHelpText('after', HELP)
    .action((input: string | undefined, options: Options) => run(input, options, door));
}

async function run(input: string | undefined, options: Options, door: CleanDoor): Promise<void> {
  const { rulesFolder, limits, entry } = door;
  const pool = createPool({ threads: options.threads, limits, rulesFolder, ...(entry && { entry }) });
  try {
    if (options.batch) return await cleanBatch(pool, options, door);
    if (!input) throw new Failure('input-invalid', { missing: missingOf(options) });
    const opened = await openInput(input, options, door);
    if (options.explain || options.html) return await explainOne(pool, opened, options, door);
    const article = await door.finish(await pool.clean(opened), options.resolve ?? false);
    if (options.json) printJson(article);
    else printArticle(article);
  } finally {
    await pool.close();
  }
}

/** `--html page.html` reads page.html as the file to write. */
function missingOf({ html }: Options): string {
  return typeof html === 'string'
    ? `the page to explain; ${html} is where --html would write`
    : 'an address, a file, - or --batch';
}

async function explainOne(pool: Pool, input: CleanInput, options: Options, door: CleanDoor): Promise<void> {
  const explained = await pool.explain(input);
  const article =
    'article' in explained ? await door.finish(explained.article, options.resolve ?? false) : undefined;
  await showExplained(article ? { ...explained, article } : explained, input.url, options);
}

/** Twice as many lines as threads are under way, so that a file is read while its thread is still busy. */
function cleanBatch(pool: Pool, { threads, resolve = false }: Options, door: CleanDoor): Promise<void> {
  const { input = process.stdin, output = process.stdout, limits } = door;
  return runBatch(input, output, { concurrency: threads * 2, limits }, async (line) => {
    const cleaned = await pool.clean(await inputOfLine(line, limits));
    const article = await door.finish(cleaned, resolve);
    return line.id === undefined ? article : { ...article, id: line.id };
  });
}

function toThreads(value: string): number {
  const threads = Number(value);
  if (Number.isInteger(threads) && threads >= 1 && threads <= 64) return threads;
  throw new InvalidArgumentError('A whole number from 1 to 64.');
}
