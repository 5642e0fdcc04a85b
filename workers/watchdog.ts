import type { Logger } from 'pino';
import type { Queues } from './queues.js';
import type { Runner } from './runner.js';

const LOOK_MS = 10_000;
const SILENT_MS = 30_000;

/**
 * Renews a worker that takes no jobs though there are some. Blocking reads have been seen to stay silent after an
 * outage of Redis (taskforcesh/bullmq#3185). Gives the way to stop.
 */
export function watch(runners: readonly Runner[], queues: Queues, log: Logger): () => void {
  const look = async () => {
    for (const runner of runners) {
      if (performance.now() - runner.lastSign() < SILENT_MS) continue;
      const [oldest] = await queues[runner.name].getWaiting(0, 0);
      const waited = oldest ? Date.now() - oldest.timestamp - (oldest.opts.delay ?? 0) : 0;
      if (waited < SILENT_MS) continue;
      log.warn({ event: 'worker-renewed', queue: runner.name, waited });
      await runner.renew();
    }
  };
  const timer = setInterval(() => void look().catch(() => {}), LOOK_MS);
  return () => clearInterval(timer);
}
