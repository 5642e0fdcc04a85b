import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sayDuration } from '../../src/poll/duration.js';
import { planNext, type Told } from '../../src/poll/plan.js';
import type { Source } from '../../src/source.js';
import { HOUR, limits, MINUTE, NOW, sourceOf } from './support.js';

const plan = (extra: Partial<Source> = {}, told: Partial<Told> = {}, now = NOW, random = 0.5) =>
  planNext(sourceOf(extra), { learnt: {}, lost: false, ...told }, limits, now, random);
const wait = (...args: Parameters<typeof plan>) => plan(...args).next.at - NOW;
/** A feed with an entry each half hour, the last one a quarter of an hour ago. */
const halfHourly = { gap: 30 * MINUTE, reach: 10 * HOUR, newest: NOW - 15 * MINUTE, interval: 10 * MINUTE };
const hour = { ms: HOUR, says: 'Cache-Control max-age=3600' };

test('fixed intervals keep to a phase of their own, half an interval to one and a half away', () => {
  const ids = fc.stringMatching(/^[a-z]{1,20}$/);
  fc.assert(
    fc.property(ids, fc.integer({ min: 60, max: 86_400 }), fc.nat(1e9), (id, interval, later) => {
      const { at } = plan({ id, interval }, {}, NOW + later).next;
      expect(at - NOW - later).toBeGreaterThanOrEqual(interval * 500);
      expect(at - NOW - later).toBeLessThanOrEqual(interval * 1500);
      expect(plan({ id, interval }, {}, at).next.at).toBe(at + interval * 1000);
    }),
  );
});

test('a thousand sources added together are spread over their interval', () => {
  const perTenth = new Map<number, number>();
  for (let n = 0; n < 1_000; n++) {
    const { at } = plan({ id: `s${n}`, interval: 1_000 }).next;
    const tenth = Math.floor((at % 1_000_000) / 100_000);
    perTenth.set(tenth, (perTenth.get(tenth) ?? 0) + 1);
  }
  expect(Math.max(...perTenth.values())).toBeLessThan(150);
});

test('cron keeps to its time zone', () => {
  const { at } = plan({ cron: '0 6 * * *', timeZone: 'Asia/Riyadh' }).next;
  expect(new Date(at).toISOString()).toBe('2026-03-02T03:00:00.000Z');
});

test.each<[Partial<Source>, Partial<Told>, string]>([
  [{ interval: 1 }, {}, 'every 1 min'],
  [{ interval: 10_000_000 }, {}, 'every 1 day'],
  [{ interval: 900 }, { fresh: hour }, 'every 15 min'],
  [{ cron: '0 6 * * *', timeZone: 'Asia/Riyadh' }, { fresh: hour }, 'cron 0 6 * * * (Asia/Riyadh)'],
  [{}, {}, 'every 15 min, until its rhythm is known'],
  [{}, { learnt: halfHourly }, 'every 10 min, since an entry comes every 30 min or so'],
  [
    {},
    { learnt: halfHourly, lost: true },
    'every 5 min, halved, since entries came and went between two polls',
  ],
  [{}, { learnt: halfHourly, fresh: hour }, 'every 1 h, because of Cache-Control max-age=3600'],
  [
    { hints: false },
    { learnt: halfHourly, fresh: hour },
    'every 10 min, since an entry comes every 30 min or so',
  ],
  [
    {},
    { learnt: { ...halfHourly, newest: NOW - 6 * HOUR, interval: HOUR } },
    'every 40 min, since nothing came for 6 h',
  ],
])('%j told %j is polled "%s"', (extra, told, why) => {
  expect(plan(extra, told).next.why).toBe(why);
});

test('an operator narrows the bounds, and hints keep within them', () => {
  expect(wait({ minInterval: 1_800 }, { learnt: halfHourly })).toBe(30 * MINUTE);
  expect(wait({ maxInterval: 300 }, { learnt: halfHourly })).toBe(5 * MINUTE);
  expect(wait({ maxInterval: 1_200 }, { learnt: halfHourly, fresh: hour }, NOW, 0)).toBe(20 * MINUTE);
});

test('polls scatter around their interval, but never before what a hint asks for', () => {
  expect([0, 1].map((random) => wait({}, { learnt: halfHourly }, NOW, random))).toEqual([
    9 * MINUTE,
    11 * MINUTE,
  ]);
  expect(wait({}, { learnt: halfHourly, fresh: hour }, NOW, 0)).toBe(HOUR);
});

test('hours and days that the feed asks to be left out are, for all but the fixed', () => {
  const pace = { skipHours: [12, 13, 14] };
  const { at, why } = plan({}, { learnt: halfHourly, pace }).next;
  expect(new Date(at).toISOString()).toBe('2026-03-01T15:10:00.000Z');
  expect(why).toMatch(/ hours or days that the feed asks to be skipped$/);
  expect(wait({ maxInterval: 3_600 }, { learnt: halfHourly, pace })).toBe(HOUR);
  expect(plan({ interval: 600 }, { pace }).next.why).toBe('every 10 min');
  expect(wait({ hints: false }, { learnt: halfHourly, pace })).toBe(10 * MINUTE);
});

test.each([
  [0, '0 s'],
  [45_400, '45 s'],
  [900_000, '15 min'],
  [9_000_000, '2 h 30 min'],
  [3_599_999, '60 min'],
  [86_400_000, '1 day'],
  [180_000_000, '2 days 2 h'],
])('%i ms is "%s"', (ms, words) => expect(sayDuration(ms)).toBe(words));
