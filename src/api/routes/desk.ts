import { z } from 'zod';
import { Alert, openAlerts, pastAlerts } from '../../store/alerts.js';
import { groupCases } from '../../store/case-groups.js';
import { listCases } from '../../store/cases.js';
import { learnedHosts, readState } from '../../store/learned/blocks.js';
import { countRecords } from '../../store/records.js';
import { count } from '../query.js';
import type { Route } from '../route.js';

const loose = z.object({}).loose();

export const DESK: readonly Route[] = [
  {
    method: 'GET',
    path: '/healthz',
    summary: 'Whether Redis answers.',
    answer: z.object({ ok: z.boolean(), records: z.number() }),
    run: async ({ store }) => ({
      ok: (await store.redis.ping()) === 'PONG',
      records: await countRecords(store),
    }),
  },
  {
    method: 'GET',
    path: '/v1/alerts',
    summary: 'What is wrong with sources now, and what was lately.',
    query: { limit: z.number().int().nonnegative() },
    answer: z.object({ open: z.array(Alert), past: z.array(Alert) }),
    async run({ store }, { query }) {
      const most = Math.max(count(query, 'limit', 100), 1);
      return { open: await openAlerts(store), past: await pastAlerts(store, most) };
    },
  },
  {
    method: 'GET',
    path: '/v1/failed',
    summary: 'Failed work by code, host and stage.',
    answer: z.object({ groups: z.array(loose) }),
    run: async ({ store }) => ({ groups: groupCases(await listCases(store)) }),
  },
  {
    method: 'GET',
    path: '/v1/learned',
    summary: 'Hosts of which recurring blocks are known.',
    answer: z.object({ hosts: z.array(z.unknown()) }),
    run: async ({ store }) => ({ hosts: await learnedHosts(store) }),
  },
  {
    method: 'GET',
    path: '/v1/learned/{host}',
    summary: 'The blocks of a host, by id.',
    answer: z.object({ host: z.string(), blocks: z.record(z.string(), loose) }),
    async run({ store }, { params }) {
      const host = params.host ?? '';
      return { host, blocks: Object.fromEntries((await readState(store, host)).blocks) };
    },
  },
];
