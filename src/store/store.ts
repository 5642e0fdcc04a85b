import type { Redis } from 'ioredis';
import { DEFAULT_LIMITS, type Limits } from '../limits.js';
import { checkEviction, connect, type Role } from './connection.js';
import { createKeys, type Keys } from './keys.js';

/** What every function of the store is handed. */
export interface Store {
  readonly url: string;
  readonly redis: Redis;
  readonly keys: Keys;
  readonly limits: Limits;
  /** Milliseconds since the epoch. */
  now(): number;
  close(): Promise<void>;
}

export interface StoreOptions {
  readonly url: string;
  readonly prefix?: string;
  readonly limits?: Limits;
  readonly role?: Role;
  readonly now?: () => number;
}

/**
 * Connects and checks that this Redis keeps what it is given.
 * @throws Failure `store-unavailable`, `redis-eviction`
 */
export async function openStore(options: StoreOptions): Promise<Store> {
  const first = connect(options.url, 'client');
  try {
    await checkEviction(first);
  } finally {
    first.disconnect();
  }
  const redis = connect(options.url, options.role ?? 'client');
  return {
    url: options.url,
    redis,
    keys: createKeys(options.prefix),
    limits: options.limits ?? DEFAULT_LIMITS,
    now: options.now ?? Date.now,
    close: async () => redis.disconnect(),
  };
}
