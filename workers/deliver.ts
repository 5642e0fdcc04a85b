import { deliver as handOver } from '../src/deliver/deliver.js';
import { recordAt } from '../src/store/records.js';
import type { Handler } from './work.js';

/** Hands one change to one subscriber. */
export const deliver: Handler<'deliver'> = async ({ data, about }, desk) => {
  const { subscriber: id, seq } = data;
  const subscriber = desk.subscribers.find((one) => one.id === id);
  if (!subscriber) return { outcome: 'unsubscribed', subscriber: id };
  if (subscriber.type === 'webhook') about.url = subscriber.url;
  const record = await recordAt(desk.store, seq);
  if (!record) return { outcome: 'superseded', subscriber: id, seq };
  about.article = record.id;
  await handOver(desk.io, subscriber, record);
  return { outcome: 'delivered', subscriber: id, seq, article: record.id };
};
