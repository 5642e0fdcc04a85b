import { Command } from 'commander';
import { QUEUE_NAMES } from '../../workers/queues.js';
import { startWorkers } from '../../workers/run.js';
import { startApi } from '../api/server.js';
import { loadSources } from '../config/sources-file.js';
import { applySources, isEmpty } from '../desk/sources/plan.js';
import { lastSeq } from '../store/records.js';
import { listSources } from '../store/sources.js';
import { apiDeps } from './api-deps.js';
import { type Demo, openDemo } from './demo.js';
import { openLibrary } from './library.js';
import { createLog } from './log.js';
import { inSession, type Session } from './session.js';
import { describeChanges, sumUp } from './sources-plan.js';
import { note, paint } from './terminal.js';
import { watchArticles } from './watch.js';
import { logFolder, untilStopped } from './worker.js';

const HELP = `
Runs the scheduler, every worker and the HTTP API in one process group, on a private Redis unless REDIS_URL names one.
While no source is configured, and with --demo, a built-in newsroom is served on loopback and read.

Examples:
  copydesk up
  copydesk up --demo --once             the demo alone needs no network; ends when all of it has come out
  copydesk sources add https://news.example.org/rss.xml && copydesk up`;

/** Differences between file and store that are told one by one. */
const LINES = 20;

interface Options {
  readonly demo?: boolean;
  readonly once?: boolean;
  readonly api: boolean;
}

/** `copydesk up`: everything. */
export function upCommand(): Command {
  return new Command('up')
    .description('Runs everything: scheduler, workers and API.')
    .option('--demo', 'read the built-in newsroom too')
    .option('--once', 'end once everything that is due has come out')
    .option('--no-api', 'without the HTTP API')
    .addHelpText('after', HELP)
    .action(up);
}

async function up(options: Options): Promise<void> {
  await inSession(async (session) => {
    await applyFile(session);
    const own = (await listSources(session.store)).filter(({ source }) => source.id !== 'demo');
    const demo = options.demo || !own.length ? await openDemo(session) : undefined;
    // Only the demo's own loopback server is asked: it needs no politeness.
    const limits =
      demo && !own.length ? { ...session.settings.limits, hostIntervalMs: 20 } : session.settings.limits;
    try {
      await run(
        { ...session, settings: { ...session.settings, limits }, store: { ...session.store, limits } },
        options,
        demo,
      );
    } finally {
      await demo?.stop();
    }
  }, 'worker');
}

/** Applies what config/sources.yaml has that the store has not, and says so; what is in the store alone stays. */
async function applyFile({ store, settings }: Session): Promise<void> {
  const plan = await applySources(store, loadSources(settings.configFolder));
  if (isEmpty(plan) && !plan.onlyInStore.length && !plan.moved.length) return;
  const lines = describeChanges(plan);
  for (const line of lines.slice(0, LINES)) note(line);
  if (lines.length > LINES) note(`and ${lines.length - LINES} more`);
  note(`config/sources.yaml: ${sumUp(plan, false)}`);
}

async function run(session: Session, options: Options, demo: Demo | undefined): Promise<void> {
  const { settings, store } = session;
  // On a terminal the articles are the news; the whole log is in a file.
  const log = createLog({
    level: settings.log,
    terminalLevel: 'error',
    folder: logFolder(settings.dataFolder),
  });
  const library = openLibrary(session);
  const stop = new AbortController();
  void untilStopped().then(() => stop.abort());
  const api = options.api ? await startApi(apiDeps(session), settings.api) : undefined;
  const after = await lastSeq(store);
  const workers = await startWorkers(QUEUE_NAMES, { ...library, log, subscribers: settings.subscribers });
  note(introduction(api?.url, demo?.url));
  await watchArticles(store, { after, stop, once: options.once ?? false, ...(api && { api: api.url }) });
  note(paint('dim', 'stopping: what is under way is finished or handed back'));
  await workers.stop();
  await api?.stop();
  await library.close();
}

function introduction(api: string | undefined, demo: string | undefined): string {
  const lines = [
    paint('bold', 'copydesk is up.') + (api ? ` API: ${api}` : ''),
    demo ? `The demo newsroom is at ${demo}; it is read now.` : 'Your sources are read as they fall due.',
    paint('dim', 'Ctrl-C ends it; nothing is lost.'),
  ];
  return `${lines.join('\n')}\n`;
}
