import type { IncomingMessage } from 'node:http';
import { Failure, toFailure } from '../failure.js';
import { headerLinks } from '../feed/link-header.js';
import type { Archive } from '../store/archive.js';
import { putPush } from '../store/pushes.js';
import type { Store } from '../store/store.js';
import { countOn, findSubscription, forgetSubscription, patchSubscription } from '../store/subscriptions.js';
import { judgeIntent } from '../websub/intent.js';
import { isSigned } from '../websub/signature.js';
import type { Subscription } from '../websub/subscription.js';
import { renewAt } from '../websub/timing.js';
import { readBytes } from './body.js';

interface Hooks {
  readonly store: Store;
  readonly archive: Archive;
}

let receiving = 0;

/**
 * Answers a hub that asks whether a subscription was meant (WebSub, 5.3). Gives what it is answered.
 * @throws Failure `subscription-unknown` for what was not asked for
 */
export async function answerIntent({ store }: Hooks, id: string, query: URLSearchParams): Promise<string> {
  const found = await findSubscription(store, id);
  const now = store.now();
  const intent = found && judgeIntent(found, query, store.limits, now);
  switch (intent?.kind) {
    case 'subscribed':
      await patchSubscription(
        store,
        id,
        {
          verifiedAt: now,
          since: found?.since ?? now,
          leaseUntil: now + intent.leaseMs,
          failures: 0,
          lastError: undefined,
          nextAt: renewAt(intent.leaseMs, store.limits, now),
        },
        null,
      );
      return intent.challenge;
    case 'unsubscribed':
      await forgetSubscription(store, id);
      return intent.challenge;
    case 'denied':
      // What follows from it is a worker's to do.
      await patchSubscription(store, id, { denied: intent.reason, asked: undefined, nextAt: now }, null);
      return '';
    default:
      throw new Failure('subscription-unknown');
  }
}

/**
 * Takes in what a hub delivers. It is read by a worker; what carries a wrong signature or none is counted and let be,
 * without telling so (WebSub, 7.1).
 * @throws Failure `subscription-gone`, `request-too-large`, `push-busy`
 */
export async function receivePush(
  { store, archive }: Hooks,
  id: string,
  request: IncomingMessage,
): Promise<void> {
  const found = await findSubscription(store, id);
  if (!found || found.leaving !== undefined) throw new Failure('subscription-gone');
  if (receiving >= store.limits.maxPushesAtOnce)
    throw new Failure('push-busy', { limit: store.limits.maxPushesAtOnce });
  receiving += 1;
  try {
    const body = await readBody(store, found, request);
    const signature = request.headers['x-hub-signature'];
    if (found.secret !== undefined && !isSigned(one(signature), found.secret, body))
      return await countOn(store, id, 'forged');
    await keep({ store, archive }, found, body, request);
  } finally {
    receiving -= 1;
  }
}

/** What is too large to be read says that there is something: the feed is polled for it. */
async function readBody(
  store: Store,
  { id, source }: Subscription,
  request: IncomingMessage,
): Promise<Buffer> {
  try {
    return await readBytes(request, store.limits.maxPushBytes);
  } catch (thrown) {
    if (toFailure(thrown).code === 'request-too-large')
      await putPush(store, source, { subscription: id, at: store.now() });
    throw thrown;
  }
}

async function keep(
  { store, archive }: Hooks,
  subscription: Subscription,
  body: Buffer,
  request: IncomingMessage,
): Promise<void> {
  const { id, source } = subscription;
  const now = store.now();
  const ping = { subscription: id, at: now };
  const contentType = request.headers['content-type'];
  const readable =
    subscription.secret !== undefined && body.byteLength > 0 && isOfTopic(subscription, request);
  const push = readable && { ...ping, digest: await archive.put(body), ...(contentType && { contentType }) };
  if (!push) await putPush(store, source, ping);
  else if (!(await putPush(store, source, push))) {
    await countOn(store, id, 'dropped');
    await putPush(store, source, ping);
  }
  await patchSubscription(store, id, { lastPush: now });
  await countOn(store, id, 'pushes');
}

/** False when it says itself that it is of another topic: then it is not read as this source's. */
function isOfTopic({ topic }: Subscription, { headers }: IncomingMessage): boolean {
  const links = headerLinks(one(headers.link), topic);
  const selves = links.filter(({ relations }) => relations.includes('self'));
  return selves.length === 0 || selves.some(({ url }) => url === topic);
}

function one(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header.join(', ') : header;
}
