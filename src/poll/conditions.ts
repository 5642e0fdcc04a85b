import type { Fetched } from '../io.js';
import type { Limits } from '../limits.js';
import type { Source } from '../source.js';
import type { SourceState } from '../store/source-state.js';

type Held = Pick<
  SourceState,
  | 'etag'
  | 'lastModified'
  | 'conditionalPolls'
  | 'lastFull'
  | 'distrustedUntil'
  | 'validatorsDoubted'
  | 'gap'
  | 'lastNew'
>;

export interface Conditions {
  readonly headers: Readonly<Record<string, string>>;
  /** True when only a change is asked for. */
  readonly conditional: boolean;
}

/** A source that is polled rarely is asked for a change only at times, too. */
const FEWEST_CONDITIONAL = 3;
const SILENT_GAPS = 8;
const LEAST_SILENCE_MS = 7_200_000;

/**
 * How a source is asked: for a change only (RFC 9110, 13.1), with both validators word for word. In the mode `auto`
 * the whole is asked for now and then, and always while the validators were found lying: servers exist that say "not
 * changed" for months of a feed that did.
 */
export function conditionsOf(
  { conditional: mode = 'auto', deltas }: Pick<Source, 'conditional' | 'deltas'>,
  held: Held,
  limits: Limits,
  now: number,
): Conditions {
  const { etag, lastModified } = held;
  const known = etag !== undefined || lastModified !== undefined;
  if (!known || mode === 'never') return { headers: {}, conditional: false };
  // What lies between may have believed the validators as well.
  if (mode === 'auto' && !isBelieved(held, limits, now))
    return { headers: { 'cache-control': 'no-cache' }, conditional: false };
  const headers = {
    ...(etag && { 'if-none-match': etag }),
    ...(lastModified && { 'if-modified-since': lastModified }),
    ...(deltas && { 'a-im': 'feed' }),
  };
  return { headers, conditional: true };
}

function isBelieved(held: Held, limits: Limits, now: number): boolean {
  const { conditionalPolls = 0, lastFull = 0, distrustedUntil = 0, validatorsDoubted } = held;
  if (validatorsDoubted !== undefined || distrustedUntil > now) return false;
  if (conditionalPolls >= limits.maxConditionalPolls) return false;
  if (conditionalPolls < FEWEST_CONDITIONAL) return true;
  return now - lastFull < Math.min(limits.maxConditionalMs, longestSilence(held, now));
}

/** For how long "not changed" is believed of a feed whose entries are overdue. */
function longestSilence({ gap, lastNew = 0 }: Held, now: number): number {
  const silence = Math.max(SILENT_GAPS * (gap ?? Number.POSITIVE_INFINITY), LEAST_SILENCE_MS);
  return now - lastNew > silence ? silence : Number.POSITIVE_INFINITY;
}

type Validators = Pick<SourceState, 'etag' | 'lastModified'>;

/** The validators that an answer carries; one that is empty is none. */
export function validatorsOf({ etag, 'last-modified': lastModified }: Fetched['headers']): Validators {
  return { ...(etag && { etag }), ...(lastModified && { lastModified }) };
}

/** True when an answer with other entries carries the validators of the one before: they say nothing. */
export function validatorsLie(before: Held, now: Validators): boolean {
  if (before.validatorsDoubted !== undefined) return true;
  if (before.etag !== undefined) return now.etag !== undefined && sameTag(before.etag, now.etag);
  return before.lastModified !== undefined && before.lastModified === now.lastModified && !now.etag;
}

/** True when a 304 speaks of another version than it was asked about, or of another address. */
export function isDoubtful(
  before: Validators & Pick<SourceState, 'validatorsUrl'>,
  answer: { readonly url: string; readonly headers: Readonly<Record<string, string>> },
): boolean {
  const { etag } = answer.headers;
  if (before.etag && etag && !sameTag(before.etag, etag)) return true;
  return before.validatorsUrl !== undefined && before.validatorsUrl !== answer.url;
}

/** The weak comparison (RFC 9110, 8.8.3.2). */
function sameTag(a: string, b: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return opaque(a) === opaque(b);
}
