import { Redis, type RedisOptions } from 'ioredis';
import { Failure } from '../failure.js';

/** `worker` waits for a Redis that is away; `client` gives up at once with `store-unavailable`. */
export type Role = 'worker' | 'client';

const OPTIONS: Readonly<Record<Role, RedisOptions>> = {
  // BullMQ's blocking reads ask for null: a command waits until Redis is back.
  worker: { maxRetriesPerRequest: null },
  client: { maxRetriesPerRequest: 1, commandTimeout: 10_000 },
};

const AWAY = [
  'MaxRetriesPerRequestError',
  'Connection is closed',
  'Command timed out',
  "Stream isn't writeable",
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'LOADING ',
];

/** Opens a connection; it comes back by itself after an outage. Close it with `quit()` or `disconnect()`. */
export function connect(url: string, role: Role = 'client'): Redis {
  const redis = new Redis(url, {
    ...OPTIONS[role],
    connectTimeout: 5_000,
    retryStrategy: (times) => Math.min(50 * 2 ** Math.min(times, 10), 1_000),
  });
  // Without a listener an outage ends the process; each command's own promise reports it.
  redis.on('error', () => {});
  const send = redis.sendCommand.bind(redis);
  redis.sendCommand = (command, stream) => {
    const told = Promise.resolve(send(command, stream)).catch(rethrow);
    // A command that waited for its connection passes here again, and nobody listens to that second promise.
    told.catch(() => {});
    return told;
  };
  return redis;
}

/** The failure that a Redis error stands for; undefined when it is of another kind. */
export function storeFailure(thrown: unknown): Failure | undefined {
  if (thrown instanceof Failure) return thrown.code.startsWith('store-') ? thrown : undefined;
  if (!(thrown instanceof Error)) return undefined;
  const words = `${thrown.name} ${thrown.message}`;
  if (words.includes('OOM command not allowed')) return new Failure('store-full', {}, { cause: thrown });
  if (AWAY.some((sign) => words.includes(sign)))
    return new Failure('store-unavailable', {}, { cause: thrown });
  return undefined;
}

function rethrow(thrown: unknown): never {
  throw storeFailure(thrown) ?? thrown;
}

/**
 * A Redis that evicts keys loses jobs without a word.
 * @throws Failure `redis-eviction` when its policy is another than noeviction
 */
export async function checkEviction(redis: Redis): Promise<void> {
  const policy = /^maxmemory_policy:(\S+)/m.exec(await redis.info('memory'))?.[1];
  if (policy && policy !== 'noeviction') throw new Failure('redis-eviction', { policy });
}
