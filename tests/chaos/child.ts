/** One worker process of the kill test: the built workers, on what the parent names in the environment. */
import { pino } from 'pino';
import type { Library } from '../../src/desk/library.js';
import type { Limits } from '../../src/limits.js';
import type { Store } from '../../src/store/store.js';
import type { WorkerDeps, Workers } from '../../workers/run.js';
import { loadParts } from './library.js';

const { url, prefix, archive, limits, stalls, site, parts, workMs } = JSON.parse(
  process.env.CHAOS ?? '{}',
) as {
  url: string;
  prefix: string;
  archive: string;
  limits: Limits;
  stalls: WorkerDeps['stalls'];
  site: string;
  parts: string;
  workMs: number;
};

/** The types are those of the sources; what runs is what was built of them. */
const built = (path: string) => import(new URL(`../../dist/${path}`, import.meta.url).href);
const { openStore } = (await built('src/store/store.js')) as { openStore(options: object): Promise<Store> };
const { createArchive } = (await built('src/store/archive.js')) as {
  createArchive(folder: string, limits: Limits): Library['archive'];
};
const { startWorkers } = (await built('workers/run.js')) as {
  startWorkers(which: readonly string[], deps: WorkerDeps): Promise<Workers>;
};
const { QUEUE_NAMES } = (await built('workers/queues.js')) as { QUEUE_NAMES: string[] };

const store = await openStore({ url, prefix, limits, role: 'worker' });
const workers = await startWorkers(QUEUE_NAMES, {
  store,
  archive: createArchive(archive, limits),
  ...(await loadParts(store, site, parts, workMs)),
  embedPolicies: {},
  tool: 'copydesk chaos',
  rules: 'none',
  subscribers: [],
  log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
  ...(stalls && { stalls }),
});

process.once('SIGTERM', async () => {
  await workers.stop();
  await store.close();
});
// Without its parent there is nobody to work for.
process.once('disconnect', () => process.exit(1));
process.send?.('ready');
process.channel?.unref();
