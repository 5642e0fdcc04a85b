import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import type { Redis } from 'ioredis';

const compress = promisify(gzip);
const expand = promisify(gunzip);

/** Keeps a JSON value in a fraction of its size. @param ttlMs milliseconds until it is forgotten */
export async function putPacked(redis: Redis, key: string, value: unknown, ttlMs: number): Promise<void> {
  await redis.set(key, await compress(JSON.stringify(value)), 'PX', Math.max(1, Math.ceil(ttlMs)));
}

/** Undefined when there is none. */
export async function getPacked(redis: Redis, key: string): Promise<unknown> {
  const packed = await redis.getBuffer(key);
  return packed === null ? undefined : JSON.parse((await expand(packed)).toString('utf8'));
}
