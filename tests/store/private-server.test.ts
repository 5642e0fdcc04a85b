import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openPrivateServer } from '../../src/store/private-server.js';
import { findServer } from '../../src/store/server.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-private-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const set = async (url: string, key: string, value: string) => {
  const redis = new Redis(url);
  await redis.set(key, value);
  await redis.quit();
};
const get = async (url: string, key: string) => {
  const redis = new Redis(url, { retryStrategy: () => null });
  redis.on('error', () => {});
  const value = await redis.get(key);
  await redis.quit();
  return value;
};

test('several at once share one server, and only its starter ends it', async () => {
  const servers = await Promise.all([1, 2, 3].map(() => openPrivateServer(folder)));
  const urls = new Set(servers.map((server) => server.url));
  expect(urls.size).toBe(1);
  await set(servers[0]?.url ?? '', 'a', '1');
  await Promise.all(servers.map((server) => server.stop()));
  await expect(get(servers[0]?.url ?? '', 'a')).rejects.toThrow();
});

test('the data is there again the next time', async () => {
  const first = await openPrivateServer(folder);
  await set(first.url, 'kept', 'yes');
  await first.stop();
  const second = await openPrivateServer(folder);
  expect(await get(second.url, 'kept')).toBe('yes');
  await second.stop();
});

test('a server whose starter was killed is ended by who comes next', async () => {
  const first = await openPrivateServer(folder);
  const file = join(folder, 'server.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace(/"starter":\d+/, `"starter":${2 ** 22 - 1}`));
  const second = await openPrivateServer(folder);
  expect(second.pid).toBe(first.pid);
  await second.stop();
  expect(() => process.kill(first.pid, 0)).toThrow();
});

test('what a killed process left behind does not stand in the way', async () => {
  writeFileSync(
    join(folder, 'server.json'),
    JSON.stringify({ url: 'redis://127.0.0.1:1', pid: 2 ** 22 - 1 }),
  );
  writeFileSync(join(folder, 'server.lock'), String(2 ** 22 - 1));
  const server = await openPrivateServer(folder);
  await set(server.url, 'a', '1');
  await server.stop();
});

test('a server is found on the PATH', () => {
  expect(findServer()).toMatch(/(redis|valkey)-server$/);
});
