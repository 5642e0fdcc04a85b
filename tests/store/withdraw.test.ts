import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { removeWith } from '../../src/desk/sources/remove.js';
import { Article } from '../../src/model.js';
import { amendSources } from '../../src/store/also-in.js';
import { listCases, putCase } from '../../src/store/cases.js';
import { emitRecord } from '../../src/store/emit.js';
import { changesAfter, countRecords, findRecord, listRecords, recordAt } from '../../src/store/records.js';
import { markSighting } from '../../src/store/sightings.js';
import { addSource } from '../../src/store/sources.js';
import { draftOf } from './draft.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'withdraw');
  for (const id of ['one', 'two'])
    await addSource(desk.store, { id, name: id, feedUrl: `https://${id}.example/feed` });
  await emitRecord(desk.store, draftOf('one', 'a-1', 'First words'));
  await emitRecord(desk.store, draftOf('one', 'a-1', 'Other words'));
  await emitRecord(desk.store, draftOf('two', 'a-2', 'Kept words'));
  await putCase(
    desk.store,
    {
      job: 'clean-a-3',
      stage: 'clean',
      code: 'page-empty',
      verdict: 'quarantine',
      message: '',
      source: 'one',
    },
    1,
  );
});
afterEach(() => desk.close());

test('without its data a source leaves its records', async () => {
  expect(await removeWith(desk.store, 'one', false)).toEqual({ id: 'one', withdrawn: 0 });
  expect(await countRecords(desk.store)).toBe(2);
  expect(await listCases(desk.store)).toHaveLength(1);
});

test('with its data each record becomes a change without content, and nothing of it is left in the stream', async () => {
  expect(await removeWith(desk.store, 'one', true)).toEqual({ id: 'one', withdrawn: 1 });
  expect((await listRecords(desk.store)).map(({ id }) => id)).toEqual(['a-2']);
  expect(await listCases(desk.store)).toEqual([]);
  const withdrawn = Article.parse(await findRecord(desk.store, 'a-1'));
  expect(withdrawn).toMatchObject({
    change: 'withdrawn',
    revision: 3,
    seq: 4,
    text: '',
    blocks: [],
    source: { id: 'one' },
  });
  expect((await changesAfter(desk.store, 3)).map(({ change }) => change)).toEqual(['withdrawn']);
  expect(await recordAt(desk.store, 4)).toEqual(withdrawn);
  const stream = JSON.stringify(await desk.store.redis.xrange(desk.store.keys.stream, '-', '+'));
  expect(stream).not.toMatch(/First words|Other words/);
  expect(stream).toContain('Kept words');
  expect(await desk.store.redis.zscore(desk.store.keys.outbox, 4)).toBe('0');
});

test('a record that another source shows too stays, and names that one', async () => {
  await markSighting(desk.store, 'a-1', { source: 'one', entryId: 'e', print: 'p' });
  desk.clock.now += 1_000;
  await markSighting(desk.store, 'a-1', { source: 'two', entryId: 'e', print: 'p' });
  await amendSources(desk.store, 'a-1');
  expect(await removeWith(desk.store, 'one', true)).toEqual({ id: 'one', withdrawn: 0 });
  const record = await findRecord(desk.store, 'a-1');
  expect(record).toMatchObject({ revision: 2, text: 'Other words', source: { id: 'two' } });
  expect(record?.alsoIn).toBeUndefined();
  expect(await countRecords(desk.store, 'one')).toBe(0);
});

test('an article that comes again, of whatever source, goes on where it was', async () => {
  await removeWith(desk.store, 'one', true);
  expect(await emitRecord(desk.store, draftOf('two', 'a-1', 'First words'))).toMatchObject({
    change: 'updated',
    revision: 4,
  });
  expect((await listRecords(desk.store, { source: 'two' })).map(({ id }) => id)).toEqual(['a-1', 'a-2']);
});
