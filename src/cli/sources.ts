import { Command } from 'commander';
import { ACTIONS, type ActionName, actOn } from '../desk/sources/act.js';
import { removeWith } from '../desk/sources/remove.js';
import { selectSources } from '../desk/sources/select.js';
import { backfillCommand } from './backfill.js';
import { inSession } from './session.js';
import { addEditing } from './sources-edit.js';
import { addOpml } from './sources-opml.js';
import { addPlanning } from './sources-plan.js';
import { addShowing } from './sources-show.js';
import { addTesting } from './sources-test.js';
import { print, printJson } from './terminal.js';

const HELP = `
Examples:
  copydesk sources test https://news.example.org/rss.xml       a dry run: the feed and three cleaned articles
  copydesk sources add https://news.example.org/rss.xml --name "Example News" --interval 600 --tag world
  copydesk sources add https://news.example.org/rss.xml --cron "*/15 6-22 * * *" --time-zone Europe/Berlin
  copydesk sources list                                        how they are, when each is polled next, and why
  copydesk sources show news-example-org
  copydesk sources edit news-example-org --interval 300 --exclude section=Sport --unset language
  copydesk sources pause --tag world
  copydesk sources plan && copydesk sources apply              config/sources.yaml against the store
  copydesk sources import subscriptions.opml --yes
All of it: docs/sources.md`;

/** `copydesk sources`: what is read. */
export function sourcesCommand(): Command {
  const sources = new Command('sources').description('The feeds that are read.').addHelpText('after', HELP);
  addShowing(sources);
  addEditing(sources);
  addTesting(sources);
  for (const name of Object.keys(ACTIONS) as ActionName[]) addAction(sources, name);
  selecting(
    sources.command('remove').description('remove sources; their records stay unless their data goes too'),
  )
    .option('--with-data', 'withdraw their records and forget their failed work too')
    .action(remove);
  addPlanning(sources);
  addOpml(sources);
  sources.addCommand(backfillCommand());
  return sources;
}

interface Selected {
  readonly tag?: readonly string[];
  readonly json?: boolean;
}

function selecting(command: Command): Command {
  const many = (value: string, before: readonly string[] = []) => [...before, value];
  return command
    .argument('[id...]')
    .option('--tag <tag>', 'all sources with this tag (repeatable)', many)
    .option('--json', 'print the ids');
}

function addAction(sources: Command, name: ActionName): void {
  const { says, done } = ACTIONS[name];
  selecting(sources.command(name).description(says)).action(
    async (ids: string[], { tag, json }: Selected) => {
      await inSession(async ({ store }) => {
        const which = await actOn(store, name, { ids, tags: tag });
        if (json) printJson({ ids: which });
        else for (const id of which) print(`${id}: ${done}`);
      });
    },
  );
}

async function remove(
  ids: string[],
  { tag, json, withData = false }: Selected & { withData?: boolean },
): Promise<void> {
  await inSession(async ({ store }) => {
    for (const id of await selectSources(store, { ids, tags: tag })) {
      const removed = await removeWith(store, id, withData);
      if (json) printJson(removed);
      else print(`${id}: removed${withData ? `, ${removed.withdrawn} records withdrawn` : ''}`);
    }
  });
}
