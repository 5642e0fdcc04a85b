import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { importOpml } from '../../../src/desk/sources/opml-import.js';
import { addSource, listConfigured } from '../../../src/store/sources.js';
import { openTestStore } from '../../store/open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'opml-import');
});
afterEach(() => desk.close());

const opml = (body: string) => `<opml version="2.0"><body>${body}</body></opml>`;

test('first it is said what would come, then it comes, then there is nothing more to come', async () => {
  await addSource(desk.store, { id: 'known', name: 'Known', feedUrl: 'https://known.example/feed' });
  const text = opml(`
    <outline text="North">
      <outline text="A" xmlUrl="https://a.example/feed" copydesk:id="own-id" copydesk:interval="300"/>
      <outline text="A again" xmlUrl="http://a.example/feed/"/>
      <outline text="Known" xmlUrl="https://known.example/feed?utm_source=x"/>
      <outline text="B" xmlUrl="https://b.example/feed" copydesk:id="known"/>
    </outline>
    <outline text="C" xmlUrl="no address"/>
    <outline text="D" xmlUrl="https://d.example/feed" copydesk:interval="soon"/>`);
  const dry = await importOpml(desk.store, text, { apply: false });
  expect(dry).toMatchObject({
    applied: false,
    added: [
      { id: 'own-id', name: 'A', tags: ['North'], interval: 300 },
      { id: 'b-example', name: 'B', tags: ['North'] },
    ],
    known: [
      { feedUrl: 'http://a.example/feed/', id: 'own-id' },
      { feedUrl: 'https://known.example/feed?utm_source=x', id: 'known' },
    ],
    invalid: [
      { feedUrl: 'no address', reason: expect.stringContaining('not a URL') },
      { feedUrl: 'https://d.example/feed', reason: expect.stringContaining('field: interval') },
    ],
  });
  expect(await listConfigured(desk.store)).toHaveLength(1);
  expect(await importOpml(desk.store, text, { apply: true })).toEqual({ ...dry, applied: true });
  expect((await listConfigured(desk.store)).map(({ id }) => id)).toEqual(['b-example', 'known', 'own-id']);
  const again = await importOpml(desk.store, text, { apply: true });
  expect(again.added).toEqual([]);
  expect(again.known).toHaveLength(4);
});

test('2,000 feeds are added', async () => {
  const many = Array.from(
    { length: 2_000 },
    (_, at) => `<outline text="S" xmlUrl="https://s${at}.example/feed"/>`,
  );
  expect((await importOpml(desk.store, opml(many.join('')), { apply: true })).added).toHaveLength(2_000);
  expect(await desk.store.redis.zcard(desk.store.keys.due)).toBe(2_000);
});
