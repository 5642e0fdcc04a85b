import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { readState, saveBlocks } from '../../src/store/learned/blocks.js';
import { remember } from '../../src/store/learned/window.js';
import { openStore, type Store } from '../../src/store/store.js';
import { print, seen } from '../desk/learned/window.js';
import { createCopydesk, lines } from './copydesk.js';

const redisUrl = inject('redisUrl');
const prefix = `e2e-${randomUUID()}`;
const copydesk = createCopydesk(redisUrl, prefix);
const id = print('b1');
let store: Store;

beforeAll(async () => {
  store = await openStore({ url: redisUrl, prefix });
  await remember(store, 'news.example', seen(1, { b1: ['edge'] }));
  const block = {
    state: 'learned',
    text: 'Sign up for our letter.',
    place: 'edge',
    seen: 31,
    of: 40,
  } as const;
  const times = { since: Date.now() - 3_600_000, last: Date.now(), changed: 1 };
  const changes = { set: new Map([[id, { ...block, ...times }]]), gone: [], version: 1 };
  await saveBlocks(store, 'news.example', await readState(store, 'news.example'), changes);
});
afterAll(async () => {
  await copydesk.stop();
  await store.close();
});

test('an operator lists and forgets learned blocks', async () => {
  const listed = await copydesk.run('learned', 'list');
  expect(listed.stdout).toMatch(
    new RegExp(`${id} +news\\.example +learned +31 of 40 +edge +60 min ago +Sign up for our letter\\.`),
  );
  expect(await copydesk.run('learned', 'forget', id, 'nothing')).toMatchObject({
    code: 1,
    stdout: expect.stringContaining('is forgotten: Sign up'),
    stderr: expect.stringContaining('learned-unknown'),
  });
  const [block] = lines<object>((await copydesk.run('learned', 'list', 'news.example', '--json')).stdout);
  expect(block).toMatchObject({ id, host: 'news.example', state: 'forgotten', seen: 31, of: 40 });
}, 60_000);
