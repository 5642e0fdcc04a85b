import { createHash } from 'node:crypto';
import { CronExpressionParser } from 'cron-parser';
import { FAILURES, Failure } from '../failure.js';
import type { Limits } from '../limits.js';
import type { Source } from '../source.js';
import { sayDuration } from './duration.js';

/** When a source is polled next, and the reason in words for the operator. */
export interface Next {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly why: string;
}

const FIRST_RETRY_MS = 120_000;
const JITTER = 0.15;

/**
 * The next poll of a source that answers. Every source keeps to a phase of its own within its interval, made of its
 * id, so that sources added together, or a restart, do not make all of them due at once.
 */
export function nextPoll(source: Source, limits: Limits, now: number): Next {
  if (source.cron) {
    const zone = source.timeZone ? ` (${source.timeZone})` : '';
    return { at: nextCron(source.cron, source.timeZone, now), why: `cron ${source.cron}${zone}` };
  }
  const interval = intervalMs(source, limits);
  const earliest = now + interval / 2;
  const at =
    Math.ceil((earliest - phase(source.id, interval)) / interval) * interval + phase(source.id, interval);
  return { at, why: `every ${sayDuration(interval)}` };
}

/**
 * The next poll of a source that failed `errors` times in a row: later each time, never silent, at most a day away.
 * Retry-After wins where it asks for more.
 */
export function nextAfterFailure(
  source: Source,
  limits: Limits,
  failure: Failure,
  errors: number,
  now: number,
  random: number,
): Next {
  const most = limits.maxIntervalSeconds * 1000;
  const first = Math.min(source.cron ? FIRST_RETRY_MS : intervalMs(source, limits), FIRST_RETRY_MS);
  const doubled = first * 2 ** Math.min(errors - 1, 20);
  const jittered = doubled * (1 - JITTER + 2 * JITTER * random);
  const asked = Math.min(Number(failure.detail.retryAfterMs ?? 0), limits.maxRetryAfterMs);
  const wait = Math.max(Math.min(jittered, most), asked);
  return {
    at: Math.round(now + wait),
    why: `retry in ${sayDuration(wait)} because ${failure.code}: ${FAILURES[failure.code].says}`,
  };
}

/** @throws Failure `config-invalid` when the expression or the time zone cannot be read */
export function nextCron(cron: string, timeZone: string | undefined, now: number): number {
  try {
    const options = { currentDate: new Date(now), tz: timeZone ?? 'UTC' };
    return CronExpressionParser.parse(cron, options).next().getTime();
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message.slice(0, 200) : 'unreadable';
    throw new Failure('config-invalid', { cron, ...(timeZone && { timeZone }), reason }, { cause });
  }
}

function intervalMs(source: Source, limits: Limits): number {
  const asked = source.interval ?? limits.defaultIntervalSeconds;
  return Math.min(Math.max(asked, limits.minIntervalSeconds), limits.maxIntervalSeconds) * 1000;
}

function phase(id: string, interval: number): number {
  return createHash('sha256').update(id).digest().readUInt32BE(0) % interval;
}
