import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type Api, startApi } from '../../src/api/server.js';
import { listRecords } from '../../src/store/records.js';
import { removeSource } from '../../src/store/sources.js';
import { subscriptionOf } from '../../src/store/subscriptions.js';
import { type Hub, startHub } from '../support/hub.js';
import { openDesk, type TestDesk, until } from '../workers/desk.js';
import { type Newsroom, openNewsroom, pageOf } from '../workers/newsroom.js';

let [hub, newsroom, desk, api]: [Hub?, Newsroom?, TestDesk?, Api?] = [];
const websub: { callbackUrl?: string } = {};

beforeAll(async () => {
  [hub, newsroom] = [await startHub(), await openNewsroom()];
  desk = await openDesk(inject('redisUrl'), 'websub-pipeline', { websub });
  const { store, archive } = desk;
  const dryRun = () => Promise.reject(new Error('no dry run'));
  api = await startApi(
    { store, archive, sourcesOfFile: () => [], dryRun, secrets: [] },
    { host: '127.0.0.1', port: 0 },
  );
  websub.callbackUrl = api.url;
});
afterAll(async () => {
  await desk?.close();
  await api?.stop();
  await Promise.all([hub?.close(), newsroom?.close()]);
});

test('what a hub publishes becomes a record through the queues, without the feed being asked', async () => {
  if (!hub || !newsroom || !desk) throw new Error('not open');
  const { url } = newsroom;
  const item = (name: string) =>
    `<item><guid>${name}</guid><title>${name}</title><link>${url}/page/${name}</link></item>`;
  newsroom.set('/feed', {
    headers: { link: `<${hub.url}>; rel="hub", <${url}/feed>; rel="self"` },
    body: `<rss>${item('old')}</rss>`,
  });
  for (const name of ['old', 'fresh'])
    newsroom.set(`/page/${name}`, { body: pageOf(name, `The ${name} words.`) });
  await desk.addSource('news', `${url}/feed`, { allowPrivateNetwork: true });
  await desk.start();
  const { store } = desk;
  await until(async () => (await subscriptionOf(store, 'news'))?.leaseUntil !== undefined);
  const polls = newsroom.count('/feed');
  expect(await hub.publish(`<rss>${item('fresh')}</rss>`)).toBe(202);
  const titles = async () => (await listRecords(store)).map(({ title }) => title);
  await until(async () => (await titles()).includes('fresh'));
  expect(newsroom.count('/feed')).toBe(polls);
  await removeSource(store, 'news');
  await until(async () => hub?.asked.at(-1)?.mode === 'unsubscribe');
  expect(hub.asked.at(-1)?.topic).toBe(`${url}/feed`);
});
