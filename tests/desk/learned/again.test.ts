import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { cleanPage } from '../../../src/article/clean.js';
import { sightingsOf } from '../../../src/article/learned/sightings.js';
import { entryOfRecord } from '../../../src/desk/entry-of-record.js';
import { articlesAgain } from '../../../src/desk/learned/again.js';
import { carryAnswers } from '../../../src/desk/learned/answers.js';
import { decide } from '../../../src/desk/learned/decide.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { Embed, Entry } from '../../../src/model.js';
import { type Draft, getResolved, putDraft, putResolved } from '../../../src/store/drafts.js';
import { emitRecord } from '../../../src/store/emit.js';
import { dueHosts, readState } from '../../../src/store/learned/blocks.js';
import { learnedKey } from '../../../src/store/learned/key.js';
import { readWindow, remember, type WindowArticle } from '../../../src/store/learned/window.js';
import { putSource, removeSource } from '../../../src/store/sources.js';
import { openTestStore } from '../../store/open.js';

const HOST = 'one.example';
const PROMO = 'Our harbour letter comes every Friday: sign up and read the week.';
const rules = { version: 'none', phrases: [], notes: [], sites: new Map() };
const source = { id: 'one', name: 'one', feedUrl: `https://${HOST}/feed` };
const snapshot = 'a'.repeat(64);
const KEY = 'draft';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'learned-again', { relearnDelayMs: 0 });
  await putSource(desk.store, source);
});
afterEach(() => desk.close());

const entry: Entry = {
  id: 'e',
  title: 'From the feed',
  published: '2026-03-01T08:00:00Z',
  authors: [{ name: 'Ana Duarte' }],
  categories: [],
  enclosures: [],
};

function draftOf(name: string, embeds: Embed[] = []): Draft {
  const html = `<html lang="en"><body><article><p>${`The ${name} sails again after the winter. `.repeat(6)}</p><p>${PROMO}</p></article></body></html>`;
  const context = { rules, limits: DEFAULT_LIMITS };
  const article = cleanPage({ url: `https://${HOST}/${name}`, html, entry }, context);
  return {
    source: { ...source, entryId: name },
    article: { ...article, embeds },
    fetched: '2026-03-01T11:00:00.000Z',
    entry: `${article.id}-0`,
    provenance: { snapshot, sha256: snapshot, status: 200, bytes: 1, tool: 'test', rules: 'none' },
  };
}

async function seenWith(draft: Draft, change: Partial<WindowArticle> = {}): Promise<string> {
  const { article } = draft;
  const from = { host: HOST, key: await learnedKey(desk.store) };
  const sightings = sightingsOf(article, from, DEFAULT_LIMITS);
  await remember(desk.store, HOST, {
    article: article.id,
    version: 0,
    snapshot,
    entry: draft.entry,
    story: article.id,
    day: '2026-03-01',
    embeds: false,
    prints: new Map(sightings.map(({ print, marks }) => [print, marks])),
    ...change,
  });
  return sightings.find(({ text }) => text === PROMO)?.print ?? '';
}

const embed = (change: Partial<Embed>): Embed => ({
  id: 'x:1',
  provider: 'x',
  kind: 'post',
  status: 'resolved',
  form: 'blockquote',
  ...change,
});

test('an operator confirms a block that only recurs, forgets it, and what is decided twice is decided once', async () => {
  const draft = draftOf('ferry');
  await emitRecord(desk.store, draft);
  const print = await seenWith(draft);
  await expect(decide(desk.store, '0000000000000', 'confirmed')).rejects.toThrow('no block of that id');

  const version = async () => (await readState(desk.store, HOST)).version;
  await decide(desk.store, print, 'confirmed');
  expect((await readState(desk.store, HOST)).blocks.get(print)).toMatchObject({
    state: 'confirmed',
    text: PROMO,
    seen: 1,
    of: 1,
    changed: 1,
  });
  expect([await version(), await dueHosts(desk.store)]).toEqual([1, [HOST]]);
  await decide(desk.store, print, 'confirmed');
  expect(await version()).toBe(1);
  await decide(desk.store, print, 'forgotten');
  await decide(desk.store, print, 'forgotten');
  expect(await version()).toBe(2);
});

test('of the articles that have the block, those cleaned by an older version are cleaned again, a few at a time', async () => {
  const drafts = ['ferry', 'bakery', 'school', 'bridge'].map((name) => draftOf(name));
  const [first, , , last] = drafts;
  for (const draft of drafts) await emitRecord(desk.store, draft);
  for (const draft of drafts) await seenWith(draft, draft === last ? { version: 5 } : {});
  const print = await seenWith(draftOf('ferry'));
  await seenWith(draftOf('lock'), { prints: new Map() });
  await decide(desk.store, print, 'confirmed');

  const some = await articlesAgain(desk.store, HOST, 2);
  expect([some.orders.length, some.done.length, some.more, some.version]).toEqual([2, 2, true, 1]);
  const all = await articlesAgain(desk.store, HOST, 9);
  expect([all.orders.length, all.more]).toEqual([3, false]);
  expect(all.orders).toContainEqual({
    source: 'one',
    article: first?.article.id,
    entryId: 'ferry',
    entry: first?.entry,
    snapshot,
  });
  await removeSource(desk.store, 'one');
  expect(await articlesAgain(desk.store, HOST, 9)).toMatchObject({ orders: [], more: false });
});

test('an article that has no record yet is found by its draft', async () => {
  const draft = draftOf('ferry');
  const print = await seenWith(draft);
  await putDraft(desk.store, `${draft.article.id}-${snapshot.slice(0, 12)}`, draft);
  await emitRecord(desk.store, draftOf('bakery'));
  await seenWith(draftOf('bakery'));
  await decide(desk.store, print, 'confirmed');
  expect((await articlesAgain(desk.store, HOST, 9)).orders.map(({ entryId }) => entryId).sort()).toEqual([
    'bakery',
    'ferry',
  ]);
  expect(await readWindow(desk.store, HOST)).toHaveLength(2);
});

test('what the record knows of its embeds is carried over, and nothing that is newer is overwritten', async () => {
  const known = [
    embed({ id: 'x:1', ref: '1', text: 'one' }),
    embed({ id: 'x:2', ref: '2', text: 'two', form: 'flattened-text' }),
    embed({ id: 'x:3', ref: '3', status: 'unresolved' }),
    embed({ id: 'x:4', ref: '4', text: 'old' }),
  ];
  const asked = [
    embed({ id: 'x:1', ref: '1', status: 'parsed' }),
    embed({ id: 'x:~f00', status: 'unresolved', form: 'flattened-text' }),
    embed({ id: 'x:3', ref: '3', status: 'parsed' }),
    embed({ id: 'x:4', ref: '4', status: 'parsed' }),
    embed({ id: 'x:~f01', status: 'unresolved', form: 'flattened-text' }),
  ];
  expect(await carryAnswers(desk.store, KEY, draftOf('ferry', asked))).toBe(false);
  await emitRecord(desk.store, draftOf('ferry', known));
  await putResolved(desk.store, KEY, 'x:4', embed({ id: 'x:4', text: 'new' }));
  expect(await carryAnswers(desk.store, KEY, draftOf('ferry', asked))).toBe(true);
  const texts = [...(await getResolved(desk.store, KEY))].map(([id, { text }]) => [id, text]).sort();
  expect(texts).toEqual([
    ['x:1', 'one'],
    ['x:4', 'new'],
    ['x:~f00', 'two'],
  ]);
});

test('what only the feed knew is taken from the record once the entry is forgotten', async () => {
  const draft = draftOf('ferry');
  expect(await entryOfRecord(desk.store, draft.article.id)).toBeUndefined();
  await emitRecord(desk.store, draft);
  const found = await entryOfRecord(desk.store, draft.article.id);
  expect(found).toMatchObject({ id: 'ferry', title: 'From the feed', authors: [{ name: 'Ana Duarte' }] });
  const html = `<html lang="en"><body><article><p>${'The ferry sails again after the winter. '.repeat(6)}</p><p>${PROMO}</p></article></body></html>`;
  const again = cleanPage(
    { url: `https://${HOST}/ferry`, html, ...(found && { entry: found }) },
    { rules, limits: DEFAULT_LIMITS },
  );
  expect(again.contentHash).toBe(draft.article.contentHash);
});
