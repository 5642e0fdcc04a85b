import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import { retryAfterMs } from '../retry-after.js';
import type { Deadline } from './deadline.js';
import type { Answer } from './exchange.js';
import { hostKey } from './host-key.js';
import type { Pacer } from './pacer.js';
import type { Target } from './target.js';

const WAY_MS = 50;

interface Waiting {
  readonly pacer: Pacer;
  readonly maxWaitMs: number;
  readonly deadline: Deadline;
}

/**
 * Waits for the host's turn; the request's clock stands still meanwhile.
 * @param intervalMs kept free after it, in milliseconds
 * @throws Failure `host-busy`, with `retryAfterMs`, when the turn is farther away than a request may wait
 */
export async function awaitTurn(target: Target, intervalMs: number, waiting: Waiting): Promise<void> {
  const { pacer, maxWaitMs, deadline } = waiting;
  const [key, free] = [hostKey(target), kept(intervalMs)];
  let waited = 0;
  const wait = async (ms: number) => {
    waited += ms;
    if (ms > maxWaitMs || waited > 2 * maxWaitMs)
      throw new Failure('host-busy', { host: target.host, retryAfterMs: ms });
    if (ms > 0) await delay(ms, undefined, { signal: deadline.signal });
  };
  await deadline.hold(async () => {
    const away = (await pacer.peek?.(key)) ?? 0;
    if (away > maxWaitMs) throw new Failure('host-busy', { host: target.host, retryAfterMs: away });
    await wait(await pacer.reserve(key, free));
    for (let ms = await pacer.claim(key, free); ms > 0; ms = await pacer.claim(key, free)) await wait(ms);
  });
}

/** Two requests come as far apart as they were sent, give or take what the way to the host does to each. */
function kept(intervalMs: number): number {
  return intervalMs > 0 ? intervalMs + WAY_MS : 0;
}

/** Notes when a request really goes out; that must not hold it up. */
export function noteSent(target: Target, intervalMs: number, pacer: Pacer): void {
  pacer.sent(hostKey(target), kept(intervalMs)).catch(() => {});
}

/** Keeps every worker away from a host that asked for a pause. */
export async function heedRetryAfter(
  target: Target,
  answer: Answer,
  pacer: Pacer,
  limits: Limits,
): Promise<void> {
  if (answer.status !== 429 && answer.status !== 503) return;
  const ms = retryAfterMs(answer.headers['retry-after'], limits.maxRetryAfterMs);
  if (ms) await pacer.penalise(hostKey(target), ms);
}
