import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { FetchRequest } from '../../src/io.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createIo } from '../../src/net/io.js';
import { createMemoryPacer } from '../../src/net/pacer.js';
import { createMemoryRobotsCache } from '../../src/net/robots-cache.js';
import { judgeRobots } from '../../src/net/robots-rules.js';
import { type FaultServer, type Handler, startFaultServer } from '../support/fault-server.js';

const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0, maxCrawlDelayMs: 200, idleTimeoutMs: 300 };
let server: FaultServer;
let io: ReturnType<typeof createIo>;

beforeAll(async () => {
  server = await startFaultServer();
});
afterEach(() => io.close());
afterAll(() => server.close());

/** A door with an empty cache, in front of a site with this robots.txt. */
function site(robots: Handler | string) {
  server.seen.length = 0;
  server.on('/robots.txt', typeof robots === 'string' ? (_, res) => res.end(robots) : robots);
  io = createIo({ limits, userAgent: 'copydesk/1 (+https://desk.example)' });
  return (path: string, more: Partial<FetchRequest> = {}) =>
    io.fetch({ url: server.url(path), allowPrivateNetwork: true, robots: true, ...more });
}
const asked = () => server.seen.filter(({ path }) => path.startsWith('/robots')).length;

describe('robots.txt', () => {
  test('is asked once for many requests, and obeyed', async () => {
    const get = site('User-agent: *\nDisallow: /status\n');
    await Promise.all([get('/ok'), get('/ok?a'), get('/ok?b')]);
    await expect(get('/status?status=200')).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect(asked()).toBe(1);
    expect(server.seen.some(({ path }) => path.startsWith('/status'))).toBe(false);
  });

  test('is not asked where it does not matter', async () => {
    await site('User-agent: *\nDisallow: /\n')('/ok', { robots: false });
    expect(asked()).toBe(0);
  });

  test('is obeyed after a redirect too', async () => {
    const get = site('User-agent: *\nDisallow: /ok\n');
    await expect(get('/redirect?to=/ok')).rejects.toMatchObject({ code: 'robots-disallowed' });
  });

  test('has a group for the name that is sent', async () => {
    const get = site('User-agent: copydesk\nDisallow: /ok\n\nUser-agent: *\nAllow: /\n');
    await expect(get('/ok')).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect((await get('/ok', { userAgent: 'Other/2' })).status).toBe(200);
  });

  test.each([401, 403, 404, 410, 429])('an answer of %i allows everything', async (status) => {
    const get = site((_, res) => res.writeHead(status).end('User-agent: *\nDisallow: /\n'));
    expect((await get('/ok')).status).toBe(200);
  });

  test.each([
    ['a server error', (_, res) => res.writeHead(503).end()],
    ['silence', () => {}],
    ['an answer that breaks off', (_, res) => res.socket?.destroy()],
  ] as [string, Handler][])('%s allows nothing', async (_, robots) => {
    const get = site(robots);
    await expect(get('/ok')).rejects.toMatchObject({ code: 'robots-unavailable' });
    expect(server.seen.some(({ path }) => path === '/ok')).toBe(false);
  });

  describe('of a feed that an operator named', () => {
    const named = { robots: 'named' } as const;

    test('counts where it names us', async () => {
      const get = site('User-agent: *\nAllow: /\n\nUser-agent: CopyDesk # the bot\nDisallow: /ok\n');
      await expect(get('/ok', named)).rejects.toMatchObject({ code: 'robots-disallowed' });
    });

    test('does not count where it is for all, but its pause does', async () => {
      const get = site('User-agent: *\nDisallow: /\nCrawl-delay: 0.15\n');
      const start = performance.now();
      await Promise.all([get('/ok', named), get('/ok?b', named)]);
      expect(performance.now() - start).toBeGreaterThan(150);
    });

    test('forbids nothing while it cannot be had', async () => {
      const get = site((_, res) => res.writeHead(503).end());
      expect((await get('/ok', named)).status).toBe(200);
      await io.close();
      expect((await site((_, res) => res.socket?.destroy())('/ok', named)).status).toBe(200);
    });
  });

  test.each<[string, Partial<FetchRequest>, number]>([
    ['as long as it says, at most', { maxCrawlDelayMs: 90_000 }, 60_000],
    ['as long as the request lets it', { maxCrawlDelayMs: 2_000 }, 2_000],
    ['no shorter than the request asks for by itself', { maxCrawlDelayMs: 2_000, intervalMs: 5_000 }, 5_000],
  ])('asks for a pause, which is kept %s', async (_what, more, pause) => {
    site('User-agent: *\nCrawl-delay: 60\n');
    await io.close();
    const pacer = createMemoryPacer();
    const kept: number[] = [];
    const reserve = async (host: string, ms: number) => {
      kept.push(ms);
      return pacer.reserve(host, 0);
    };
    io = createIo({
      limits: { ...limits, maxCrawlDelayMs: 120_000 },
      pacer: { ...pacer, reserve, claim: async () => 0 },
      userAgent: 'copydesk/1',
    });
    await io.fetch({ url: server.url('/ok'), allowPrivateNetwork: true, robots: true, ...more });
    expect(kept.at(-1)).toBeGreaterThanOrEqual(pause);
    expect(kept.at(-1)).toBeLessThan(pause + 100);
  });

  test('may move five times; beyond that, or astray, it is absent', async () => {
    const get = site((_, res) => res.writeHead(302, { location: '/robots-2?n=4' }).end());
    server.on('/robots-2', (_, res, query) => {
      const left = Number(query.get('n'));
      if (left) res.writeHead(301, { location: `/robots-2?n=${left - 1}` }).end();
      else res.end('User-agent: *\nDisallow: /ok\n');
    });
    await expect(get('/ok')).rejects.toMatchObject({ code: 'robots-disallowed' });
    await io.close();
    expect(
      (await site((_, res) => res.writeHead(302, { location: '/robots-2?n=5' }).end())('/ok')).status,
    ).toBe(200);
    await io.close();
    expect(
      (await site((_, res) => res.writeHead(302, { location: 'http://169.254.169.254/' }).end())('/ok'))
        .status,
    ).toBe(200);
  });

  test('counts as far as it is read', async () => {
    const filler = `# ${'x'.repeat(1_000)}\n`.repeat(530);
    const get = site(`User-agent: *\nDisallow: /ok\n${filler}Disallow: /status\n`);
    await expect(get('/ok')).rejects.toMatchObject({ code: 'robots-disallowed' });
    expect((await get('/status?status=200')).status).toBe(200);
  });

  test('takes the turn of a request that would rather step aside than wait for the next', async () => {
    site('User-agent: *\nAllow: /\n');
    await io.close();
    io = createIo({ limits: { ...limits, hostIntervalMs: 20_000 } });
    const aside = { url: server.url('/ok'), allowPrivateNetwork: true, robots: true, stepAside: true };
    await expect(io.fetch(aside)).rejects.toMatchObject({ code: 'host-busy' });
    expect(server.seen.map(({ path }) => path)).toEqual(['/robots.txt']);
  });

  test('sets the pace, within the limit', async () => {
    const get = site('User-agent: *\nCrawl-delay: 3600\n');
    await get('/ok');
    const started = performance.now();
    await get('/ok?next');
    expect(performance.now() - started).toBeGreaterThan(150);
  });
});

describe('rules', () => {
  test.each([
    ['Disallow: /news', '/news/1', 'disallowed'],
    ['Disallow: /news\nAllow: /news/free', '/news/free/1', 'allowed'],
    ['Disallow: /*.pdf$', '/a.pdf', 'disallowed'],
    ['Disallow: /*.pdf$', '/a.pdf?x', 'allowed'],
    ['Disallow:', '/', 'allowed'],
    ['<html>not here</html>', '/', 'allowed'],
  ])('%j on %s: %s', (rules, path, verdict) => {
    const url = new URL(path, 'https://news.example.com');
    expect(judgeRobots(url, `User-agent: *\n${rules}`, 'copydesk', limits).verdict).toBe(verdict);
  });

  test('made to be slow do not hold the process up', () => {
    const url = new URL(`https://news.example.com/${'a'.repeat(2_000)}`);
    const slow = `User-agent: *\n${`Disallow: *${'a*'.repeat(400)}b\n`.repeat(600)}Crawl-delay: -5\n`;
    const started = performance.now();
    expect(judgeRobots(url, slow, 'copydesk', limits)).toEqual({ verdict: 'allowed', crawlDelayMs: 0 });
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

test('the cache forgets in time and stays small', async () => {
  let now = 0;
  const cache = createMemoryRobotsCache(() => now);
  io = createIo({ limits });
  await cache.put('https://a.example', 'text', 100);
  expect(await cache.get('https://a.example')).toBe('text');
  now = 100;
  expect(await cache.get('https://a.example')).toBeUndefined();
  for (let i = 0; i < 501; i++) await cache.put(`https://${i}.example`, 404, 100);
  expect([await cache.get('https://0.example'), await cache.get('https://500.example')]).toEqual([
    undefined,
    404,
  ]);
});
