import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { apiDeps } from '../../src/cli/api-deps.js';
import type { Session } from '../../src/cli/session.js';
import { loadSettings } from '../../src/config/settings.js';
import { openTestStore } from '../store/open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeAll(async () => {
  desk = await openTestStore(inject('redisUrl'), 'api-deps', { maxApiTests: 1 });
});
afterAll(() => desk.close());

test('as many tests run at once as may, and another is told to wait', async () => {
  const { store } = desk;
  const deps = apiDeps({ store, settings: loadSettings({}) } as Session);
  const tried = { feedUrl: 'http://127.0.0.1/feed' };
  const [first, second] = await Promise.allSettled([deps.dryRun(tried), deps.dryRun(tried)]);
  expect(first).toMatchObject({ reason: { code: 'address-private' } });
  expect(second).toMatchObject({ reason: { code: 'api-busy' } });
  await expect(deps.dryRun(tried)).rejects.toMatchObject({ code: 'address-private' });
});

test('what could not be added is not tried either', async () => {
  const { store } = desk;
  const deps = apiDeps({ store, settings: loadSettings({}) } as Session);
  const tried = { feedUrl: 'https://a.example/', cron: 'soon' };
  await expect(deps.dryRun(tried)).rejects.toMatchObject({
    code: 'input-invalid',
    detail: { field: 'cron' },
  });
});
