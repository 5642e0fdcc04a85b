import { Command } from 'commander';
import { type BackfillView, beginBackfill, viewBackfills } from '../desk/backfill/operate.js';
import { Failure } from '../failure.js';
import { stopBackfill } from '../store/backfills.js';
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
    if (id && since) {
      const begun = await beginBackfill(store, id, since);
      print(`${id}: is read back to ${begun.since} where workers run (copydesk up, copydesk worker)`);
    } else if (id && stop) {
      await stopBackfill(store, id);
      print(`${id}: stopped`);
    } else show(await viewBackfills(store, id), json ?? false);
  });
}

function show(all: readonly BackfillView[], json: boolean): void {
  const head = ['id', 'since', 'state', 'back to', 'documents', 'entries', 'queued', 'waiting', 'next'];
  if (json) all.forEach(printJson);
  else if (all.length) printTable(head, all.map(toRow));
  else note('Nothing is read back. Begin: copydesk sources backfill <id> --since 2026-01-01');
}

function toRow(view: BackfillView): string[] {
  const { source, since, status, why, oldest, documents, missing, entries, queued, waiting, dueAt } = view;
  const running = status === 'running';
  return [
    source,
    since,
    running || !why ? status : `${status}: ${why}`,
    oldest ?? '-',
    missing ? `${documents} (${missing} missing)` : String(documents),
    String(entries),
    String(queued),
    String(waiting),
    running ? `in ${span(Math.max(0, dueAt - Date.now()))}` : '-',
  ];
}
