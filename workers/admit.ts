import { sayDuration } from '../src/poll/duration.js';
import { Source } from '../src/source.js';
import { admitPolls } from '../src/store/admission.js';
import type { DueSource } from '../src/store/due.js';
import { putOffPoll } from '../src/store/settle.js';
import { hostOf } from './host.js';
import type { Desk } from './work.js';

/** A little slower than the door lets requests through, so that they do not queue before it. */
const SLACK = 1.1;

/** A poll that may begin, and in how many milliseconds. */
export interface Admitted extends DueSource {
  readonly delay?: number;
  /** What its hub delivered is read; nobody is asked. */
  readonly pushed?: true;
}

/**
 * Gives each poll its turn at its host. One whose turn is far away is put off: a crowd at one host, or a host that
 * asked for a pause, keeps no worker from the others.
 */
export async function admit({ store }: Pick<Desk, 'store'>, due: readonly DueSource[]): Promise<Admitted[]> {
  const groups = await byHost(store, due);
  const admitted = [...groups].map(async ([host, { polls, intervalMs }]) => {
    if (host === undefined) return polls;
    const waits = await admitPolls(store, host, intervalMs, polls.length);
    const ready = polls.map((poll, at) => ({ ...poll, delay: waits[at] ?? 0 }));
    const far = ready.filter(({ delay }) => delay > store.limits.pollHorizonMs);
    await Promise.all(far.map((poll) => putOff(store, poll, host)));
    return ready.filter(({ delay }) => delay <= store.limits.pollHorizonMs);
  });
  return (await Promise.all(admitted)).flat();
}

async function putOff(store: Desk['store'], { source, delay = 0 }: Admitted, host: string): Promise<void> {
  const why = `waits ${sayDuration(delay)} for its turn at ${host}`;
  await putOffPoll(store, source, { at: store.now() + delay, why });
}

interface Group {
  readonly polls: DueSource[];
  /** Between two of them: what the most careful of the sources asks for. */
  intervalMs: number;
}

async function byHost({ redis, keys, limits }: Desk['store'], due: readonly DueSource[]) {
  const groups = new Map<string | undefined, Group>();
  if (due.length === 0) return groups;
  const held = await redis.hmget(keys.sources, ...due.map(({ source }) => source));
  for (const [at, poll] of due.entries()) {
    const source = parse(held[at]);
    const host = source && hostOf(source);
    const own = SLACK * Math.max(limits.hostIntervalMs, (source?.minCrawlDelay ?? 0) * 1_000);
    const group = groups.get(host) ?? { polls: [], intervalMs: 0 };
    groups.set(host, group);
    group.polls.push(poll);
    group.intervalMs = Math.max(group.intervalMs, own);
  }
  return groups;
}

function parse(json: string | null | undefined): Source | undefined {
  return json ? Source.parse(JSON.parse(json)) : undefined;
}
