import { describe, expect, test } from 'vitest';
import { classOf } from '../../../src/desk/health/error-class.js';
import { healthOf, troublesOf } from '../../../src/desk/health/health.js';
import { DEFAULT_LIMITS } from '../../../src/limits.js';
import type { PollRecord } from '../../../src/store/poll-history.js';
import type { SourceState } from '../../../src/store/source-state.js';

const NOW = Date.parse('2026-03-10T12:00:00Z');
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const source = { id: 'one', name: 'One', feedUrl: 'https://one.example/feed' };
const polled: SourceState = {
  asked: false,
  errors: 0,
  lastSuccess: NOW - 60_000,
  lastNew: NOW - HOUR,
  gap: HOUR,
};
const poll = (ago: number, more: Partial<PollRecord> = {}): PollRecord => ({
  at: NOW - ago,
  outcome: 'new',
  ms: 10,
  ...more,
});
const health = (state: Partial<SourceState>, more: object = {}, polls: PollRecord[] = []) =>
  healthOf({ source: { ...source, ...more }, state: { ...polled, ...state } }, polls, DEFAULT_LIMITS, NOW);

test.each<[string, Partial<SourceState>, object, PollRecord[], string, string]>([
  ['well', {}, {}, [], 'ok', 'read 1 min ago'],
  ['not read yet', { lastSuccess: undefined, lastNew: undefined } as object, {}, [], 'new', 'not read yet'],
  ['paused', { paused: 'paused by the operator', errors: 3 }, {}, [], 'paused', 'by the operator'],
  [
    'failing once',
    { errors: 1, lastError: 'http-server-error' },
    {},
    [],
    'failing',
    '1 poll failed: http-server-error',
  ],
  [
    'degraded',
    { errors: 30, lastError: 'dns-not-found', degradedSince: NOW - DAY },
    {},
    [],
    'degraded',
    '30 polls in a row',
  ],
  [
    'silent beyond its rhythm',
    { lastNew: NOW - 3 * DAY },
    {},
    [],
    'silent',
    'nothing new for 3 days, usually one every 1 h',
  ],
  ['slow by nature', { lastNew: NOW - 3 * DAY, gap: DAY }, {}, [], 'ok', 'read'],
  [
    'silent as the operator counts',
    { lastNew: NOW - 5 * HOUR },
    { silenceHours: 4 },
    [],
    'silent',
    'nothing new for 5 h',
  ],
  ['dated later than it was seen', { lastNew: NOW - 9 * DAY, newest: NOW - HOUR }, {}, [], 'ok', 'read'],
  [
    'moved, to be decided',
    { proposedUrl: 'https://two.example/' },
    {},
    [],
    'moved',
    'sources edit one --feed-url https://two.example/',
  ],
  [
    'moved, followed',
    { formerUrl: 'https://old.example/' },
    {},
    [poll(DAY, { warnings: ['moved'] })],
    'moved',
    'from https://old.example/',
  ],
  [
    'moved long ago',
    { formerUrl: 'https://old.example/' },
    {},
    [poll(9 * DAY, { warnings: ['moved'] })],
    'ok',
    'read',
  ],
  [
    'of another format',
    { formatBefore: 'rss', formatSeen: 'atom', formatChangedAt: NOW - DAY },
    {},
    [],
    'changed-format',
    'was rss and is atom',
  ],
  [
    'of another format for long',
    { formatBefore: 'rss', formatSeen: 'atom', formatChangedAt: NOW - 8 * DAY },
    {},
    [],
    'ok',
    'read',
  ],
])('%s', (_what, state, more, polls, status, says) => {
  const found = health(state, more, polls);
  expect(found.status).toBe(status);
  expect(found.says).toContain(says);
});

test('all that is wrong is told, the gravest first', () => {
  const state = { ...polled, errors: 4, lastError: 'tls-failed', lastNew: NOW - 9 * DAY };
  const troubles = troublesOf({ source, state }, [], DEFAULT_LIMITS, NOW);
  expect(troubles.map(({ status }) => status)).toEqual(['failing', 'silent']);
});

describe('items a day', () => {
  test('as counted, without what was there at first', () => {
    const polls = [poll(0, { new: 3 }), poll(DAY, { new: 1 }), poll(2 * DAY, { new: 50 })];
    expect(health({}, {}, polls).itemsADay).toBe(2);
  });
  test('as the feed dates them, as long as there is no day of polls', () => {
    expect(health({ entries: 21, reach: 2 * DAY }, {}, [poll(HOUR)]).itemsADay).toBe(10);
    expect(health({}).itemsADay).toBeUndefined();
  });
});

test.each([
  ['dns-failed', 'network'],
  ['dns-not-found', 'gone'],
  ['proxy-failed', 'network'],
  ['http-gone', 'gone'],
  ['http-rate-limited', 'refused'],
  ['robots-disallowed', 'refused'],
  ['http-server-error', 'site'],
  ['feed-html', 'content'],
  ['secret-missing', 'settings'],
  ['address-private', 'settings'],
  ['internal', 'copydesk'],
])('%s is of the class %s', (code, is) => {
  expect(classOf(code)).toBe(is);
});
