import { createHash } from 'node:crypto';
import { CronExpressionParser } from 'cron-parser';
import { Failure } from '../failure.js';

/** When a source is polled next, and the reason in words for the operator. */
export interface Next {
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly why: string;
}

/**
 * The next time of a fixed interval, half of it to one and a half away. Every source keeps to a phase of its own, made
 * of its id, so that sources added together, or a restart, do not make all of them due at once.
 * @param interval milliseconds
 */
export function nextInPhase(id: string, interval: number, now: number): number {
  const phase = createHash('sha256').update(id).digest().readUInt32BE(0) % interval;
  return Math.ceil((now + interval / 2 - phase) / interval) * interval + phase;
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
