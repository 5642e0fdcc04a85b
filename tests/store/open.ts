import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { openStore, type Store } from '../../src/store/store.js';

/** A store under a prefix of its own, whose clock a test may set. */
export async function openTestStore(
  url: string,
  prefix: string,
  limits: Partial<Limits> = {},
): Promise<{ store: Store; clock: { now: number }; close(): Promise<void> }> {
  const clock = { now: Date.parse('2026-03-01T12:00:00Z') };
  const all = { ...DEFAULT_LIMITS, ...limits };
  const store = await openStore({ url, prefix, limits: all, now: () => clock.now });
  const close = async () => {
    const names = await store.redis.keys(`{${prefix}}:*`);
    if (names.length) await store.redis.del(...names);
    await store.close();
  };
  return { store, clock, close };
}
