import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createDial } from '../../src/net/dial.js';
import { hostKey } from '../../src/net/host-key.js';
import { createIo } from '../../src/net/io.js';
import { createMemoryPacer } from '../../src/net/pacer.js';
import { parseTarget } from '../../src/net/target.js';
import { userAgentOf } from '../../src/net/user-agent.js';
import { type FaultServer, startFaultServer } from '../support/fault-server.js';

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

test('the pacer gives each its own moment, and a penalty moves the next one', async () => {
  let now = 1_000;
  const pacer = createMemoryPacer(() => now);
  const reserve = () => pacer.reserve('a.example', 100);
  expect([await reserve(), await reserve(), await reserve()]).toEqual([0, 100, 200]);
  expect(await pacer.reserve('b.example', 100)).toBe(0);
  await pacer.penalise('a.example', 5_000);
  await pacer.penalise('a.example', 10);
  expect(await pacer.peek('a.example')).toBe(5_000);
  now += 6_000;
  expect(await reserve()).toBe(0);
});

test.each([
  ['https://www.news.example.co.uk/a', 'example.co.uk'],
  ['https://feeds.example.com:8443/', 'example.com'],
  ['https://one.blogspot.com/', 'one.blogspot.com'],
  ['http://9.9.9.9/', '9.9.9.9:80'],
  ['https://[2620:fe::9]/', '2620:fe::9:443'],
])('%s is paced as %s', (url, key) => expect(hostKey(parseTarget(url))).toBe(key));

describe('the door', () => {
  const get = (io: ReturnType<typeof createIo>, path: string, timeout = 100) =>
    io.fetch({ url: server.url(path), allowPrivateNetwork: true, timeout });

  test('waits for its turn without using up the time of the request', async () => {
    const io = createIo({ limits: { ...DEFAULT_LIMITS, hostIntervalMs: 150 } });
    const started = performance.now();
    await Promise.all([get(io, '/ok'), get(io, '/ok'), get(io, '/ok')]);
    expect(performance.now() - started).toBeGreaterThan(290);
    await io.close();
  });

  test('keeps requests apart as they arrive, even when the first waits for its connection', async () => {
    const arrivals: number[] = [];
    server.on('/timed', (_, res) => {
      arrivals.push(performance.now());
      res.end();
    });
    const dial = createDial(DEFAULT_LIMITS);
    let slow = true;
    const connect: typeof dial = async (to) => {
      if (slow) {
        slow = false;
        await new Promise((next) => setTimeout(next, 150));
      }
      return dial(to);
    };
    const io = createIo({ limits: { ...DEFAULT_LIMITS, hostIntervalMs: 200 }, connect });
    await Promise.all(['/timed', '/timed', '/timed'].map((path) => get(io, path, 5_000)));
    const [first = 0, second = 0, third = 0] = arrivals;
    expect(Math.min(second - first, third - second)).toBeGreaterThanOrEqual(200);
    await io.close();
  });

  test.each([
    ['editor@desk.example', 'editor@desk.example'],
    ['https://desk.example/bot', undefined],
    [undefined, undefined],
  ])('says who asks: contact %s', async (contact, from) => {
    const userAgent = userAgentOf('1', contact);
    const io = createIo({ limits: { ...DEFAULT_LIMITS, hostIntervalMs: 0 }, userAgent });
    await get(io, '/ok', 1_000);
    expect(server.seen.at(-1)?.headers).toMatchObject({ 'user-agent': userAgent, ...(from && { from }) });
    expect('from' in (server.seen.at(-1)?.headers ?? {})).toBe(from !== undefined);
    await io.close();
  });

  test('stays away from a host that asked for a pause', async () => {
    const io = createIo({ limits: { ...DEFAULT_LIMITS, hostIntervalMs: 0 } });
    expect((await get(io, '/status?status=429&retry-after=3600', 1_000)).status).toBe(429);
    const before = server.seen.length;
    const thrown: unknown = await get(io, '/ok').catch((error: unknown) => error);
    expect(thrown).toMatchObject({ code: 'host-busy', verdict: 'retry' });
    expect(thrown).toHaveProperty('detail.retryAfterMs', expect.closeTo(3_600_000, -4));
    expect(server.seen.length).toBe(before);
    await io.close();
  });

  test('lets a caller give up while it waits', async () => {
    const io = createIo({ limits: { ...DEFAULT_LIMITS, hostIntervalMs: 20_000 } });
    await get(io, '/ok', 1_000);
    const signal = AbortSignal.timeout(50);
    const waiting = io.fetch({ url: server.url('/ok'), allowPrivateNetwork: true, signal });
    await expect(waiting).rejects.toMatchObject({ name: 'TimeoutError' });
    await io.close();
  });
});
