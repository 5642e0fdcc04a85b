import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { expect, inject, test } from 'vitest';

test('the run has one real Redis that keeps an append-only file and evicts nothing', async () => {
  const redis = new Redis(inject('redisUrl'));
  const config = (await redis.config('GET', 'appendonly')) as string[];
  const policy = (await redis.config('GET', 'maxmemory-policy')) as string[];
  await redis.quit();
  expect([config[1], policy[1]]).toEqual(['yes', 'noeviction']);
});

test('once its server is stopped nothing holds up a command', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-server-'));
  const built = new URL('../../dist/src/store/server.js', import.meta.url).href;
  const code = `const { startServer } = await import('${built}');
    const server = await startServer(process.argv[1]);
    await server.stop();
    process.stdout.write('stopped');`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', code, folder]);
  const ended = once(child, 'exit');
  expect(String(await once(child.stdout, 'data'))).toBe('stopped');
  const stopped = performance.now();
  expect(await ended).toEqual([0, null]);
  // A timer of a connection that was refused would hold it for two seconds.
  expect(performance.now() - stopped).toBeLessThan(1_500);
  rmSync(folder, { recursive: true, force: true });
});
