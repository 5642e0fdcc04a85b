import { Command } from 'commander';
import { packageVersion } from '../config/root.js';
import { toFailure } from '../failure.js';
import { commandsFor } from './commands.js';
import { note, paint } from './terminal.js';

/** Exit codes: 0 done, 1 it could not be done, 2 the command was wrong. */
const FAILED = 1;

const EXAMPLES = `
Examples:
  copydesk up                                 run everything: the demo newsroom while no source is configured
  copydesk sources add https://news.example.org/rss.xml
  copydesk sources test https://news.example.org/rss.xml
  copydesk clean https://news.example.org/story.html
  copydesk embed --explain https://news.example.org/story.html     its embeds, and why the rest is none
  copydesk records tail --json                records as they come out
  copydesk failed                             what failed, by cause
  copydesk replay --code page-no-content      clean those pages again, from the bytes that were kept

Every command explains itself: copydesk <command> --help`;

/** Runs the command line and sets the exit code. */
export async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('copydesk')
    .description('Feeds in, clean article records out, every embedded post kept as data.')
    .version(packageVersion())
    .addHelpText('after', EXAMPLES)
    .showHelpAfterError('(copydesk --help shows what there is)')
    .configureOutput({ writeErr: (text) => process.stderr.write(text) });
  // A reader that has seen enough, such as `head`, is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) =>
    process.exit(error.code === 'EPIPE' ? 0 : FAILED),
  );
  try {
    for (const command of await commandsFor(argv.slice(2))) program.addCommand(command);
    await program.parseAsync(argv);
  } catch (thrown) {
    const failure = toFailure(thrown);
    note(`${paint('red', failure.code)}: ${failure.message}`);
    process.exitCode = FAILED;
  }
}
