import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { withResolved } from '../../src/article/record/resolved.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import type { Embed } from '../../src/model.js';
import { changesAfter, listRecords } from '../../src/store/records.js';
import { openDesk, type TestDesk, until } from './desk.js';
import { feedOf, type Newsroom, openNewsroom, pageOf } from './newsroom.js';

const HOUR = 3_600_000;
/** What X says of each post by now, and how often it was asked. */
let said: Map<string, Embed['status']>;
let asked: string[];
let site: Newsroom;
let desk: TestDesk;
let ahead = 0;
let run = 0;

async function openWith(embeds: object): Promise<void> {
  run += 1;
  desk = await openDesk(inject('redisUrl'), `embed-policy-${run}`, {
    withResolved,
    resolveEmbed: async (embed, { keepsCounts }) => {
      asked.push(embed.ref ?? '');
      // Liked more with each look.
      const counts = keepsCounts?.('x') && { likes: asked.length, readAt: '2026-01-02T03:04:05Z' };
      const status = said.get(embed.ref ?? '') ?? 'resolved';
      return {
        embed: {
          ...embed,
          status,
          ...(status === 'resolved' && { text: 'Low tide' }),
          ...(counts && { counts }),
        },
      };
    },
    limits: { tickMs: 100, defaultIntervalSeconds: DEFAULT_LIMITS.maxIntervalSeconds },
  });
  const { now } = desk.store;
  Object.assign(desk.store, { now: () => now() + ahead });
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'The wall held.', ['11', '12']) });
  await desk.addSource('news', `${site.url}/feed`, { embeds });
  await desk.start();
}

/** A look at the posts is planned right after the record is there. */
const planned = () => until(async () => (await desk.store.redis.zcard(desk.store.keys.recheck)) === 1);

/** The look is over: the next one is planned beyond what its job had borrowed, or there is none. */
const settled = async () => {
  const [, next] = await desk.store.redis.zrange(desk.store.keys.recheck, '0', '0', 'WITHSCORES');
  return next === undefined || Number(next) > desk.store.now() + 2 * HOUR;
};

const changes = (count: number) =>
  until(async () => (await changesAfter(desk.store, 0)).length === count && listRecords(desk.store));

beforeEach(async () => {
  said = new Map();
  asked = [];
  ahead = 0;
  site = await openNewsroom();
});
afterEach(async () => {
  await desk.close();
  await site.close();
});

test('a provider that is to be parsed only, or dropped, is not asked', async () => {
  await openWith({ resolve: 'parse' });
  const [record] = await changes(1);
  expect(record?.embeds.map(({ status }) => status)).toEqual(['parsed', 'parsed']);
  expect(asked).toEqual([]);
});

test('a post that is deleted later is redacted in a new revision, and the others stay', async () => {
  await openWith({ deleted: 'redact', recheck: { everyHours: 24, forDays: 3 } });
  const [first] = await changes(1);
  expect(first?.embeds.map(({ text, counts }) => [text, counts])).toEqual([
    ['Low tide', undefined],
    ['Low tide', undefined],
  ]);
  await planned();
  said.set('12', 'gone');
  ahead = 25 * HOUR;
  const [second] = await changes(2);
  expect(second).toMatchObject({ revision: 2, change: 'updated' });
  expect(second?.embeds.map(({ status, text }) => [status, text])).toEqual([
    ['resolved', 'Low tide'],
    ['gone', undefined],
  ]);
  expect(second?.text).toBe(first?.text);
});

test('posts are looked at again until the article is old, and nothing changes while they stand, however liked', async () => {
  await openWith({ counts: 'keep', recheck: { everyHours: 24, forDays: 2 } });
  const [record] = await changes(1);
  expect(record?.embeds.map(({ counts }) => typeof counts?.likes)).toEqual(['number', 'number']);
  await planned();
  for (const day of [1, 2]) {
    ahead = (day * 24 + day) * HOUR;
    await until(async () => asked.length === 2 + 2 * day);
    await until(settled);
  }
  await until(async () => (await desk.store.redis.zcard(desk.store.keys.recheck)) === 0);
  expect(await changesAfter(desk.store, 0)).toHaveLength(1);
});

test('nobody asks again where no operator wants it', async () => {
  await openWith({ deleted: 'drop' });
  await changes(1);
  expect(await desk.store.redis.zcard(desk.store.keys.recheck)).toBe(0);
});
