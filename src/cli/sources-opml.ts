import type { Command } from 'commander';

const files = () => import('./opml-files.js');

/** `sources import` and `sources export`. What they work with is loaded only where they run. */
export function addOpml(sources: Command): void {
  sources
    .command('import')
    .description('read an OPML file: what is new, known or invalid; nothing is added without --yes')
    .argument('<file>', 'or - for standard input')
    .option('--yes', 'add what is new')
    .option('--json', 'as JSON')
    .action(async (file: string, options: { yes?: boolean; json?: boolean }) => {
      await (await files()).importFile(file, options);
    });
  sources
    .command('export')
    .description('write the sources as OPML, without their secrets')
    .argument('[file]', 'by default standard output')
    .option('--tag <tag>', 'only sources with this tag')
    .action(async (file: string | undefined, options: { tag?: string }) => {
      await (await files()).exportFile(file, options);
    });
}
