import { type Pace, paceOf } from '../src/embeds/pace.js';
import type { Desk } from './work.js';

/**
 * Waits for the provider's next free moment. Where that is too late, takes none and gives how far away it is.
 * @param until milliseconds since the epoch
 * @param leastMs between two questions, where the asker wants them farther apart than the provider bears
 */
export async function takeTurn(
  { pacer, store, providers }: Pick<Desk, 'pacer' | 'store' | 'providers'>,
  provider: string,
  until: number,
  leastMs = 0,
): Promise<number> {
  const name = `provider-${provider}`;
  const { intervalMs, burst } = slower(paceOf(provider, providers), leastMs);
  const busy = await pacer.peek(name, intervalMs, burst);
  if (store.now() + busy >= until) return busy;
  const wait = await pacer.reserve(name, intervalMs, burst);
  if (wait > 0) await new Promise((next) => setTimeout(next, wait));
  return 0;
}

function slower(pace: Pace, leastMs: number): Pace {
  return pace.intervalMs < leastMs ? { intervalMs: leastMs, burst: 1 } : pace;
}
