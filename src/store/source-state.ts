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
  readonly lastPoll?: number;
  readonly lastSuccess?: number;
  /** Failed polls in a row. */
  readonly errors: number;
  /** Code of the failure, while it lasts. */
  readonly lastError?: string;
  /** Entries of the feed when it was last read. */
  readonly entries?: number;
}

type Field = keyof SourceState;
export type SourcePatch = { readonly [Name in Field]?: string | number | undefined };

const NUMBERS: readonly Field[] = ['nextAt', 'lastPoll', 'lastSuccess', 'errors', 'entries'];

export function parseState(held: Readonly<Record<string, string>>): SourceState {
  const { asked, ...rest } = held;
  const fields = Object.entries(rest).map(([name, value]) => [
    name,
    NUMBERS.some((number) => number === name) ? Number(value) : value,
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
