import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { takeDue } from '../../src/store/due.js';
import { tellUnreached } from '../../src/store/network.js';
import { admit } from '../../workers/admit.js';
import { tick } from '../../workers/tick.js';
import { openPollDesk } from './poll-desk.js';

let desk: Awaited<ReturnType<typeof openPollDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openPollDesk(inject('redisUrl'), `admit-${run}`);
});
afterEach(() => desk.close());

const addMany = async (count: number, host: (n: number) => string) => {
  for (let n = 0; n < count; n++) await desk.add(`s${n}`, { feedUrl: `https://${host(n)}/feed/${n}` });
};
const ticked = async () => {
  const { signal } = new AbortController();
  return tick({ data: { v: 1 }, job: 't', last: true, signal, about: {} }, desk.desk);
};

test('polls of one host come one after another; those of others at once', async () => {
  await addMany(4, (n) => (n < 3 ? `www${n}.one.example` : 'two.example'));
  const admitted = await admit(desk.desk, await takeDue(desk.store));
  const delays = admitted.map(({ delay = 0 }) => Math.round(delay / 100) / 10).sort((a, b) => a - b);
  expect(delays).toEqual([0, 0, 1.1, 2.2]);
});

test('a crowd at one host is put off, in turns and with the reason told', async () => {
  await addMany(30, () => 'one.example');
  const admitted = await admit(desk.desk, await takeDue(desk.store));
  expect(admitted).toHaveLength(10);
  const late = (await Promise.all(Array.from({ length: 30 }, (_, n) => desk.state(`s${n}`)))).filter(
    ({ why }) => why?.includes('for its turn at one.example'),
  );
  expect(late).toHaveLength(20);
  expect(new Set(late.map(({ nextAt }) => nextAt)).size).toBe(20);
});

test('Retry-After holds for all sources of the host', async () => {
  await addMany(3, (n) => `www${n}.one.example`);
  await desk.desk.pacer.penalise('one.example', 3_600_000);
  expect(await admit(desk.desk, await takeDue(desk.store))).toEqual([]);
  expect((await desk.state('s1')).why).toBe('waits 1 h for its turn at one.example');
  expect((await desk.state('s1')).nextAt).toBeGreaterThan(desk.clock.now + 3_500_000);
});

test('a source asked for by its operator is not forgotten when it is put off', async () => {
  await desk.add('news', { paused: true });
  await desk.desk.pacer.penalise('news.example', 60_000);
  await desk.store.redis.hset(desk.store.keys.sourceState('news'), { asked: 1 });
  await admit(desk.desk, [{ source: 'news', at: desk.clock.now }]);
  expect(await desk.state()).toMatchObject({ asked: true, paused: 'paused by the operator' });
});

test('while our own network is down, a tick starts a few probes only', async () => {
  await addMany(20, (n) => `site${n}.example`);
  for (const host of ['a', 'b', 'c']) await tellUnreached(desk.store, `${host}.example`);
  expect(await ticked()).toMatchObject({ polls: 5 });
  await desk.store.redis.del(desk.store.keys.unreached);
  expect(await ticked()).toMatchObject({ polls: 15 });
});
