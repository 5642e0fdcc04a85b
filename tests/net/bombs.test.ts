import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createIo } from '../../src/net/io.js';
import { type FaultServer, startFaultServer } from '../support/fault-server.js';

const CAP = 1024 * 1024;
const SAMPLE_MS = 5;
let server: FaultServer;
const io = createIo({ limits: { ...DEFAULT_LIMITS, hostIntervalMs: 0, maxBodyBytes: CAP } });

beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(async () => {
  await io.close();
  await server.close();
});

test.each(['gzip', 'gzip-gzip', 'deflate', 'br'])(
  '64 MiB behind a little %s are refused at the cap, and take no memory',
  async (kind) => {
    const url = server.url(`/bomb/${kind}`);
    const refused = () =>
      expect(io.fetch({ url, allowPrivateNetwork: true })).rejects.toMatchObject({ code: 'body-too-large' });
    // The first request makes the server build its bomb; that is not what is measured.
    await refused();
    const before = process.memoryUsage().arrayBuffers;
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, process.memoryUsage().arrayBuffers - before);
    }, SAMPLE_MS);
    const started = performance.now();
    await refused();
    expect(performance.now() - started).toBeLessThan(1_500);
    clearInterval(watch);
    expect(peak).toBeLessThan(8 * CAP);
  },
);
