import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createIo } from '../../src/net/io.js';
import { type FaultServer, startFaultServer } from '../support/fault-server.js';

const names = new Map([
  ['site.example', ['127.0.0.1']],
  ['meta.example', ['169.254.169.254']],
]);
const io = createIo({
  limits: { ...DEFAULT_LIMITS, hostIntervalMs: 0, connectTimeoutMs: 1_000 },
  lookup: async (name) => names.get(name) ?? [],
});
let site: FaultServer;
let proxy: Server;
let url: string;
let tunnels: { to: string; authorization: string | undefined }[];
let refuse = false;
const sockets = new Set<Socket>();

beforeAll(async () => {
  site = await startFaultServer();
  site.on('/feed', (_request, response) =>
    response.writeHead(200, { 'content-type': 'text/plain' }).end('ok'),
  );
  site.on('/inward', (_request, response) =>
    response.writeHead(302, { location: `http://meta.example:${site.port}/` }).end(),
  );
  proxy = createServer((_request, response) => response.writeHead(405).end());
  proxy.on('connect', (request, socket) => {
    tunnels.push({ to: request.url ?? '', authorization: request.headers['proxy-authorization'] });
    sockets.add(socket as Socket);
    if (refuse) {
      socket.end('HTTP/1.1 407 Proxy Authentication Required\r\n\r\n');
      return;
    }
    const onward = connect(site.port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    for (const end of [onward, socket as Socket]) end.on('error', () => onward.destroy());
    sockets.add(onward);
  });
  await new Promise<void>((ready) => proxy.listen(0, '127.0.0.1', ready));
  url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
});
beforeEach(() => {
  tunnels = [];
  refuse = false;
});
afterAll(async () => {
  await io.close();
  for (const socket of sockets) socket.destroy();
  await new Promise((closed) => proxy.close(closed));
  await site.close();
});

const get = (path: string, host = 'site.example', more: object = { trusted: true }) =>
  io.fetch({
    url: `http://${host}:${site.port}${path}`,
    allowPrivateNetwork: true,
    proxy: { url, ...more },
  });

test('a tunnel is asked for to the address that was checked, not to a name', async () => {
  const answer = await get('/feed', 'site.example', { trusted: true, authorization: 'Basic eDp5' });
  expect(Buffer.from(answer.body).toString()).toBe('ok');
  expect(tunnels).toEqual([{ to: `127.0.0.1:${site.port}`, authorization: 'Basic eDp5' }]);
  expect(site.seen.at(-1)?.headers).toMatchObject({ host: `site.example:${site.port}` });
  expect(site.seen.at(-1)?.headers['proxy-authorization']).toBeUndefined();
});

test.each([
  ['an address that is never reached', '/feed', 'meta.example'],
  ['a redirect to one', '/inward', 'site.example'],
])('%s is not reached through a proxy either', async (_what, path, host) => {
  await expect(get(path, host)).rejects.toMatchObject({ code: 'address-private' });
  expect(tunnels.some(({ to }) => to.startsWith('169.'))).toBe(false);
});

test('a public site alone is reached by a source that may reach no other', async () => {
  const asked = io.fetch({ url: `http://site.example:8080/feed`, proxy: { url, trusted: true } });
  await expect(asked).rejects.toMatchObject({ code: 'address-private' });
  expect(tunnels).toEqual([]);
});

test('a proxy that the settings do not name is checked as a site is', async () => {
  const asked = io.fetch({ url: 'http://192.0.43.8/', proxy: { url } });
  await expect(asked).rejects.toMatchObject({ code: 'proxy-failed', detail: { error: 'address-private' } });
  expect(tunnels).toEqual([]);
});

test('a proxy that refuses, or is not there, is told apart from the site', async () => {
  refuse = true;
  await expect(get('/feed')).rejects.toMatchObject({ code: 'proxy-failed', detail: { status: 407 } });
  const gone = get('/feed', 'site.example', { url: 'http://127.0.0.1:1', trusted: true });
  await expect(gone).rejects.toMatchObject({ code: 'proxy-failed' });
});
