import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { readFeed } from '../../src/feed/read.js';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { changesAfter, countRecords, listRecords } from '../../src/store/records.js';
import { getSource, pollNow } from '../../src/store/sources.js';
import { withdrawRecords } from '../../src/store/withdraw.js';
import { openDesk, type TestDesk, until } from './desk.js';
import { type Newsroom, openNewsroom, pageOf } from './newsroom.js';
import { createReader } from './stand-ins.js';

let site: Newsroom;
let desk: TestDesk;
let run = 0;

/** Reads feeds as in production; a page says its own address in `<canonical href>`. */
function makeReader() {
  const pages = createReader();
  return {
    ...pages,
    readFeed: (input: Parameters<typeof readFeed>[0]) => readFeed(input, DEFAULT_LIMITS),
    clean: async (input: Parameters<typeof pages.clean>[0]) => {
      const article = await pages.clean(input);
      const text = Buffer.from(input.bytes ?? []).toString();
      if (text.includes('LOGIN')) throw new Failure('page-login-wall');
      if (text.includes('WALL')) return { ...article, access: { free: false, evidence: 'json-ld' } };
      const canonicalUrl = /<canonical href="([^"]*)"/.exec(text)?.[1];
      return canonicalUrl ? { ...article, canonicalUrl } : article;
    },
  };
}

beforeEach(async () => {
  site = await openNewsroom();
  run += 1;
  desk = await openDesk(inject('redisUrl'), `identity-${run}`, { reader: makeReader() });
});
afterEach(async () => {
  await desk.close();
  await site.close();
});

/** An entry's own text, whole. */
const WHOLE = `<content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[The harbour master said that the bridge stays closed. ${'All of it is told here. '.repeat(30)}]]></content:encoded>`;
const feed = (items: string) => `<rss version="2.0"><channel><title>F</title>${items}</channel></rss>`;
const item = (guid: string, link: string, title: string, more = '') =>
  `<item><guid isPermaLink="false">${guid}</guid><title>${title}</title><link>${link}</link>${more}</item>`;
const record = () => until(async () => (await listRecords(desk.store))[0]);
const polled = (id: string) => until(async () => (await getSource(desk.store, id)).state.lastSuccess);

test('one article in three feeds is fetched once, and its one record names all three', async () => {
  site.set('/bridge', { body: pageOf('The bridge is closed', 'It stays closed.') });
  const links = ['/bridge', '/bridge?utm_source=b', '/bridge?fbclid=c'];
  for (const [at, id] of ['one', 'two', 'three'].entries()) {
    site.set(`/${id}`, { body: feed(item(`guid-${id}`, `${site.url}${links[at]}`, 'The bridge is closed')) });
    site.set(links[at] ?? '', { body: pageOf('The bridge is closed', 'It stays closed.') });
  }
  await desk.addSource('one', `${site.url}/one`);
  await desk.start();
  await record();
  await desk.addSource('two', `${site.url}/two`);
  await desk.addSource('three', `${site.url}/three`);
  const whole = await until(async () => (await record()).alsoIn?.length === 2 && record());
  expect(whole.source).toMatchObject({ id: 'one', entryId: 'guid-one' });
  expect(whole.alsoIn?.map(({ id, entryId }) => `${id} ${entryId}`).sort()).toEqual([
    'three guid-three',
    'two guid-two',
  ]);
  expect(whole.revision).toBe(1);
  expect(await changesAfter(desk.store, 0)).toHaveLength(1);
  expect(site.asked.filter(({ path }) => path.startsWith('/bridge'))).toHaveLength(1);
  expect(await countRecords(desk.store, 'three')).toBe(1);
});

test('a source that is removed with its data leaves what others show too', async () => {
  site.set('/bridge', { body: pageOf('The bridge is closed', 'It stays closed.') });
  for (const id of ['one', 'two'])
    site.set(`/${id}`, { body: feed(item(id, `${site.url}/bridge`, 'The bridge is closed')) });
  await desk.addSource('one', `${site.url}/one`);
  await desk.start();
  await record();
  await desk.addSource('two', `${site.url}/two`);
  await until(async () => (await record()).alsoIn);
  expect(await withdrawRecords(desk.store, 'one')).toBe(0);
  const left = await record();
  expect(left.source.id).toBe('two');
  expect(left.alsoIn).toBeUndefined();
  expect(await withdrawRecords(desk.store, 'two')).toBe(1);
});

test("a page that calls another article's address its own is that article; a page of consent is not", async () => {
  const canonical = (path: string) => `<canonical href="${site.url}${path}">`;
  const page = pageOf('The bridge is closed', 'It stays closed.') + canonical('/bridge');
  site.set('/bridge', { body: page });
  site.set('/story?id=7', { body: page });
  const consent = (n: number) =>
    pageOf('Before you go on', `We value your privacy ${n}.`) + canonical('/consent');
  site.set('/x', { body: consent(1) });
  site.set('/y', { body: consent(2) });
  site.set('/one', { body: feed(item('1', `${site.url}/bridge`, 'The bridge is closed')) });
  await desk.addSource('one', `${site.url}/one`);
  await desk.start();
  await record();
  const other = [
    item('2', `${site.url}/story?id=7`, 'The bridge is closed'),
    item('3', `${site.url}/x`, 'Ferries run at night'),
    item('4', `${site.url}/y`, 'A market returns to town'),
  ];
  site.set('/two', { body: feed(other.join('')) });
  await desk.addSource('two', `${site.url}/two`);
  await until(async () => (await countRecords(desk.store)) === 3);
  const bridge = (await listRecords(desk.store)).find(({ title }) => title === 'The bridge is closed');
  expect(bridge?.alsoIn?.map(({ id }) => id)).toEqual(['two']);
});

test.each(['LOGIN', 'WALL'])(
  'a page behind a wall (%s) gives way to the article in the feed',
  async (mark) => {
    site.set('/page', { body: pageOf('The bridge is closed', `${mark} To read on, become a member.`) });
    site.set('/feed', { body: feed(item('1', `${site.url}/page`, 'The bridge is closed', WHOLE)) });
    await desk.addSource('one', `${site.url}/feed`);
    await desk.start();
    const made = await record();
    expect(made.warnings).toContain('from-feed');
    expect(made.text).toContain('The harbour master said');
  },
);

test('a page behind a wall whose feed has a teaser alone is what there is', async () => {
  site.set('/page', { body: pageOf('The bridge is closed', 'WALL To read on, become a member.') });
  site.set('/feed', { body: feed(item('1', `${site.url}/page`, 'The bridge is closed')) });
  await desk.addSource('one', `${site.url}/feed`);
  await desk.start();
  expect((await record()).warnings).not.toContain('from-feed');
});

test.each([
  ['the page is refused', 403],
  ['the page is gone', 404],
  ['the site has a fault that does not pass', 500],
])('%s: the article is made of the feed, and says so', async (_what, status) => {
  await desk.close();
  const refuse = (answer: { status: number }) =>
    answer.status >= 400
      ? new Failure(
          answer.status === 404
            ? 'http-not-found'
            : answer.status < 500
              ? 'http-unauthorized'
              : 'http-server-error',
        )
      : undefined;
  desk = await openDesk(inject('redisUrl'), `identity-${run}-feed`, {
    reader: makeReader(),
    failureOfStatus: refuse,
    limits: { maxAttempts: 2 },
  });
  site.set('/page', { status });
  site.set('/feed', { body: feed(item('1', `${site.url}/page`, 'The bridge is closed', WHOLE)) });
  await desk.addSource('one', `${site.url}/feed`);
  await desk.start();
  const made = await record();
  expect(made.warnings).toContain('from-feed');
  expect(made.text).toContain('The harbour master said');
  expect(made.url).toBe(`${site.url}/page`);
});

test('an entry that comes back under a new guid and address, or with a new date alone, makes nothing new', async () => {
  const at = (date: string) => `<pubDate>${date}</pubDate>`;
  const first = 'Sun, 01 Mar 2026 10:00:00 GMT';
  site.set('/a', { body: pageOf('The bridge is closed', 'It stays closed.') });
  site.set('/b', { body: pageOf('The bridge is closed', 'It stays closed.') });
  site.set('/feed', { body: feed(item('1', `${site.url}/a`, 'The old bridge is closed', at(first))) });
  await desk.addSource('one', `${site.url}/feed`);
  await desk.start();
  await record();
  site.set('/feed', { body: feed(item('2', `${site.url}/b`, 'The old bridge is closed', at(first))) });
  await again('one');
  await until(async () => site.count('/b') === 1);
  site.set('/feed', {
    body: feed(item('2', `${site.url}/b`, 'The old bridge is closed', at('Mon, 02 Mar 2026 10:00:00 GMT'))),
  });
  await again('one');
  expect(await countRecords(desk.store)).toBe(1);
  expect(site.count('/b')).toBe(1);
});

async function again(id: string): Promise<void> {
  const before = await polled(id);
  await pollNow(desk.store, id);
  await until(async () => (await getSource(desk.store, id)).state.lastSuccess !== before);
}
