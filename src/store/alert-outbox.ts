import { AlertEvent } from './alerts.js';
import type { Store } from './store.js';

const CLAIM_MS = 30_000;

/**
 * Tells what waits, in order, until something cannot be told: that is tried again later, after a pause that doubles, at
 * most `limits.maxAlertTries` times. One process tells at a time.
 * @param tell throws when it was not heard
 */
export async function tellAlerts(store: Store, tell: (event: AlertEvent) => Promise<void>): Promise<void> {
  const { redis, keys, limits } = store;
  if ((await redis.llen(keys.alertsOutbox)) === 0) return;
  if (!(await redis.set(keys.alertsTeller, 1, 'PX', CLAIM_MS, 'NX'))) return;
  for (let left = limits.maxAlertOutbox; left > 0; left--) {
    const json = await redis.lindex(keys.alertsOutbox, 0);
    if (json === null) break;
    const event = AlertEvent.parse(JSON.parse(json));
    try {
      await tell(event);
      await redis.lrem(keys.alertsOutbox, 1, json);
    } catch (thrown) {
      await standBack(store, json, event);
      throw thrown;
    }
    await redis.pexpire(keys.alertsTeller, CLAIM_MS);
  }
  await redis.del(keys.alertsTeller);
}

/** The claim is kept for as long as nobody is to try. */
async function standBack({ redis, keys, limits }: Store, json: string, event: AlertEvent): Promise<void> {
  const tries = event.tries + 1;
  await redis.lrem(keys.alertsOutbox, 1, json);
  if (tries < limits.maxAlertTries) await redis.lpush(keys.alertsOutbox, JSON.stringify({ ...event, tries }));
  await redis.pexpire(keys.alertsTeller, Math.min(CLAIM_MS * 2 ** event.tries, limits.maxBackoffMs));
}

/** What is told to nobody need not wait. */
export async function dropAlertOutbox({ redis, keys }: Store): Promise<void> {
  await redis.del(keys.alertsOutbox);
}
