import { Failure } from '../failure.js';
import type { Fetched, Io } from '../io.js';
import type { Article } from '../model.js';
import { sign } from './signature.js';
import type { WebhookSubscriber } from './subscriber.js';

const TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/**
 * Offers a record, signed. Only a 2xx is acceptance. The `webhook-id` is the same for every try of one revision.
 * @throws Failure `deliver-failed` (with `retryAfterMs` where the subscriber names it), `deliver-gone`, or the door's own
 */
export async function postWebhook(io: Io, subscriber: WebhookSubscriber, record: Article): Promise<void> {
  const id = `${record.id}-${record.revision}`;
  const seconds = Math.floor(io.now() / 1000);
  const timestamp = new Date(seconds * 1000).toISOString();
  const body = JSON.stringify({ type: `article.${record.change}`, timestamp, data: record });
  const answer = await io.fetch({
    url: subscriber.url,
    method: 'POST',
    body: Buffer.from(body),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': sign(subscriber.secret, id, seconds, body),
    },
    redirects: 0,
    timeout: TIMEOUT_MS,
    maxBytes: MAX_ANSWER_BYTES,
    ...(subscriber.allowPrivateNetwork && { allowPrivateNetwork: true }),
  });
  if (answer.status >= 200 && answer.status < 300) return;
  throw refused(subscriber.id, answer, io.now());
}

function refused(subscriber: string, { status, headers }: Fetched, now: number): Failure {
  if (status === 410) return new Failure('deliver-gone', { subscriber });
  const retryAfterMs = readRetryAfter(headers['retry-after'], now);
  return new Failure('deliver-failed', {
    subscriber,
    status,
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  });
}

/** Seconds or an HTTP date (RFC 9110, 10.2.3). */
function readRetryAfter(header: string | undefined, now: number): number | undefined {
  if (!header) return undefined;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now);
}
