import { runScript } from './script.js';
import { BEAT, START } from './scripts/start.js';
import type { Store } from './store.js';

/** Milliseconds between two signs of life, and of silence after which a worker is taken as dead. */
const BEAT_MS = 2_000;
const DEAD_MS = 6_000;

/** Puts down that a worker begins a job. Gives how many workers died while they ran it. */
export async function markStart(
  { redis, keys }: Store,
  queue: string,
  job: string,
  worker: string,
  alone: boolean,
): Promise<number> {
  const args = [job, worker, DEAD_MS, alone ? 1 : 0];
  return Number(await runScript(redis, START, [keys.starts(queue), keys.workers], args));
}

/** Puts down that a job ended, however it did, with its worker alive. */
export async function clearStart({ redis, keys }: Store, queue: string, job: string): Promise<void> {
  await redis.hdel(keys.starts(queue), job);
}

/** Gives signs of life until stopped. */
export async function keepAlive({ redis, keys }: Store, worker: string): Promise<() => void> {
  const beat = () => runScript(redis, BEAT, [keys.workers], [worker]);
  await beat();
  const timer = setInterval(() => void beat().catch(() => {}), BEAT_MS);
  return () => clearInterval(timer);
}
