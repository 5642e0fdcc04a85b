import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { advance } from '../../src/desk/websub/advance.js';
import { Failure } from '../../src/failure.js';
import { putSource } from '../../src/store/sources.js';
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
    await desk.poll();
    expect((await desk.last()).push).toMatch(/^hub\.example does not push/);
    expect((await desk.state()).push).toBe((await desk.last()).push);
    desk.clock.now += 2 * 60_000;
    expect(await desk.step()).toMatchObject([{ outcome: 'hub-failed' }]);
    expect((await desk.held())?.nextAt).toBe(desk.clock.now + 2 * 60_000);
  });

  test('is quoted with its reason', async () => {
    desk.hub.behave = (_asked, response) =>
      void response.writeHead(422, { 'content-type': 'text/plain' }).end('topic is not\nserved here');
    await desk.subscribe();
    expect((await desk.push())?.lastError).toContain('answered: topic is not served here');
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

  test('is asked again where its turn was far away, which counts as no failure', async () => {
    const { fetch } = desk.desk.io;
    desk.desk.io.fetch = (request) =>
      request.url === HUB
        ? Promise.reject(new Failure('host-busy', { retryAfterMs: 5_000 }))
        : fetch(request);
    await expect(desk.subscribe()).rejects.toMatchObject({ code: 'host-busy' });
    desk.desk.io.fetch = fetch;
    desk.clock.now += 150_000;
    expect(await desk.step()).toEqual([]);
    const id = (await desk.held())?.id ?? '';
    const { signal } = new AbortController();
    expect(await advance(desk.desk, id, signal)).toMatchObject({ outcome: 'asked' });
    expect(await desk.push()).toMatchObject({ status: 'live', failures: 0 });
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
