import { z } from 'zod';
import { runScript } from './script.js';
import { RAISE, RESOLVE } from './scripts/alert.js';
import type { Store } from './store.js';

export const AlertKind = z.enum(['silent', 'failing', 'paused', 'moved', 'changed-format']);
export type AlertKind = z.infer<typeof AlertKind>;

/** Something that is wrong with a source, or was. */
export const Alert = z.object({
  /** `<source>:<kind>`: one of a kind is open at a time. */
  id: z.string(),
  source: z.string(),
  kind: AlertKind,
  /** For a person. */
  says: z.string(),
  /** ISO 8601. */
  raised: z.iso.datetime(),
  resolved: z.iso.datetime().optional(),
});
export type Alert = z.infer<typeof Alert>;

/** An alert that is still to be told. */
export const AlertEvent = z.object({
  type: z.enum(['alert.raised', 'alert.resolved']),
  alert: Alert,
  tries: z.number(),
});
export type AlertEvent = z.infer<typeof AlertEvent>;

/** Raises an alert unless it is raised. Gives it when it is new. */
export async function raiseAlert(
  { redis, keys, limits, now }: Store,
  { source, kind, says }: Pick<Alert, 'source' | 'kind' | 'says'>,
): Promise<Alert | undefined> {
  const alert: Alert = { id: `${source}:${kind}`, source, kind, says, raised: new Date(now()).toISOString() };
  const args = [alert.id, JSON.stringify(alert), limits.maxAlertOutbox];
  const isNew = await runScript(redis, RAISE, [keys.alerts, keys.alertsOutbox], args);
  return isNew === 1 ? alert : undefined;
}

/** Resolves an alert that is open. Gives it when it was. */
export async function resolveAlert(
  { redis, keys, limits, now }: Store,
  alert: Alert,
): Promise<Alert | undefined> {
  const resolved: Alert = { ...alert, resolved: new Date(now()).toISOString() };
  const args = [alert.id, JSON.stringify(resolved), limits.maxAlertOutbox, limits.maxPastAlerts];
  const was = await runScript(redis, RESOLVE, [keys.alerts, keys.alertsOutbox, keys.alertsPast], args);
  return was === 1 ? resolved : undefined;
}

/** Open alerts, the latest first. */
export async function openAlerts({ redis, keys }: Store): Promise<Alert[]> {
  const held = Object.values(await redis.hgetall(keys.alerts)).map((json) => Alert.parse(JSON.parse(json)));
  return held.sort((one, other) => (one.raised > other.raised ? -1 : 1));
}

/** The open alerts of one source. */
export async function alertsOf({ redis, keys }: Store, source: string): Promise<Alert[]> {
  const ids = AlertKind.options.map((kind) => `${source}:${kind}`);
  const held = await redis.hmget(keys.alerts, ...ids);
  return held.flatMap((json) => (json ? [Alert.parse(JSON.parse(json))] : []));
}

/** Resolved alerts, the latest first. */
export async function pastAlerts({ redis, keys }: Store, most = 100): Promise<Alert[]> {
  const held = await redis.lrange(keys.alertsPast, 0, most - 1);
  return held.map((json) => Alert.parse(JSON.parse(json)));
}

/** Of a source that is no more. */
export async function clearAlerts(store: Store, source: string): Promise<void> {
  for (const alert of await alertsOf(store, source)) await resolveAlert(store, alert);
}
