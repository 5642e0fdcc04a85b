import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSecrets } from '../../../src/config/secrets.js';
import { keepsItsSecrets, requestOf } from '../../../src/desk/sources/request.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import { createIo } from '../../../src/net/io.js';
import { type FaultServer, startFaultServer } from '../../support/fault-server.js';

/** As an operator writes it. */
const secret = (name: string) => `\${${name}}`;
const env = { PASSWORD: 'pä55'.normalize('NFC'), TOKEN: 'tok-1', LINES: 'a\nb' };
const access = { readSecret: createSecrets(env, '/nowhere'), findProxy: () => undefined };
const io = createIo({ limits: { ...DEFAULT_LIMITS, hostIntervalMs: 0 } });
let own: FaultServer;
let other: FaultServer;

beforeAll(async () => {
  [own, other] = await Promise.all([startFaultServer(), startFaultServer()]);
  for (const server of [own, other])
    server.on('/feed', (_request, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end('ok'),
    );
  own.on('/away', (_request, response) => response.writeHead(302, { location: other.url('/feed') }).end());
  own.on('/here', (_request, response) => response.writeHead(302, { location: '/feed' }).end());
});
afterAll(async () => {
  await io.close();
  await Promise.all([own.close(), other.close()]);
});

const source = (more: object) => ({ feedUrl: own.url('/feed'), allowPrivateNetwork: true, ...more });
async function sentTo(server: FaultServer, path: string, more: object) {
  await io.fetch({ ...requestOf(source(more), access), url: own.url(path) });
  return server.seen.at(-1)?.headers ?? {};
}

test.each<[object, string, string]>([
  [{ credentials: { type: 'bearer', token: secret('TOKEN') } }, 'authorization', 'Bearer tok-1'],
  [
    { credentials: { type: 'basic', username: 'desk', password: secret('TOKEN') } },
    'authorization',
    `Basic ${Buffer.from('desk:tok-1').toString('base64')}`,
  ],
  [{ credentials: { type: 'cookie', cookie: secret('TOKEN') } }, 'cookie', 'tok-1'],
  [{ headers: { 'X-Api-Key': `key ${secret('TOKEN')}`, 'X-Plain': 'plain' } }, 'x-api-key', 'key tok-1'],
])('%j is sent to its own origin and dropped on the way to another', async (more, name, value) => {
  expect((await sentTo(own, '/feed', more))[name]).toBe(value);
  expect((await sentTo(own, '/here', more))[name]).toBe(value);
  expect((await sentTo(other, '/away', more))[name]).toBeUndefined();
});

test('a page elsewhere is asked for without them', () => {
  const given = source({ credentials: { type: 'bearer', token: secret('TOKEN') }, userAgent: 'desk/1' });
  expect(requestOf(given as never, access, other.url('/page'))).toEqual({
    userAgent: 'desk/1',
    allowPrivateNetwork: true,
  });
});

test.each([secret('ABSENT'), secret('LINES'), 'file:/nowhere/at-all'])(
  '%s cannot be read, and says which',
  (token) => {
    const given = source({ credentials: { type: 'bearer', token } });
    expect(() => requestOf(given as never, access)).toThrow(
      expect.objectContaining({ code: 'secret-missing' }),
    );
    expect(() => requestOf(given as never, access)).toThrow(token);
  },
);

test('a proxy that nobody has named', () => {
  expect(() => requestOf(source({ proxy: 'office' }), access)).toThrow(
    expect.objectContaining({ code: 'proxy-unknown' }),
  );
});

test.each<[object, string, boolean]>([
  [{}, 'https://elsewhere.example/', true],
  [{ headers: { 'X-A': 'a' } }, 'https://elsewhere.example/', false],
  [{ credentials: { type: 'bearer', token: secret('TOKEN') } }, 'https://elsewhere.example/', false],
  [{ credentials: { type: 'bearer', token: secret('TOKEN') } }, '/other', true],
])('a feed with %j may be followed to %s: %s', (more, url, may) => {
  expect(keepsItsSecrets(source(more) as never, new URL(url, own.url('/')).href)).toBe(may);
});
