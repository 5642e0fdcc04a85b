import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { healthCommand } from '../../src/cli/health.js';
import { openPrivateServer } from '../../src/store/private-server.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-health-'));
  vi.stubEnv('COPYDESK_DATA', folder);
  vi.stubEnv('REDIS_URL', undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const health = () => healthCommand().parseAsync([], { from: 'user' });

test('where nothing runs, health says so and how to start it', async () => {
  await expect(health()).rejects.toThrow(/^copydesk does not run on this data folder.*copydesk up/);
});

test('the private Redis of a copydesk that runs is asked', async () => {
  const said: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const server = await openPrivateServer(join(folder, 'redis'));
  await health().finally(() => server.stop());
  expect(said.join('')).toBe('ok\n');
});
