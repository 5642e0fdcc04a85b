import { sha256 } from '../identity.js';
import type { Article } from '../model.js';
import { amendSources } from './also-in.js';
import { changesAfter, findRecord } from './records.js';
import { runScript } from './script.js';
import { WITHDRAW } from './scripts/withdraw.js';
import type { Store } from './store.js';

const AT_ONCE = 1_000;
/** What a withdrawn record's content hash is of. */
const NOTHING = sha256('withdrawn');

/**
 * Takes a source's records back, but for those that another source shows too: each becomes a change `withdrawn`, whose
 * record holds no content, and what the stream still held of it goes. A second time changes nothing. Gives how many were withdrawn.
 */
export async function withdrawRecords(store: Store, source: string): Promise<number> {
  const { redis, keys } = store;
  const ids = await redis.zrange(keys.recordsOf(source), 0, '-1');
  const withdrawn = new Map<string, number>();
  for (const id of ids) {
    // Another source shows it too: it stays, and is no longer listed as this one's.
    const stays = await amendSources(store, id, source);
    const record = await findRecord(store, id);
    if (stays || record?.source.id !== source) await redis.zrem(keys.recordsOf(source), id);
    else {
      const seq = await withdraw(store, record);
      if (seq) withdrawn.set(id, seq);
    }
  }
  if (withdrawn.size) await clearStream(store, withdrawn);
  return withdrawn.size;
}

async function withdraw(store: Store, record: Article): Promise<number> {
  const { redis, keys, limits } = store;
  const names = [
    keys.record(record.id),
    keys.seq,
    keys.changes,
    keys.stream,
    keys.records,
    keys.recordsOf(record.source.id),
    keys.outbox,
    keys.recheck,
    keys.sightings(record.id),
  ];
  const tail = JSON.stringify(emptied(record, store.now())).slice(1);
  return Number(await runScript(redis, WITHDRAW, names, [record.id, tail, NOTHING, limits.streamMaxLength]));
}

/** What a consumer needs to let go of it, and nothing of what was written. */
function emptied(record: Article, now: number): Omit<Article, 'revision' | 'seq' | 'change'> {
  const { id, schemaVersion, url, source, fetched, provenance } = record;
  return {
    id,
    schemaVersion,
    contentHash: NOTHING,
    url,
    source,
    fetched,
    emitted: new Date(now).toISOString(),
    provenance,
    authors: [],
    tags: [],
    evidence: {},
    images: [],
    videos: [],
    blocks: [],
    text: '',
    html: '',
    markdown: '',
    embeds: [],
    removed: [],
    warnings: ['withdrawn: its source was removed with its data'],
  };
}

/** Earlier revisions are still in the stream, whole. */
async function clearStream(store: Store, withdrawn: ReadonlyMap<string, number>): Promise<void> {
  const { redis, keys } = store;
  for (let after = 0; ; ) {
    const changes = await changesAfter(store, after, AT_ONCE);
    const old = changes.filter(({ id, seq }) => seq < (withdrawn.get(id) ?? 0));
    if (old.length) await redis.xdel(keys.stream, ...old.map(({ seq }) => `${seq}-0`));
    const last = changes.at(-1);
    if (!last) return;
    after = last.seq;
  }
}
