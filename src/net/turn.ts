import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import { retryAfterMs } from '../retry-after.js';
import type { Deadline } from './deadline.js';
import type { Answer } from './exchange.js';
import { hostKey } from './host-key.js';
import type { Pacer } from './pacer.js';
import type { Target } from './target.js';

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
  const key = hostKey(target);
  const wait = async (ms: number) => {
    if (ms > maxWaitMs) throw new Failure('host-busy', { host: target.host, retryAfterMs: ms });
    if (ms > 0) await delay(ms, undefined, { signal: deadline.signal });
  };
  await deadline.hold(async () => {
    const away = (await pacer.peek?.(key)) ?? 0;
    if (away > maxWaitMs) throw new Failure('host-busy', { host: target.host, retryAfterMs: away });
    await wait(await pacer.reserve(key, intervalMs));
    for (let ms = await pacer.claim(key, intervalMs); ms > 0; ms = await pacer.claim(key, intervalMs))
      await wait(ms);
  });
}

/** Notes when a request really goes out; that must not hold it up. */
export function noteSent(target: Target, intervalMs: number, pacer: Pacer): void {
  pacer.sent(hostKey(target), intervalMs).catch(() => {});
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
