import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { HOUR, openPollDesk, rssOf, type Site } from './poll-desk.js';

let desk: Awaited<ReturnType<typeof openPollDesk>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openPollDesk(inject('redisUrl'), `move-${run}`);
});
afterEach(() => desk.close());

describe('a feed that moved for good', () => {
  const to = 'https://new.example/feed';
  const moved: Site = ({ url }) =>
    url === to
      ? { body: rssOf(['a', 'b']) }
      : { body: rssOf(['a', 'b']), url: to, redirects: [{ url, status: 301 }] };
  const pollAll = async (hours: readonly number[]) => {
    for (const at of hours) {
      desk.clock.now += at * HOUR;
      await desk.poll();
    }
  };

  test('is followed once that is proven, and its old address is kept', async () => {
    await desk.add();
    desk.serve(moved);
    await pollAll([0, 1, 1]);
    expect((await desk.source()).feedUrl).toBe('https://news.example/feed');
    await pollAll([47]);
    expect(await desk.last()).toMatchObject({ warnings: ['moved'], movedTo: to });
    expect((await desk.source()).feedUrl).toBe(to);
    expect(await desk.state()).toMatchObject({ formerUrl: 'https://news.example/feed' });
    await pollAll([1]);
    expect(desk.asked.at(-1)?.url).toBe(to);
    expect((await desk.last()).new).toBe(0);
  });

  test.each([
    ['propose', 'move-proposed', to],
    ['never', undefined, undefined],
  ] as const)('is left where it is when the operator says %s', async (onMoved, warning, proposedUrl) => {
    await desk.add('news', { onMoved });
    desk.serve(moved);
    await pollAll([0, 1, 1, 47]);
    expect((await desk.source()).feedUrl).toBe('https://news.example/feed');
    expect((await desk.state()).proposedUrl).toBe(proposedUrl);
    expect((await desk.last()).warnings?.[0]).toBe(warning);
  });

  test.each<[string, Site]>([
    [
      'to a home page',
      ({ url }) => ({ body: '<html><body>Welcome', url: to, redirects: [{ url, status: 301 }] }),
    ],
    [
      "to another's feed",
      ({ url }) => ({ body: rssOf([`s${desk.clock.now}`]), url: to, redirects: [{ url, status: 301 }] }),
    ],
    ['for now only', ({ url }) => ({ body: rssOf(['a']), url: to, redirects: [{ url, status: 302 }] })],
  ])('is not believed when it leads %s', async (_what, site) => {
    await desk.add();
    desk.serve(() => ({ body: rssOf(['a', 'b']) }));
    await desk.poll();
    desk.serve(site);
    await pollAll([1, 1, 48, 1]);
    expect((await desk.source()).feedUrl).toBe('https://news.example/feed');
    expect((await desk.state()).proposedUrl).toBeUndefined();
  });

  test('is proposed only when another source has that address', async () => {
    await desk.add();
    await desk.add('other', { feedUrl: to });
    desk.serve(moved);
    await pollAll([0, 1, 1, 47]);
    expect((await desk.source()).feedUrl).toBe('https://news.example/feed');
    expect((await desk.state()).proposedUrl).toBe(to);
  });
});
