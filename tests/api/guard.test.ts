import { request } from 'node:http';
import { afterEach, expect, inject, test } from 'vitest';
import { listConfigured } from '../../src/store/sources.js';
import { openTestApi, type TestApi } from './support.js';

const TOKEN = 'a-token-of-an-operator';
const NEW = { feedUrl: 'https://one.example/feed' };
let desk: TestApi;
afterEach(() => desk.close());
const open = async (options: Parameters<typeof openTestApi>[2] = {}) => {
  desk = await openTestApi(inject('redisUrl'), 'guard', options);
};

/** `fetch` sets neither Host nor Origin. */
function raw(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((done, fail) => {
    const asked = request(desk.api.url + path, { method: 'POST', headers }, (answer) => {
      answer.resume();
      done(answer.statusCode ?? 0);
    });
    asked.on('error', fail).end();
  });
}

test.each<[string, Record<string, string>, number]>([
  ['no token', {}, 401],
  ['another token', { authorization: 'Bearer another-token-altogether' }, 401],
  ['its beginning', { authorization: `Bearer ${TOKEN.slice(0, -1)}` }, 401],
  ['another scheme', { authorization: `Basic ${TOKEN}` }, 401],
  ['the token', { authorization: `Bearer ${TOKEN}` }, 201],
  ['the token, the scheme in lower case', { authorization: `bearer ${TOKEN}` }, 201],
])('with a token set, %s', async (_what, headers, status) => {
  await open({ place: { token: TOKEN } });
  const answer = await desk.ask('POST', '/v1/sources', NEW, headers);
  expect(answer.status).toBe(status);
  expect(answer.headers.get('www-authenticate')).toBe(status === 401 ? 'Bearer' : null);
  expect(await listConfigured(desk.store)).toHaveLength(status === 201 ? 1 : 0);
  expect((await desk.ask('GET', '/v1/sources')).status).toBe(200);
});

test.each([
  ['POST', '/v1/sources'],
  ['POST', '/v1/sources/test'],
  ['PATCH', '/v1/sources/one'],
  ['DELETE', '/v1/sources/one'],
  ['POST', '/v1/sources/one/pause'],
  ['POST', '/v1/sources/pause'],
  ['POST', '/v1/plan'],
  ['POST', '/v1/opml'],
])('%s %s asks for the token before anything else', async (method, path) => {
  await open({ place: { token: TOKEN } });
  expect((await desk.ask(method, path)).body.error.code).toBe('api-unauthorized');
});

test('without a token this machine may, but no web page that is open on it', async () => {
  await open();
  const { host } = new URL(desk.api.url);
  expect((await desk.ask('POST', '/v1/sources', NEW)).status).toBe(201);
  const path = '/v1/sources/one-example/pause';
  expect(await raw(path, { host: 'rebound.example' })).toBe(403);
  expect(await raw(path, { host, origin: 'https://evil.example' })).toBe(403);
  expect(await raw(path, { host, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await raw(path, { host, origin: `http://${host}` })).toBe(200);
  expect(await raw(path, { host: `localhost:${new URL(desk.api.url).port}` })).toBe(200);
});

test('without a token nobody may where a proxy passes on what others ask', async () => {
  await open({ place: { proxied: true } });
  expect((await desk.ask('POST', '/v1/sources', NEW)).status).toBe(403);
  expect((await desk.ask('GET', '/v1/sources')).status).toBe(200);
});

test('without a token nobody may where others can reach it', async () => {
  await open({ place: { host: '0.0.0.0' } });
  const answer = await fetch(`${desk.api.url.replace('0.0.0.0', '127.0.0.1')}/v1/sources/pause`, {
    method: 'POST',
  });
  expect(answer.status).toBe(403);
});
