import { advance } from '../src/desk/websub/advance.js';
import { takePushed } from '../src/store/pushes.js';
import { takeDueSubscriptions } from '../src/store/subscriptions.js';
import { addPolls } from './producers.js';
import type { Desk, Handler } from './work.js';

/** Takes the next step of one subscription at a hub. */
export const subscribe: Handler<'subscribe'> = async (work, desk) => {
  const { outcome, source, hub, why } = await advance(desk, work.data.subscription, work.signal);
  Object.assign(work.about, { source, url: hub });
  return { outcome, source, hub, why };
};

/** Queues the steps of subscriptions that are due. Gives how many. */
export async function addSubscriptions({ queues, store }: Pick<Desk, 'queues' | 'store'>): Promise<number> {
  const due = await takeDueSubscriptions(store);
  if (due.length === 0) return 0;
  const steps = due.map((subscription) => ({
    name: 'subscribe',
    data: { v: 1 as const, subscription },
    opts: { deduplication: { id: `subscribe-${subscription}` } },
  }));
  await queues.subscribe.addBulk(steps);
  return due.length;
}

/** Queues the reading of what hubs delivered, as polls of its sources: neither overlaps with another. */
export async function addPushes(desk: Pick<Desk, 'queues' | 'store'>): Promise<number> {
  const at = desk.store.now();
  const sources = await takePushed(desk.store);
  return addPolls(
    desk,
    sources.map((source) => ({ source, at, pushed: true as const })),
  );
}
