import { postSigned } from '../../deliver/webhook.js';
import type { Io } from '../../io.js';
import type { AlertEvent } from '../../store/alerts.js';
import type { AlertSettings } from './settings.js';

/**
 * Tells an alert, signed as records are. Its `webhook-id` is the same for every try.
 * @throws Failure `deliver-failed`, `deliver-gone`, or the door's own
 */
export async function postAlert(
  io: Io,
  webhook: NonNullable<AlertSettings['webhook']>,
  { type, alert }: AlertEvent,
): Promise<void> {
  const at = alert.resolved ?? alert.raised;
  await postSigned(
    io,
    { id: 'alerts', ...webhook },
    { id: `${alert.id}-${Date.parse(at)}`, type, data: alert },
  );
}
