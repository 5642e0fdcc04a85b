import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { viewSource } from '../../src/desk/sources/view.js';
import { headerLinks } from '../../src/feed/link-header.js';
import { pollHistory } from '../../src/store/poll-history.js';
import { takePushed } from '../../src/store/pushes.js';
import type { Delivery } from '../support/hub.js';
import { HOUR, rssOf } from '../workers/poll-desk.js';
import { offerOf, openWebSubDesk, SELF } from './desk.js';

let desk: Awaited<ReturnType<typeof openWebSubDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openWebSubDesk(inject('redisUrl'), `push-${run}`, {
    maxPushBytes: 20_000,
    maxPushesWaiting: 2,
  });
});
afterEach(() => desk.close());

const NEW = [{ outcome: 'pushed', read: 1, queued: 1, pings: 0 }];
const PING = [{ outcome: 'pushed', read: 0, queued: 0, pings: 1 }];
const fetches = async () => (await desk.desk.queues.fetch.getJobs()).map(({ data }) => data.url).sort();

describe('what a hub delivers', () => {
  test.each(['sha1', 'sha256', 'sha384', 'sha512'] as const)(
    'is read when it is signed by %s',
    async (algorithm) => {
      await desk.subscribe();
      const asked = desk.asked.length;
      expect(await desk.hub.publish(rssOf(['c']), { algorithm })).toBe(202);
      expect(await desk.readPushed()).toEqual(NEW);
      expect(await fetches()).toEqual(['a', 'b', 'c'].map((name) => `https://news.example/${name}`));
      expect(desk.asked).toHaveLength(asked);
      expect(await desk.last()).toMatchObject({ outcome: 'new', pushedBy: 'hub.example', new: 1, known: 0 });
      expect(await desk.push()).toMatchObject({ pushes: 1, forged: 0 });
    },
  );

  test.each<[string, Delivery]>([
    ['a wrong signature', { signature: `sha256=${'0'.repeat(64)}` }],
    ['none', { signature: ' ' }],
    ['one of another length', { signature: `sha256=${'0'.repeat(40)}` }],
    ['one by a method that is none', { signature: `md5=${'0'.repeat(40)}` }],
    ['no digest', { signature: 'sha256=' }],
  ])('with %s is ignored without saying so, and counted', async (_what, delivery) => {
    await desk.subscribe();
    expect(await desk.hub.publish(rssOf(['forged']), delivery)).toBe(202);
    expect(await desk.readPushed()).toEqual([]);
    expect(await desk.push()).toMatchObject({ pushes: 0, forged: 1 });
    expect((await viewSource(desk.store, 'news')).health.forgedPushes).toBe(1);
    expect(await fetches()).toHaveLength(2);
  });

  test('leaves the schedule, the validators and what is known of the whole feed as they are', async () => {
    await desk.subscribe(offerOf(), ['a', 'b', 'c', 'd', 'e', 'f']);
    const before = await desk.state();
    desk.clock.now += 60_000;
    await desk.hub.publish(rssOf(['g', 'h', 'i', 'j', 'k', 'l']));
    await desk.readPushed();
    expect(await desk.state()).toEqual({ ...before, lastNew: desk.clock.now, gap: 10_000 });
    expect(await desk.store.redis.zscore(desk.store.keys.due, 'news')).toBe(String(before.nextAt));
    expect((await desk.last()).warnings).toBeUndefined();
  });

  test('twice is one, and what is known already is nothing new', async () => {
    await desk.subscribe();
    await desk.hub.publish(rssOf(['c']));
    await desk.hub.publish(rssOf(['c']));
    expect(await desk.readPushed()).toEqual(NEW);
    await desk.hub.publish(rssOf(['c']));
    expect(await desk.readPushed()).toMatchObject([{ read: 1, queued: 0 }]);
    expect((await pollHistory(desk.store, 'news')).map(({ outcome }) => outcome)).toEqual([
      'no-new',
      'new',
      'new',
    ]);
  });

  test('whose worker died is read by another', async () => {
    await desk.subscribe();
    await desk.hub.publish(rssOf(['c']));
    expect(await takePushed(desk.store)).toEqual(['news']);
    expect(await desk.readPushed()).toEqual([]);
    desk.clock.now += 5_000;
    expect(await desk.readPushed()).toEqual(NEW);
  });

  test('in a flood is bounded: what there is no room for has the feed polled', async () => {
    await desk.subscribe();
    for (const name of ['c', 'd', 'e', 'f']) expect(await desk.hub.publish(rssOf([name]))).toBe(202);
    expect(await desk.readPushed()).toMatchObject([{ read: 2, queued: 2, pings: 1 }]);
    expect(await desk.push()).toMatchObject({ pushes: 4, dropped: 2 });
    const { lastPoll = 0, nextAt, why } = await desk.state();
    expect({ nextAt, why }).toEqual({
      nextAt: lastPoll + 60_000,
      why: 'its hub says that there is something new',
    });
  });

  test.each<[string, string, Delivery, number]>([
    ['nothing', '', {}, 202],
    ['no feed', '{"ping": true}', { type: 'application/json' }, 202],
    ['a page', '<html><body>new!', { type: 'text/html' }, 202],
    ['a feed without entries', rssOf([]), {}, 202],
    ['too much', rssOf(['c'], { note: 'x'.repeat(20_000) }), {}, 413],
    ['another topic', rssOf(['c']), { link: '<https://other.example/feed>; rel="self"' }, 202],
  ])('that holds %s has the feed polled', async (_what, body, delivery, status) => {
    await desk.subscribe();
    desk.clock.now += HOUR / 10;
    expect(await desk.hub.publish(body, delivery)).toBe(status);
    expect(await desk.readPushed()).toEqual(PING);
    expect(await desk.state()).toMatchObject({
      nextAt: desk.clock.now,
      why: 'its hub says that there is something new',
      errors: 0,
    });
  });

  test('by a hub without TLS is not read, but has the feed polled', async () => {
    await desk.subscribe(offerOf(['http://hub.example/']));
    await desk.hub.publish(rssOf(['c']));
    expect(await desk.readPushed()).toEqual(PING);
  });

  test('does not hurry a source that fails', async () => {
    await desk.subscribe();
    desk.serve(() => ({ status: 503 }));
    await desk.poll();
    const { nextAt } = await desk.state();
    await desk.hub.publish('');
    await desk.readPushed();
    expect((await desk.state()).nextAt).toBe(nextAt);
  });

  test('to a source that was removed meanwhile is forgotten', async () => {
    await desk.subscribe();
    await desk.store.redis.hdel(desk.store.keys.sources, 'news');
    await desk.hub.publish(rssOf(['c']));
    expect(await desk.readPushed()).toEqual([{ outcome: 'source-gone' }]);
    desk.clock.now += HOUR;
    expect(await desk.readPushed()).toEqual([]);
  });

  test('is filtered as what is polled is', async () => {
    await desk.subscribe();
    await desk.store.redis.hset(
      desk.store.keys.sources,
      'news',
      JSON.stringify({ ...(await desk.source()), filters: { exclude: [{ title: 'advert' }] } }),
    );
    await desk.hub.publish(rssOf(['advert', 'c']));
    await desk.readPushed();
    expect(await desk.last()).toMatchObject({ new: 1, filtered: 1 });
  });
});

describe('a source that is pushed', () => {
  const dated = (names: readonly string[], at: number) =>
    rssOf(names, { head: offerOf() }).replaceAll(
      '</item>',
      `<pubDate>${new Date(at).toUTCString()}</pubDate></item>`,
    );

  test('is polled as a check, and as usual again when a poll finds what was not pushed', async () => {
    await desk.subscribe();
    desk.clock.now += HOUR;
    await desk.poll();
    expect(await desk.state()).toMatchObject({ why: 'pushed by hub.example; polled every 6 h as a check' });
    desk.clock.now += 6 * HOUR;
    desk.serve(() => ({ body: dated(['c'], desk.clock.now - HOUR) }));
    await desk.poll();
    expect(await desk.last()).toMatchObject({ outcome: 'new', warnings: ['push-missed'] });
    expect((await desk.state()).why).toMatch(/^every /);
    expect((await desk.push())?.says).toBe(
      'hub.example did not push what a poll found: polled as usual for 1 day, nothing came yet',
    );
    desk.clock.now += 25 * HOUR;
    await desk.poll();
    expect((await desk.state()).why).toMatch(/^pushed by hub\.example/);
  });

  test('is not relied on once entries came and went, however lately something was pushed', async () => {
    await desk.subscribe(offerOf(), ['a', 'b', 'c', 'd', 'e', 'f']);
    await desk.hub.publish(rssOf(['g']));
    await desk.readPushed();
    desk.serve(() => ({ body: rssOf(['h', 'i', 'j', 'k', 'l', 'm'], { head: offerOf() }) }));
    await desk.poll();
    expect((await desk.last()).warnings).toEqual(['items-lost', 'push-missed']);
    expect((await desk.state()).why).toMatch(/halved, since entries came and went/);
  });

  test('is still relied on when the poll came first by a little', async () => {
    await desk.subscribe();
    desk.clock.now += 6 * HOUR;
    desk.serve(() => ({ body: dated(['c'], desk.clock.now - 60_000) }));
    await desk.poll();
    expect((await desk.last()).warnings).toBeUndefined();
    expect((await desk.state()).why).toMatch(/^pushed by hub\.example/);
  });

  test("keeps the operator's own times, and the bound", async () => {
    await desk.subscribe();
    const patch = (extra: object) =>
      desk.store.redis.hset(
        desk.store.keys.sources,
        'news',
        JSON.stringify({ id: 'news', name: 'news', feedUrl: SELF, ...extra }),
      );
    await patch({ interval: 600 });
    await desk.poll();
    expect((await desk.state()).why).toBe('every 10 min');
    await patch({ maxInterval: 3_600 });
    await desk.poll();
    expect((await desk.state()).why).toBe('pushed by hub.example; polled every 1 h as a check');
  });
});

test.each<[string, object[]]>([
  ['<https://a.example/>; rel="hub"', [{ url: 'https://a.example/', relations: ['hub'] }]],
  ['</feed>; rel=self; title="a, b; c"', [{ url: 'https://news.example/feed', relations: ['self'] }]],
  [
    '<https://a.example/>;title="x";REL="Next HUB", <b>; rel=self',
    [
      { url: 'https://a.example/', relations: ['next', 'hub'] },
      { url: 'https://news.example/b', relations: ['self'] },
    ],
  ],
  ['<javascript:x>; rel=hub, <https://a.example/>, nonsense, <', []],
])('the Link header %s', (header, links) => {
  expect(headerLinks(header, SELF)).toEqual(links);
});

test('a Link header without end is read in no time', () => {
  const begun = performance.now();
  for (const piece of ['<', '<a>;', '"', '<a>;rel="', ';rel=', ',<']) headerLinks(piece.repeat(8_000), SELF);
  expect(performance.now() - begun).toBeLessThan(1_000);
});
