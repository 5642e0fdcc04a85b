import type { Io } from '../io.js';
import type { Article } from '../model.js';
import { appendNdjson } from './ndjson.js';
import type { Subscriber } from './subscriber.js';
import { postWebhook } from './webhook.js';

/** Hands a record to one subscriber. @throws Failure when it was not accepted */
export async function deliver(io: Io, subscriber: Subscriber, record: Article): Promise<void> {
  if (subscriber.type === 'webhook') await postWebhook(io, subscriber, record);
  else await appendNdjson(subscriber.folder, record);
}
