import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { createSecrets } from '../../src/config/secrets.js';
import { openAlerts } from '../../src/store/alerts.js';
import { filteredOf } from '../../src/store/filtered.js';
import { pollHistory } from '../../src/store/poll-history.js';
import { listRecords } from '../../src/store/records.js';
import { getSource, putSource } from '../../src/store/sources.js';
import { openDesk, type TestDesk, until } from './desk.js';
import { feedOf, type Newsroom, openNewsroom, pageOf } from './newsroom.js';

const TOKEN = `\${TOKEN}`;
const env = { TOKEN: 'tok-1' };
let site: Newsroom;
let desk: TestDesk;
let logged: string[];
let run = 0;

beforeEach(async () => {
  run += 1;
  logged = [];
  site = await openNewsroom();
  const note = (line: object) => void logged.push(JSON.stringify(line));
  const log = Object.assign(Object.create(null), { info: note, warn: note, debug: note, error: note });
  desk = await openDesk(inject('redisUrl'), `desk-${run}`, {
    access: { readSecret: createSecrets(env, '/nowhere'), findProxy: () => undefined },
    alerts: {
      webhook: { url: `${site.url}/alerts`, secret: `whsec_${Buffer.alloc(24, 1).toString('base64')}` },
    },
    limits: { tickMs: 50, alertErrors: 1 },
    log,
  });
});
afterEach(async () => {
  await desk.close();
  await site.close();
});

test('feed and pages are asked with the secret, which is nowhere to be found afterwards', async () => {
  site.set('/feed', (request) =>
    request.headers.authorization === 'Bearer tok-1' ? { body: feedOf(site.url, ['one']) } : { status: 401 },
  );
  site.set('/page/one', { body: pageOf('One', 'The wall held.') });
  await desk.addSource('news', `${site.url}/feed`, { credentials: { type: 'bearer', token: TOKEN } });
  await desk.start();
  await until(async () => (await listRecords(desk.store)).length === 1);
  expect(site.asked.find(({ path }) => path === '/page/one')?.headers.authorization).toBe('Bearer tok-1');
  const keys = await desk.store.redis.keys(`{desk-${run}}:*`);
  const dumped = await Promise.all(keys.map((key) => desk.store.redis.dumpBuffer(key)));
  expect(Buffer.concat(dumped.map((bytes) => bytes ?? Buffer.alloc(0))).includes('tok-1')).toBe(false);
  expect(logged.join('\n')).not.toContain('tok-1');
});

test('a secret that cannot be read is a failure that says so, and an alert that is resolved once it can', async () => {
  site.set('/feed', { body: feedOf(site.url, []) });
  site.set('/alerts', {});
  await desk.addSource('news', `${site.url}/feed`, {
    credentials: { type: 'cookie', cookie: 'file:absent' },
  });
  await desk.start();
  await until(async () => (await openAlerts(desk.store)).length === 1);
  expect((await openAlerts(desk.store))[0]).toMatchObject({
    id: 'news:failing',
    says: expect.stringContaining('secret-missing'),
  });
  expect(site.count('/feed')).toBe(0);
  const { source } = await getSource(desk.store, 'news');
  const { credentials: _, ...open } = source;
  await putSource(desk.store, open);
  await until(async () => site.count('/alerts') === 2);
  expect(await openAlerts(desk.store)).toEqual([]);
  const types = site.asked.filter(({ path }) => path === '/alerts').map(({ body }) => JSON.parse(body).type);
  expect(types).toEqual(['alert.raised', 'alert.resolved']);
});

test('what a filter keeps out is counted once, shown, and let in once the filter is gone', async () => {
  site.set('/feed', { body: feedOf(site.url, ['one', 'live-two']) });
  for (const name of ['one', 'live-two']) site.set(`/page/${name}`, { body: pageOf(name, 'The wall held.') });
  await desk.addSource('news', `${site.url}/feed`, {
    filters: { exclude: [{ title: '/^live-/' }] },
    interval: 1,
  });
  await desk.start();
  const titles = async () => (await listRecords(desk.store)).map(({ url }) => new URL(url).pathname).sort();
  await until(
    async () => (await titles()).length === 1 && (await pollHistory(desk.store, 'news')).length > 1,
  );
  const { counts, last } = await filteredOf(desk.store, 'news');
  expect([...counts]).toEqual([['exclude title=/^live-/', 1]]);
  expect(last).toMatchObject([{ title: 'live-two' }]);
  expect((await pollHistory(desk.store, 'news')).at(-1)).toMatchObject({ new: 1, filtered: 1 });
  const { source } = await getSource(desk.store, 'news');
  const { filters: _, ...all } = source;
  await putSource(desk.store, all);
  await until(async () => (await titles()).length === 2);
});
