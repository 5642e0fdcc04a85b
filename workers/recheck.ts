import { recheckArticle } from '../src/desk/recheck.js';
import { dueRechecks, settleRecheck } from '../src/store/recheck.js';
import { addDeliveries } from './producers.js';
import type { Desk, Handler } from './work.js';

/** Milliseconds after which an article is due again whose job was lost. */
const LEASE_MS = 3_600_000;
/** Articles that are queued in one tick. */
const AT_ONCE = 20;
/** Between two questions to one provider, over all workers: nobody waits for these answers. */
const INTERVAL_MS = 1_000;

/** Looks whether the posts of an article are still there. */
export const recheck: Handler<'recheck'> = async ({ data, about }, desk) => {
  const { article } = data;
  Object.assign(about, { article });
  const pace = async (provider: string) => {
    const wait = await desk.pacer.reserve(`provider-${provider}`, INTERVAL_MS);
    if (wait > 0) await new Promise((next) => setTimeout(next, wait));
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
