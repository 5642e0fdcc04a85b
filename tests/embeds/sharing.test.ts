import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, it, vi } from 'vitest';
import { type StandIn, startProviders } from '../../demo/providers/stand-in.js';
import type { Asking } from '../../src/embeds/provider.js';
import { type Resolution, resolveEmbed } from '../../src/embeds/resolve.js';
import { createUnderWay } from '../../src/embeds/under-way.js';
import type { Embed } from '../../src/model.js';
import { createAnswers } from '../../src/store/answers.js';
import { createBreaker } from '../../src/store/breaker.js';
import { createPacer } from '../../src/store/pacer.js';
import { openTestStore } from '../store/open.js';
import { bareEmbed } from './answers/support.js';
import { embedOf, io, tombstone, tweet } from './x/support.js';

let standIn: StandIn;
let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  standIn = await startProviders();
});
afterAll(() => standIn.close());
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'sharing');
  standIn.answers.clear();
  standIn.asked.length = 0;
});
afterEach(() => desk.close());

/** What one worker asks with: cache, pace and breaker in Redis, questions under way in its own memory. */
function worker(pace: { intervalMs: number; burst: number }, clock = { now: Date.now() }): Asking {
  const pacer = createPacer(desk.store);
  return {
    io: { ...io, now: () => clock.now },
    endpoints: standIn.endpoints,
    cache: createAnswers(desk.store),
    limits: desk.store.limits,
    breaker: createBreaker(desk.store),
    underWay: createUnderWay(),
    pace: async (provider) => {
      const wait = await pacer.reserve(provider, pace.intervalMs, pace.burst);
      if (wait > 0) await new Promise((turn) => setTimeout(turn, wait));
    },
  };
}

/** Twenty at a time, as a worker's jobs are. */
async function inTurns(embeds: Embed[], asking: Asking): Promise<Resolution[]> {
  const said: Resolution[] = [];
  const next = embeds.entries();
  const lane = async () => {
    for (const [at, embed] of next) said[at] = await resolveEmbed(embed, asking);
  };
  await Promise.all(Array.from({ length: 20 }, lane));
  return said;
}

const FREE = { intervalMs: 0, burst: 1 };
const idOf = (n: number) => `15000000000000${10_000 + n}`;
const post = (n: number) => embedOf({ id: `x:${idOf(n)}`, ref: idOf(n) });
const tweets = () =>
  standIn.answers.set('syndication', ({ url }) => ({
    body: tweet({ id_str: url.searchParams.get('id') }),
  }));

it('asks once for each of 200 posts in 400 embeds, two workers together, within pace', async () => {
  tweets();
  const pace = { intervalMs: 5, burst: 10 };
  // Neighbours are the same post, in different workers.
  const embeds = Array.from({ length: 400 }, (_, n) => post(Math.floor(n / 2)));
  const begun = performance.now();
  const said = await Promise.all(
    [0, 1].map((half) =>
      inTurns(
        embeds.filter((_, n) => n % 2 === half),
        worker(pace),
      ),
    ),
  );
  const elapsed = performance.now() - begun;
  expect(said.flat().map(({ embed }) => embed.status)).toEqual(Array(400).fill('resolved'));
  expect(new Set(standIn.asked.map(({ key }) => key)).size).toBe(200);
  expect(standIn.asked).toHaveLength(200);
  expect(elapsed).toBeGreaterThan(5 * 190 - 1);
});

it('leaves a question to the one who asks it, also in another process', async () => {
  standIn.answers.set('syndication', ({ url }) => ({
    slow: 300,
    body: tweet({ id_str: url.searchParams.get('id') }),
  }));
  const said = await Promise.all([1, 2, 3].map(() => resolveEmbed(post(0), worker(FREE))));
  expect(said.map(({ embed }) => embed.status)).toEqual(['resolved', 'resolved', 'resolved']);
  expect(standIn.asked).toHaveLength(1);
});

it('asks itself where the one who was to ask has not answered for too long', async () => {
  const body = tweet({ id_str: idOf(0) });
  standIn.answers.set('syndication', [{ slow: 1_500, body }, { body }]);
  const hasty = () => {
    const asking = worker(FREE);
    return { ...asking, limits: { ...asking.limits, answerClaimMs: 200 } };
  };
  const first = resolveEmbed(post(0), hasty());
  await vi.waitUntil(() => standIn.asked.length === 1);
  const second = await resolveEmbed(post(0), hasty());
  expect([second.embed.status, standIn.asked.length]).toEqual(['resolved', 2]);
  await first;
});

it('does not take a block for deletions: what it seemed to say is forgotten, and asked again', async () => {
  const asking = worker(FREE);
  const first = [];
  for (let n = 0; n < 12; n++) first.push(await resolveEmbed(post(n), asking));
  // Until the tenth nobody can know; each of them is to be looked at again.
  expect(first.slice(0, 9).map(({ embed }) => embed.status)).toEqual(Array(9).fill('gone'));
  expect(first.every(({ again }) => again && again.afterMs <= 120_000)).toBe(true);
  expect(first.slice(9).map(({ embed }) => embed)).toEqual([post(9), post(10), post(11)]);
  standIn.asked.length = 0;
  const closed = await resolveEmbed(post(3), worker(FREE));
  expect(closed.embed).toEqual(post(3));
  expect(closed.again?.afterMs).toBeGreaterThan(0);
  expect(standIn.asked).toHaveLength(0);

  await desk.store.redis.del(desk.store.keys.breakers);
  tweets();
  for (const n of [0, 3, 9]) {
    const later = await resolveEmbed(post(n), worker(FREE));
    expect([later.embed.status, later.again]).toEqual(['resolved', undefined]);
  }
});

it('believes a deletion that X says itself, however many there are', async () => {
  standIn.answers.set('syndication', { body: tombstone('This Post was deleted by the Post author.') });
  const asking = worker(FREE);
  for (let n = 0; n < 15; n++) {
    const { embed, again } = await resolveEmbed(post(n), asking);
    expect([embed.status, again]).toEqual(['gone', undefined]);
  }
});

it('believes a post that was not found once the window is over', async () => {
  const clock = { now: Date.now() };
  standIn.answers.set('youtube', { status: 404, body: 'Not Found' });
  const video = bareEmbed('youtube', 'Brdg-_22aBc', 'https://www.youtube.com/watch?v=Brdg-_22aBc');
  const first = await resolveEmbed(video, worker(FREE, clock));
  expect([first.embed.status, first.again]).toEqual(['gone', { afterMs: 120_000, doubt: true }]);
  clock.now += 120_000;
  const second = await resolveEmbed(video, worker(FREE, clock));
  expect([second.embed.status, second.again, standIn.asked.length]).toEqual(['gone', undefined, 1]);
});

it('keeps what Bluesky left out only while Bluesky is believed', async () => {
  standIn.answers.set('bluesky', { body: { posts: [] } });
  const asking = worker(FREE);
  const embeds = Array.from({ length: 12 }, (_, n) =>
    bareEmbed(
      'bluesky',
      `at://did:plc:harbour/app.bsky.feed.post/3k${n}`,
      'https://bsky.app/profile/a/post/b',
    ),
  );
  const said = await Promise.all(embeds.map((embed) => resolveEmbed(embed, asking)));
  expect(standIn.asked).toHaveLength(1);
  expect(said.map(({ embed }) => embed.status)).toEqual(Array(12).fill('parsed'));
});
