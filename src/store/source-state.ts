import type { PollOutcome } from './poll-history.js';
import type { Store } from './store.js';

/** What is known of a source besides what the operator wrote. Times are milliseconds since the epoch. */
export interface SourceState {
  readonly nextAt?: number;
  /** Why it is polled then, in words. */
  readonly why?: string;
  /** Why it is not polled at all, in words. */
  readonly paused?: string;
  /** True when the operator asked for a poll that has not begun. */
  readonly asked: boolean;
  readonly etag?: string;
  readonly lastModified?: string;
  /** The address whose answer gave the validators above. */
  readonly validatorsUrl?: string;
  readonly bodyHash?: string;
  /** Of the entries, whatever bytes they came in. */
  readonly listHash?: string;
  /** Of the source as it was configured when the two above were taken. */
  readonly readAs?: string;
  /** Polls in a row that asked for a change only, and when the whole was last asked for. */
  readonly conditionalPolls?: number;
  readonly lastFull?: number;
  /** Until then its validators are not believed. */
  readonly distrustedUntil?: number;
  /** When an answer made them doubtful that has not been looked into. */
  readonly validatorsDoubted?: number;
  readonly lastPoll?: number;
  readonly lastSuccess?: number;
  /** When an entry was last new. */
  readonly lastNew?: number;
  readonly lastOutcome?: PollOutcome;
  /** Of the feed when it was last read. */
  readonly format?: string;
  /** The format that was noticed last, the one before it, and when it changed. */
  readonly formatSeen?: string;
  readonly formatBefore?: string;
  readonly formatChangedAt?: number;
  /** What it learnt for itself, in milliseconds: between two polls; between two entries; over which the feed reaches. */
  readonly interval?: number;
  readonly gap?: number;
  readonly reach?: number;
  /** Date of its newest entry. */
  readonly newest?: number;
  /** What the feed itself says of its pace, as JSON. */
  readonly pace?: string;
  /** Where it offers to be pushed from, divided by blanks, and under which address. */
  readonly hubs?: string;
  readonly self?: string;
  /** What its hub did at the last poll, in words. */
  readonly push?: string;
  /** When it failed so often in a row that it is only probed now and then. */
  readonly degradedSince?: number;
  /** Since when it cannot be reached, while that may be the fault of our own network, and how often that was. */
  readonly unreachableSince?: number;
  readonly doubts?: number;
  /** Where it redirects to for good, since when, and how often that was seen. */
  readonly movedTo?: string;
  readonly movedSince?: number;
  readonly movedSeen?: number;
  /** The address that an operator is asked to accept. */
  readonly proposedUrl?: string;
  /** The address that it had before it moved. */
  readonly formerUrl?: string;
  /** All that it moved away from, the last first, divided by blanks. */
  readonly formerUrls?: string;
  /** Failed polls in a row. */
  readonly errors: number;
  /** Code of the failure, while it lasts. */
  readonly lastError?: string;
  /** Entries of the feed when it was last read. */
  readonly entries?: number;
}

type Field = keyof SourceState;
export type SourcePatch = { readonly [Name in Field]?: string | number | undefined };

const NUMBERS = new Set<string>([
  'nextAt',
  'conditionalPolls',
  'lastFull',
  'distrustedUntil',
  'validatorsDoubted',
  'lastPoll',
  'lastSuccess',
  'lastNew',
  'formatChangedAt',
  'interval',
  'gap',
  'reach',
  'newest',
  'degradedSince',
  'unreachableSince',
  'doubts',
  'movedSince',
  'movedSeen',
  'errors',
  'entries',
] satisfies Field[]);

export function parseState(held: Readonly<Record<string, string>>): SourceState {
  const { asked, ...rest } = held;
  const fields = Object.entries(rest).map(([name, value]) => [
    name,
    NUMBERS.has(name) ? Number(value) : value,
  ]);
  return { errors: 0, ...Object.fromEntries(fields), asked: asked !== undefined };
}

/** Changes some fields; `undefined` takes a field away. */
export async function patchState({ redis, keys }: Store, source: string, patch: SourcePatch): Promise<void> {
  const gone: string[] = [];
  const set = new Map<string, string | number>();
  for (const [name, value] of Object.entries(patch)) {
    if (value === undefined) gone.push(name);
    else set.set(name, value);
  }
  const key = keys.sourceState(source);
  if (gone.length) await redis.hdel(key, ...gone);
  if (set.size) await redis.hset(key, set);
}
