import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { type Breaker, memoryBreaker, type Sign } from '../../src/embeds/breaker.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { createBreaker, listClosed } from '../../src/store/breaker.js';
import { openTestStore } from './open.js';

/** Small enough to be waited for, and so far apart that none is taken for the next. */
const LIMITS = {
  ...DEFAULT_LIMITS,
  breakerWindowMs: 60_000,
  breakerFirstMs: 150,
  breakerMaxMs: 400,
  breakerProbeMs: 150,
};
const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  desk = await openTestStore(inject('redisUrl'), 'breaker', LIMITS);
});
afterAll(() => desk.close());

describe.each<[string, () => Breaker]>([
  ['in memory', () => memoryBreaker(Date.now, LIMITS)],
  ['in Redis', () => createBreaker(desk.store)],
])('a breaker %s', (where, create) => {
  let breaker: Breaker;
  let at = '';
  beforeEach(() => {
    breaker = create();
    at = `${where}-${Math.random()}`;
  });
  const tell = async (count: number, sign: Sign, from = 0) => {
    const told: (readonly string[])[] = [];
    for (let n = from; n < from + count; n++) told.push(await breaker.tell(at, `post-${n}`, sign));
    return told.at(-1);
  };
  const refs = (count: number) => Array.from({ length: count }, (_, n) => `post-${n}`);

  it('closes at ten of the last twelve, and gives all that it no longer believes', async () => {
    expect(await tell(2, 'answered', 90)).toEqual([]);
    expect(await tell(9, 'missing')).toEqual([]);
    expect(await breaker.shut(at)).toBe(0);
    expect(await tell(1, 'refused', 9)).toEqual(refs(10));
    expect(await breaker.enter(at)).toBeGreaterThan(0);
    expect(await breaker.tell(at, 'late', 'missing')).toEqual(['late']);
    expect(await breaker.enter(`${at} elsewhere`)).toBe(0);
  });

  it('takes a few not-founds among answers for deletions', async () => {
    for (let n = 0; n < 30; n++) {
      expect(await breaker.tell(at, `post-${n}`, n % 4 === 0 ? 'answered' : 'missing')).toEqual([]);
    }
    expect(await breaker.shut(at)).toBe(0);
  });

  it('takes one post that is asked for again and again for one', async () => {
    for (let n = 0; n < 20; n++) expect(await breaker.tell(at, 'the same', 'missing')).toEqual([]);
  });

  it('is tried by one question, stays closed for longer each time, and opens at the first answer', async () => {
    await tell(10, 'missing');
    const first = await breaker.shut(at);
    await sleep(first + 10);
    expect(await breaker.enter(at)).toBe(0);
    expect(await breaker.enter(at)).toBeGreaterThan(0);
    expect(await breaker.tell(at, 'probe', 'refused')).toEqual(['probe']);
    const second = await breaker.shut(at);
    expect(second).toBeGreaterThan(first);
    await sleep(second + 10);
    expect(await breaker.enter(at)).toBe(0);
    expect(await breaker.tell(at, 'probe', 'answered')).toEqual([]);
    expect([await breaker.enter(at), await breaker.enter(at)]).toEqual([0, 0]);
    expect(await tell(9, 'missing')).toEqual([]);
  });

  it('lets another try where the first was lost', async () => {
    await tell(10, 'missing');
    await sleep((await breaker.shut(at)) + 10);
    expect(await breaker.enter(at)).toBe(0);
    await sleep((await breaker.shut(at)) + 10);
    expect(await breaker.enter(at)).toBe(0);
  });
});

it('forgets what is older than its window', async () => {
  let now = 0;
  const breaker = memoryBreaker(() => now);
  for (let n = 0; n < 40; n++) {
    now += 20_000;
    expect(await breaker.tell('x', `post-${n}`, 'missing')).toEqual([]);
  }
});

it('is seen by all, and tells an operator which endpoints are closed', async () => {
  const [one, other] = [createBreaker(desk.store), createBreaker(desk.store)];
  const endpoint = `shared-${Math.random()}`;
  for (let n = 0; n < 10; n++) await (n % 2 ? one : other).tell(endpoint, `post-${n}`, 'missing');
  expect(await Promise.all([one, other].map((each) => each.shut(endpoint)))).toEqual([
    expect.closeTo(LIMITS.breakerFirstMs, -2),
    expect.closeTo(LIMITS.breakerFirstMs, -2),
  ]);
  const closed = await listClosed(desk.store);
  expect(closed).toContainEqual({ endpoint, until: expect.any(Number), closures: 1 });
});
