import type { Limits } from '../limits.js';
import type { Source } from '../source.js';

/** Between which intervals a source may be polled, in milliseconds. */
export interface Bounds {
  /** Never more often, whatever happens. */
  readonly least: number;
  /** Not more often, unless entries would be lost. */
  readonly usual: number;
  readonly most: number;
}

/** The operator's bounds for one source, within those for all. */
export function boundsOf(source: Pick<Source, 'minInterval' | 'maxInterval'>, limits: Limits): Bounds {
  const clamp = (seconds: number) =>
    Math.min(Math.max(seconds, limits.minIntervalSeconds), limits.maxIntervalSeconds) * 1_000;
  const least = clamp(source.minInterval ?? limits.minIntervalSeconds);
  const usual = clamp(source.minInterval ?? limits.adaptiveMinSeconds);
  const most = Math.max(clamp(source.maxInterval ?? limits.maxIntervalSeconds), least);
  return { least, usual: Math.min(usual, most), most };
}

/** The interval that the operator fixed, in milliseconds; undefined when the source finds its own. */
export function fixedInterval(source: Pick<Source, 'interval'>, limits: Limits): number | undefined {
  if (source.interval === undefined) return undefined;
  return Math.min(Math.max(source.interval, limits.minIntervalSeconds), limits.maxIntervalSeconds) * 1_000;
}
