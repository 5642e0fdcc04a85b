import { Command } from 'commander';
import { Failure } from '../failure.js';
import { Source } from '../source.js';
import {
  addSource,
  getSource,
  type KnownSource,
  listSources,
  pauseSource,
  pollNow,
  removeSource,
  resumeSource,
} from '../store/sources.js';
import type { Store } from '../store/store.js';
import { toCount } from './options.js';
import { inSession } from './session.js';
import { testSource } from './sources-test.js';
import { note, print, printJson, printTable, span } from './terminal.js';

const HELP = `
Examples:
  copydesk sources test https://news.example.org/rss.xml       a dry run: the feed and three cleaned articles
  copydesk sources add https://news.example.org/rss.xml --name "Example News" --interval 600
  copydesk sources add https://news.example.org/rss.xml --cron "*/15 6-22 * * *" --time-zone Europe/Berlin
  copydesk sources list                                        when each is polled next, and why
  copydesk sources pause example-news`;

/** `copydesk sources`: what is read. */
export function sourcesCommand(): Command {
  const sources = new Command('sources').description('The feeds that are read.').addHelpText('after', HELP);
  sources
    .command('list')
    .description('list sources: when each is polled next, and why')
    .option('--json', 'one source a line')
    .action(list);
  sources
    .command('add')
    .description('add a source; it is polled at once')
    .argument('<feed-url>')
    .option('--id <id>', 'by default made of the host')
    .option('--name <name>', 'by default the host')
    .option('--interval <seconds>', 'between two polls', toCount)
    .option('--cron <expression>', 'instead of an interval')
    .option('--time-zone <zone>', 'of the cron expression, such as Europe/Berlin')
    .option('--language <tag>', 'of its articles, where the pages do not say')
    .option('--allow-private-network', 'let this source reach private addresses')
    .action(add);
  sources
    .command('test')
    .description('read a feed and clean three of its articles without keeping anything')
    .argument('<feed-url>')
    .option('--allow-private-network', 'let the test reach private addresses')
    .option('--json', 'as JSON')
    .action(testSource);
  const act = (name: string, says: string, done: string, work: (store: Store, id: string) => Promise<void>) =>
    sources
      .command(name)
      .description(says)
      .argument('<id...>')
      .action((ids: string[]) => forEach(ids, done, work));
  act('remove', 'remove sources; their records stay', 'removed', removeSource);
  act('pause', 'poll no more until resumed', 'paused', (store, id) => pauseSource(store, id));
  act('resume', 'poll again, at once', 'resumed', resumeSource);
  act('poll', 'poll now', 'due now', pollNow);
  return sources;
}

async function list({ json }: { json?: boolean }): Promise<void> {
  await inSession(async ({ store }) => {
    const known = await listSources(store);
    if (json) return known.forEach(printJson);
    if (!known.length) return note('There are no sources yet. Add one: copydesk sources add <feed-url>');
    printTable(['id', 'health', 'last success', 'next poll', 'why', 'feed'], known.map(rowOf));
  });
}

function rowOf({ source, state }: KnownSource): string[] {
  const { paused, nextAt, why, lastSuccess, lastError, errors } = state;
  const health = paused ? 'paused' : errors ? `failing: ${lastError}` : lastSuccess ? 'ok' : 'new';
  const next =
    paused || nextAt === undefined ? '-' : nextAt <= Date.now() ? 'now' : `in ${span(nextAt - Date.now())}`;
  return [
    source.id,
    health,
    lastSuccess ? `${span(Date.now() - lastSuccess)} ago` : '-',
    next,
    paused ?? why ?? '',
    source.feedUrl,
  ];
}

interface AddOptions extends Partial<Omit<Source, 'feedUrl'>> {}

async function add(feedUrl: string, options: AddOptions): Promise<void> {
  const host = URL.canParse(feedUrl) ? new URL(feedUrl).hostname.replace(/^www\./, '') : '';
  const id = options.id ?? host.replace(/[^a-z0-9]+/g, '-').slice(0, 64);
  const parsed = Source.safeParse({ ...options, id, name: options.name ?? host, feedUrl });
  const [issue] = parsed.error?.issues ?? [];
  if (!parsed.success)
    throw new Failure('input-invalid', {
      option: issue?.path.join('.') ?? '',
      problem: issue?.message ?? '',
    });
  await inSession(async ({ store }) => {
    await addSource(store, parsed.data);
    print(`added ${id}; it is polled at once where workers run (copydesk up, copydesk worker)`);
  });
}

async function forEach(
  ids: string[],
  done: string,
  work: (store: Store, id: string) => Promise<void>,
): Promise<void> {
  await inSession(async ({ store }) => {
    for (const id of ids) {
      await getSource(store, id);
      await work(store, id);
      print(`${id}: ${done}`);
    }
  });
}
