import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openTestApi, type TestApi } from './support.js';

let desk: TestApi;
beforeAll(async () => {
  desk = await openTestApi(inject('redisUrl'), 'backfills');
  await desk.ask('POST', '/v1/sources', { id: 'past', feedUrl: 'https://past.example/feed' });
});
afterAll(() => desk.close());

const PATH = '/v1/sources/past/backfill';

test('a source is read back to a date, shown and stopped', async () => {
  expect((await desk.ask('GET', PATH)).body).toEqual({ backfills: [] });
  const begun = await desk.ask('POST', PATH, { since: '2020-01-01' });
  expect(begun.status).toBe(202);
  expect(begun.body).toMatchObject({ source: 'past', status: 'running', since: '2020-01-01', waiting: 1 });
  expect((await desk.ask('GET', '/v1/backfills')).body).toEqual({ backfills: [begun.body] });
  const stopped = await desk.ask('DELETE', PATH);
  expect(stopped.body.backfills).toMatchObject([{ status: 'stopped', why: 'stopped by the operator' }]);
  expect((await desk.ask('DELETE', PATH)).body.error.code).toBe('input-invalid');
});

test.each([
  ['no date', PATH, {}, 400, 'input-invalid'],
  ['a date that is none', PATH, { since: 'lately' }, 400, 'input-invalid'],
  ['a date that is to come', PATH, { since: '2999-01-01' }, 400, 'input-invalid'],
  ['no such source', '/v1/sources/absent/backfill', { since: '2020-01-01' }, 404, 'source-unknown'],
])('%s is refused', async (_what, path, body, status, code) => {
  const answer = await desk.ask('POST', path, body);
  expect([answer.status, answer.body.error?.code]).toEqual([status, code]);
});
