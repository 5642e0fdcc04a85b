import { Failure } from '../failure.js';
import { Article } from '../model.js';
import type { Draft } from './drafts.js';
import { runScript } from './script.js';
import { EMIT } from './scripts/emit.js';
import type { Store } from './store.js';

export interface Emitted {
  /** `stale`: a newer fetch of the article is a record already. */
  readonly change: 'created' | 'updated' | 'unchanged' | 'stale';
  /** Of the record as it now stands. */
  readonly revision: number;
  readonly seq: number;
  /** True while the deliveries of `seq` have not all been queued. */
  readonly waiting: boolean;
}

/** A draft with what is known of its article among others. */
export type Emission = Draft & Pick<Article, 'alsoIn' | 'cluster'>;

/**
 * Makes a draft a record: record, revision, change log, stream and index in one atomic write, and nothing of it when
 * the content is what the record holds already.
 * @throws Failure `internal` when the draft does not make a valid record
 */
export async function emitRecord(store: Store, draft: Emission): Promise<Emitted> {
  const { redis, keys, limits } = store;
  const record = compose(draft, store.now());
  const names = [
    keys.record(record.id),
    keys.seq,
    keys.changes,
    keys.stream,
    keys.records,
    keys.recordsOf(draft.source.id),
    keys.outbox,
  ];
  const tail = JSON.stringify(record).slice(1);
  const args = [
    record.id,
    record.contentHash,
    tail,
    Date.parse(draft.fetched),
    limits.streamMaxLength,
    store.now(),
  ];
  const answer = (await runScript(redis, EMIT, names, args)) as [Emitted['change'], string, string, number];
  const [change, revision, seq, waiting] = answer;
  const others = draft.alsoIn ?? [];
  await Promise.all(others.map((other) => redis.zadd(keys.recordsOf(other.id), Number(seq), record.id)));
  return { change, revision: Number(revision), seq: Number(seq), waiting: waiting === 1 };
}

/** Without revision, seq and change: only the write itself knows them. */
function compose(draft: Emission, now: number) {
  const { article, source, alsoIn, cluster, fetched, provenance } = draft;
  const emitted = new Date(now).toISOString();
  const also = { ...(alsoIn?.length && { alsoIn }), ...(cluster && { cluster }) };
  const whole = { ...article, source, ...also, fetched, emitted, provenance };
  const checked = Article.safeParse({ revision: 1, seq: 1, change: 'created', ...whole });
  if (!checked.success) {
    const at = checked.error.issues[0];
    throw new Failure('internal', { invalid: at?.path.join('.') ?? 'record', reason: at?.message ?? '' });
  }
  const { revision: _revision, seq: _seq, change: _change, ...record } = checked.data;
  return record;
}
