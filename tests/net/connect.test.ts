import { afterEach, describe, expect, test } from 'vitest';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { describeUrl } from '../../src/net/describe.js';
import { createIo, type IoOptions } from '../../src/net/io.js';

let io: ReturnType<typeof createIo> | undefined;
afterEach(() => io?.close());

const coded = (code: string) => Object.assign(new Error(code), { code });
function fetchWith(options: Partial<IoOptions>): Promise<unknown> {
  io = createIo({
    limits: { ...DEFAULT_LIMITS, connectTimeoutMs: 100, hostIntervalMs: 0 },
    lookup: async () => ['9.9.9.9'],
    ...options,
  });
  return io.fetch({ url: 'https://news.example.com/?api_key=hidden' });
}

describe('what fails before there is an answer', () => {
  test.each([
    ['UND_ERR_CONNECT_TIMEOUT', 'connect-timeout'],
    ['ETIMEDOUT', 'connect-timeout'],
    ['ECONNREFUSED', 'connect-failed'],
    ['ECONNRESET', 'connect-failed'],
    ['ENETUNREACH', 'connect-failed'],
    ['CERT_HAS_EXPIRED', 'tls-failed'],
    ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls-failed'],
    ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls-failed'],
    ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls-failed'],
    ['EPROTO', 'tls-failed'],
  ])('a connection that ends with %s is %s', async (error, code) => {
    const connect = () => Promise.reject(coded(error));
    const detail = { host: 'news.example.com', url: 'https://news.example.com/?api_key=…', error };
    await expect(fetchWith({ connect })).rejects.toMatchObject({ code, detail });
  });

  test.each([
    ['ENOTFOUND', 'dns-not-found'],
    ['ENODATA', 'dns-not-found'],
    ['ESERVFAIL', 'dns-failed'],
    ['ETIMEOUT', 'dns-failed'],
  ])('a name server that says %s is %s', async (error, code) => {
    const lookup = () => Promise.reject(coded(error));
    await expect(fetchWith({ lookup })).rejects.toMatchObject({ code });
  });

  test('a name server that says nothing is not waited for', async () => {
    const lookup = () => new Promise<never>(() => {});
    await expect(fetchWith({ lookup })).rejects.toMatchObject({ code: 'dns-failed' });
  });
});

test.each([
  ['http://user:p@ss@news.example.com/@user/1', 'http://news.example.com/@user/1'],
  ['user:pass@news.example.com', 'news.example.com'],
  ['http:\\\\user:pass@news.example.com\\a', 'http:\\\\news.example.com\\a'],
  ['//user@news.example.com?q=a@b', '//news.example.com?q=a@b'],
  ['https://news.example.com/a?access_token=abc&id=7#x', 'https://news.example.com/a?access_token=…&id=7#x'],
  ['https://news.example.com/@editor', 'https://news.example.com/@editor'],
])('%s is told as %s', (url, told) => expect(describeUrl(url)).toBe(told));

test('a long address is told in short', () => {
  expect(describeUrl(`https://news.example.com/${'?token'.repeat(100_000)}`).length).toBe(300);
});
