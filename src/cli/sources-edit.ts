import type { Command } from 'commander';
import { addNewSource, type NewSource } from '../desk/sources/add.js';
import type { Difference } from '../desk/sources/diff.js';
import { editSource } from '../desk/sources/edit.js';
import { maskSource } from '../desk/sources/mask.js';
import { inSession } from './session.js';
import { type FieldOptions, withFields } from './sources-fields.js';
import { toEdit } from './sources-values.js';
import { print, printJson } from './terminal.js';

interface AddOptions extends FieldOptions {
  readonly id?: string;
  readonly paused?: boolean;
  readonly json?: boolean;
}

/** `sources add` and `sources edit`. */
export function addEditing(sources: Command): void {
  withFields(
    sources
      .command('add')
      .description('add a source; it is polled at once')
      .argument('<feed-url>')
      .option('--id <id>', 'by default made of the host')
      .option('--paused', 'do not poll it yet')
      .option('--json', 'print the source'),
  ).action(add);
  withFields(
    sources
      .command('edit')
      .description('change fields of sources; what is asked otherwise is polled at once')
      .argument('<id...>')
      .option('--feed-url <url>', 'where the feed is now')
      .option('--unset <field...>', 'take fields away')
      .option('--json', 'print what became different'),
  ).action(edit);
}

async function add(feedUrl: string, { id, paused, json, ...options }: AddOptions): Promise<void> {
  const given = { ...toEdit(options), feedUrl, ...(id && { id }), ...(paused && { paused }) } as NewSource;
  await inSession(async ({ store }) => {
    const source = await addNewSource(store, given);
    if (json) return printJson(maskSource(source));
    const next = paused
      ? 'it is paused'
      : 'it is polled at once where workers run (copydesk up, copydesk worker)';
    print(`added ${source.id}; ${next}`);
  });
}

async function edit(
  ids: string[],
  { feedUrl, json, ...options }: FieldOptions & { feedUrl?: string; json?: boolean },
): Promise<void> {
  const change = { ...toEdit(options), ...(feedUrl && { feedUrl }) };
  await inSession(async ({ store }) => {
    for (const id of ids) {
      const differences = await editSource(store, id, change);
      if (json) printJson({ id, differences });
      else if (differences.length) for (const one of differences) print(`${id}: ${sayDifference(one)}`);
      else print(`${id}: nothing to change`);
    }
  });
}

/** `interval 600 → 300`; what is absent is a dash. */
export function sayDifference({ field, from, to }: Difference): string {
  const say = (value: unknown) =>
    value === undefined ? '–' : typeof value === 'string' ? value : JSON.stringify(value);
  return `${field} ${say(from)} → ${say(to)}`;
}
