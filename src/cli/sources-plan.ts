import type { Command } from 'commander';
import { loadSources } from '../config/sources-file.js';
import { applySources, isEmpty, type Plan, planSources } from '../desk/sources/plan.js';
import { inSession } from './session.js';
import { sayDifference } from './sources-edit.js';
import { confirm, note, paint, print, printJson } from './terminal.js';

interface ApplyOptions {
  readonly prune?: boolean;
  readonly yes?: boolean;
  readonly json?: boolean;
}

/** `sources plan` and `sources apply`. */
export function addPlanning(sources: Command): void {
  sources
    .command('plan')
    .description('show what config/sources.yaml and the store have not in common')
    .option('--json', 'as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      await inSession(async ({ store, settings }) => {
        const plan = await planSources(store, loadSources(settings.configFolder));
        if (json) return printJson(plan);
        for (const line of describePlan(plan, false)) print(line);
      });
    });
  sources
    .command('apply')
    .description('make the store as config/sources.yaml says')
    .option('--prune', 'remove what is in the store alone; records stay')
    .option('--yes', 'without asking')
    .option('--json', 'print what was done')
    .action(apply);
}

async function apply({ prune = false, yes = false, json }: ApplyOptions): Promise<void> {
  await inSession(async ({ store, settings }) => {
    const file = loadSources(settings.configFolder);
    const plan = await planSources(store, file);
    if (!json) for (const line of describePlan(plan, prune)) print(line);
    const nothing = isEmpty(plan) && !(prune && plan.onlyInStore.length);
    if (!nothing && !yes && !(await confirm('Apply this?')))
      return note('Nothing was changed. With --yes it is applied without a question.');
    const done = await applySources(store, file, { prune });
    if (json) printJson(done);
    else if (!nothing) print(paint('green', 'applied'));
  });
}

/** A line for each difference. @param prune whether what is in the store alone is to go */
export function describePlan(plan: Plan, prune: boolean): string[] {
  const { onlyInStore } = plan;
  return [
    ...describeChanges(plan),
    ...onlyInStore.map(({ id, feedUrl }) =>
      prune ? paint('red', `- ${id}  ${feedUrl}`) : `  ${id}  ${feedUrl}  (only in the store: stays)`,
    ),
    sumUp(plan, prune),
  ];
}

/** What applying the file changes, and what of it is out of date. */
export function describeChanges({ added, changed, moved }: Plan): string[] {
  return [
    ...added.map(({ id, feedUrl }) => paint('green', `+ ${id}  ${feedUrl}`)),
    ...changed.flatMap(({ id, differences }) =>
      differences.map((one) => paint('yellow', `~ ${id}  ${sayDifference(one)}`)),
    ),
    ...moved.map(({ id, from, to }) => `  ${id}  moved from ${from} to ${to}: put that into the file`),
  ];
}

/** All of it in one line. */
export function sumUp({ added, changed, onlyInStore, same }: Plan, prune: boolean): string {
  const only = `${onlyInStore.length} only in the store${prune ? ' to remove' : ''}`;
  return `${added.length} to add, ${changed.length} to change, ${only}, ${same} the same`;
}
