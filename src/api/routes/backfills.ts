import { z } from 'zod';
import { BackfillView, beginBackfill, viewBackfills } from '../../desk/backfill/operate.js';
import { stopBackfill } from '../../store/backfills.js';
import type { Route } from '../route.js';
import { BackfillStart } from '../schemas.js';
import { objectOf } from '../secrets.js';

const answer = z.object({ backfills: z.array(BackfillView) });

/** What sources published before they were added. */
export const BACKFILLS: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/backfills',
    summary: 'How far each source is read back.',
    answer,
    run: async ({ store }) => ({ backfills: await viewBackfills(store) }),
  },
  {
    method: 'GET',
    path: '/v1/sources/{id}/backfill',
    summary: 'How far one source is read back; an empty list where it never was.',
    answer,
    run: async ({ store }, { params }) => ({ backfills: await viewBackfills(store, params.id ?? '') }),
  },
  {
    method: 'POST',
    path: '/v1/sources/{id}/backfill',
    summary: 'Begins to read a source back to a date, slowly, behind everything that is new.',
    body: BackfillStart,
    answer: BackfillView,
    status: 202,
    writes: true,
    run: ({ store }, { params, body }) =>
      beginBackfill(store, params.id ?? '', String((objectOf(body) as { since?: unknown }).since ?? '')),
  },
  {
    method: 'DELETE',
    path: '/v1/sources/{id}/backfill',
    summary: 'Stops it where it is.',
    answer,
    writes: true,
    async run({ store }, { params }) {
      await stopBackfill(store, params.id ?? '');
      return { backfills: await viewBackfills(store, params.id ?? '') };
    },
  },
];
