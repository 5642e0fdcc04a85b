import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestApi, type TestApi } from './support.js';

const secret = (name: string) => `\${${name}}`;
let desk: TestApi;
beforeAll(async () => {
  desk = await openTestApi(inject('redisUrl'), 'requests', {
    limits: { maxRequestBytes: 2_000, maxOpmlBytes: 3_000 },
    secrets: [secret('ALLOWED')],
  });
});
afterAll(() => desk.close());

const json = { 'content-type': 'application/json' };
test.each<[string, string, string, string | undefined, Record<string, string>, number, string]>([
  ['no such path', 'GET', '/v1/nothing', undefined, {}, 404, 'route-unknown'],
  ['no such method', 'PUT', '/v1/sources', undefined, {}, 405, 'method-unknown'],
  ['no such source', 'GET', '/v1/sources/absent', undefined, {}, 404, 'source-unknown'],
  ['no such record', 'GET', '/v1/records/absent', undefined, {}, 404, 'record-unknown'],
  ['no such source to change', 'PATCH', '/v1/sources/absent', '{"interval":60}', json, 404, 'source-unknown'],
  ['no body', 'POST', '/v1/sources', undefined, json, 400, 'input-invalid'],
  ['a list for a body', 'POST', '/v1/sources', '[]', json, 400, 'input-invalid'],
  ['null for a body', 'POST', '/v1/sources', 'null', json, 400, 'input-invalid'],
  ['no JSON', 'POST', '/v1/sources', '{"feedUrl":', json, 400, 'input-invalid'],
  ['a form', 'POST', '/v1/sources', 'feedUrl=x', { 'content-type': 'text/plain' }, 400, 'input-invalid'],
  ['a number for an address', 'POST', '/v1/sources', '{"feedUrl":5}', json, 400, 'input-invalid'],
  ['too large a body', 'POST', '/v1/sources', `"${'x'.repeat(2_000)}"`, json, 413, 'request-too-large'],
  [
    'too large an OPML',
    'POST',
    '/v1/opml',
    'x'.repeat(3_001),
    { 'content-type': 'text/xml' },
    413,
    'request-too-large',
  ],
  ['no OPML', 'POST', '/v1/opml', '<rss/>', { 'content-type': 'text/xml' }, 400, 'opml-invalid'],
  ['a selection of nothing', 'POST', '/v1/sources/pause', '{}', json, 400, 'input-invalid'],
  ['an unknown part of a selection', 'POST', '/v1/sources/pause', '{"tag":"a"}', json, 400, 'input-invalid'],
  ['a limit that is none', 'GET', '/v1/records?limit=ten', undefined, {}, 400, 'input-invalid'],
  ['a flag that is none', 'DELETE', '/v1/sources/absent?withData=yes', undefined, {}, 400, 'input-invalid'],
  ['a path that climbs', 'GET', '/v1/sources/..%2f..%2fetc', undefined, {}, 404, 'route-unknown'],
])('%s', async (_what, method, path, body, headers, status, code) => {
  const answer = await desk.ask(method, path, body, headers);
  expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
  expect(answer.body).toEqual({ error: { code, message: expect.any(String) } });
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a body that comes without end is cut off', async () => {
  const endless = new ReadableStream({ pull: (stream) => stream.enqueue(Buffer.alloc(1_000, 'x')) });
  const sent = fetch(`${desk.api.url}/v1/sources`, {
    method: 'POST',
    headers: json,
    body: endless,
    duplex: 'half',
  } as object);
  const status = await sent.then(
    (answer) => answer.status,
    () => 413,
  );
  expect(status).toBe(413);
});

test.each<[object, number]>([
  [{ credentials: { type: 'bearer', token: secret('OTHER') } }, 400],
  [{ credentials: { type: 'cookie', cookie: 'file:/etc/passwd' } }, 400],
  [{ headers: { 'X-Key': `a ${secret('HOME')}` } }, 400],
  [{ credentials: { type: 'bearer', token: secret('ALLOWED') } }, 201],
])('over HTTP %j may be named: %i', async (more, status) => {
  const answer = await desk.ask('POST', '/v1/sources', { feedUrl: 'https://one.example/feed', ...more });
  expect(answer.status).toBe(status);
  if (status === 201) expect(JSON.stringify(answer.body)).not.toContain('ALLOWED');
  const edited = await desk.ask('PATCH', '/v1/sources/one-example', more);
  expect(edited.status).toBe(status === 201 ? 200 : 400);
});

test('a list of many is given in pages', async () => {
  for (const id of ['p1', 'p2', 'p3'])
    await desk.ask('POST', '/v1/sources', { id, feedUrl: `https://${id}.example/feed`, tags: ['pages'] });
  const first = (await desk.ask('GET', '/v1/sources?tag=pages&limit=2')).body;
  expect(first.next).toBe('p2');
  const second = (await desk.ask('GET', `/v1/sources?tag=pages&limit=2&after=${first.next}`)).body;
  expect(second.sources.map(({ source }: { source: { id: string } }) => source.id)).toEqual(['p3']);
  expect(second.next).toBeUndefined();
});
