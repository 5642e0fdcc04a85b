import { Command } from 'commander';
import { Failure } from '../failure.js';
import {
  type Backfill,
  findBackfill,
  listBackfills,
  startBackfill,
  stopBackfill,
} from '../store/backfills.js';
import { getSource } from '../store/sources.js';
import type { Store } from '../store/store.js';
import { inSession } from './session.js';
import { note, print, printJson, printTable, span } from './terminal.js';

const HELP = `
Reads the pages of a feed (RFC 5005, WordPress, JSON Feed), a sitemap and the sitemaps of an index back to a date, one
document at a time, behind everything that is new. Where the feed leads to nothing older, the sitemaps that robots.txt
names are read. Workers that are stopped go on where they were.

Examples:
  copydesk sources backfill example-news --since 2026-01-01
  copydesk sources backfill                                    how far each is
  copydesk sources backfill example-news --stop`;

interface Options {
  readonly since?: string;
  readonly stop?: boolean;
  readonly json?: boolean;
}

/** `copydesk sources backfill`: what a source published before it was added. */
export function backfillCommand(): Command {
  return new Command('backfill')
    .description('read what a source published since a date, slowly; without --since, how far that is')
    .argument('[id]', 'of the source')
    .option('--since <date>', 'begin to read it back to this date, such as 2026-01-01')
    .option('--stop', 'stop where it is')
    .option('--json', 'one source a line')
    .addHelpText('after', HELP)
    .action(run);
}

async function run(id: string | undefined, { since, stop, json }: Options): Promise<void> {
  await inSession(async ({ store }) => {
    if ((since || stop) && !id) throw new Failure('input-invalid', { missing: 'the id of a source' });
    if (id && since) await begin(store, id, since);
    else if (id && stop) {
      await stopBackfill(store, id);
      print(`${id}: stopped`);
    } else await show(store, id, json ?? false);
  });
}

async function begin(store: Store, id: string, written: string): Promise<void> {
  const since = /^\d{4}-\d{2}-\d{2}/.test(written) ? Date.parse(written) : Number.NaN;
  if (!(since < store.now()))
    throw new Failure('input-invalid', { since: written, wanted: 'a date that is past, such as 2026-01-01' });
  const { source } = await getSource(store, id);
  await startBackfill(store, id, source.feedUrl, since);
  print(`${id}: is read back to ${day(since)} where workers run (copydesk up, copydesk worker)`);
}

async function show(store: Store, id: string | undefined, json: boolean): Promise<void> {
  if (id) await getSource(store, id);
  const found = id ? await findBackfill(store, id) : undefined;
  const all = id ? (found ? [found] : []) : await listBackfills(store);
  if (json) return all.map(withoutVisited).forEach(printJson);
  if (!all.length)
    return note('Nothing is read back. Begin: copydesk sources backfill <id> --since 2026-01-01');
  const head = ['id', 'since', 'state', 'back to', 'documents', 'entries', 'queued', 'waiting', 'next'];
  printTable(head, all.map(toRow));
}

function toRow({
  source,
  since,
  status,
  why,
  oldest,
  documents,
  missing,
  entries,
  queued,
  waiting,
  dueAt,
}: Backfill): string[] {
  const running = status === 'running';
  return [
    source,
    day(since),
    running || !why ? status : `${status}: ${why}`,
    oldest === undefined ? '-' : day(oldest),
    missing ? `${documents} (${missing} missing)` : String(documents),
    String(entries),
    String(queued),
    String(waiting.length),
    running ? `in ${span(Math.max(0, dueAt - Date.now()))}` : '-',
  ];
}

function withoutVisited({ visited: _, waiting, since, oldest, ...rest }: Backfill): object {
  return {
    ...rest,
    since: day(since),
    ...(oldest !== undefined && { oldest: day(oldest) }),
    waiting: waiting.length,
  };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
