import type { Io } from '../../io.js';
import { tellAlerts } from '../../store/alert-outbox.js';
import { type Alert, alertsOf, raiseAlert, resolveAlert } from '../../store/alerts.js';
import { pollHistory } from '../../store/poll-history.js';
import { patchState } from '../../store/source-state.js';
import { findSource, type KnownSource } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { isForced, type Trouble, troublesOf } from './health.js';
import type { AlertSettings } from './settings.js';
import { postAlert } from './webhook.js';

/** Who hears of alerts. */
export interface AlertDesk {
  readonly store: Store;
  readonly io: Io;
  readonly alerts?: AlertSettings;
  readonly log: {
    warn(line: object): void;
    info(line: object): void;
  };
}

/**
 * Looks after each poll whether something is wrong with its source: raises an alert once, and resolves it once. What is
 * raised is logged, told to the webhook and kept for the API. It never throws: a poll is not to fail of it.
 */
export async function watchSource(desk: AlertDesk, id: string): Promise<void> {
  const { store, log } = desk;
  try {
    const known = await findSource(store, id);
    if (!known) return;
    await settleAlerts(desk, await noteFormat(store, known));
    const webhook = desk.alerts?.webhook;
    await tellAlerts(store, async (event) => {
      if (webhook) await postAlert(desk.io, webhook, event);
    });
  } catch (thrown) {
    const error = thrown instanceof Error ? thrown.message : String(thrown);
    log.warn({ event: 'alert-not-told', source: id, error: error.slice(0, 300) });
  }
}

async function settleAlerts({ store, log }: AlertDesk, known: KnownSource): Promise<void> {
  const { id } = known.source;
  const moved = known.state.formerUrl !== undefined;
  const [polls, open] = await Promise.all([moved ? pollHistory(store, id) : [], alertsOf(store, id)]);
  const wanted = new Map(
    troublesOf(known, polls, store.limits, store.now()).flatMap((trouble) => {
      const kind = kindOf(trouble, known, store.limits.alertErrors);
      return kind ? [[kind, trouble.says] as const] : [];
    }),
  );
  for (const alert of open) {
    if (wanted.has(alert.kind)) continue;
    const resolved = await resolveAlert(store, alert);
    if (resolved) log.info({ event: 'alert-resolved', source: id, kind: alert.kind, says: alert.says });
  }
  for (const [kind, says] of wanted) {
    const raised = await raiseAlert(store, { source: id, kind, says });
    if (raised) log.warn({ event: 'alert-raised', source: id, kind, says });
  }
}

/** One failed poll alarms nobody, and a pause that an operator asked for is known to them. */
function kindOf({ status }: Trouble, known: KnownSource, errors: number): Alert['kind'] | undefined {
  if (status === 'paused') return isForced(known) ? 'paused' : undefined;
  if (status === 'failing') return known.state.errors >= errors ? 'failing' : undefined;
  return status === 'degraded' ? 'failing' : status;
}

/** Keeps which format the feed has, to notice when it changes. */
async function noteFormat(store: Store, known: KnownSource): Promise<KnownSource> {
  const { source, state } = known;
  const { format, formatSeen } = state;
  if (format === undefined || format === formatSeen) return known;
  const changed =
    formatSeen === undefined
      ? { formatSeen: format }
      : { formatSeen: format, formatBefore: formatSeen, formatChangedAt: store.now() };
  await patchState(store, source.id, changed);
  return { source, state: { ...state, ...changed } };
}
