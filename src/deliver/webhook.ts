import { Failure } from '../failure.js';
import type { Fetched, Io } from '../io.js';
import type { Article } from '../model.js';
import { sign } from './signature.js';
import type { WebhookSubscriber } from './subscriber.js';

const TIMEOUT_MS = 20_000;
const MAX_ANSWER_BYTES = 64 * 1024;

/** Where something signed is posted to. */
export type Webhook = Pick<WebhookSubscriber, 'id' | 'url' | 'secret' | 'allowPrivateNetwork'>;

/**
 * Offers a record, signed. Only a 2xx is acceptance. The `webhook-id` is the same for every try of one revision.
 * @throws Failure `deliver-failed` (with `retryAfterMs` where the subscriber names it), `deliver-gone`, or the door's own
 */
export async function postWebhook(io: Io, subscriber: WebhookSubscriber, record: Article): Promise<void> {
  const id = `${record.id}-${record.revision}`;
  await postSigned(io, subscriber, { id, type: `article.${record.change}`, data: record });
}

/** Posts one event, signed (Standard Webhooks). @throws as `postWebhook` */
export async function postSigned(
  io: Io,
  to: Webhook,
  { id, type, data }: { readonly id: string; readonly type: string; readonly data: object },
): Promise<void> {
  const seconds = Math.floor(io.now() / 1000);
  const timestamp = new Date(seconds * 1000).toISOString();
  const body = JSON.stringify({ type, timestamp, data });
  const answer = await io.fetch({
    url: to.url,
    method: 'POST',
    body: Buffer.from(body),
    headers: {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(seconds),
      'webhook-signature': sign(to.secret, id, seconds, body),
    },
    redirects: 0,
    timeout: TIMEOUT_MS,
    maxBytes: MAX_ANSWER_BYTES,
    ...(to.allowPrivateNetwork && { allowPrivateNetwork: true }),
  });
  if (answer.status >= 200 && answer.status < 300) return;
  throw refused(to.id, answer, io.now());
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
