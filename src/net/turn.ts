import { setTimeout as delay } from 'node:timers/promises';
import { Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import { retryAfterMs } from '../retry-after.js';
import type { Deadline } from './deadline.js';
import type { Answer } from './exchange.js';
import { hostKey } from './host-key.js';
import type { Pacer } from './pacer.js';
import type { Target } from './target.js';

/**
 * Waits for the host's turn; the request's clock stands still meanwhile.
 * @param intervalMs kept free after it, in milliseconds
 * @throws Failure `host-busy`, with `retryAfterMs`, when the turn is farther away than a request may wait
 */
export async function awaitTurn(
  target: Target,
  intervalMs: number,
  { pacer, maxWaitMs, deadline }: { pacer: Pacer; maxWaitMs: number; deadline: Deadline },
): Promise<void> {
  const key = hostKey(target);
  await deadline.hold(async () => {
    const away = (await pacer.peek?.(key)) ?? 0;
    if (away > maxWaitMs) throw new Failure('host-busy', { host: target.host, retryAfterMs: away });
    const wait = await pacer.reserve(key, intervalMs);
    if (wait > 0) await delay(wait, undefined, { signal: deadline.signal });
  });
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
