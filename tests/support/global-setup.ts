import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import 'vitest';
import type { TestProject } from 'vitest/node';
import { startServer } from '../../src/store/server.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** One real Redis for the whole run; every test file takes a prefix of its own. */
    redisUrl: string;
  }
}

/** Builds what worker threads and child processes run, and starts Redis. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  execFileSync('npm', ['run', '-s', 'build'], { stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-test-'));
  const server = await startServer(join(folder, 'redis'));
  project.provide('redisUrl', server.url);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}
