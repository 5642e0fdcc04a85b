import { describe, expect, test } from 'vitest';
import { adapt, type Learnt } from '../../src/poll/adaptive.js';
import { boundsOf } from '../../src/poll/bounds.js';
import { entriesLost } from '../../src/poll/loss.js';
import { observedGap, rhythmOf } from '../../src/poll/rhythm.js';
import { entriesAgo, HOUR, limits, MINUTE, NOW, sourceOf } from './support.js';

const bounds = boundsOf(sourceOf(), limits);
const grow = (learnt: Learnt, lost = false, now = NOW) => adapt(learnt, lost, bounds, 15 * MINUTE, now).ms;

describe('the interval', () => {
  test('shrinks at once and grows by a quarter a poll, up to a third of the gap', () => {
    const known = { gap: HOUR, newest: NOW };
    expect(grow({ ...known, interval: 4 * HOUR })).toBe(20 * MINUTE);
    const grown: number[] = [];
    for (let ms = 8 * MINUTE; grown.length < 6; grown.push(ms)) ms = grow({ ...known, interval: ms });
    expect(grown.map((ms) => ms / MINUTE)).toEqual([10, 12.5, 15.625, 19.53125, 20, 20]);
  });

  test('grows with the silence of the source, and is short again with the next entry', () => {
    const quiet = { gap: 10 * MINUTE, newest: NOW - 90 * MINUTE };
    expect(grow({ ...quiet, interval: 30 * MINUTE })).toBe(10 * MINUTE);
    expect(grow({ ...quiet, interval: 30 * MINUTE }, false, NOW + 9 * HOUR)).toBe(37.5 * MINUTE);
    expect(grow({ gap: 10 * MINUTE, newest: NOW, interval: 2 * HOUR })).toBe(5 * MINUTE);
  });

  test('is no shorter than usual, unless the feed reaches back less far than two of them', () => {
    const busy = { gap: 20_000, newest: NOW, interval: 15 * MINUTE };
    expect(grow({ ...busy, reach: HOUR })).toBe(5 * MINUTE);
    expect(grow({ ...busy, reach: 4 * MINUTE })).toBe(2 * MINUTE);
    expect(grow({ ...busy, reach: 30_000 })).toBe(MINUTE);
  });

  test('is halved when entries were lost, down to the least that is allowed', () => {
    const busy = { gap: 20_000, newest: NOW, reach: HOUR };
    expect(grow({ ...busy, interval: 10 * MINUTE }, true)).toBe(5 * MINUTE);
    expect(grow({ ...busy, interval: 5 * MINUTE }, true)).toBe(2.5 * MINUTE);
    expect(grow({ ...busy, interval: 90_000 }, true)).toBe(MINUTE);
  });

  test('never leaves the bounds, and a source that sleeps for a year is still asked', () => {
    expect(grow({ gap: HOUR, newest: NOW - 365 * 24 * HOUR, interval: 23 * HOUR })).toBe(24 * HOUR);
    expect(grow({ interval: 20 * HOUR, lastNew: NOW - 100 * HOUR })).toBe(24 * HOUR);
  });
});

describe('the rhythm of a feed', () => {
  test.each<[string, number[], object]>([
    ['no dates', [], {}],
    ['too few to tell', [10, 20, 30], { newest: 10 }],
    ['a steady one', [5, 15, 25, 35, 45], { newest: 5, gap: 10, reach: 40 }],
    ['one with a night in between', [5, 15, 25, 505, 515, 525], { newest: 5, gap: 10, reach: 520 }],
    ['many of one moment', [5, 5, 5, 15, 25, 35], { newest: 5, gap: 10, reach: 30 }],
    ['out of order, and one that is announced', [25, 5, -600, 35, 15], { newest: 5, gap: 10, reach: 30 }],
  ])('%s', (_what, ago, { newest, ...rest }: { newest?: number; gap?: number; reach?: number }) => {
    const inMs = Object.entries(rest).map(([name, minutes]) => [name, minutes * MINUTE]);
    const expected = { ...(newest && { newest: NOW - newest * MINUTE }), ...Object.fromEntries(inMs) };
    expect(rhythmOf(entriesAgo(...ago), NOW)).toEqual(expected);
  });

  test('follows how many came where entries have no dates', () => {
    expect(observedGap(undefined, HOUR, 4)).toBe(15 * MINUTE);
    expect(observedGap(15 * MINUTE, HOUR, 2)).toBe(22.5 * MINUTE);
    expect(observedGap(15 * MINUTE, HOUR, 0)).toBe(15 * MINUTE);
  });
});

test.each<[string, [number, number, number], number | undefined, boolean]>([
  ['all new and as many as before', [20, 0, 0], 20, true],
  ['one that was there before', [19, 0, 1], 20, false],
  ['one that changed', [19, 1, 0], 20, false],
  ['the first poll', [20, 0, 0], undefined, false],
  ['a feed that was empty', [20, 0, 0], 0, false],
  ['far fewer than before', [6, 0, 0], 20, false],
  ['a feed of very few', [3, 0, 0], 3, false],
])('entries lost: %s', (_what, [fresh, changed, known], before, lost) => {
  expect(entriesLost({ new: fresh, changed, known }, before)).toBe(lost);
});
