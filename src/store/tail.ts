import { Article } from '../model.js';
import { connect, storeFailure } from './connection.js';
import { lastSeq, recordOf } from './records.js';
import type { Store } from './store.js';

const BLOCK_MS = 1_000;
const AT_ONCE = 50;

/**
 * Records as they are emitted, without end: stop by the signal. An outage of Redis is waited out.
 * @param after place in the change log; by default only what comes from now on
 */
export async function* tailRecords(
  store: Store,
  { after, signal }: { readonly after?: number; readonly signal: AbortSignal },
): AsyncGenerator<Article> {
  let at = after ?? (await lastSeq(store));
  // A blocking read holds its connection.
  const redis = connect(store.url, 'worker');
  const stop = () => redis.disconnect();
  signal.addEventListener('abort', stop, { once: true });
  try {
    while (!signal.aborted) {
      for (const fields of await read(`${at}-0`)) {
        const json = recordOf(fields);
        if (!json || signal.aborted) continue;
        const record = Article.parse(JSON.parse(json));
        at = record.seq;
        yield record;
      }
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }

  async function read(from: string): Promise<string[][]> {
    try {
      const key = store.keys.stream;
      const answer = await redis.xread('COUNT', AT_ONCE, 'BLOCK', BLOCK_MS, 'STREAMS', key, from);
      return (answer?.[0]?.[1] ?? []).map(([, fields]) => fields);
    } catch (thrown) {
      if (signal.aborted || storeFailure(thrown)) return [];
      throw thrown;
    }
  }
}
