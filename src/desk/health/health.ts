import { FAILURES, type FailureCode } from '../../failure.js';
import type { Limits } from '../../limits.js';
import { sayDuration } from '../../poll/duration.js';
import type { PollRecord } from '../../store/poll-history.js';
import { BY_OPERATOR, type KnownSource } from '../../store/sources.js';
import { classOf, type ErrorClass } from './error-class.js';
import { itemsADay, silenceAfterMs } from './rhythm.js';

/** How a source is, in one word: the gravest of what holds. */
export type HealthStatus =
  | 'ok'
  | 'new'
  | 'silent'
  | 'failing'
  | 'degraded'
  | 'moved'
  | 'changed-format'
  | 'paused';

export interface Health {
  readonly status: HealthStatus;
  /** In words. */
  readonly says: string;
  /** Milliseconds since the epoch. */
  readonly lastSuccess?: number;
  readonly lastNew?: number;
  readonly itemsADay?: number;
  /** Milliseconds of silence after which it counts as silent. */
  readonly silenceAfterMs: number;
  readonly errorCode?: string;
  readonly errorClass?: ErrorClass;
  /** Deliveries in its name that were forged. */
  readonly forgedPushes?: number;
}

/** One thing that is wrong with a source. */
export interface Trouble {
  readonly status: Exclude<HealthStatus, 'ok' | 'new'>;
  readonly says: string;
}

/** How a source is. Pure. @param polls the latest first */
export function healthOf(
  known: KnownSource,
  polls: readonly PollRecord[],
  limits: Limits,
  now: number,
): Health {
  const { source, state } = known;
  const [worst] = troublesOf(known, polls, limits, now);
  const rate = itemsADay(state, polls);
  const lastNew = lastNewOf(known);
  return {
    ...(worst ?? calm(known, now)),
    silenceAfterMs: silenceAfterMs(source, state, limits),
    ...(state.lastSuccess !== undefined && { lastSuccess: state.lastSuccess }),
    ...(lastNew !== undefined && { lastNew }),
    ...(rate !== undefined && { itemsADay: rate }),
    ...(state.lastError && { errorCode: state.lastError, errorClass: classOf(state.lastError) }),
  };
}

/** All that is wrong with a source, the gravest first. Pure. */
export function troublesOf(
  { source, state }: KnownSource,
  polls: readonly PollRecord[],
  limits: Limits,
  now: number,
): Trouble[] {
  const troubles: (Trouble | false | undefined)[] = [
    state.paused !== undefined && { status: 'paused', says: state.paused },
    state.degradedSince !== undefined && {
      status: 'degraded',
      says: `${failing(state)}; it is only asked now and then since ${day(state.degradedSince)}`,
    },
    state.errors > 0 && { status: 'failing', says: failing(state) },
    moved({ source, state }, polls, limits, now),
    state.formatChangedAt !== undefined &&
      now - state.formatChangedAt < limits.changeNoteMs && {
        status: 'changed-format',
        says: `it was ${state.formatBefore} and is ${state.formatSeen} since ${day(state.formatChangedAt)}`,
      },
    silent({ source, state }, limits, now),
  ];
  return troubles.filter((trouble) => trouble !== false && trouble !== undefined);
}

/** True for a pause that no operator asked for. */
export function isForced({ state }: KnownSource): boolean {
  return state.paused !== undefined && state.paused !== BY_OPERATOR;
}

function calm({ state }: KnownSource, now: number): { status: 'ok' | 'new'; says: string } {
  if (state.lastSuccess === undefined) return { status: 'new', says: 'it was not read yet' };
  return { status: 'ok', says: `read ${sayDuration(now - state.lastSuccess)} ago` };
}

function failing({ errors, lastError }: KnownSource['state']): string {
  const code = (lastError ?? 'internal') as FailureCode;
  const says = Object.hasOwn(FAILURES, code) ? FAILURES[code].says : '';
  return `${errors} ${errors === 1 ? 'poll' : 'polls in a row'} failed: ${code}. ${says}`.trim();
}

function moved(
  { source, state }: KnownSource,
  polls: readonly PollRecord[],
  limits: Limits,
  now: number,
): Trouble | undefined {
  if (state.proposedUrl !== undefined && state.proposedUrl !== source.feedUrl)
    return {
      status: 'moved',
      says: `it moved to ${state.proposedUrl}: accept with \`copydesk sources edit ${source.id} --feed-url ${state.proposedUrl}\``,
    };
  const at = polls.find(({ warnings }) => warnings?.includes('moved'))?.at;
  if (at === undefined || now - at >= limits.changeNoteMs) return undefined;
  return {
    status: 'moved',
    says: `it moved from ${state.formerUrl} on ${day(at)} and is read at its new address`,
  };
}

function silent({ source, state }: KnownSource, limits: Limits, now: number): Trouble | undefined {
  const last = lastNewOf({ source, state });
  const after = silenceAfterMs(source, state, limits);
  if (last === undefined || now - last <= after) return undefined;
  const usual =
    source.silenceHours === undefined && state.gap ? `, usually one every ${sayDuration(state.gap)}` : '';
  return { status: 'silent', says: `nothing new for ${sayDuration(now - last)}${usual}` };
}

/** When it had something new last: as it was seen, or as its newest entry is dated. */
function lastNewOf({ state }: KnownSource): number | undefined {
  const times = [state.lastNew, state.newest].filter((time) => time !== undefined);
  return times.length ? Math.max(...times) : undefined;
}

function day(at: number): string {
  return new Date(at).toISOString().slice(0, 16).replace('T', ' ');
}
