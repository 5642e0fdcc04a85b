import { createHmac } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { replayCase } from '../../src/desk/replay.js';
import { Failure } from '../../src/failure.js';
import { getCase, listCases } from '../../src/store/cases.js';
import { changesAfter, countRecords, listRecords } from '../../src/store/records.js';
import { addPolls, createEnqueue } from '../../workers/producers.js';
import { openQueues } from '../../workers/queues.js';
import { openDesk, type TestDesk, until } from './desk.js';
import { feedOf, type Newsroom, openNewsroom, pageOf } from './newsroom.js';
import { createReader, io, resolveEmbed } from './stand-ins.js';

let site: Newsroom;
let desk: TestDesk;
let run = 0;

beforeEach(async () => {
  site = await openNewsroom();
  run += 1;
});
afterEach(async () => {
  await desk.close();
  await site.close();
});

async function open(change: Parameters<typeof openDesk>[2] = {}): Promise<void> {
  desk = await openDesk(inject('redisUrl'), `faults-${run}`, change);
}
const cases = (count: number) =>
  until(async () => {
    const found = await listCases(desk.store);
    return found.length === count && found;
  });
const records = (count: number) =>
  until(async () => (await countRecords(desk.store)) === count && listRecords(desk.store));
const enqueue: Parameters<typeof replayCase>[2] = async () => {};

test('a page that breaks cleaning is quarantined, its neighbours come out, and a replay after the cure emits it', async () => {
  const poison = { cure: false };
  await open({ reader: createReader(0, poison) });
  site.set('/feed', { body: feedOf(site.url, ['one', 'bad', 'two']) });
  site.set('/page/one', { body: pageOf('One', 'First words.') });
  site.set('/page/two', { body: pageOf('Two', 'Second words.') });
  site.set('/page/bad', { body: pageOf('Bad', 'POISON words.', ['11']) });
  await desk.addSource('news', `${site.url}/feed`);
  const workers = await desk.start();
  await records(2);
  const [failed] = await cases(1);
  if (!failed) throw new Error('no case');
  expect(failed).toMatchObject({
    stage: 'clean',
    code: 'clean-crash',
    verdict: 'quarantine',
    attempts: 1,
    source: 'news',
  });
  await workers.stop();

  const asked = site.asked.length;
  expect(await replayCase(desk, failed, enqueue)).toMatchObject({ result: 'failed', code: 'clean-crash' });
  expect(await getCase(desk.store, failed.job)).toEqual(failed);
  poison.cure = true;
  const emitted = { article: failed.article, revision: 1, seq: 3 };
  expect(await replayCase(desk, failed, enqueue)).toEqual({ result: 'emitted', ...emitted });
  expect(await listCases(desk.store)).toEqual([]);
  expect(await replayCase(desk, failed, enqueue)).toEqual({ result: 'unchanged', ...emitted });
  expect(site.asked.length).toBe(asked);
});

test('a replay does not take an error page for the article', async () => {
  await open();
  site.set('/feed', { body: feedOf(site.url, ['lost']) });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [failed] = await cases(1);
  if (!failed) throw new Error('no case');
  expect(await replayCase(desk, failed, enqueue)).toMatchObject({ result: 'failed', code: 'http-not-found' });
});

test('a feed that could not be read is read again from its bytes, and its entries are queued', async () => {
  let broken = true;
  const reader = createReader();
  await open({
    reader: {
      ...reader,
      readFeed: (input) => (broken ? Promise.reject(new Failure('feed-broken')) : reader.readFeed(input)),
    },
  });
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'First words.') });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [failed] = await cases(1);
  if (!failed) throw new Error('no case');
  broken = false;
  const queues = openQueues(desk.store, () => {});
  const again = await replayCase(desk, failed, createEnqueue({ queues, store: desk.store }));
  expect(again).toEqual({ result: 'read', source: 'news', queued: 1 });
  await records(1);
  expect(site.count('/feed')).toBe(1);
});

test('a job whose data is not of this version is quarantined', async () => {
  await open();
  await desk.start();
  const queues = openQueues(desk.store, () => {});
  await queues.clean.add('clean', { v: 2, article: '../etc' } as never, { jobId: 'odd' });
  const [found] = await cases(1);
  expect(found).toMatchObject({ stage: 'clean', code: 'job-invalid', verdict: 'quarantine' });
  await until(async () => (await queues.clean.getJobState('odd')) === 'failed');
});

test('an embed without an answer does not hold its article; the answer, when it comes, makes revision 2', async () => {
  let answers = 0;
  await open({
    resolveEmbed: async (embed, options) =>
      answers++ === 0
        ? { embed: { ...embed, status: 'unresolved' }, again: { afterMs: 300 } }
        : resolveEmbed(embed, options),
  });
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'First words.', ['11']) });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [first] = await records(1);
  expect([first?.revision, first?.embeds[0]?.status]).toEqual([1, 'unresolved']);
  await until(async () => (await changesAfter(desk.store, 1)).length === 1);
  const [second] = await listRecords(desk.store);
  expect([second?.revision, second?.change, second?.embeds[0]?.status]).toEqual([2, 'updated', 'resolved']);
});

test('a provider that never answers holds an article no longer than its deadline', async () => {
  await open({ limits: { resolveTimeoutMs: 300 }, resolveEmbed: () => new Promise(() => {}) });
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'First words.', ['11', '12']) });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [record] = await records(1);
  expect(record?.embeds.map(({ status }) => status)).toEqual(['parsed', 'parsed']);
  expect(await listCases(desk.store)).toEqual([]);
});

test('polls of one source never overlap, however long one takes', async () => {
  await open();
  let now = 0;
  let most = 0;
  site.set('/feed', () => {
    now += 1;
    most = Math.max(most, now);
    setTimeout(() => (now -= 1), 600);
    return { delay: 600, body: feedOf(site.url, []) };
  });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const queues = openQueues(desk.store, () => {});
  await until(async () => site.count('/feed') === 1);
  const due = Array.from({ length: 10 }, (_, at) => ({ source: 'news', at }));
  expect(await addPolls({ queues, store: desk.store }, due)).toBe(0);
  await until(async () => (await queues.poll.getActiveCount()) === 0);
  expect([site.count('/feed'), most]).toEqual([1, 1]);
  expect(await addPolls({ queues, store: desk.store }, [{ source: 'news', at: 99 }])).toBe(1);
});

test('every subscriber gets every change, signed, until it accepts; one that does not is a case', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-out-'));
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  let refusals = 2;
  site.set('/hook', () => ({ status: refusals-- > 0 ? 500 : 204 }));
  site.set('/gone', { status: 410 });
  await open({
    subscribers: [
      { id: 'files', type: 'ndjson', folder },
      { id: 'hook', type: 'webhook', url: `${site.url}/hook`, secret },
      { id: 'gone', type: 'webhook', url: `${site.url}/gone`, secret },
    ],
  });
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'First words.') });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [record] = await records(1);
  await until(async () => site.count('/hook') === 3);
  const [failed] = await cases(1);
  expect(failed).toMatchObject({ job: 'deliver-gone-1', code: 'deliver-gone', verdict: 'drop' });

  const hooks = site.asked.filter(({ path }) => path === '/hook');
  expect(new Set(hooks.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  const { headers = {}, body = '' } = hooks.at(-1) ?? {};
  const signed = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`;
  expect(headers['webhook-signature']).toBe(
    `v1,${createHmac('sha256', Buffer.alloc(32, 7)).update(signed).digest('base64')}`,
  );
  expect(JSON.parse(body)).toMatchObject({ type: 'article.created', data: { id: record?.id, revision: 1 } });
  const file = join(folder, `${record?.emitted.slice(0, 10)}.ndjson`);
  expect(
    readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  ).toEqual([record]);
  rmSync(folder, { recursive: true, force: true });
});

test('a subscriber that was down is offered its change again by a replay', async () => {
  const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  let up = false;
  site.set('/hook', () => ({ status: up ? 204 : 410 }));
  await open({ subscribers: [{ id: 'hook', type: 'webhook', url: `${site.url}/hook`, secret }] });
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'First words.') });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [failed] = await cases(1);
  if (!failed) throw new Error('no case');
  up = true;
  expect(await replayCase(desk, failed, enqueue)).toEqual({ result: 'queued', seq: 1 });
  await until(async () => site.count('/hook') === 2);
  await cases(0);
});

test('a stop in the middle finishes what is quick and hands back what is not, and nothing is lost', async () => {
  await open({ limits: { shutdownMs: 2_000 } });
  const names = ['slow', ...Array.from({ length: 20 }, (_, n) => `n${n}`)];
  for (const name of names)
    site.set(`/page/${name}`, { delay: name === 'slow' ? 60_000 : 20, body: pageOf(name, 'Words.') });
  site.set('/feed', { body: feedOf(site.url, names) });
  await desk.addSource('news', `${site.url}/feed`);
  const first = await desk.start();
  await until(async () => site.count('/page/slow') === 1);
  const begun = performance.now();
  await first.stop();
  expect(performance.now() - begun).toBeLessThan(4_000);
  site.set('/page/slow', { body: pageOf('slow', 'Words.') });
  const again = performance.now();
  await desk.start();
  await records(21);
  // Handed back, not waited for until its lock runs out.
  expect(performance.now() - again).toBeLessThan(4_000);
  expect([await listCases(desk.store), (await changesAfter(desk.store, 0)).length]).toEqual([[], 21]);
});

test('a host whose turn is far away is waited for outside the worker, and this is no failed try', async () => {
  let busy = 3;
  const limits = { maxAttempts: 1 };
  const fetch: typeof io.fetch = async (request) => {
    if (request.want === 'page' && busy-- > 0) throw new Failure('host-busy', { retryAfterMs: 50 });
    return io.fetch(request);
  };
  await open({ limits, io: { ...io, fetch } });
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'First words.') });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  await records(1);
  expect([busy, await listCases(desk.store)]).toEqual([-1, []]);
});

test('a job that killed its workers too often is quarantined unrun; one that killed fewer runs', async () => {
  await open({ limits: { maxStarts: 3 } });
  site.set('/feed', { body: feedOf(site.url, []) });
  const { store } = desk;
  const queues = openQueues(store, () => {});
  for (const [id, marks] of [
    ['deadly', '2 gone'],
    ['unlucky', '1 gone'],
  ] as const) {
    await desk.addSource(id, `${site.url}/feed?${id}`, { paused: true });
    await store.redis.hset(store.keys.sourceState(id), 'asked', 1);
    await store.redis.hset(store.keys.starts('poll'), id, marks);
    await queues.poll.add('poll', { v: 1, source: id }, { jobId: id });
  }
  site.set('/feed?unlucky', { body: feedOf(site.url, []) });
  await desk.start();
  const [failed] = await cases(1);
  expect(failed).toMatchObject({ job: 'poll-deadly', code: 'job-poison', verdict: 'quarantine' });
  await until(async () => site.count('/feed?unlucky') === 1);
  expect(site.count('/feed?deadly')).toBe(0);
  await until(async () => (await store.redis.hlen(store.keys.starts('poll'))) === 0);
});
