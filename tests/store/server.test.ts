import { Redis } from 'ioredis';
import { expect, inject, test } from 'vitest';

test('the run has one real Redis that keeps an append-only file and evicts nothing', async () => {
  const redis = new Redis(inject('redisUrl'));
  const config = (await redis.config('GET', 'appendonly')) as string[];
  const policy = (await redis.config('GET', 'maxmemory-policy')) as string[];
  await redis.quit();
  expect([config[1], policy[1]]).toEqual(['yes', 'noeviction']);
});
