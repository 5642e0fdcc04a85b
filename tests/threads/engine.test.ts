import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const file = fileURLToPath(new URL('./long-lived.ts', import.meta.url));

/** How often V8 decided to make objects in its old heap from the start. */
async function decisions(...args: string[]): Promise<number> {
  // A small young heap fills often: V8 decides by what several collections have told.
  const heap = ['--min-semi-space-size=4', '--max-semi-space-size=4'];
  const options = [...heap, '--trace-pretenuring-statistics', '--import', 'tsx', file, ...args];
  const { stdout } = await promisify(execFile)(process.execPath, options, { maxBuffer: 64 * 1024 * 1024 });
  return stdout.match(/=> tenure/g)?.length ?? 0;
}

test('objects that outlive a collection are made in the young heap all the same', async () => {
  expect(await decisions()).toBeGreaterThan(0);
  expect(await decisions('young')).toBe(0);
});
