import { clearAlerts } from '../../store/alerts.js';
import { listCases, removeCase } from '../../store/cases.js';
import { getSource, removeSource } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { withdrawRecords } from '../../store/withdraw.js';

export interface Removed {
  readonly id: string;
  /** Records that were withdrawn; 0 where they were to stay. */
  readonly withdrawn: number;
}

/**
 * Removes a source. Its records stay, unless its data goes with it: then each is withdrawn, and its failed work is
 * forgotten. Bytes in the archive are no longer named by anything, and stay on disk.
 * @throws Failure `source-unknown`
 */
export async function removeWith(store: Store, id: string, withData: boolean): Promise<Removed> {
  await getSource(store, id);
  // First, so that nothing that is under way comes out after its records were withdrawn.
  await removeSource(store, id);
  await clearAlerts(store, id);
  if (!withData) return { id, withdrawn: 0 };
  for (const { job } of await listCases(store, { source: id })) await removeCase(store, job);
  return { id, withdrawn: await withdrawRecords(store, id) };
}
