import type { Fetched } from '../io.js';
import type { Limits } from '../limits.js';
import type { SourceState } from '../store/source-state.js';

const FOR_GOOD = new Set([301, 308]);

/** Where an answer says that the feed lives from now on; undefined unless every redirect on the way was for good. */
export function permanentTarget({ url, redirects }: Pick<Fetched, 'url' | 'redirects'>): string | undefined {
  const permanent = redirects.length > 0 && redirects.every(({ status }) => FOR_GOOD.has(status));
  return permanent ? url : undefined;
}

export type Moved = Pick<SourceState, 'movedTo' | 'movedSince' | 'movedSeen'>;

/** What is known of a move after one more answer; nothing once it does not redirect, or elsewhere. */
export function followMove(
  before: Moved,
  target: string | undefined,
  now: number,
): Required<Moved> | undefined {
  if (target === undefined) return undefined;
  const same = before.movedTo === target;
  return {
    movedTo: target,
    movedSince: (same && before.movedSince) || now,
    movedSeen: ((same && before.movedSeen) || 0) + 1,
  };
}

/** One redirect may be a mistake of an hour: a move is believed when it was seen often enough for long enough. */
export function isProven({ movedSince, movedSeen }: Required<Moved>, limits: Limits, now: number): boolean {
  return movedSeen >= limits.movedPolls && now - movedSince >= limits.movedMs;
}
