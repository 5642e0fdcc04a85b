import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { openPollDesk, rssOf, type Site } from './poll-desk.js';

let desk: Awaited<ReturnType<typeof openPollDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openPollDesk(inject('redisUrl'), `network-${run}`);
});
afterEach(() => desk.close());

const fails =
  (code: ConstructorParameters<typeof Failure>[0]): Site =>
  () => {
    throw new Failure(code);
  };

describe('our own network', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const errors = async () => Promise.all(ids.map(async (id) => (await desk.state(id)).errors));

  test('counts against nobody while it is down, however long, and all goes on when it is back', async () => {
    for (const id of ids) await desk.add(id);
    desk.serve(() => ({ body: rssOf(['x']) }));
    for (const id of ids) await desk.poll(id);
    desk.serve(fails('dns-failed'));
    for (let round = 0; round < 3; round++) {
      for (const id of ids) expect(await desk.poll(id)).toMatchObject({ outcome: 'network-down' });
      desk.clock.now += 120_000;
    }
    expect(await errors()).toEqual([0, 0, 0, 0, 0]);
    expect((await desk.state('e')).why).toMatch(/^our own network seems to be down \(5 hosts/);
    desk.serve(({ url }) => (url.includes('//a.') ? { body: rssOf(['x']) } : fails('dns-failed')({ url })));
    await desk.poll('a');
    for (const id of ids.slice(1)) await desk.poll(id);
    expect(await errors()).toEqual([0, 1, 1, 1, 1]);
  });

  test('is not to blame for one host that is down', async () => {
    for (const id of ids) await desk.add(id);
    desk.serve(({ url }) =>
      url.includes('//a.') ? fails('connect-failed')({ url }) : { body: rssOf(['x']) },
    );
    expect(await desk.poll('a')).toMatchObject({ outcome: 'network-down' });
    desk.clock.now += 60_000;
    await desk.poll('b');
    expect(await desk.poll('a')).toBe('connect-failed');
    expect((await desk.state('a')).errors).toBe(1);
  });

  test('gets the benefit of the doubt once where there is but one source', async () => {
    await desk.add();
    desk.serve(fails('connect-timeout'));
    expect(await desk.poll()).toMatchObject({ outcome: 'network-down' });
    expect(await desk.poll()).toBe('connect-timeout');
    expect(await desk.poll()).toBe('connect-timeout');
    expect((await desk.state()).errors).toBe(2);
  });
});
