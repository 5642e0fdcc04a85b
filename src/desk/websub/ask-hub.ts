import { Failure } from '../../failure.js';
import type { Fetched, FetchRequest } from '../../io.js';
import { isUrl } from '../../is-url.js';
import type { Limits } from '../../limits.js';
import type { Source } from '../../source.js';
import { oneLine } from '../../websub/one-line.js';
import type { Subscription } from '../../websub/subscription.js';
import type { Library } from '../library.js';
import { requestOf } from '../sources/request.js';

const MAX_ANSWER_BYTES = 16 * 1024;
const TIMEOUT_MS = 20_000;
/** WebSub, 5.2: a hub may send its subscribers elsewhere. */
const ELSEWHERE = new Set([307, 308]);

interface Asking extends Pick<Library, 'io' | 'access' | 'failureOfStatus'> {
  readonly limits: Limits;
  readonly signal: AbortSignal;
}

/**
 * Asks a hub to push, or to stop, as a form (WebSub, 5.1), through the one door. What it promises counts only once it
 * has been verified.
 * @param source undefined when it is gone
 * @throws Failure of the way there, or of the hub's answer
 */
export async function askHub(
  desk: Asking,
  subscription: Subscription,
  mode: 'subscribe' | 'unsubscribe',
  source: Source | undefined,
): Promise<void> {
  const { websubLeaseSeconds, maxRedirects } = desk.limits;
  const form = formOf(subscription, mode, websubLeaseSeconds);
  let hub = subscription.hub;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const way = source
      ? requestOf(source, desk.access, hub)
      : { allowPrivateNetwork: subscription.inside === 1 };
    const answer = await post(desk, hub, form, way);
    if (answer.status < 300) return;
    const next = elsewhere(hub, answer);
    if (next === undefined) throw refusal(desk, answer);
    hub = next;
  }
  throw new Failure('redirect-limit', { url: subscription.hub });
}

function formOf(
  { callback, topic, secret }: Subscription,
  mode: 'subscribe' | 'unsubscribe',
  leaseSeconds: number,
): string {
  const form = new URLSearchParams({ 'hub.callback': callback, 'hub.mode': mode, 'hub.topic': topic });
  if (mode === 'subscribe') form.set('hub.lease_seconds', String(leaseSeconds));
  if (mode === 'subscribe' && secret !== undefined) form.set('hub.secret', secret);
  return form.toString();
}

function post(desk: Asking, url: string, form: string, way: Partial<FetchRequest>): Promise<Fetched> {
  return desk.io.fetch({
    ...way,
    url,
    method: 'POST',
    body: Buffer.from(form),
    headers: { ...way.headers, 'content-type': 'application/x-www-form-urlencoded' },
    // Each hop is a request of its own, with all the door's checks, that takes the form along.
    redirects: 0,
    maxBytes: MAX_ANSWER_BYTES,
    timeout: TIMEOUT_MS,
    signal: desk.signal,
  });
}

/** The secret is not sent on in the open. */
function elsewhere(hub: string, { status, headers }: Fetched): string | undefined {
  const location = headers.location;
  if (!ELSEWHERE.has(status) || !location || !isUrl(location, hub)) return undefined;
  const next = new URL(location, hub);
  return hub.startsWith('https:') && next.protocol !== 'https:' ? undefined : next.href;
}

/** Hubs say why in plain text (WebSub, 5.2). */
function refusal({ failureOfStatus, limits }: Asking, answer: Fetched): Failure {
  const { url, status, headers, body } = answer;
  const failure = failureOfStatus(answer) ?? new Failure('redirect-invalid', { url, status });
  const plain = /^text\/plain\b/i.test(headers['content-type'] ?? '');
  const answered = plain ? oneLine(Buffer.from(body).toString(), limits.maxReasonLength) : '';
  return answered ? new Failure(failure.code, { answered, ...failure.detail }) : failure;
}
