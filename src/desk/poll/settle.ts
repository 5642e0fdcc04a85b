import type { Fetched } from '../../io.js';
import { FeedPace } from '../../model.js';
import { freshness } from '../../poll/freshness.js';
import { planNext } from '../../poll/plan.js';
import type { PollRecord, PollWarning } from '../../store/poll-history.js';
import { settlePoll } from '../../store/settle.js';
import type { SourcePatch, SourceState } from '../../store/source-state.js';
import type { Library } from '../library.js';
import { heedHubs } from '../websub/heed.js';
import { heedMove } from './move.js';
import type { Poll, Reading } from './reading.js';

/** Nothing is wrong any more. */
export const WELL = {
  errors: 0,
  lastError: undefined,
  degradedSince: undefined,
  unreachableSince: undefined,
  doubts: undefined,
} satisfies SourcePatch;

/** Puts down an answer that could be used, and when the source is asked next. Gives the poll's record. */
export async function settleReading(
  { store, io, websub }: Pick<Library, 'store' | 'io' | 'websub'>,
  poll: Poll,
  answer: Fetched,
  reading: Reading,
  begun: number,
): Promise<PollRecord> {
  const { source, state } = poll;
  const now = store.now();
  const moving = await heedMove(store, poll, answer, reading, now);
  const pace = paceOf(reading, state);
  const fresh = freshness(answer.headers, now);
  const {
    pushedBy,
    says: push,
    warnings: ofHub,
  } = await heedHubs({ store, ...(websub && { websub }) }, poll, reading, now);
  const told = { learnt: reading.rhythm, lost: reading.lost, fresh, pace, pushedBy };
  const { next, interval, hint } = planNext(source, told, store.limits, now, io.random());
  const recovered: PollWarning[] = state.degradedSince === undefined ? [] : ['recovered'];
  const warnings = [...reading.warnings, ...moving.warnings, ...ofHub, ...recovered];
  const record: PollRecord = {
    at: begun,
    ms: Math.round(answer.elapsedMs),
    ...reading.record,
    ...(hint && { hint }),
    ...(moving.movedTo && { movedTo: moving.movedTo }),
    ...(push !== undefined && pushedBy === undefined && { push }),
    ...(warnings.length && { warnings }),
  };
  const { outcome: lastOutcome } = record;
  const learnt = { ...reading.learnt, ...moving.learnt, ...WELL, interval, lastOutcome, push };
  await settlePoll(store, source.id, {
    learnt: { ...learnt, lastPoll: now, lastSuccess: now },
    record,
    next,
    reached: !source.allowPrivateNetwork,
  });
  return record;
}

/** What the feed said of its pace when it was last read. */
function paceOf({ learnt }: Reading, state: SourceState): FeedPace | undefined {
  const held = 'pace' in learnt ? learnt.pace : state.pace;
  return held === undefined ? undefined : FeedPace.parse(JSON.parse(String(held)));
}
