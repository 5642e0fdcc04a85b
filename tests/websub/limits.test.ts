import { request } from 'node:http';
import { afterEach, expect, inject, test } from 'vitest';
import { rssOf } from '../workers/poll-desk.js';
import { offerOf, openWebSubDesk, SELF } from './desk.js';

let desk: Awaited<ReturnType<typeof openWebSubDesk>>;
let run = 0;
const open = async (limits: Parameters<typeof openWebSubDesk>[2]) => {
  run += 1;
  desk = await openWebSubDesk(inject('redisUrl'), `websub-limits-${run}`, limits);
};
afterEach(() => desk.close());

/** Sources whose hubs are still to be asked. */
const addMany = async (count: number) => {
  desk.serve(() => ({ body: rssOf(['a'], { head: offerOf() }) }));
  for (let n = 0; n < count; n++) {
    await desk.add(`s${n}`, { feedUrl: `https://news.example/${n}` });
    await desk.poll(`s${n}`);
  }
};

test('no more deliveries are received at once than may', async () => {
  await open({ maxPushesAtOnce: 1 });
  await desk.subscribe();
  /** A delivery whose body does not end; begun again where another was received just then. */
  const begin = () => {
    const begun = request(desk.hub.asked[0]?.callback ?? '', {
      method: 'POST',
      headers: { 'content-length': 10 },
    });
    begun.on('error', () => {}).on('response', () => begun.destroy());
    begun.write('<rss');
    return begun;
  };
  let slow = begin();
  await expect
    .poll(
      async () => {
        if (!slow.destroyed) return desk.hub.publish('');
        slow = begin();
        return 'begun again';
      },
      { timeout: 10_000 },
    )
    .toBe(503);
  slow.destroy();
  await expect.poll(() => desk.hub.publish('')).toBe(202);
});

test('no more subscriptions wait for their hubs than may, and a tick asks for a few', async () => {
  await open({ maxWebsubUnderWay: 3, maxWebsubPerTick: 2 });
  desk.hub.behave = (_asked, response) => void response.writeHead(202).end();
  await addMany(5);
  expect(await desk.step()).toHaveLength(2);
  expect(await desk.step()).toHaveLength(1);
  expect(await desk.step()).toHaveLength(0);
  await desk.hub.intend({ 'hub.mode': 'subscribe', 'hub.topic': SELF, 'hub.challenge': 'x' });
  expect(await desk.step()).toHaveLength(1);
});

test('the reason for a denial is one short line', async () => {
  await open({ maxReasonLength: 20 });
  await desk.subscribe();
  const reason = `no\u0000 \u202e more\n${'x'.repeat(500)}`;
  await desk.hub.intend({ 'hub.mode': 'denied', 'hub.topic': SELF, 'hub.reason': reason });
  await desk.step();
  expect((await desk.push())?.lastError).toBe(`denied: no more ${'x'.repeat(12)}`);
  // The usual pace is back.
  expect(await desk.state()).toMatchObject({ nextAt: desk.clock.now, why: 'its hub pushes no more' });
});
