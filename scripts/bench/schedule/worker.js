/** Workers of all queues in a process of their own; names lead to the benchmark's server. Tells its processor time. */
import { join } from 'node:path';
import { root } from '../../setup.js';

const [url = '', port = '', folder = ''] = process.argv.slice(2);
const load = (/** @type {string} */ file) => import(join(root, 'dist', file));
const [{ openStore }, { createArchive }, { createPacer }, { createRobots }, { createIo }, { createDial }] =
  await Promise.all(
    ['store/store', 'store/archive', 'store/pacer', 'store/robots', 'net/io', 'net/dial'].map((file) =>
      load(`src/${file}.js`),
    ),
  );
const [{ failureOfStatus }, { readFeed }, { DEFAULT_LIMITS }, { startWorkers }, { QUEUE_NAMES }, { pino }] =
  await Promise.all([
    load('src/net/status.js'),
    load('src/feed/read.js'),
    load('src/limits.js'),
    load('workers/run.js'),
    load('workers/queues.js'),
    import('pino'),
  ]);

const store = await openStore({ url, role: 'worker' });
const dial = createDial(DEFAULT_LIMITS);
const io = createIo({
  limits: DEFAULT_LIMITS,
  pacer: createPacer(store),
  robotsCache: createRobots(store),
  userAgent: 'copydesk/bench',
  lookup: async () => ['127.0.0.1'],
  connect: (/** @type {object} */ to) => dial({ ...to, port: Number(port) }),
});
const workers = await startWorkers(QUEUE_NAMES, {
  store,
  io,
  archive: createArchive(folder, DEFAULT_LIMITS),
  reader: { readFeed: (/** @type {object} */ input) => readFeed(input, DEFAULT_LIMITS) },
  failureOfStatus,
  endpoints: {},
  embedPolicies: {},
  tool: 'copydesk/bench',
  rules: 'none',
  subscribers: [],
  log: pino({ level: process.env.LOG_LEVEL ?? 'silent' }),
});
process.on('message', async (message) => {
  if (message !== 'stop') return process.send?.(process.cpuUsage());
  await workers.stop();
  await io.close();
  await store.close();
  process.disconnect();
});
process.send?.('ready');
