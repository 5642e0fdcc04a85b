import { describe, expect, test } from 'vitest';
import { conditionsOf, isDoubtful, validatorsLie } from '../../src/poll/conditions.js';
import { followMove, isProven, permanentTarget } from '../../src/poll/move.js';
import { HOUR, limits, NOW, sourceOf } from './support.js';

const held = { etag: 'W/"a"', lastModified: 'Sun, 01 Mar 2026 11:00:00 GMT', lastFull: NOW - HOUR };
const BOTH = { 'if-none-match': 'W/"a"', 'if-modified-since': 'Sun, 01 Mar 2026 11:00:00 GMT' };
const WHOLE = { 'cache-control': 'no-cache' };

type Mode = 'auto' | 'always' | 'never';
test.each<[string, Mode | undefined, object, object]>([
  ['nothing known', undefined, { etag: undefined, lastModified: undefined }, {}],
  ['both, word for word', undefined, {}, BOTH],
  ['one of them', undefined, { etag: undefined }, { 'if-modified-since': held.lastModified }],
  ['the mode never', 'never', {}, {}],
  ['enough polls for a change only', undefined, { conditionalPolls: 50 }, WHOLE],
  ['a day of them', undefined, { conditionalPolls: 9, lastFull: NOW - 25 * HOUR }, WHOLE],
  ['a day of few of them', undefined, { conditionalPolls: 2, lastFull: NOW - 25 * HOUR }, BOTH],
  [
    'silence far beyond the rhythm',
    undefined,
    { conditionalPolls: 9, lastFull: NOW - 3 * HOUR, lastNew: NOW - 3 * HOUR, gap: 600_000 },
    WHOLE,
  ],
  [
    'silence within the rhythm',
    undefined,
    { conditionalPolls: 9, lastFull: NOW - 3 * HOUR, lastNew: NOW - 3 * HOUR, gap: HOUR },
    BOTH,
  ],
  ['validators that lied', undefined, { distrustedUntil: NOW + 1 }, WHOLE],
  ['validators that lied long ago', undefined, { distrustedUntil: NOW - 1 }, BOTH],
  ['doubtful validators', undefined, { validatorsDoubted: NOW - 1 }, WHOLE],
  ['the mode always', 'always', { distrustedUntil: NOW + 1, conditionalPolls: 99 }, BOTH],
])('asking with %s', (_what, mode, extra, headers) => {
  const conditions = conditionsOf(
    sourceOf(mode && { conditional: mode }),
    { ...held, ...extra },
    limits,
    NOW,
  );
  expect(conditions).toEqual({ headers, conditional: headers !== WHOLE && Object.keys(headers).length > 0 });
});

describe('validators of an answer with new entries', () => {
  test.each<[string, object, object, boolean]>([
    ['the same ETag', { etag: '"a"' }, { etag: '"a"' }, true],
    ['the same ETag, weak', { etag: '"a"' }, { etag: 'W/"a"' }, true],
    ['another ETag', { etag: '"a"' }, { etag: '"b"' }, false],
    ['no ETag any more', { etag: '"a"' }, {}, false],
    ['the same Last-Modified', { lastModified: 'x' }, { lastModified: 'x' }, true],
    [
      'the same Last-Modified, but a new ETag',
      { lastModified: 'x' },
      { lastModified: 'x', etag: '"b"' },
      false,
    ],
    [
      'another ETag and the same Last-Modified',
      { etag: '"a"', lastModified: 'x' },
      { etag: '"b"', lastModified: 'x' },
      false,
    ],
    ['none before', {}, { etag: '"a"' }, false],
    ['doubted ones', { etag: '"a"', validatorsDoubted: NOW }, { etag: '"b"' }, true],
  ])('%s', (_what, before, now, lie) => expect(validatorsLie(before, now)).toBe(lie));
});

test.each<[string, object, object, boolean]>([
  ['of the same version', { etag: 'W/"a"' }, { etag: '"a"' }, false],
  ['without an ETag', {}, {}, false],
  ['of another version', { etag: '"b"' }, { etag: '"b"' }, true],
  ['of another address', {}, {}, true],
])('a 304 %s is doubtful: %#', (what, headers, _same, doubtful) => {
  const before = { etag: '"a"', validatorsUrl: 'https://one.example/feed' };
  const url = what === 'of another address' ? 'https://two.example/feed' : before.validatorsUrl;
  expect(isDoubtful(before, { url, headers: headers as Record<string, string> })).toBe(doubtful);
});

describe('a move', () => {
  const hop = (status: number) => ({ url: 'https://one.example/feed', status });
  test.each<[string, number[], boolean]>([
    ['no redirect', [], false],
    ['301', [301], true],
    ['308 and 301', [308, 301], true],
    ['302', [302], false],
    ['301 and 302', [301, 302], false],
  ])('%s', (_what, statuses, moved) => {
    const url = 'https://two.example/feed';
    expect(permanentTarget({ url, redirects: statuses.map(hop) })).toBe(moved ? url : undefined);
  });

  test('is proven by three polls over two days, all to the same address', () => {
    let move = followMove({}, 'https://two.example/', NOW);
    const proven: boolean[] = [];
    for (const [hours, target] of [
      [1, 'two'],
      [2, 'three'],
      [3, 'three'],
      [49, 'three'],
      [51, 'three'],
    ] as const) {
      const now = NOW + hours * HOUR;
      move = followMove(move ?? {}, `https://${target}.example/`, now);
      proven.push(move !== undefined && isProven(move, limits, now));
    }
    expect(proven).toEqual([false, false, false, false, true]);
    expect(followMove(move ?? {}, undefined, NOW)).toBeUndefined();
  });
});
