import { Failure } from '../failure.js';
import { Article } from '../model.js';
import type { Store } from './store.js';

export interface Change {
  readonly seq: number;
  readonly id: string;
  readonly revision: number;
  readonly change: Article['change'];
}

export interface RecordFilter {
  readonly source?: string;
  /** Only records whose `seq` is smaller: the last one of the page before. */
  readonly before?: number;
  /** Default 50. */
  readonly limit?: number;
}

/** Undefined when there is none. */
export async function findRecord({ redis, keys }: Store, id: string): Promise<Article | undefined> {
  const held = await redis.hget(keys.record(id), 'record');
  return held === null ? undefined : Article.parse(JSON.parse(held));
}

/** @throws Failure `record-unknown` */
export async function getRecord(store: Store, id: string): Promise<Article> {
  const record = await findRecord(store, id);
  if (!record) throw new Failure('record-unknown', { record: id });
  return record;
}

/** Records, the one changed last first. */
export async function listRecords(store: Store, filter: RecordFilter = {}): Promise<Article[]> {
  const { redis, keys } = store;
  const index = filter.source === undefined ? keys.records : keys.recordsOf(filter.source);
  const below = filter.before === undefined ? '+inf' : `(${filter.before}`;
  const ids = await redis.zrevrangebyscore(index, below, '-inf', 'LIMIT', 0, filter.limit ?? 50);
  const found = await Promise.all(ids.map((id) => findRecord(store, id)));
  return found.filter((record) => record !== undefined);
}

export async function countRecords({ redis, keys }: Store, source?: string): Promise<number> {
  return redis.zcard(source === undefined ? keys.records : keys.recordsOf(source));
}

/** The change log after a place in it, in order. */
export async function changesAfter({ redis, keys }: Store, seq: number, limit = 100): Promise<Change[]> {
  const lines = await redis.zrangebyscore(keys.changes, `(${seq}`, '+inf', 'LIMIT', 0, limit);
  return lines.map(parseChange);
}

export async function findChange({ redis, keys }: Store, seq: number): Promise<Change | undefined> {
  const [line] = await redis.zrangebyscore(keys.changes, seq, seq);
  return line === undefined ? undefined : parseChange(line);
}

/** The place of the newest change; 0 when there is none. */
export async function lastSeq({ redis, keys }: Store): Promise<number> {
  return Number((await redis.get(keys.seq)) ?? 0);
}

/**
 * The record as it was at one change. From the stream, or where that was trimmed, from the record itself.
 * Undefined when a later revision has taken its place.
 */
export async function recordAt(store: Store, seq: number): Promise<Article | undefined> {
  const { redis, keys } = store;
  const [entry] = await redis.xrange(keys.stream, `${seq}-0`, `${seq}-0`);
  const json = entry && recordOf(entry[1]);
  if (json) return Article.parse(JSON.parse(json));
  const change = await findChange(store, seq);
  const record = change && (await findRecord(store, change.id));
  return record?.seq === seq ? record : undefined;
}

/** The record's JSON, of a stream entry's fields. */
export function recordOf(fields: readonly string[]): string | undefined {
  const at = fields.indexOf('record');
  return at < 0 ? undefined : fields[at + 1];
}

function parseChange(line: string): Change {
  const [seq, id = '', revision, change] = line.split(' ');
  return { seq: Number(seq), id, revision: Number(revision), change: change as Article['change'] };
}
