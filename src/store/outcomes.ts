import { connect } from './connection.js';
import type { Store } from './store.js';

/** What became of a job, told once to whoever listens. */
export interface Outcome {
  readonly event: string;
  readonly [name: string]: string | number | boolean | undefined;
}

/** Tells it; nobody needs to listen. */
export async function tellOutcome({ redis, keys }: Store, outcome: Outcome): Promise<void> {
  await redis.publish(keys.outcomes, JSON.stringify(outcome));
}

/** Hears outcomes from now on, of all workers. Gives the way to stop. */
export async function hearOutcomes(
  { url, keys }: Store,
  hear: (outcome: Outcome) => void,
): Promise<() => Promise<void>> {
  const redis = connect(url, 'worker');
  redis.on('message', (_channel, message: string) => hear(JSON.parse(message) as Outcome));
  await redis.subscribe(keys.outcomes);
  return async () => redis.disconnect();
}
