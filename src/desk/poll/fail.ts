import type { Failure } from '../../failure.js';
import { isBlock, isDegraded, nextAfterFailure, nextWhileDown } from '../../poll/back-off.js';
import { isNetworkFailure, whoseFault } from '../../poll/network.js';
import type { Next } from '../../poll/schedule.js';
import type { Source } from '../../source.js';
import { tellUnreached } from '../../store/network.js';
import type { PollRecord, PollWarning } from '../../store/poll-history.js';
import { settlePoll } from '../../store/settle.js';
import type { SourcePatch, SourceState } from '../../store/source-state.js';
import { pauseSource } from '../../store/sources.js';
import type { Library } from '../library.js';

export interface Failed {
  readonly record: PollRecord;
  readonly next: Next;
}

interface FailedPoll {
  readonly source: Source;
  readonly state: SourceState;
  readonly failure: Failure;
  /** When the poll began, in milliseconds since the epoch. */
  readonly begun: number;
  readonly conditional: boolean;
}

/**
 * Puts down a poll that failed, and when the next try is. Nobody being reached counts against nobody; a source that is
 * gone for good is paused.
 */
export async function settleFailure(
  library: Pick<Library, 'store' | 'io'>,
  poll: FailedPoll,
): Promise<Failed> {
  const { source, state, failure } = poll;
  const { store, io } = library;
  const now = store.now();
  const unreached = await judgeNetwork(library, poll, now);
  if (unreached) return settle(library, poll, unreached);
  const errors = state.errors + 1;
  const newlyDegraded = isDegraded(errors, store.limits) && state.degradedSince === undefined;
  const next = nextAfterFailure(source, store.limits, failure, errors, now, io.random());
  const outcome = isBlock(failure) ? 'blocked' : 'failed';
  const failed = await settle(library, poll, {
    outcome,
    next,
    warnings: newlyDegraded ? ['degraded'] : [],
    learnt: { errors, lastError: failure.code, ...(newlyDegraded && { degradedSince: now }) },
  });
  if (failure.code === 'http-gone')
    await pauseSource(store, source.id, 'paused because the feed is gone (410)');
  return failed;
}

interface Verdict {
  readonly outcome: PollRecord['outcome'];
  readonly next: Next;
  readonly warnings: PollWarning[];
  readonly learnt: SourcePatch;
}

/** Undefined when it is the source that cannot be reached, and not everyone. */
async function judgeNetwork(
  { store, io }: Pick<Library, 'store' | 'io'>,
  { source, state, failure }: FailedPoll,
  now: number,
): Promise<Verdict | undefined> {
  // What a private host does tells nothing of the network outside.
  if (source.allowPrivateNetwork || !isNetworkFailure(failure)) return undefined;
  const { unreachableSince: since = now, doubts = 0 } = state;
  const { hosts, reachedAt } = await tellUnreached(store, new URL(source.feedUrl).hostname);
  const fault = whoseFault({ since, doubts, hosts, reachedAt });
  if (fault === 'theirs') return undefined;
  return {
    outcome: 'network-down',
    next: nextWhileDown(fault === 'ours' ? hosts : 1, failure, now, io.random()),
    warnings: [],
    learnt: { unreachableSince: since, doubts: doubts + 1 },
  };
}

async function settle(
  { store }: Pick<Library, 'store'>,
  { source, failure, begun, conditional }: FailedPoll,
  { outcome, next, warnings, learnt }: Verdict,
): Promise<Failed> {
  const now = store.now();
  const status = Number(failure.detail.status) || undefined;
  const record: PollRecord = {
    at: begun,
    ms: Math.max(0, now - begun),
    outcome,
    code: failure.code,
    conditional,
    ...(status && { status }),
    ...(warnings.length && { warnings }),
  };
  const reached = status !== undefined && !source.allowPrivateNetwork;
  const state = { ...learnt, lastPoll: now, lastOutcome: outcome };
  await settlePoll(store, source.id, { learnt: state, record, next, reached });
  return { record, next };
}
