import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { pauseSource, putSource, removeSource } from '../../src/store/sources.js';
import { HOUR, rssOf } from '../workers/poll-desk.js';
import { HUB, offerOf, openWebSubDesk, SELF } from './desk.js';

let desk: Awaited<ReturnType<typeof openWebSubDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openWebSubDesk(inject('redisUrl'), `websub-${run}`);
});
afterEach(() => desk.close());

const DAY = 24 * HOUR;

describe('subscribing', () => {
  test('asks the hub, confirms that it was meant, and keeps the lease as the hub says', async () => {
    desk.hub.lease = '172800';
    await desk.subscribe();
    expect(desk.hub.asked).toMatchObject([
      { mode: 'subscribe', topic: SELF, lease: '864000', verified: 200, echoed: 'challenge-1' },
    ]);
    const [asked] = desk.hub.asked;
    expect(asked?.callback).toMatch(/\/websub\/[\w-]{43}$/);
    expect(asked?.secret).toMatch(/^[0-9a-f]{64}$/);
    expect(await desk.held()).toMatchObject({ leaseUntil: desk.clock.now + 2 * DAY, failures: 0 });
    expect(await desk.push()).toMatchObject({
      status: 'live',
      says: 'pushed by hub.example for 2 days more, nothing came yet',
    });
  });

  test('shows nobody the callback nor the secret', async () => {
    await desk.subscribe();
    const shown = await (await fetch(`${desk.api.url}/v1/sources/news`)).text();
    const { id = '', secret = '' } = (await desk.held()) ?? {};
    expect(shown).toContain('hub.example');
    expect(shown).not.toContain(id);
    expect(shown).not.toContain(secret);
  });

  test.each<[string, object]>([
    [
      'the Link header',
      { body: rssOf(['a']), headers: { link: `<${HUB}>; rel="hub", <${SELF}>; rel=self` } },
    ],
    ['the feed', { body: rssOf(['a'], { head: offerOf() }) }],
    [
      'a JSON feed',
      {
        body: JSON.stringify({
          version: 'https://jsonfeed.org/version/1.1',
          title: 'News',
          feed_url: SELF,
          hubs: [
            { type: 'rssCloud', url: 'https://cloud.example/' },
            { type: 'WebSub', url: HUB },
          ],
          items: [{ id: '1', url: 'https://news.example/1', content_text: 'x' }],
        }),
        headers: { 'content-type': 'application/feed+json' },
      },
    ],
  ])('finds the hub in %s', async (_where, answer) => {
    await desk.add();
    desk.serve(() => answer);
    await desk.poll();
    expect(await desk.held()).toMatchObject({ hub: HUB, topic: SELF });
  });

  test('is off without a callback URL, and where the source says so', async () => {
    desk.serve(() => ({ body: rssOf(['a'], { head: offerOf() }) }));
    await desk.add('news', { push: false });
    await desk.poll();
    expect(await desk.held()).toBeUndefined();
    desk.websub.callbackUrl = undefined as never;
    await putSource(desk.store, { id: 'news', name: 'news', feedUrl: SELF });
    await desk.poll();
    expect(await desk.held()).toBeUndefined();
  });

  test('sends no secret in the open', async () => {
    await desk.subscribe(offerOf(['http://hub.example/']));
    expect(desk.hub.asked).toMatchObject([{ secret: null, verified: 200 }]);
  });
});

describe('a hub that does not do as asked', () => {
  const failing = (status: number) => (_asked: unknown, response: import('node:http').ServerResponse) =>
    void response.writeHead(status).end('no');

  test('is tried again, later each time, and said so', async () => {
    desk.hub.behave = failing(500);
    await desk.subscribe();
    expect(await desk.push()).toMatchObject({ status: 'failed', failures: 1 });
    expect((await desk.push())?.says).toMatch(
      /^hub\.example does not push \(1 failed\): The site has a fault of its own.*; tried again in 1 min$/,
    );
    expect(await desk.step()).toEqual([]);
    desk.clock.now += 2 * 60_000;
    expect(await desk.step()).toMatchObject([{ outcome: 'hub-failed' }]);
    expect((await desk.held())?.nextAt).toBe(desk.clock.now + 2 * 60_000);
  });

  test('gives way to the next one that the feed names', async () => {
    const { behave } = desk.hub;
    desk.hub.behave = failing(503);
    await desk.subscribe(offerOf([HUB, 'https://second.example/']));
    desk.hub.behave = behave;
    desk.clock.now += 2 * 60_000;
    await desk.step();
    expect(await desk.held()).toMatchObject({ hub: 'https://second.example/', failures: 0 });
    const [first, second] = desk.hub.asked;
    expect(second?.callback).not.toBe(first?.callback);
    expect(second?.secret).not.toBe(first?.secret);
    expect((await desk.push())?.status).toBe('live');
  });

  test('counts as failed when it never verifies', async () => {
    desk.hub.behave = (_asked, response) => void response.writeHead(202).end();
    await desk.subscribe();
    expect(await desk.push()).toMatchObject({ status: 'asked' });
    desk.clock.now += HOUR;
    expect(await desk.step()).toMatchObject([
      { outcome: 'hub-failed', why: 'it did not verify the subscription' },
    ]);
  });

  test('that denies is believed, with its reason, and asked again after a day', async () => {
    desk.hub.behave = async (asked, response) => {
      response.writeHead(202).end();
      await desk.hub.intend(
        { 'hub.mode': 'denied', 'hub.topic': asked.topic, 'hub.reason': 'members\r\nonly' },
        asked,
      );
    };
    await desk.subscribe();
    await expect.poll(async () => (await desk.held())?.denied).toBe('members only');
    await desk.step();
    expect(await desk.push()).toMatchObject({ status: 'failed', lastError: 'denied: members only' });
    expect((await desk.held())?.nextAt).toBeGreaterThanOrEqual(desk.clock.now + DAY);
  });

  test('leads nowhere inside when it redirects, and elsewhere with all that was asked for', async () => {
    const { behave } = desk.hub;
    let to = 'https://inside.example/';
    desk.hub.behave = (asked, response) => {
      if (desk.hub.asked.length % 2 === 0) return behave(asked, response);
      response.writeHead(307, { location: to }).end();
    };
    await desk.subscribe();
    expect((await desk.push())?.lastError).toContain('private');
    expect(desk.dialled).toEqual(['hub.example']);
    desk.hub.asked.length = 0;
    to = 'https://moved.example/';
    desk.clock.now += 2 * 60_000;
    await desk.step();
    expect(desk.dialled).toEqual(['hub.example', 'moved.example']);
    expect((await desk.push())?.status).toBe('live');
  });
});

describe('verification', () => {
  test.each<[string, Record<string, string>]>([
    [
      'another topic',
      { 'hub.mode': 'subscribe', 'hub.topic': 'https://evil.example/', 'hub.challenge': 'x' },
    ],
    ['what was not asked for', { 'hub.mode': 'unsubscribe', 'hub.topic': SELF, 'hub.challenge': 'x' }],
    ['no challenge', { 'hub.mode': 'subscribe', 'hub.topic': SELF }],
    [
      'a challenge without end',
      { 'hub.mode': 'subscribe', 'hub.topic': SELF, 'hub.challenge': 'x'.repeat(2_049) },
    ],
    ['another mode', { 'hub.mode': 'publish', 'hub.topic': SELF, 'hub.challenge': 'x' }],
  ])('of %s is refused', async (_what, parameters) => {
    await desk.subscribe();
    expect(await desk.hub.intend(parameters)).toMatchObject({ status: 404 });
    expect((await desk.push())?.status).toBe('live');
  });

  test('is given back as plain text, a second time too, but not of a day ago', async () => {
    await desk.subscribe();
    const again = {
      'hub.mode': 'subscribe',
      'hub.topic': SELF,
      'hub.challenge': '<script>',
      'hub.lease_seconds': '600',
    };
    expect(await desk.hub.intend(again)).toEqual({
      status: 200,
      text: '<script>',
      type: 'text/plain; charset=utf-8',
    });
    desk.clock.now += DAY;
    expect((await desk.hub.intend(again)).status).toBe(404);
  });

  test('at an address that nobody was given is refused', async () => {
    await desk.subscribe();
    const [asked] = desk.hub.asked;
    const callback = asked?.callback.replace(/[\w-]{43}$/, 'A'.repeat(43)) ?? '';
    const guess = { 'hub.mode': 'subscribe', 'hub.topic': SELF, 'hub.challenge': 'x' };
    if (asked) expect((await desk.hub.intend(guess, { ...asked, callback })).status).toBe(404);
    expect((await fetch(callback, { method: 'POST', body: 'x' })).status).toBe(410);
  });
});

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
    expect(await desk.store.redis.keys(`{websub-${run}}:websub:*`)).toEqual([]);
  });

  test('happens when the feed names another, which is subscribed to at the same time', async () => {
    await desk.subscribe();
    desk.serve(() => ({ body: rssOf(['a', 'b', 'c'], { head: offerOf(['https://other.example/']) }) }));
    await desk.poll();
    const outcomes = (await desk.step()).map(({ outcome, hub }) => `${outcome} ${hub}`).sort();
    expect(outcomes).toEqual(['asked https://other.example/', `leave-asked ${HUB}`]);
    expect((await desk.held())?.hub).toBe('https://other.example/');
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
