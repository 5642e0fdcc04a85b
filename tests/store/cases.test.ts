import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { groupCases } from '../../src/store/case-groups.js';
import { countCases, getCase, listCases, putCase, removeCase } from '../../src/store/cases.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'cases', { maxCases: 5 });
});
afterEach(() => desk.close());

const put = async (job: string, told: object = {}, attempts = 1) => {
  desk.clock.now += 1_000;
  const base = {
    job,
    stage: 'fetch',
    code: 'http-not-found' as const,
    verdict: 'drop' as const,
    message: 'gone',
  };
  await putCase(desk.store, { ...base, ...told }, attempts);
};

test('a second failure of one job is the same case, first seen when it was', async () => {
  await put('fetch-a', { host: 'a.example' }, 2);
  await put('fetch-a', { host: 'a.example', code: 'http-server-error', verdict: 'retry' }, 8);
  const found = await getCase(desk.store, 'fetch-a');
  expect(found).toMatchObject({
    code: 'http-server-error',
    attempts: 10,
    first: '2026-03-01T12:00:01.000Z',
    last: '2026-03-01T12:00:02.000Z',
  });
  expect(await countCases(desk.store)).toBe(1);
});

test('cases are listed newest first, by what is asked for, and grouped by code, host and stage', async () => {
  await put('fetch-a', { host: 'a.example' });
  await put('fetch-b', { host: 'b.example' });
  await put('fetch-c', { host: 'a.example' });
  await put('clean-a', { host: 'a.example', stage: 'clean', code: 'page-empty', verdict: 'quarantine' });
  expect((await listCases(desk.store)).map(({ job }) => job)).toEqual([
    'clean-a',
    'fetch-c',
    'fetch-b',
    'fetch-a',
  ]);
  expect((await listCases(desk.store, { host: 'a.example', stage: 'fetch' })).map(({ job }) => job)).toEqual([
    'fetch-c',
    'fetch-a',
  ]);
  const [largest, ...others] = groupCases(await listCases(desk.store));
  expect(largest).toMatchObject({
    code: 'http-not-found',
    host: 'a.example',
    stage: 'fetch',
    count: 2,
    example: { job: 'fetch-c' },
  });
  expect([largest?.first, largest?.last]).toEqual(['2026-03-01T12:00:01.000Z', '2026-03-01T12:00:03.000Z']);
  expect(others).toHaveLength(2);
});

test('a case is gone once it is removed, and the oldest go above the limit', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) await put(`fetch-${name}`);
  expect((await listCases(desk.store)).map(({ job }) => job.at(-1)).join('')).toBe('gfedc');
  expect(await desk.store.redis.exists(desk.store.keys.case('fetch-a'))).toBe(0);
  expect(await removeCase(desk.store, 'fetch-g')).toBe(true);
  expect(await removeCase(desk.store, 'fetch-g')).toBe(false);
  await expect(getCase(desk.store, 'fetch-g')).rejects.toMatchObject({ code: 'job-unknown' });
});
