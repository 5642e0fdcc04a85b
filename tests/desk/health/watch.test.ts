import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { watchSource } from '../../../src/desk/health/watch.js';
import type { FetchRequest } from '../../../src/io.js';
import { openAlerts, pastAlerts } from '../../../src/store/alerts.js';
import { patchState } from '../../../src/store/source-state.js';
import { addSource, pauseSource, resumeSource } from '../../../src/store/sources.js';
import { openTestStore } from '../../store/open.js';

const SECRET = `whsec_${Buffer.alloc(24, 7).toString('base64')}`;
let desk: Awaited<ReturnType<typeof openTestStore>>;
let posted: { id: string; type: string; alert: { kind: string; says: string }; request: FetchRequest }[];
let logged: object[];
let answers: number[];
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openTestStore(inject('redisUrl'), `watch-${run}`, { maxAlertTries: 3 });
  [posted, logged, answers] = [[], [], []];
  await addSource(desk.store, { id: 'one', name: 'One', feedUrl: 'https://one.example/feed' });
});
afterEach(() => desk.close());

const watch = (webhook = true) =>
  watchSource(
    {
      store: desk.store,
      io: {
        async fetch(request) {
          const body = JSON.parse(Buffer.from(request.body ?? []).toString());
          const { 'webhook-id': id = '' } = request.headers ?? {};
          posted.push({ id, type: body.type, alert: body.data, request });
          const { url } = request;
          const status = answers.shift() ?? 200;
          return {
            requestedUrl: url,
            url,
            status,
            headers: {},
            body: new Uint8Array(),
            redirects: [],
            elapsedMs: 1,
          };
        },
        now: () => desk.clock.now,
        random: () => 0.5,
      },
      alerts: webhook ? { webhook: { url: 'https://ops.example/alerts', secret: SECRET } } : {},
      log: { warn: (line) => void logged.push(line), info: (line) => void logged.push(line) },
    },
    'one',
  );
const fail = (errors: number) => patchState(desk.store, 'one', { errors, lastError: 'tls-failed' });

test('raised once and resolved once, in the store, the log and the webhook, signed', async () => {
  await fail(2);
  await watch();
  expect(await openAlerts(desk.store)).toEqual([]);
  for (const errors of [3, 4, 5]) {
    await fail(errors);
    await watch();
  }
  expect(await openAlerts(desk.store)).toMatchObject([
    { id: 'one:failing', says: expect.stringContaining('tls-failed') },
  ]);
  expect(posted.map(({ type }) => type)).toEqual(['alert.raised']);
  desk.clock.now += 1_000;
  await patchState(desk.store, 'one', { errors: 0, lastError: undefined });
  await watch();
  await watch();
  expect(await openAlerts(desk.store)).toEqual([]);
  expect(await pastAlerts(desk.store)).toMatchObject([{ id: 'one:failing', resolved: expect.any(String) }]);
  expect(posted.map(({ type }) => type)).toEqual(['alert.raised', 'alert.resolved']);
  expect(logged).toMatchObject([
    { event: 'alert-raised', source: 'one', kind: 'failing' },
    { event: 'alert-resolved', source: 'one', kind: 'failing' },
  ]);
  const [{ request, id } = { request: undefined, id: '' }] = posted;
  const { 'webhook-timestamp': at, 'webhook-signature': signature } = request?.headers ?? {};
  const signed = createHmac('sha256', Buffer.alloc(24, 7))
    .update(`${id}.${at}.`)
    .update(request?.body ?? '');
  expect(signature).toBe(`v1,${signed.digest('base64')}`);
});

test('many who look at once raise it once', async () => {
  await fail(3);
  await Promise.all(Array.from({ length: 10 }, () => watch()));
  await watch();
  expect(posted).toHaveLength(1);
});

test('what the webhook does not take is told later, in order, under the same id; and not for ever', async () => {
  await fail(3);
  answers = [500];
  await watch();
  expect(logged).toContainEqual(expect.objectContaining({ event: 'alert-not-told' }));
  await watch();
  expect(posted).toHaveLength(1);
  await desk.store.redis.del(desk.store.keys.alertsTeller);
  await watch();
  expect(posted.map(({ id }) => id)).toEqual([posted[0]?.id, posted[0]?.id]);
  await patchState(desk.store, 'one', { errors: 0 });
  answers = [500, 500, 500];
  for (let tries = 0; tries < 5; tries++) {
    await watch();
    await desk.store.redis.del(desk.store.keys.alertsTeller);
  }
  expect(posted).toHaveLength(5);
});

test('without a webhook nothing piles up', async () => {
  await fail(3);
  await watch(false);
  expect(await desk.store.redis.llen(desk.store.keys.alertsOutbox)).toBe(0);
  expect(await openAlerts(desk.store)).toHaveLength(1);
});

test('a pause is an alert where no operator asked for it', async () => {
  await pauseSource(desk.store, 'one');
  await watch();
  expect(await openAlerts(desk.store)).toEqual([]);
  await resumeSource(desk.store, 'one');
  await pauseSource(desk.store, 'one', 'paused because the feed is gone (410)');
  await watch();
  expect(await openAlerts(desk.store)).toMatchObject([
    { kind: 'paused', says: 'paused because the feed is gone (410)' },
  ]);
});

test('a format that changes is noticed, and is no news after a while', async () => {
  await patchState(desk.store, 'one', { format: 'rss' });
  await watch();
  await patchState(desk.store, 'one', { format: 'atom' });
  await watch();
  expect(await openAlerts(desk.store)).toMatchObject([
    { kind: 'changed-format', says: expect.stringContaining('was rss and is atom') },
  ]);
  desk.clock.now += 8 * 86_400_000;
  await watch();
  expect(await openAlerts(desk.store)).toEqual([]);
});
