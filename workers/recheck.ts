import { recheckArticle } from '../src/desk/recheck.js';
import { dueRechecks, settleRecheck } from '../src/store/recheck.js';
import { addDeliveries } from './producers.js';
import { takeTurn } from './turn.js';
import type { Desk, Handler } from './work.js';

/** Milliseconds after which an article is due again whose job was lost. */
const LEASE_MS = 3_600_000;
/** Articles that are queued in one tick. */
const AT_ONCE = 20;
/** Between two questions to one provider, over all workers, at the least: nobody waits for these answers. */
const LEAST_MS = 1_000;

/** Looks whether the posts of an article are still there. */
export const recheck: Handler<'recheck'> = async ({ data, about }, desk) => {
  const { article } = data;
  Object.assign(about, { article });
  const pace = async (provider: string) => {
    await takeTurn(desk, provider, Number.POSITIVE_INFINITY, LEAST_MS);
  };
  const { asked, emitted } = await recheckArticle(desk, article, { io: desk.io, pace });
  if (emitted?.waiting) await addDeliveries(desk, emitted.seq);
  return { outcome: 'rechecked', article, asked, change: emitted?.change };
};

/** Queues what is due. The job's id holds the time, so that adding one twice is a no-op. */
export async function addRechecks({ queues, store }: Pick<Desk, 'queues' | 'store'>): Promise<number> {
  const due = await dueRechecks(store, AT_ONCE);
  for (const { article, at } of due) {
    await queues.recheck.add('recheck', { v: 1, article }, { jobId: `${article}-recheck-${at}` });
    await settleRecheck(store, article, store.now() + LEASE_MS);
  }
  return due.length;
}
