import type { Fetched } from '../../io.js';
import { followMove, isProven, permanentTarget } from '../../poll/move.js';
import type { PollWarning } from '../../store/poll-history.js';
import { moveSource } from '../../store/settle.js';
import type { SourcePatch } from '../../store/source-state.js';
import { movedFrom } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { keepsItsSecrets } from '../sources/request.js';
import type { Poll, Reading } from './reading.js';

const NOT_MOVING = { movedTo: undefined, movedSince: undefined, movedSeen: undefined };

export interface Moving {
  readonly learnt: SourcePatch;
  readonly warnings: readonly PollWarning[];
  readonly movedTo?: string;
}

/**
 * Heeds a permanent redirect: once it is proven, the source gets the new address, or an operator is asked. An answer
 * counts only when it is our feed, known by its entries: not a home page, nor whoever bought the domain.
 */
export async function heedMove(
  store: Store,
  { source, state }: Poll,
  answer: Fetched,
  reading: Reading,
  now: number,
): Promise<Moving> {
  const target = permanentTarget(answer);
  const move = isOurs(reading) ? followMove(state, target, now) : undefined;
  if (!move) return { learnt: NOT_MOVING, warnings: [], ...(target && { movedTo: target }) };
  const { movedTo } = move;
  if (source.onMoved === 'never' || !isProven(move, store.limits, now))
    return { learnt: { ...move }, warnings: move.movedSeen === 1 ? ['moving'] : [], movedTo };
  const mayFollow = source.onMoved !== 'propose' && keepsItsSecrets(source, movedTo);
  if (mayFollow && (await moveSource(store, source.id, source.feedUrl, movedTo)))
    return {
      learnt: { ...NOT_MOVING, ...movedFrom(state, source.feedUrl) },
      warnings: ['moved'],
      movedTo,
    };
  const told = state.proposedUrl === movedTo;
  return { learnt: { ...move, proposedUrl: movedTo }, warnings: told ? [] : ['move-proposed'], movedTo };
}

function isOurs({ record }: Reading): boolean {
  // Who knows our validators is who we know.
  if (record.status === 226) return true;
  if (record.outcome !== 'new' && record.outcome !== 'no-new') return true;
  return (record.known ?? 0) + (record.changed ?? 0) > 0;
}
