import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { pollHistory } from '../../src/store/poll-history.js';
import { pauseSource, removeSource } from '../../src/store/sources.js';
import { HOUR, openPollDesk, rssOf, type Site } from './poll-desk.js';

let desk: Awaited<ReturnType<typeof openPollDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openPollDesk(inject('redisUrl'), `poll-${run}`);
});
afterEach(() => desk.close());

const names = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => `n${from + n}`);
describe('what a poll comes to', () => {
  test('is one of five when it is well, and each is told', async () => {
    await desk.add();
    const feed =
      (body: string): Site =>
      () => ({ body, headers: { etag: '"1"' } });
    desk.serve(feed(rssOf(names(0, 4))));
    expect(await desk.poll()).toMatchObject({ outcome: 'new', queued: 4, entries: 4 });
    desk.serve(feed(rssOf(names(0, 4))));
    await desk.poll();
    desk.serve(feed(rssOf(names(0, 4).reverse(), { note: 'built just now' })));
    await desk.poll();
    desk.serve(feed(rssOf(names(0, 3))));
    await desk.poll();
    desk.serve(() => ({ status: 304 }));
    await desk.poll();
    const outcomes = (await pollHistory(desk.store, 'news')).map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['not-modified', 'no-new', 'same-items', 'same-bytes', 'new']);
    expect(await desk.state()).toMatchObject({
      errors: 0,
      entries: 3,
      lastOutcome: 'not-modified',
      format: 'rss',
    });
  });

  test('has numbers, and says when the next one is and why', async () => {
    await desk.add();
    const head = '<ttl>45</ttl>';
    desk.serve(() => ({ body: rssOf(['a', 'b'], { head }) }));
    await desk.poll();
    desk.serve(() => ({ body: rssOf(['b', 'c'], { head }).replace('<title>b', '<title>The bridge opens') }));
    const begun = desk.clock.now;
    await desk.poll();
    const record = await desk.last();
    expect(record).toMatchObject({
      at: begun,
      status: 200,
      new: 1,
      changed: 1,
      known: 0,
      hint: "the feed's ttl of 45 min",
    });
    expect(record.bytes).toBeGreaterThan(100);
    const { nextAt, why } = await desk.state();
    expect(record.next).toEqual({ at: nextAt, why });
    expect(why).toBe("every 45 min, because of the feed's ttl of 45 min");
  });

  test('is kept for the last polls only, and goes with the source', async () => {
    const { store } = desk;
    await desk.add();
    desk.serve(() => ({ body: rssOf(['a']) }));
    for (let n = 0; n < 4; n++) await desk.poll();
    const short = { ...store, limits: { ...store.limits, maxPollHistory: 2 } };
    expect(await pollHistory(short, 'news')).toHaveLength(2);
    await removeSource(store, 'news');
    expect(await store.redis.exists(store.keys.pollHistory('news'))).toBe(0);
  });

  test('does not undo a pause that came meanwhile, nor bring a removed source back', async () => {
    await desk.add();
    desk.serve(() => ({ body: rssOf(['a']) }));
    desk.desk.io.fetch = ((fetch) => async (request) => {
      await pauseSource(desk.store, 'news');
      return fetch(request);
    })(desk.desk.io.fetch);
    await desk.poll();
    expect(await desk.state()).toMatchObject({
      paused: 'paused by the operator',
      why: 'paused by the operator',
    });
    expect(await desk.store.redis.zscore(desk.store.keys.due, 'news')).toBe('inf');
  });
});

describe('asking for a change only', () => {
  test('uses both validators word for word, until the source is configured otherwise', async () => {
    await desk.add();
    const modified = 'Sun, 01 Mar 2026 11:00:00 GMT';
    desk.serve(() => ({ body: rssOf(['a']), headers: { etag: 'W/"x y"', 'last-modified': modified } }));
    await desk.poll();
    await desk.poll();
    expect(desk.asked.at(-1)?.headers).toEqual({ 'if-none-match': 'W/"x y"', 'if-modified-since': modified });
    await desk.store.redis.hset(
      desk.store.keys.sources,
      'news',
      JSON.stringify({ ...(await desk.source()), language: 'de' }),
    );
    await desk.poll();
    expect(desk.asked.at(-1)?.headers).toEqual({});
    expect((await desk.last()).outcome).toBe('no-new');
  });

  test('stops at a server that says "not changed" of a feed that did, and is told', async () => {
    await desk.add();
    let entries = ['a', 'b'];
    desk.serve(({ headers }) =>
      headers?.['if-none-match']
        ? { status: 304 }
        : { body: rssOf(entries), headers: { etag: '"for ever"' } },
    );
    await desk.poll();
    entries = ['b', 'c'];
    for (let n = 0; n < 50; n++) await desk.poll();
    expect((await desk.last()).outcome).toBe('not-modified');
    await desk.poll();
    expect(await desk.last()).toMatchObject({
      outcome: 'new',
      new: 1,
      conditional: false,
      warnings: ['validators-lie'],
    });
    entries = ['c', 'd'];
    await desk.poll();
    expect(await desk.last()).toMatchObject({ outcome: 'new', new: 1 });
    expect(desk.asked.at(-1)?.headers).toEqual({ 'cache-control': 'no-cache' });
    desk.clock.now += 8 * 24 * HOUR;
    await desk.poll();
    expect(desk.asked.at(-1)?.headers).toEqual({ 'if-none-match': '"for ever"' });
  });

  test('is never answered where it was not asked: such a server is told of, not believed', async () => {
    await desk.add();
    desk.serve(() => ({ status: 304 }));
    expect(await desk.poll()).toBe('feed-empty');
    expect(await desk.last()).toMatchObject({ outcome: 'failed', code: 'feed-empty' });
  });

  test('is followed by the whole when a 304 speaks of another version', async () => {
    await desk.add();
    desk.serve(() => ({ body: rssOf(['a', 'b']), headers: { etag: '"1"' } }));
    await desk.poll();
    desk.serve(({ headers }) =>
      headers?.['if-none-match']
        ? { status: 304, headers: { etag: '"2"' } }
        : { body: rssOf(['b', 'c']), headers: { etag: '"2"' } },
    );
    await desk.poll();
    await desk.poll();
    expect(await desk.last()).toMatchObject({ outcome: 'new', warnings: ['validators-lie'] });
  });
});

test('entries that came and went are told, and halve the interval', async () => {
  await desk.add();
  desk.serve(() => ({ body: rssOf(names(0, 10)) }));
  await desk.poll();
  desk.serve(() => ({ body: rssOf(names(20, 30)) }));
  await desk.poll();
  expect(await desk.last()).toMatchObject({ new: 10, known: 0, warnings: ['items-lost'] });
  expect((await desk.state()).why).toBe('every 8 min, halved, since entries came and went between two polls');
});

describe('a source that fails', () => {
  test('waits longer each time, is degraded, probed for ever, and well again at once', async () => {
    await desk.add();
    desk.serve(() => ({ status: 500 }));
    for (let n = 1; n <= 12; n++) expect(await desk.poll()).toBe('http-server-error');
    const polls = await pollHistory(desk.store, 'news');
    expect(polls.map(({ warnings }) => warnings?.[0] ?? '-').join('')).toBe('--degraded---------');
    expect(polls[0]).toMatchObject({ outcome: 'failed', status: 500, code: 'http-server-error' });
    const { degradedSince, nextAt, paused } = await desk.state();
    expect([degradedSince, (nextAt ?? 0) - desk.clock.now, paused]).toEqual([
      desk.clock.now,
      24 * HOUR,
      undefined,
    ]);
    desk.serve(() => ({ body: rssOf(['a']) }));
    await desk.poll();
    expect((await desk.last()).warnings).toEqual(['recovered']);
    expect(await desk.state()).not.toHaveProperty('degradedSince');
    expect((await desk.state()).errors).toBe(0);
  });

  test.each([
    [403, 'blocked', undefined],
    [429, 'blocked', undefined],
    [404, 'failed', undefined],
    [410, 'failed', 'paused because the feed is gone (410)'],
  ])('%i: %s', async (status, outcome, paused) => {
    await desk.add();
    desk.serve(() => ({ status }));
    await desk.poll();
    expect(await desk.last()).toMatchObject({ outcome, status });
    expect((await desk.state()).paused).toBe(paused);
  });

  test('by a 429 without Retry-After keeps all others from its host', async () => {
    await desk.add();
    desk.serve(() => ({ status: 429 }));
    await desk.poll();
    expect(await desk.desk.pacer.peek('news.example')).toBeGreaterThan(14 * 60_000);
  });

  test('is put off without a word against it when its host is busy', async () => {
    await desk.add();
    desk.serve(() => {
      throw new Failure('host-busy', { host: 'news.example', retryAfterMs: 60_000 });
    });
    expect(await desk.poll()).toMatchObject({ outcome: 'put-off' });
    expect(await desk.state()).toMatchObject({ errors: 0, why: 'waits 1 min for its turn at news.example' });
    expect(await pollHistory(desk.store, 'news')).toEqual([]);
  });
});
