import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { expectedArticles, expectedUpdate } from '../../demo/expected.js';
import { type Newsroom, startNewsroom } from '../../demo/newsroom.js';
import { STRAYS } from '../../demo/strays.js';
import { Article } from '../../src/model.js';
import type { CaseGroup } from '../../src/store/case-groups.js';
import { countCases } from '../../src/store/cases.js';
import { countRecords, listRecords } from '../../src/store/records.js';
import { putSource } from '../../src/store/sources.js';
import { openStore, type Store } from '../../src/store/store.js';
import { createCopydesk, ended, lines, until } from './copydesk.js';

const redisUrl = inject('redisUrl');
const prefix = `e2e-${randomUUID()}`;
const copydesk = createCopydesk(redisUrl, prefix);
const expected = expectedArticles();
let newsroom: Newsroom;
let store: Store;
let records: Map<string, Article>;

/** What a provider refused at first, or had no time for, comes with a later revision. */
async function settled(): Promise<true | undefined> {
  const found = new Map(
    (await listRecords(store, { limit: 100 })).map((record) => [new URL(record.url).pathname, record]),
  );
  const statuses = ({ embeds }: { embeds: readonly { status: string }[] }) =>
    embeds.map(({ status }) => status).join();
  return (
    expected.every((one) => statuses(found.get(one.path) ?? { embeds: [] }) === statuses(one)) || undefined
  );
}

const exported = async () => lines<Article>((await copydesk.run('records', 'export')).stdout);

beforeAll(async () => {
  newsroom = await startNewsroom();
  store = await openStore({ url: redisUrl, prefix });
  await putSource(store, newsroom.source);
  copydesk.start('worker');
  await until(async () => ((await countRecords(store)) === expected.length ? true : undefined), 60_000);
  await until(settled).catch(() => undefined);
  records = new Map((await exported()).map((record) => [new URL(record.url).pathname, record]));
}, 90_000);

afterAll(async () => {
  await copydesk.stop();
  await store.close();
  await newsroom.stop();
});

describe.each(expected)('$slug', (article) => {
  const record = () => {
    const found = records.get(article.path);
    if (!found) throw new Error(`no record of ${article.path}`);
    return found;
  };
  const proseOf = ({ blocks }: Article) =>
    blocks.flatMap((block) =>
      block.type === 'paragraph' && block.role !== 'standfirst' ? [block.text] : [],
    );

  test('comes out whole, in order, and with nothing else', () => {
    expect(proseOf(record())).toEqual(article.paragraphs);
    for (const phrase of article.absent) expect(record().text).not.toContain(phrase);
  });

  test('has its metadata', () => {
    const { title, language, direction, published, authors } = record();
    expect({ title, language, direction, authors: authors.map(({ name }) => name) }).toEqual({
      title: article.title,
      language: article.language,
      direction: article.direction,
      authors: [article.author],
    });
    expect(Date.parse(published ?? '')).toBe(Date.parse(article.published));
  });

  test('has its posts in their places, each with its fate', () => {
    const told = record().embeds.map(({ provider, status, form }) => ({ provider, status, form }));
    expect(told).toEqual(article.embeds.map(({ provider, status, form }) => ({ provider, status, form })));
    expect(record().blocks.filter(({ type }) => type === 'embed')).toHaveLength(article.embeds.length);
    // The links of a post stand behind its words.
    for (const [at, { status, text = '' }] of article.embeds.entries())
      if (status === 'resolved')
        expect(record().embeds[at]?.text?.startsWith(text) ?? text === '').toBe(true);
  });

  test('is a record of the published schema', () => {
    expect(Article.safeParse(record()).error).toBeUndefined();
  });
});

test('what cannot become an article is told by its cause', async () => {
  await until(async () => ((await countCases(store)) === STRAYS.length ? true : undefined));
  const groups = lines<CaseGroup>((await copydesk.run('failed', '--json')).stdout);
  expect(groups.map(({ code }) => code).sort()).toEqual(STRAYS.map(({ failure }) => failure).sort());
});

test('a second reading emits nothing, a changed article one revision more', async () => {
  const before = await store.redis.get(store.keys.seq);
  newsroom.update('en-tidal-bridge');
  const { path, paragraphs } = expectedUpdate('en-tidal-bridge');
  await copydesk.run('sources', 'poll', 'demo');
  const changed = await until(async () =>
    (await listRecords(store, { limit: 1 })).find(
      (record) => record.revision === 2 && record.url.includes(path),
    ),
  );
  expect(new URL(changed.url).pathname).toBe(path);
  expect(changed.change).toBe('updated');
  expect(changed.text).toContain(paragraphs.at(-1));
  expect(await store.redis.get(store.keys.seq)).toBe(String(Number(before) + 1));
});

test('a worker that is asked to end does so in time, with success', async () => {
  const worker = copydesk.start('worker', 'clean');
  await until(async () => ((await store.redis.zcard(store.keys.workers)) >= 2 ? true : undefined));
  const asked = performance.now();
  expect(await ended(worker)).toBe(0);
  expect(performance.now() - asked).toBeLessThan(10_000);
});
