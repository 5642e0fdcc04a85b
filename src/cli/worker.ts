import { join } from 'node:path';
import { Command } from 'commander';
import type { QueueName } from '../../workers/payloads.js';
import { QUEUE_NAMES } from '../../workers/queues.js';
import { startWorkers } from '../../workers/run.js';
import { Failure } from '../failure.js';
import { openLibrary } from './library.js';
import { createLog } from './log.js';
import { inSession } from './session.js';

const HELP = `
The queues: ${QUEUE_NAMES.join(', ')}.

Examples:
  copydesk worker                       all queues
  copydesk worker clean                 one more machine that cleans
  REDIS_URL=redis://queue:6379 COPYDESK_DATA=/srv/copydesk copydesk worker fetch clean

Workers of one Redis share the work. They share the archive too: COPYDESK_DATA must be the same folder for all.`;

/** `copydesk worker`: some queues, or all, in this process. */
export function workerCommand(): Command {
  return new Command('worker')
    .description('Runs the workers of some queues, on as many machines as you like.')
    .argument('[queue...]', 'by default all')
    .addHelpText('after', HELP)
    .action(work);
}

async function work(names: string[]): Promise<void> {
  const which = names.length ? names.map(toQueue) : QUEUE_NAMES;
  await inSession(async (session) => {
    const { settings } = session;
    const log = createLog({ level: settings.log });
    const library = openLibrary(session);
    // Heard from the first moment: a stop that comes while workers start is a stop all the same.
    const stopped = untilStopped();
    const workers = await startWorkers(which, { ...library, log, subscribers: settings.subscribers });
    await stopped;
    await workers.stop();
    await library.close();
  }, 'worker');
}

function toQueue(name: string): QueueName {
  const found = QUEUE_NAMES.find((queue) => queue === name);
  if (!found) throw new Failure('input-invalid', { queue: name, allowed: QUEUE_NAMES.join(', ') });
  return found;
}

/** Resolves at SIGTERM or SIGINT. */
export function untilStopped(): Promise<void> {
  return new Promise((stop) => {
    process.once('SIGTERM', () => stop());
    process.once('SIGINT', () => stop());
  });
}

export const logFolder = (dataFolder: string): string => join(dataFolder, 'log');
