import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Dialled } from '../../src/net/dial.js';
import { createIo } from '../../src/net/io.js';
import { type FaultServer, startFaultServer } from '../support/fault-server.js';
import { type StubbedDoor, stubbedDoor } from './ssrf-door.js';

let server: FaultServer;
let door: StubbedDoor;
beforeAll(async () => {
  server = await startFaultServer();
  door = stubbedDoor(server);
});
afterAll(async () => {
  await door.io.close();
  await server.close();
});

async function codeOf(promise: Promise<unknown>): Promise<unknown> {
  const thrown = await promise.then(
    () => 'fetched',
    (error: unknown) => error,
  );
  return thrown instanceof Failure ? thrown.code : thrown;
}

/** Refused for what the URL itself says: nothing is looked up, nothing is connected to. */
const REFUSED: readonly (readonly [code: string, urls: readonly string[]])[] = [
  [
    'address-private',
    [
      // Loopback in decimal, hexadecimal, octal, shortened, percent-encoded and full-width
      'http://127.8.9.10/',
      'http://2130706689/',
      'http://0x7f.0x0.0x1/',
      'http://0177.0.0.9/',
      'http://127.9/',
      'https://127.1.1.1./',
      'http://%31%32%37.1.1.1/',
      'http://１２７．0．0．9/',
      'http:127.4.4.4',
      'http:\\\\127.4.4.4\\feed',
      '\n http://127.4.4.4/',
      'ht\ttps://127.4.4.4/',
      'http://////127.4.4.4/',
      'http://127.4.4.4\\@news.example.com/',
      'http://127.4.4.4:9200/_search',
      // Unspecified, private, shared, link-local, metadata, documentation, benchmarking, multicast, reserved
      'http://0.0.0.7/',
      'http://10.20.30.40/',
      'http://172.20.1.1/',
      'http://192.168.7.7/',
      'http://100.99.1.1/',
      'http://169.254.3.3/',
      'http://0xa9fea9fe/latest/',
      'http://100.100.100.200/',
      'http://192.0.0.8/',
      'http://192.0.2.77/',
      'http://198.51.100.77/',
      'http://203.0.113.77/',
      'http://198.18.7.7/',
      'http://192.88.99.7/',
      'http://192.31.196.7/',
      'http://192.52.193.7/',
      'http://192.175.48.7/',
      'http://168.63.129.16/metadata',
      'http://230.1.1.1/',
      'http://250.1.1.1/',
      'http://255.255.255.255/',
      // IPv6, and IPv4 hidden in it
      'http://[::]/',
      'http://[::1]:8080/',
      'http://[0:0:0:0::1]/',
      'http://[::ffff:127.9.9.9]/',
      'http://[::ffff:a14:1e28]/',
      'http://[::127.9.9.9]/',
      'http://[::ffff:0:10.1.1.1]/',
      'http://[64:ff9b::10.1.1.1]/',
      'http://[64:ff9b:1::7]/',
      'http://[2002:a14:1e28::]/',
      'http://[2001:0:1::7]/',
      'http://[2001:db8:7::7]/',
      'http://[3fff:7::7]/',
      'http://[100::7]/',
      'http://[5f00:7::]/',
      'http://[fe80::7]/',
      'http://[fec0::7]/',
      'http://[fd12:3456::7]/',
      'http://[ff05::7]/',
    ],
  ],
  [
    'url-host',
    [
      'http://localhost/',
      'http://LocalHost./',
      'http://newsroom.localhost/',
      'http://cache/',
      'http://printer.local/',
      'http://metadata.google.internal/',
      'http://desk.lan/',
      'http://disk.home.arpa/',
      'http://wiki.corp/',
      'http://a.test/',
      'http://a.invalid/',
      'http://a.onion/',
      'http://a.i2p/',
      'http://redis.default.svc/',
      'http://9.9.0.127.in-addr.arpa/',
      'http://host.docker.internal/',
      'http://ⓛocalhost/',
      'http://local\u00adhost/',
    ],
  ],
  [
    'url-port',
    ['http://news.example.com:22/', 'https://news.example.com:6379/', 'http://news.example.com:0/'],
  ],
  [
    'url-scheme',
    [
      'file:///etc/hosts',
      'ftp://news.example.com/feed',
      'gopher://news.example.com:6379/_PING',
      'data:text/html,<p>',
      'blob:https://news.example.com/1',
      'javascript:alert(1)',
      'feed://news.example.com/',
      'unix:/run/docker.sock',
      'ws://news.example.com/',
    ],
  ],
  ['url-credentials', ['http://me:secret@news.example.com/', 'http://news.example.com@evil.example.com/']],
  ['url-control', ['http://news.example.com%0d%0aX-Evil:1/', 'http://a%00b.example.com/']],
  [
    'url-invalid',
    [
      '',
      'news',
      '//news.example.com/',
      'http://',
      'http://a b.example.com/',
      'http://300.1.1.1/',
      'http://[::1/',
      'http://a.example.com:77777/',
    ],
  ],
];

describe('what a URL says of itself', () => {
  for (const [code, urls] of REFUSED)
    test.each(urls)(`${code}: %j`, async (url) => {
      expect(await codeOf(door.io.fetch({ url }))).toBe(code);
      expect(door.dialled).toEqual([]);
    });

  test('no credentials reach the message', async () => {
    const thrown = await door.io
      .fetch({ url: 'http://me:secr@et@news.example.com/?token=hidden&a=1' })
      .catch(String);
    expect(thrown).toContain('news.example.com/?token=…&a=1');
    expect(thrown).not.toMatch(/secr|et@|hidden/);
  });

  test.each([
    'https://news.example.com/ok',
    'https://news.example.com./ok',
    'https://news.example.com:8443/ok',
    'http://under_score.example.com:8080/ok',
    'https://bücher.example.com/ok',
    'http://9.9.9.9/ok',
    'http://11.0.0.1/ok',
    'http://172.15.9.9/ok',
    'http://100.128.0.1/ok',
    'http://[2620:fe::9]/ok',
  ])('fetched: %s', async (url) => {
    expect((await door.io.fetch({ url })).status).toBe(200);
    expect(door.dialled.splice(0)).toHaveLength(1);
  });
});

describe('what the name servers say', () => {
  test.each([
    ['a private answer', ['192.168.3.3'], 'address-private'],
    ['one bad answer among good ones', ['9.9.9.9', '10.3.3.3'], 'address-private'],
    ['a mapped answer', ['::ffff:127.0.0.1'], 'address-private'],
    ['an answer through NAT64', ['64:ff9b::a00:1'], 'address-private'],
    ['an answer with a zone', ['fe80::1%eth0'], 'address-private'],
    ['an answer that is no address', ['inside'], 'address-private'],
    ['no answer', [], 'dns-not-found'],
  ])('%s', async (_, answers, code) => {
    door.names.set('asked.example.com', () => answers);
    expect(await codeOf(door.io.fetch({ url: 'https://asked.example.com/' }))).toBe(code);
    expect(door.dialled).toEqual([]);
  });

  test('a name that alternates between public and private is never followed inside', async () => {
    let asked = 0;
    door.names.set('rebind.example.com', () => (asked++ % 2 ? ['127.0.0.1'] : ['9.9.9.9']));
    const outcomes = new Map<unknown, number>();
    server.on('/once', (_, res) => res.writeHead(200, { connection: 'close' }).end('ok'));
    for (let i = 0; i < 200; i++) {
      const code = await codeOf(door.io.fetch({ url: 'http://rebind.example.com/once' }));
      outcomes.set(code, (outcomes.get(code) ?? 0) + 1);
    }
    expect(Object.fromEntries(outcomes)).toEqual({ fetched: 100, 'address-private': 100 });
    expect(new Set(door.dialled.splice(0).map(({ address }) => address))).toEqual(new Set(['9.9.9.9']));
  });
});

describe('where a redirect leads', () => {
  const HOPS = [
    ['http://127.5.5.5/', 'address-private'],
    ['//10.5.5.5/', 'address-private'],
    ['/\\10.5.5.5/', 'address-private'],
    ['http://[::ffff:10.5.5.5]/', 'address-private'],
    ['http://inside.example.com/', 'address-private'],
    ['http://localhost:6379/', 'url-host'],
    ['https://a:b@news.example.com/', 'url-credentials'],
    ['file:///etc/hosts', 'url-scheme'],
    ['gopher://127.0.0.1:6379/_PING', 'url-scheme'],
    ['https://news.example.com:6379/', 'url-port'],
    ['http://exa mple.com/', 'url-invalid'],
  ] as const;
  const cases = HOPS.flatMap(([to, code]) =>
    [301, 302, 303, 307, 308].map((status) => [status, to, code] as const),
  );

  test.each(cases)('%i to %s', async (status, to, code) => {
    door.names.set('inside.example.com', () => ['172.16.5.5']);
    const url = `http://news.example.com/redirect?status=${status}&to=${encodeURIComponent(to)}`;
    expect(await codeOf(door.io.fetch({ url }))).toBe(code);
    expect(door.dialled.splice(0).every(({ host }) => host === 'news.example.com')).toBe(true);
  });

  test('from https to http is refused', async () => {
    const url = 'https://news.example.com/redirect?to=http://news.example.com/ok';
    expect(await codeOf(door.io.fetch({ url }))).toBe('redirect-invalid');
    expect(door.dialled.splice(0).every(({ secure }) => secure)).toBe(true);
  });
});

describe('a source that may reach its own network', () => {
  test.each([
    'http://169.254.169.254/',
    'http://[fd00:ec2::254]/',
    'http://168.63.129.16/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
  ])('still gets no cloud metadata and no non-host: %s', async (url) => {
    expect(await codeOf(door.io.fetch({ url, allowPrivateNetwork: true }))).toBe('address-private');
    expect(door.dialled).toEqual([]);
  });

  test('opens it for no one else, not even over a connection that is still open', async () => {
    const url = `http://shared.example.com/ok`;
    door.names.set('shared.example.com', () => ['10.6.6.6']);
    expect(await codeOf(door.io.fetch({ url, allowPrivateNetwork: true }))).toBe('fetched');
    expect(await codeOf(door.io.fetch({ url }))).toBe('address-private');
    expect(door.dialled.splice(0)).toHaveLength(1);
  });
});

test('an address that does not answer gives way to the next one', async () => {
  const tried: Dialled[] = [];
  const io = createIo({
    limits: DEFAULT_LIMITS,
    lookup: async () => ['2620:fe::9', '9.9.9.9', '9.9.9.10'],
    connect: async (to) => {
      tried.push(to);
      throw Object.assign(new Error('refused'), { code: 'ECONNREFUSED' });
    },
  });
  expect(await codeOf(io.fetch({ url: 'https://news.example.com/' }))).toBe('connect-failed');
  expect(tried.map(({ address }) => address)).toEqual(['9.9.9.9', '9.9.9.10', '2620:fe::9']);
  await io.close();
});
