import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { createArchive } from '../../src/store/archive.js';
import { addSource } from '../../src/store/sources.js';
import { openStore } from '../../src/store/store.js';
import { QUEUE_NAMES } from '../../workers/queues.js';
import { startWorkers, type WorkerDeps, type Workers } from '../../workers/run.js';
import { createReader, failureOfStatus, io, resolveEmbed, withResolved } from './stand-ins.js';

/** Quick enough for a test; everything else is as in production. */
export const QUICK: Limits = {
  ...DEFAULT_LIMITS,
  hostIntervalMs: 0,
  tickMs: 200,
  firstBackoffMs: 50,
  minIntervalSeconds: 1,
  shutdownMs: 4_000,
};

export interface TestDesk extends WorkerDeps {
  start(): Promise<Workers>;
  addSource(id: string, feedUrl: string, extra?: object): Promise<void>;
  close(): Promise<void>;
}

/** A desk of stand-ins over real Redis, under a prefix of its own. */
export async function openDesk(
  url: string,
  prefix: string,
  { limits: changed, ...change }: Partial<WorkerDeps> & { limits?: Partial<Limits> } = {},
): Promise<TestDesk> {
  const limits = { ...QUICK, ...changed };
  const store = await openStore({ url, prefix, limits, role: 'worker' });
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-desk-'));
  const running: Workers[] = [];
  const deps: WorkerDeps = {
    store,
    archive: createArchive(join(folder, 'archive'), limits),
    io,
    reader: createReader(),
    failureOfStatus,
    resolveEmbed,
    withResolved,
    endpoints: {},
    embedPolicies: {},
    tool: 'copydesk test',
    rules: 'none',
    subscribers: [],
    log: pino({ level: process.env.TEST_LOG ?? 'silent' }),
    ...change,
  };
  return {
    ...deps,
    async start() {
      const workers = await startWorkers(QUEUE_NAMES, deps);
      running.push(workers);
      return workers;
    },
    addSource: (id, feedUrl, extra = {}) => addSource(store, { id, name: id, feedUrl, ...extra }),
    async close() {
      await Promise.all(running.map((workers) => workers.stop()));
      const names = await store.redis.keys(`{${prefix}}:*`);
      if (names.length) await store.redis.del(...names);
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Waits until something holds. */
export async function until<T>(look: () => Promise<T | undefined | false>, ms = 10_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`not within ${ms} ms`);
    await new Promise((next) => setTimeout(next, 20));
  }
}
