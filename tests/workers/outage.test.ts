import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { listCases } from '../../src/store/cases.js';
import { changesAfter, countRecords } from '../../src/store/records.js';
import { startServer } from '../../src/store/server.js';
import { addSource } from '../../src/store/sources.js';
import { openStore } from '../../src/store/store.js';
import { openDesk, until } from './desk.js';
import { feedOf, openNewsroom, pageOf } from './newsroom.js';

test('Redis is killed in the middle: producers are told, workers go on when it is back, nothing is lost', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-outage-'));
  const first = await startServer(folder);
  const port = Number(new URL(first.url).port);
  const site = await openNewsroom();
  const names = Array.from({ length: 60 }, (_, n) => `n${n}`);
  for (const name of names)
    site.set(`/page/${name}`, { delay: 150, body: pageOf(name, `Words of ${name}.`) });
  site.set('/feed', { body: feedOf(site.url, names) });
  const stalls = { lockDuration: 2_000, stalledInterval: 1_000 };
  const desk = await openDesk(first.url, 'outage', { stalls });
  const client = await openStore({ url: first.url, prefix: 'outage' });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  await until(async () => (await countRecords(desk.store)) > 10);
  process.kill(first.pid, 'SIGKILL');
  await first.stop();

  const source = { id: 'late', name: 'late', feedUrl: `${site.url}/feed` };
  await expect(addSource(client, source)).rejects.toMatchObject({ code: 'store-unavailable' });
  await expect(openStore({ url: first.url })).rejects.toMatchObject({ code: 'store-unavailable' });

  const second = await startServer(folder, port);
  await until(async () => (await countRecords(client)) === names.length, 20_000);
  expect([await listCases(client), (await changesAfter(client, 0)).length]).toEqual([[], names.length]);
  await desk.close();
  await client.close();
  await site.close();
  await second.stop();
  rmSync(folder, { recursive: true, force: true });
}, 40_000);

test('a Redis that may evict keys is refused', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-eviction-'));
  const server = await startServer(folder);
  const redis = new Redis(server.url);
  await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
  await redis.quit();
  await expect(openStore({ url: server.url })).rejects.toMatchObject({ code: 'redis-eviction' });
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});
