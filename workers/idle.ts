import { Queue } from 'bullmq';
import type { Store } from '../src/store/store.js';
import { QUEUE_NAMES } from './queues.js';

/** True when no job is waiting or under way; what is to be tried again much later does not count. */
export async function isIdle({ redis, keys, now }: Store): Promise<boolean> {
  for (const name of QUEUE_NAMES) {
    if (name === 'tick') continue;
    const queue = new Queue(name, { connection: redis, prefix: keys.queues });
    queue.on('error', () => {});
    try {
      const counts = await queue.getJobCounts('waiting', 'active', 'prioritized', 'waiting-children');
      if (Object.values(counts).some((count) => count > 0)) return false;
      const [next] = await queue.getDelayed(0, 0);
      if (next && next.timestamp + (next.opts.delay ?? 0) - now() < SOON_MS && !next.data.late) return false;
    } finally {
      await queue.close();
    }
  }
  return true;
}

const SOON_MS = 30_000;
