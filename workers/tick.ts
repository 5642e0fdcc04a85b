import { MANY_HOSTS } from '../src/poll/network.js';
import { rebuildDue, takeDue } from '../src/store/due.js';
import { countUnreached } from '../src/store/network.js';
import { overdueChanges } from '../src/store/outbox.js';
import { admit } from './admit.js';
import { addCleansAgain } from './again.js';
import { addBackfills } from './backfill.js';
import { addDeliveries, addLateEmits, addPolls } from './producers.js';
import { addPushes, addSubscriptions } from './push.js';
import { addRechecks } from './recheck.js';
import type { Handler } from './work.js';

/** Deliveries are queued right after a change; one that has waited this long was forgotten. */
const OVERDUE_MS = 30_000;

/** Adds a poll for every source that is due, and what dead workers left undone. */
export const tick: Handler<'tick'> = async (_work, desk) => {
  const polls = await addPolls(desk, await admit(desk, await takeDue(desk.store, await pollsAtOnce(desk))));
  for (const seq of await overdueChanges(desk.store, OVERDUE_MS)) await addDeliveries(desk, seq);
  const late = await addLateEmits(desk, OVERDUE_MS);
  const again = await addCleansAgain(desk);
  const rechecks = await addRechecks(desk);
  const backfills = await addBackfills(desk);
  const pushes = await addPushes(desk);
  const subscriptions = await addSubscriptions(desk);
  return { outcome: 'ticked', polls, late, again, rechecks, backfills, pushes, subscriptions };
};

/** While our own network seems to be down, a few polls find out when it is back; the others stay due. */
async function pollsAtOnce({ store }: Parameters<typeof tick>[1]): Promise<number> {
  const { maxProbesPerTick, maxPollsPerTick } = store.limits;
  return (await countUnreached(store)) >= MANY_HOSTS ? maxProbesPerTick : maxPollsPerTick;
}

/** Starts the one scheduler. However many workers call this, there is one tick. */
export async function startTicking({ queues, store }: Parameters<typeof tick>[1]): Promise<void> {
  await rebuildDue(store);
  const template = { name: 'tick', data: { v: 1 as const }, opts: { attempts: 1 } };
  await queues.tick.upsertJobScheduler('tick', { every: store.limits.tickMs }, template);
}
