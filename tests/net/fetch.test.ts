import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import type { FetchRequest } from '../../src/io.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createIo } from '../../src/net/io.js';
import { userAgentOf } from '../../src/net/user-agent.js';
import { type FaultServer, startFaultServer } from '../support/fault-server.js';

const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0, idleTimeoutMs: 600, maxBodyBytes: 2_000_000 };
const io = createIo({ limits, userAgent: userAgentOf('1.2.3', 'https://desk.example/bot') });
let server: FaultServer;

beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(async () => {
  await io.close();
  await server.close();
});

const get = (path: string, more: Partial<FetchRequest> = {}) =>
  io.fetch({ url: server.url(path), allowPrivateNetwork: true, ...more });
const text = async (path: string, more?: Partial<FetchRequest>) =>
  Buffer.from((await get(path, more)).body).toString();
const codeOf = async (promise: Promise<unknown>) => {
  const thrown = await promise.then(
    () => undefined,
    (error: unknown) => error,
  );
  return thrown instanceof Failure ? thrown.code : thrown;
};

describe('answers', () => {
  test.each(['/gzip', '/x-gzip', '/gzip-cut', '/deflate', '/deflate-raw', '/br', '/gzip-br', '/said-utf8'])(
    '%s is decoded',
    async (path) => expect(await text(path)).toBe('<p>The ferry was late again.</p>'),
  );

  test.each([
    ['/gzip-lie', 'response-broken'],
    ['/br-lie', 'response-broken'],
    ['/zstd', 'encoding-unsupported'],
    ['/three-layers', 'encoding-unsupported'],
    ['/huge-headers', 'headers-too-large'],
    ['/many-headers', 'headers-too-large'],
    ['/cut', 'response-broken'],
    ['/cut-chunked', 'response-broken'],
    ['/two-lengths', 'response-broken'],
    ['/not-http', 'response-broken'],
    ['/endless', 'body-too-large'],
    ['/says-huge', 'body-too-large'],
    ['/stall', 'response-timeout'],
    ['/silent', 'response-timeout'],
  ])('%s ends as %s', async (path, code) => expect(await codeOf(get(path))).toBe(code));

  test.each(['/drip-headers', '/drip-body', '/silent', '/informational', '/loop-slow'])(
    '%s cannot outlast the deadline of the whole request',
    async (path) => {
      server.on('/loop-slow', (_, res, query) => {
        const next = `/loop-slow?n=${Number(query.get('n')) + 1}`;
        setTimeout(() => res.writeHead(302, { location: next }).end(), 120);
      });
      const started = performance.now();
      expect(await codeOf(get(path, { timeout: 400, redirects: 100 }))).toBe('response-timeout');
      expect(performance.now() - started).toBeLessThan(1_000);
    },
  );

  test('forty slow answers at once do not hold up another', async () => {
    const slow = Array.from({ length: 40 }, () => codeOf(get('/drip-body', { timeout: 1_500 })));
    const other = await startFaultServer();
    const started = performance.now();
    await io.fetch({ url: other.url('/ok'), allowPrivateNetwork: true });
    expect(performance.now() - started).toBeLessThan(1_000);
    expect(new Set(await Promise.all(slow))).toEqual(new Set(['response-timeout']));
    await other.close();
  });

  test('headers with names of Object.prototype are plain headers', async () => {
    const { headers } = await get('/odd-headers');
    expect(Object.entries(headers)).toEqual(
      expect.arrayContaining([
        ['__proto__', 'a, b'],
        ['constructor', 'c'],
        ['x-twice', '1, 2'],
      ]),
    );
    expect(({} as Record<string, unknown>).a).toBeUndefined();
  });

  test.each([200, 204, 304, 404, 410, 500])('status %i is an answer', async (status) =>
    expect((await get(`/status?status=${status}`)).status).toBe(status),
  );

  test('an endless error page is cut, not refused', async () => {
    server.on('/endless-error', (_, res) => {
      res.writeHead(503);
      const fill = () => {
        while (!res.destroyed && res.write(Buffer.alloc(65_536)));
      };
      res.on('drain', fill);
      fill();
    });
    const answer = await get('/endless-error');
    expect([answer.status, answer.body.length]).toEqual([503, limits.maxErrorBytes]);
  });

  test('a caller who gives up gets its own reason', async () => {
    const giving = new AbortController();
    const fetching = codeOf(get('/silent', { signal: giving.signal }));
    setTimeout(() => giving.abort('enough'), 50);
    expect(await fetching).toBe('enough');
  });

  test('refusal and TLS faults are told apart', async () => {
    expect(await codeOf(io.fetch({ url: 'http://127.0.0.1:1/', allowPrivateNetwork: true }))).toBe(
      'connect-failed',
    );
    const url = server.url('/ok').replace('http:', 'https:');
    expect(await codeOf(io.fetch({ url, allowPrivateNetwork: true }))).toBe('tls-failed');
  });
});

describe('content types', () => {
  test.each([
    ['page', 'text/html; charset=utf-8', true],
    ['page', 'application/xhtml+xml', true],
    ['page', 'text/plain', true],
    ['page', '', true],
    ['page', 'nonsense', true],
    ['page', 'application/pdf', false],
    ['page', 'image/png', false],
    ['page', 'video/mp4', false],
    ['page', 'application/zip', false],
    ['feed', 'application/rss+xml', true],
    ['feed', 'text/xml', true],
    ['feed', 'application/rdf+xml', true],
    ['feed', 'application/feed+json', true],
    ['feed', 'text/html', true],
    ['feed', 'application/octet-stream', true],
    ['feed', 'application/x-rss', true],
    ['feed', 'audio/mpeg', false],
    ['feed', 'application/pdf', false],
    ['json', 'application/json', true],
    ['json', 'image/jpeg', false],
    ['any', 'application/pdf', true],
  ] as const)('%s and %s: %s', async (want, type, read) => {
    const answer = codeOf(get(`/ok?type=${encodeURIComponent(type)}`, { want }));
    expect(await answer).toBe(read ? undefined : 'content-type');
  });
});

describe('redirects', () => {
  test('are followed up to the limit and remembered', async () => {
    const answer = await get('/hops?n=5');
    expect(answer.url).toBe(server.url('/ok'));
    expect(answer.redirects.map(({ status }) => status)).toEqual([302, 302, 302, 302, 302]);
    expect(answer.redirects[0]?.url).toBe(server.url('/hops?n=5'));
    expect(await codeOf(get('/hops?n=6'))).toBe('redirect-limit');
  });

  test('in a circle end at the second visit', async () => {
    const before = server.seen.length;
    expect(await codeOf(get('/loop'))).toBe('redirect-limit');
    expect(server.seen.length - before).toBe(1);
  });

  test('are the answer when none are followed', async () => {
    const answer = await get('/redirect?to=/ok', { redirects: 0 });
    expect([answer.status, answer.headers.location]).toEqual([302, '/ok']);
  });

  test('without a Location are invalid', async () =>
    expect(await codeOf(get('/redirect'))).toBe('redirect-invalid'));

  test('to another origin carry no secrets', async () => {
    const other = await startFaultServer();
    const headers = {
      authorization: 'Bearer s3cret',
      cookie: 'a=b',
      'x-api-key': 's3cret',
      'accept-language': 'ar',
    };
    await get(`/redirect?to=${encodeURIComponent(other.url('/ok'))}`, { headers });
    await get('/redirect?to=/ok', { headers });
    expect(other.seen[0]?.headers).toMatchObject({ 'accept-language': 'ar' });
    for (const secret of ['authorization', 'cookie', 'x-api-key'])
      expect(other.seen[0]?.headers[secret]).toBeUndefined();
    expect(server.seen.at(-1)?.headers).toMatchObject({ authorization: 'Bearer s3cret', cookie: 'a=b' });
    await other.close();
  });

  test.each([
    [303, 'GET'],
    [302, 'GET'],
    [307, 'POST'],
    [308, 'POST'],
  ])('a POST met by %i goes on as %s', async (status, method) => {
    const body = Buffer.from('{}');
    await get(`/redirect?status=${status}&to=/echo`, { method: 'POST', body });
    expect(server.seen.at(-1)).toMatchObject({ method, path: '/echo' });
  });

  test('read a Location in raw UTF-8', async () => {
    server.on('/raw', (_, res) => {
      res.socket?.end(
        Buffer.from('HTTP/1.1 301 Moved\r\nconnection: close\r\nlocation: /خبر\r\ncontent-length: 0\r\n\r\n'),
      );
    });
    server.on(encodeURI('/خبر'), (_, res) => res.end('found'));
    expect(await text('/raw')).toBe('found');
  });
});

describe('requests', () => {
  test('say who asks and what is understood', async () => {
    await get('/ok', { want: 'feed', headers: { Host: 'elsewhere.example', 'if-none-match': '"é\u0451"' } });
    const { headers } = server.seen.at(-1) ?? {};
    expect(headers?.['user-agent']).toBe('copydesk/1.2.3 (+https://desk.example/bot)');
    expect(headers?.['accept-encoding']).toBe('gzip, deflate, br');
    expect(headers?.accept).toContain('application/rss+xml');
    expect(headers?.host).toBe(`127.0.0.1:${server.port}`);
    expect(headers?.['if-none-match']).toBeUndefined();
  });

  test('take the name that the source gives', async () => {
    await get('/ok', { userAgent: 'Newsroom/2' });
    expect(server.seen.at(-1)?.headers['user-agent']).toBe('Newsroom/2');
  });
});
