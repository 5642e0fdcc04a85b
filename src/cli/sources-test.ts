import type { Command } from 'commander';
import { type FieldOptions, withFields } from './sources-fields.js';

/** `sources test`. What it works with is loaded only where it runs. */
export function addTesting(sources: Command): void {
  withFields(
    sources
      .command('test')
      .description('read a feed, or the feeds of a page, and clean three articles without keeping anything')
      .argument('<url>')
      .option('--json', 'as JSON'),
  ).action(async (url: string, options: FieldOptions & { json?: boolean }) => {
    await (await import('./sources-tried.js')).testSource(url, options);
  });
}
