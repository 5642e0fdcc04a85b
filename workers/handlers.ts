import { backfill } from './backfill.js';
import { clean } from './clean.js';
import { deliver } from './deliver.js';
import { emit } from './emit.js';
import { fetchPage } from './fetch.js';
import type { QueueName } from './payloads.js';
import { subscribe } from './push.js';
import { recheck } from './recheck.js';
import { resolve } from './resolve.js';
import { tick } from './tick.js';
import { pollAndWatch } from './watched.js';
import type { Handler } from './work.js';

/** What each queue's worker does, and how many jobs at once: waiting for others is cheap, cleaning is not. */
export const HANDLERS: {
  readonly [Name in QueueName]: { readonly run: Handler<Name>; readonly concurrency: number };
} = {
  tick: { run: tick, concurrency: 1 },
  poll: { run: pollAndWatch, concurrency: 200 },
  subscribe: { run: subscribe, concurrency: 5 },
  backfill: { run: backfill, concurrency: 2 },
  fetch: { run: fetchPage, concurrency: 10 },
  clean: { run: clean, concurrency: 4 },
  resolve: { run: resolve, concurrency: 20 },
  emit: { run: emit, concurrency: 10 },
  recheck: { run: recheck, concurrency: 2 },
  deliver: { run: deliver, concurrency: 10 },
};
