import { Failure } from '../failure.js';
import { groupCases } from '../store/case-groups.js';
import { listCases } from '../store/cases.js';
import { learnedHosts, readState } from '../store/learned/blocks.js';
import { changesAfter, countRecords, getRecord, lastSeq, listRecords } from '../store/records.js';
import { getSource, listSources } from '../store/sources.js';
import type { Store } from '../store/store.js';

const MAX_LIMIT = 500;

interface Route {
  readonly path: RegExp;
  readonly run: (store: Store, id: string, query: URLSearchParams) => Promise<unknown>;
}

/** What is served. The names are those of the command line. */
export const ROUTES: readonly Route[] = [
  {
    path: /^\/healthz$/,
    run: async (store) => ({ ok: (await store.redis.ping()) === 'PONG', records: await countRecords(store) }),
  },
  {
    path: /^\/v1\/records$/,
    run: async (store, _, query) => {
      const source = query.get('source');
      const before = query.get('before');
      const limit = count(query, 'limit', 50);
      const records = await listRecords(store, {
        limit,
        ...(source && { source }),
        ...(before && { before: count(query, 'before', 0) }),
      });
      return { records, next: records.length === limit ? records.at(-1)?.seq : undefined };
    },
  },
  { path: /^\/v1\/records\/([\w-]{1,100})$/, run: getRecord },
  {
    path: /^\/v1\/changes$/,
    run: async (store, _, query) => {
      const after = Number(query.get('after') ?? 0);
      return {
        changes: await changesAfter(store, after, count(query, 'limit', 100)),
        last: await lastSeq(store),
      };
    },
  },
  { path: /^\/v1\/sources$/, run: async (store) => ({ sources: await listSources(store) }) },
  { path: /^\/v1\/sources\/([\w-]{1,100})$/, run: getSource },
  {
    path: /^\/v1\/learned$/,
    run: async (store) => ({ hosts: await learnedHosts(store) }),
  },
  {
    path: /^\/v1\/learned\/([\w.:-]{1,260})$/,
    run: async (store, host) => ({ host, blocks: Object.fromEntries((await readState(store, host)).blocks) }),
  },
  { path: /^\/v1\/failed$/, run: async (store) => ({ groups: groupCases(await listCases(store)) }) },
];

function count(query: URLSearchParams, name: string, fallback: number): number {
  const value = query.get(name);
  if (value === null) return fallback;
  if (!/^\d{1,15}$/.test(value))
    throw new Failure('input-invalid', { parameter: name, value: value.slice(0, 50) });
  return name === 'limit' ? Math.min(Number(value), MAX_LIMIT) : Number(value);
}
