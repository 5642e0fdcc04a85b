import { Command } from 'commander';
import { createEnqueue } from '../../workers/producers.js';
import { closeQueues, openQueues } from '../../workers/queues.js';
import { type Replayed, replayCase } from '../desk/replay.js';
import { Failure } from '../failure.js';
import { type Case, type CaseFilter, getCase, listCases } from '../store/cases.js';
import { openLibrary } from './library.js';
import { inSession, type Session } from './session.js';
import { note, paint, print, printJson } from './terminal.js';

const HELP = `
The work is done again in this command, with the code and the rules of now, from the bytes that were kept: no page is
fetched. What succeeds is emitted as always (a new revision only if the content changed) and is no failure any more.

Examples:
  copydesk replay clean-a-0123…
  copydesk replay --code page-no-content --host news.example.org
  copydesk replay --all`;

interface Options extends CaseFilter {
  readonly all?: boolean;
  readonly json?: boolean;
}

/** `copydesk replay`: failed work again, from its snapshot. */
export function replayCommand(): Command {
  return new Command('replay')
    .description('Runs failed work again from the bytes that were kept.')
    .argument('[job...]')
    .option('--code <code>', 'all of one failure code')
    .option('--host <host>', 'all of one host')
    .option('--stage <stage>', 'all of one stage')
    .option('--source <id>', 'all of one source')
    .option('--all', 'all')
    .option('--json', 'one outcome a line')
    .addHelpText('after', HELP)
    .action(replay);
}

async function replay(jobs: string[], { all, json, ...filter }: Options): Promise<void> {
  if (!jobs.length && !all && !Object.keys(filter).length)
    throw new Failure('input-invalid', { missing: 'a job, --code, --host, --stage, --source or --all' });
  await inSession(async (session) => {
    const { store } = session;
    const cases = jobs.length
      ? await Promise.all(jobs.map((job) => getCase(store, job)))
      : await listCases(store, filter);
    if (!cases.length) return note('Nothing failed that way.');
    await replayAll(session, cases, json ?? false);
  });
}

async function replayAll(session: Session, cases: readonly Case[], json: boolean): Promise<void> {
  const library = openLibrary(session);
  const queues = openQueues(session.store, () => {});
  const enqueue = createEnqueue({ queues, store: session.store });
  let failed = 0;
  try {
    for (const [at, one] of cases.entries()) {
      const became = await replayCase(library, one, enqueue);
      if (became.result === 'failed') failed += 1;
      if (json) printJson({ job: one.job, ...became });
      else print(`[${at + 1}/${cases.length}] ${one.job}: ${say(became)}`);
    }
  } finally {
    await closeQueues(queues);
    await library.close();
  }
  note(`${cases.length - failed} done, ${failed} failed again`);
  if (failed) process.exitCode = 1;
}

function say(became: Replayed): string {
  switch (became.result) {
    case 'emitted':
      return paint('green', `emitted ${became.article}, revision ${became.revision}`);
    case 'unchanged':
      return `unchanged: ${became.article} stands as revision ${became.revision}`;
    case 'read':
      return paint('green', `feed read, ${became.queued} entries queued`);
    case 'queued':
      return paint('green', `change ${became.seq} is offered again`);
    case 'failed':
      return paint('red', `failed again, ${became.code}: ${became.message}`);
  }
}
