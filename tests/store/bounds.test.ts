import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import type { Entry } from '../../src/model.js';
import { openAlerts, pastAlerts, raiseAlert, resolveAlert } from '../../src/store/alerts.js';
import { filteredOf, noteFiltered } from '../../src/store/filtered.js';
import { openTestStore } from './open.js';

let desk: Awaited<ReturnType<typeof openTestStore>>;
beforeEach(async () => {
  desk = await openTestStore(inject('redisUrl'), 'bounds', {
    maxPastAlerts: 3,
    maxAlertOutbox: 4,
    maxFiltered: 2,
  });
});
afterEach(() => desk.close());

test('past alerts and alerts to be told are kept up to their limits, the oldest going first', async () => {
  for (const source of ['a', 'b', 'c', 'd', 'e']) {
    await raiseAlert(desk.store, { source, kind: 'silent', says: 'nothing new' });
    for (const alert of await openAlerts(desk.store)) await resolveAlert(desk.store, alert);
  }
  expect((await pastAlerts(desk.store)).map(({ source }) => source)).toEqual(['e', 'd', 'c']);
  const told = await desk.store.redis.lrange(desk.store.keys.alertsOutbox, 0, -1);
  expect(told.map((json) => JSON.parse(json).alert.source)).toEqual(['d', 'd', 'e', 'e']);
});

test('of what filters keep out all is counted, and the last is kept', async () => {
  const entry = (id: string): Entry => ({ id, title: id, authors: [], categories: [], enclosures: [] });
  const filtered = ['1', '2', '3'].map((id) => ({ entry: entry(id), by: 'exclude title=x' }));
  await noteFiltered(desk.store, 'one', filtered);
  await noteFiltered(desk.store, 'one', [...filtered, { entry: entry('4'), by: 'maxAgeDays 3' }]);
  const { counts, last } = await filteredOf(desk.store, 'one');
  expect(Object.fromEntries(counts)).toEqual({ 'exclude title=x': 3, 'maxAgeDays 3': 1 });
  expect(last.map(({ id, by }) => [id, by])).toEqual([
    ['4', 'maxAgeDays 3'],
    ['3', 'exclude title=x'],
  ]);
});
