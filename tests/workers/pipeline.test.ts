import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { getCase, listCases } from '../../src/store/cases.js';
import { hearOutcomes, type Outcome } from '../../src/store/outcomes.js';
import { changesAfter, countRecords, listRecords } from '../../src/store/records.js';
import { getSource, pollNow } from '../../src/store/sources.js';
import { openDesk, type TestDesk, until } from './desk.js';
import { feedOf, type Newsroom, openNewsroom, pageOf } from './newsroom.js';

let site: Newsroom;
let desk: TestDesk;
let run = 0;

beforeEach(async () => {
  site = await openNewsroom();
  run += 1;
  desk = await openDesk(inject('redisUrl'), `pipeline-${run}`);
});
afterEach(async () => {
  await desk.close();
  await site.close();
});

async function pollAgain(): Promise<void> {
  const before = (await getSource(desk.store, 'news')).state.lastPoll;
  await pollNow(desk.store, 'news');
  await until(async () => (await getSource(desk.store, 'news')).state.lastPoll !== before);
}

const records = (count: number) =>
  until(async () => (await countRecords(desk.store)) === count && listRecords(desk.store));

test('a source becomes records, each with its embeds resolved, and a second poll changes nothing', async () => {
  site.set('/feed', { body: feedOf(site.url, ['one', 'two', 'three']), headers: { etag: '"1"' } });
  site.set('/page/one', { body: pageOf('One', 'First words.', ['11', '12']) });
  site.set('/page/two', { body: pageOf('Two', 'Second words.') });
  site.set('/page/three', { body: pageOf('Three', 'Third words.', ['13']) });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const found = await records(3);
  expect(found.map(({ title }) => title).sort()).toEqual(['One', 'Three', 'Two']);
  expect(found.flatMap(({ embeds }) => embeds.map(({ status }) => status))).toEqual(
    Array(3).fill('resolved'),
  );
  expect(found[0]?.source).toMatchObject({ id: 'news', feedUrl: `${site.url}/feed` });

  await pollAgain();
  expect(site.asked.filter(({ path }) => path === '/feed').at(-1)?.headers['if-none-match']).toBe('"1"');
  expect((await getSource(desk.store, 'news')).state).toMatchObject({
    errors: 0,
    entries: 3,
    why: 'every 19 min, growing, since nothing new comes',
  });
  expect(await changesAfter(desk.store, 0)).toHaveLength(3);
});

test('a changed entry whose page changed makes revision 2; one whose page is the same makes nothing', async () => {
  site.set('/feed', { body: feedOf(site.url, ['one', 'two']) });
  site.set('/page/one', { body: pageOf('One', 'First words.') });
  site.set('/page/two', { body: pageOf('Two', 'Second words.') });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  await records(2);
  site.set('/feed', { body: feedOf(site.url, ['one', 'two'], 'touched') });
  site.set('/page/one', { body: pageOf('One', 'First words, corrected.') });
  await pollAgain();
  await until(async () => (await changesAfter(desk.store, 0)).length === 3);
  await until(async () => site.count('/page/two') === 2);
  const [last] = (await changesAfter(desk.store, 2)) ?? [];
  expect(last).toMatchObject({ seq: 3, revision: 2, change: 'updated' });
  expect((await listRecords(desk.store)).map(({ revision }) => revision)).toEqual([2, 1]);
});

test('outcomes are told as they come', async () => {
  const heard: Outcome[] = [];
  const stop = await hearOutcomes(desk.store, (outcome) => heard.push(outcome));
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', { body: pageOf('One', 'First words.', ['11']) });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  await until(async () => heard.some(({ event }) => event === 'created'));
  await stop();
  const events = heard.map(({ queue, event }) => `${queue} ${event}`);
  expect(events).toEqual(['poll new', 'fetch fetched', 'clean cleaned', 'resolve answered', 'emit created']);
});

test('a page that is not there is dropped, with a case that keeps its bytes', async () => {
  site.set('/feed', { body: feedOf(site.url, ['lost']) });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [found] = await until(async () => {
    const cases = await listCases(desk.store);
    return cases.length > 0 && cases;
  });
  expect(found).toMatchObject({
    stage: 'fetch',
    code: 'http-not-found',
    verdict: 'drop',
    source: 'news',
    attempts: 1,
  });
  expect(found?.snapshot).toMatch(/^[0-9a-f]{64}$/);
  expect(site.count('/page/lost')).toBe(1);
});

test('a page that cannot be had is made of the whole article that the feed carries', async () => {
  const words = 'The feed carries the whole article. '.repeat(20);
  site.set('/feed', { body: feedOf(site.url, ['lost'], words) });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const [record] = await records(1);
  expect(record?.warnings).toContain('from-feed');
  expect(record?.text.trim()).toBe(words.trim());
});

test('a site with a fault is asked again until it answers, and leaves no case', async () => {
  let left = 2;
  site.set('/feed', { body: feedOf(site.url, ['one']) });
  site.set('/page/one', () => (left-- > 0 ? { status: 503 } : { body: pageOf('One', 'First words.') }));
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  await records(1);
  expect(site.count('/page/one')).toBe(3);
  expect(await listCases(desk.store)).toEqual([]);
});

test('a feed that is a web page is a case, and its source says when it is polled next and why', async () => {
  site.set('/feed', { body: '<html>A front page</html>' });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const { state } = await until(async () => {
    const found = await getSource(desk.store, 'news');
    return found.state.why?.startsWith('retry') ? found : undefined;
  });
  expect(state.why).toMatch(/^retry in (1|2) min.* because feed-html: /);
  expect(await until(() => getCase(desk.store, 'poll-news').catch(() => undefined))).toMatchObject({
    code: 'feed-html',
  });
});

test('a feed that is gone pauses its source', async () => {
  site.set('/feed', { status: 410 });
  await desk.addSource('news', `${site.url}/feed`);
  await desk.start();
  const paused = await until(async () => (await getSource(desk.store, 'news')).state.paused);
  expect(paused).toBe('paused because the feed is gone (410)');
  const { state } = await getSource(desk.store, 'news');
  expect([state.why, state.nextAt]).toEqual([paused, undefined]);
});
