import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { Command } from 'commander';
import type { Article } from '../model.js';
import { countRecords, getRecord, listRecords } from '../store/records.js';
import type { Store } from '../store/store.js';
import { tailRecords } from '../store/tail.js';
import { describeArticle } from './article-line.js';
import { printArticle } from './clean-print.js';
import { toCount } from './options.js';
import { inSession } from './session.js';
import { note, print, printJson, printTable } from './terminal.js';

const PAGE = 200;

const HELP = `
Examples:
  copydesk records list --source example-world
  copydesk records get a-0123…  --json
  copydesk records tail --json | your-program        every record as it comes out
  copydesk records tail --after 0                     from the first one that the stream still holds
  copydesk records export > records.ndjson            all records, one a line`;

/** `copydesk records`: what came out. */
export function recordsCommand(): Command {
  const records = new Command('records')
    .description('The cleaned article records.')
    .addHelpText('after', HELP);
  records
    .command('list')
    .description('list records, the one changed last first')
    .option('--source <id>', 'of one source')
    .option('--limit <n>', 'how many', toCount, 50)
    .option('--json', 'one record a line')
    .action(list);
  records
    .command('get')
    .description('show one record')
    .argument('<id>')
    .option('--json', 'the record as JSON')
    .action(get);
  records
    .command('tail')
    .description('show records as they come out')
    .option('--after <seq>', 'from this place in the change log; by default from now', toCount)
    .option('--json', 'one record a line')
    .action(tail);
  records
    .command('export')
    .description('write all records as NDJSON')
    .option('--source <id>', 'of one source')
    .option('--output <file>', 'instead of standard output')
    .action(exportAll);
  return records;
}

interface ListOptions {
  readonly source?: string;
  readonly limit: number;
  readonly json?: boolean;
}

async function list({ source, limit, json }: ListOptions): Promise<void> {
  await inSession(async ({ store }) => {
    const found = await listRecords(store, { limit, ...(source && { source }) });
    if (json) return found.forEach(printJson);
    const rows = found.map((one) => [
      one.id,
      String(one.revision),
      one.source.id,
      one.language ?? '',
      String(one.embeds.length),
      one.title ?? one.url,
    ]);
    printTable(['id', 'rev', 'source', 'lang', 'embeds', 'title'], rows);
    note(`${found.length} of ${await countRecords(store, source)} records`);
  });
}

async function get(id: string, { json }: { json?: boolean }): Promise<void> {
  await inSession(async ({ store }) => {
    const record = await getRecord(store, id);
    if (json) printJson(record);
    else printArticle(record);
  });
}

async function tail({ after, json }: { after?: number; json?: boolean }): Promise<void> {
  await inSession(async ({ store }) => {
    const stop = new AbortController();
    process.once('SIGINT', () => stop.abort());
    process.once('SIGTERM', () => stop.abort());
    for await (const record of tailRecords(store, {
      signal: stop.signal,
      ...(after !== undefined && { after }),
    })) {
      if (json) printJson(record);
      else for (const line of describeArticle(record)) print(line);
    }
  });
}

interface ExportOptions {
  readonly source?: string;
  readonly output?: string;
}

async function exportAll({ source, output }: ExportOptions): Promise<void> {
  await inSession(async ({ store }) => {
    const to = output ? createWriteStream(output) : process.stdout;
    const total = await countRecords(store, source);
    let written = 0;
    for await (const page of pagesOf(store, source)) {
      for (const record of page) to.write(`${JSON.stringify(record)}\n`);
      written += page.length;
      if (process.stderr.isTTY) process.stderr.write(`\r${written} of ${total} records`);
    }
    if (process.stderr.isTTY) note('');
    if (output) await finished(to.end());
  });
}

/** All records, the one changed last first, a page at a time. */
async function* pagesOf(store: Store, source: string | undefined): AsyncGenerator<Article[]> {
  let before: number | undefined;
  for (;;) {
    const filter = { limit: PAGE, ...(source && { source }), ...(before !== undefined && { before }) };
    const page = await listRecords(store, filter);
    yield page;
    if (page.length < PAGE) return;
    before = page.at(-1)?.seq;
  }
}
