import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { pauseSource, putSource, removeSource } from '../../src/store/sources.js';
import { HOUR, rssOf } from '../workers/poll-desk.js';
import { HUB, offerOf, openWebSubDesk, SELF } from './desk.js';

let desk: Awaited<ReturnType<typeof openWebSubDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openWebSubDesk(inject('redisUrl'), `lease-${run}`);
});
afterEach(() => desk.close());

const DAY = 24 * HOUR;

describe('a lease', () => {
  test('is renewed a day before it ends, with the same callback', async () => {
    await desk.subscribe();
    desk.clock.now += 9 * DAY - 1;
    expect(await desk.step()).toEqual([]);
    desk.clock.now += 1;
    expect(await desk.step()).toMatchObject([{ outcome: 'asked' }]);
    const [first, second] = desk.hub.asked;
    expect(second).toMatchObject({ callback: first?.callback, secret: first?.secret, verified: 200 });
    expect((await desk.held())?.leaseUntil).toBe(desk.clock.now + 10 * DAY);
  });

  test('of a moment does not have the hub asked all the time', async () => {
    desk.hub.lease = '1';
    await desk.subscribe();
    expect((await desk.held())?.nextAt).toBe(desk.clock.now + 60_000);
  });

  test('that runs out unrenewed gives the usual pace back at once', async () => {
    await desk.subscribe();
    desk.clock.now += HOUR;
    await desk.poll();
    expect((await desk.state()).why).toBe('pushed by hub.example; polled every 6 h as a check');
    await desk.hub.close();
    desk.clock.now += 10 * DAY - HOUR;
    await desk.store.redis.hset(desk.store.keys.sourceState('news'), 'nextAt', desk.clock.now + 6 * HOUR);
    await desk.step();
    expect(await desk.state()).toMatchObject({ nextAt: desk.clock.now, why: 'its hub pushes no more' });
    await desk.poll();
    expect((await desk.state()).why).toMatch(/^every /);
    expect((await desk.push())?.status).toBe('failed');
  });
});

describe('leaving a hub', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['removed', () => removeSource(desk.store, 'news')],
    ['paused', () => pauseSource(desk.store, 'news')],
    [
      'edited to another address',
      () => putSource(desk.store, { id: 'news', name: 'news', feedUrl: 'https://news.example/2' }),
    ],
  ])('happens when the source is %s', async (_what, change) => {
    await desk.subscribe();
    await change();
    expect(await desk.step()).toMatchObject([{ outcome: 'leave-asked', hub: HUB }]);
    expect(desk.hub.asked[1]).toMatchObject({
      mode: 'unsubscribe',
      topic: SELF,
      secret: null,
      verified: 200,
    });
    expect(await desk.hub.publish(rssOf(['c']), { to: desk.hub.asked[0] as never })).toBe(410);
    expect(await desk.store.redis.keys(`{lease-${run}}:websub:*`)).toEqual([]);
  });

  test('takes the way inside that its source was allowed, even once the source is gone', async () => {
    desk.serve(() => ({ body: rssOf(['a'], { head: offerOf(['http://inside.example/']) }) }));
    await desk.add('news', { allowPrivateNetwork: true });
    await desk.poll();
    await desk.step();
    expect(await desk.push()).toMatchObject({ status: 'live' });
    await removeSource(desk.store, 'news');
    expect(await desk.step()).toMatchObject([{ outcome: 'leave-asked' }]);
  });

  test('happens when the feed names another, which is subscribed to at the same time', async () => {
    await desk.subscribe();
    desk.clock.now += HOUR;
    desk.serve(() => ({ body: rssOf(['a', 'b', 'c'], { head: offerOf(['https://other.example/']) }) }));
    await desk.poll();
    const outcomes = (await desk.step()).map(({ outcome, hub }) => `${outcome} ${hub}`).sort();
    expect(outcomes).toEqual(['asked https://other.example/', `leave-asked ${HUB}`]);
    expect((await desk.held())?.hub).toBe('https://other.example/');
  });

  test('does not happen each time that the feed names another', async () => {
    await desk.subscribe();
    for (const n of [1, 2, 3]) {
      desk.serve(() => ({ body: rssOf([`n${n}`], { head: offerOf([HUB], `${SELF}?${n}`) }) }));
      await desk.poll();
      await desk.step();
    }
    expect(desk.hub.asked.filter(({ mode }) => mode === 'subscribe')).toHaveLength(1);
  });

  test('is given up after three tries', async () => {
    await desk.subscribe();
    await desk.hub.close();
    await removeSource(desk.store, 'news');
    const outcomes: string[] = [];
    for (let n = 0; n < 5; n++) {
      for (const { outcome } of await desk.step()) outcomes.push(outcome);
      desk.clock.now += HOUR;
    }
    expect(outcomes).toEqual(['hub-failed', 'hub-failed', 'hub-failed', 'forgotten']);
  });

  test('asks for nothing once pushing is switched off', async () => {
    await desk.subscribe();
    desk.websub.callbackUrl = undefined as never;
    await desk.poll();
    expect(await desk.step()).toMatchObject([{ outcome: 'forgotten' }]);
    expect(desk.hub.asked).toHaveLength(1);
    expect((await desk.state()).why).toMatch(/^every /);
  });
});
