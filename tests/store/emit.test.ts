import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { articleId, sha256 } from '../../src/identity.js';
import type { Article } from '../../src/model.js';
import type { Draft } from '../../src/store/drafts.js';
import { emitRecord } from '../../src/store/emit.js';
import { clearOutbox, overdueChanges } from '../../src/store/outbox.js';
import { changesAfter, countRecords, getRecord, listRecords, recordAt } from '../../src/store/records.js';
import { tailRecords } from '../../src/store/tail.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
let run = 0;
beforeEach(async () => {
  run += 1;
  desk = await openTestStore(inject('redisUrl'), `emit-${run}`);
});
afterEach(() => desk.close());

function draftOf(name: string, text: string, fetched = '2026-03-01T11:00:00.000Z', source = 'one'): Draft {
  const url = `https://${source}.example/${name}`;
  const digest = sha256(text);
  const blank = {
    authors: [],
    tags: [],
    evidence: {},
    images: [],
    videos: [],
    embeds: [],
    removed: [],
    warnings: [],
  };
  return {
    source: { id: source, name: source, feedUrl: `https://${source}.example/feed`, entryId: name },
    article: {
      id: articleId(url),
      schemaVersion: 1,
      contentHash: digest,
      url,
      blocks: [{ type: 'paragraph', text, html: text }],
      text,
      html: `<p>${text}</p>`,
      markdown: text,
      ...blank,
    },
    fetched,
    entry: 'entry',
    provenance: { snapshot: digest, sha256: digest, status: 200, bytes: 1, tool: 'test', rules: 'none' },
  };
}
const id = (name: string) => articleId(`https://one.example/${name}`);

test('the same content twice is one record, one revision, one change, however many write at once', async () => {
  const answers = await Promise.all(
    Array.from({ length: 8 }, () => emitRecord(desk.store, draftOf('a', 'words'))),
  );
  expect(answers.filter(({ change }) => change === 'created')).toHaveLength(1);
  expect(answers.every(({ seq, revision }) => seq === 1 && revision === 1)).toBe(true);
  expect(await changesAfter(desk.store, 0)).toEqual([
    { seq: 1, id: id('a'), revision: 1, change: 'created' },
  ]);
  expect(await desk.store.redis.xlen(desk.store.keys.stream)).toBe(1);
  const record = await getRecord(desk.store, id('a'));
  expect(record).toMatchObject({
    revision: 1,
    seq: 1,
    change: 'created',
    authors: [],
    emitted: '2026-03-01T12:00:00.000Z',
  });
});

test('changed content is revision 2, in the log and the stream too; both revisions can be read', async () => {
  await emitRecord(desk.store, draftOf('a', 'words'));
  const second = await emitRecord(desk.store, draftOf('a', 'words, corrected', '2026-03-01T11:30:00.000Z'));
  expect(second).toEqual({ change: 'updated', revision: 2, seq: 2, waiting: true });
  expect((await recordAt(desk.store, 1))?.text).toBe('words');
  expect((await recordAt(desk.store, 2))?.text).toBe('words, corrected');
  expect(await countRecords(desk.store)).toBe(1);
});

test('an older fetch that comes late does not undo a newer one', async () => {
  await emitRecord(desk.store, draftOf('a', 'new', '2026-03-01T11:30:00.000Z'));
  const late = await emitRecord(desk.store, draftOf('a', 'old', '2026-03-01T11:00:00.000Z'));
  expect(late).toMatchObject({ change: 'stale', revision: 1, seq: 1 });
  expect((await getRecord(desk.store, id('a'))).text).toBe('new');
});

test('a change waits in the outbox until its deliveries are queued', async () => {
  await emitRecord(desk.store, draftOf('a', 'words'));
  expect((await emitRecord(desk.store, draftOf('a', 'words'))).waiting).toBe(true);
  desk.clock.now += 60_000;
  expect(await overdueChanges(desk.store, 30_000)).toEqual([1]);
  await clearOutbox(desk.store, 1);
  expect((await emitRecord(desk.store, draftOf('a', 'words'))).waiting).toBe(false);
  expect(await overdueChanges(desk.store, 0)).toEqual([]);
});

test('a draft that makes no valid record is refused, and writes nothing', async () => {
  const draft = draftOf('a', 'words');
  const broken = { ...draft, article: { ...draft.article, title: '' } };
  await expect(emitRecord(desk.store, broken)).rejects.toMatchObject({
    code: 'internal',
    detail: { invalid: 'title' },
  });
  expect(await desk.store.redis.exists(desk.store.keys.seq)).toBe(0);
});

test('records are listed by source, the one changed last first, page by page', async () => {
  for (const name of ['a', 'b', 'c']) await emitRecord(desk.store, draftOf(name, name));
  await emitRecord(desk.store, draftOf('d', 'd', undefined, 'two'));
  await emitRecord(desk.store, draftOf('a', 'a2', '2026-03-01T11:30:00.000Z'));
  const page = await listRecords(desk.store, { source: 'one', limit: 2 });
  expect(page.map(({ text }) => text)).toEqual(['a2', 'c']);
  const rest = await listRecords(desk.store, { source: 'one', before: page.at(-1)?.seq ?? 0 });
  expect(rest.map(({ text }) => text)).toEqual(['b']);
  expect([await countRecords(desk.store), await countRecords(desk.store, 'two')]).toEqual([4, 1]);
});

test('the tail gives what was missed and what comes, and ends when it is told to', async () => {
  await emitRecord(desk.store, draftOf('a', 'a'));
  await emitRecord(desk.store, draftOf('b', 'b'));
  const stop = new AbortController();
  const got: Article[] = [];
  for await (const record of tailRecords(desk.store, { after: 1, signal: stop.signal })) {
    got.push(record);
    if (got.length === 1) await emitRecord(desk.store, draftOf('c', 'c'));
    else stop.abort();
  }
  expect(got.map(({ text, seq }) => [text, seq])).toEqual([
    ['b', 2],
    ['c', 3],
  ]);
});
