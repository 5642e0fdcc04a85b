import { Command } from 'commander';
import { candidatesOf } from '../desk/learned/candidates.js';
import { type Decision, decide } from '../desk/learned/decide.js';
import { learnedHosts, readState } from '../store/learned/blocks.js';
import type { Store } from '../store/store.js';
import { inSession } from './session.js';
import { note, print, printJson, printTable, span } from './terminal.js';

const HELP = `
A block that recurs across the articles of a site (a note under every video, a promo under every text) is learned and
taken out; removed[] of a record says so, with the block's id as its rule. Articles that came out before are cleaned
again from their snapshots.

Examples:
  copydesk learned list                             all sites
  copydesk learned list news.example.org --candidates   what recurs but is not learned, and what it wants for that
  copydesk learned confirm 0f3k2m9q1c7ta            remove it for good, however seldom it is seen
  copydesk learned forget 0f3k2m9q1c7ta             it is the journalist's: put it back, and never learn it again`;

/** `copydesk learned`: what was learned to be boilerplate, and the operator's word on it. */
export function learnedCommand(): Command {
  const learned = new Command('learned')
    .description("Blocks that recur across a site's articles, and are taken out of them.")
    .addHelpText('after', HELP);
  learned
    .command('list')
    .description('list learned blocks, those forgotten included')
    .argument('[host]', 'of one host, as in the address of its pages')
    .option('--candidates', 'blocks that recur but are not learned')
    .option('--json', 'one block a line')
    .action(list);
  learned
    .command('confirm')
    .description('remove blocks for good')
    .argument('<id...>')
    .action((ids: string[]) => decideAll(ids, 'confirmed'));
  learned
    .command('forget')
    .description('put blocks back, and never learn them again')
    .argument('<id...>')
    .action((ids: string[]) => decideAll(ids, 'forgotten'));
  return learned;
}

/** A block as it is listed. Times are milliseconds since the epoch. */
interface Listed {
  readonly id: string;
  readonly host: string;
  readonly state: string;
  readonly place: string;
  readonly seen: number;
  readonly of: number;
  readonly text: string;
  readonly since?: number;
  readonly wants?: string;
}

async function list(
  host: string | undefined,
  { candidates, json }: { candidates?: boolean; json?: boolean },
): Promise<void> {
  await inSession(async ({ store }) => {
    const hosts = host ? [host] : await learnedHosts(store);
    const found = (await Promise.all(hosts.map(candidates ? candidatesIn(store) : blocksIn(store)))).flat();
    if (json) return found.forEach(printJson);
    if (!found.length) return note(candidates ? 'Nothing recurs.' : 'Nothing is learned yet.');
    const head = ['id', 'host', 'state', 'seen', 'where', candidates ? 'wants' : 'since', 'text'];
    printTable(head, found.map(toRow));
  });
}

function toRow(block: Listed): string[] {
  const since = block.since === undefined ? (block.wants ?? '') : `${span(Date.now() - block.since)} ago`;
  const text = block.text.replace(/\s+/g, ' ');
  return [block.id, block.host, block.state, `${block.seen} of ${block.of}`, block.place, since, text];
}

const blocksIn =
  (store: Store) =>
  async (host: string): Promise<Listed[]> =>
    [...(await readState(store, host)).blocks].map(([id, { state, place, seen, of, text, since }]) => ({
      id,
      host,
      state,
      place,
      seen,
      of,
      since,
      text,
    }));

const candidatesIn =
  (store: Store) =>
  async (host: string): Promise<Listed[]> =>
    (await candidatesOf(store, host)).map(({ print: id, place, seen, of, wants, text }) => ({
      id,
      host,
      state: 'candidate',
      place,
      seen,
      of,
      ...(wants && { wants }),
      text,
    }));

async function decideAll(ids: readonly string[], decision: Decision): Promise<void> {
  await inSession(async ({ store }) => {
    for (const id of ids) {
      const { host, block } = await decide(store, id, decision);
      print(`${id} of ${host} is ${decision}: ${block.text.replace(/\s+/g, ' ').slice(0, 100)}`);
    }
    note('The workers clean the articles again that this concerns.');
  });
}
