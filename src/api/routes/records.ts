import { z } from 'zod';
import { Article } from '../../model.js';
import { changesAfter, getRecord, lastSeq, listRecords } from '../../store/records.js';
import { count } from '../query.js';
import type { Route } from '../route.js';
import { Change } from '../schemas.js';

const whole = z.number().int().nonnegative();

export const RECORDS: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/records',
    summary: "Records, the one changed last first; `next` is the next page's `before`.",
    query: { source: z.string(), limit: whole, before: whole },
    answer: z.object({ records: z.array(Article), next: whole.optional() }),
    async run({ store }, { query }) {
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
  {
    method: 'GET',
    path: '/v1/records/{id}',
    summary: 'One record.',
    answer: Article,
    run: ({ store }, { params }) => getRecord(store, params.id ?? ''),
  },
  {
    method: 'GET',
    path: '/v1/changes',
    summary: 'The change log after a place in it, in order.',
    query: { after: whole, limit: whole },
    answer: z.object({ changes: z.array(Change), last: whole }),
    async run({ store }, { query }) {
      const after = count(query, 'after', 0);
      return {
        changes: await changesAfter(store, after, count(query, 'limit', 100)),
        last: await lastSeq(store),
      };
    },
  },
];
