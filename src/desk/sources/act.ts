import { clearAlerts } from '../../store/alerts.js';
import { pauseSource, pollNow, resumeSource } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { type Selection, selectSources } from './select.js';

interface Action {
  /** What is said of each source once it is done. */
  readonly done: string;
  readonly says: string;
  run(store: Store, id: string): Promise<void>;
}

/** What may be done to sources as they are, by the names that the command line and the API share. */
export const ACTIONS = {
  pause: {
    done: 'paused',
    says: 'poll no more until resumed',
    async run(store, id) {
      await pauseSource(store, id);
      await clearAlerts(store, id);
    },
  },
  resume: { done: 'resumed', says: 'poll again, at once', run: resumeSource },
  poll: { done: 'due now', says: 'poll now', run: pollNow },
} as const satisfies Record<string, Action>;

export type ActionName = keyof typeof ACTIONS;

/** Does it to all that are selected. Gives their ids. @throws Failure `source-unknown`, `input-invalid` */
export async function actOn(store: Store, action: ActionName, selection: Selection): Promise<string[]> {
  const ids = await selectSources(store, selection);
  for (const id of ids) await ACTIONS[action].run(store, id);
  return ids;
}
