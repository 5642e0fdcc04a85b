import { z } from 'zod';
import { ACTIONS, type ActionName, actOn } from '../../desk/sources/act.js';
import { addNewSource, type NewSource as NewSourceInput } from '../../desk/sources/add.js';
import { editSource, type SourceEdit as SourceEditInput } from '../../desk/sources/edit.js';
import { maskSource } from '../../desk/sources/mask.js';
import { invalidField } from '../../desk/sources/parse.js';
import { removeWith } from '../../desk/sources/remove.js';
import { viewHistory, viewSource, viewSources } from '../../desk/sources/view.js';
import { PollRecord } from '../../store/poll-history.js';
import { count, flag } from '../query.js';
import type { Route } from '../route.js';
import {
  Difference,
  DryRun,
  Health,
  NewSource,
  Selection,
  ShownSource,
  SourceDetails,
  SourceEdit,
  SourceView,
} from '../schemas.js';
import { checkSecrets, objectOf } from '../secrets.js';

const whole = z.number().int().nonnegative();
const PAGE = 500;

const reading: Route[] = [
  {
    method: 'GET',
    path: '/v1/sources',
    summary:
      "Sources by id: how they are, when each is polled next, and why; `next` is the next page's `after`.",
    query: { tag: z.string(), health: Health.shape.status, after: z.string(), limit: whole },
    answer: z.object({ sources: z.array(SourceView), next: z.string().optional() }),
    async run({ store }, { query }) {
      const [health, after] = [query.get('health'), query.get('after') ?? ''];
      const limit = Math.max(count(query, 'limit', PAGE), 1);
      const all = await viewSources(store, query.get('tag') ?? undefined);
      const wanted = all.filter((one) => one.source.id > after && (!health || one.health.status === health));
      const sources = wanted.slice(0, limit);
      return { sources, next: wanted.length > limit ? sources.at(-1)?.source.id : undefined };
    },
  },
  {
    method: 'GET',
    path: '/v1/sources/{id}',
    summary: 'All about one source: settings, state, health, alerts, last polls, what was filtered.',
    answer: SourceDetails,
    run: ({ store }, { params }) => viewSource(store, params.id ?? ''),
  },
  {
    method: 'GET',
    path: '/v1/sources/{id}/history',
    summary: 'Its last polls, the latest first.',
    query: { limit: whole },
    answer: z.object({ polls: z.array(PollRecord) }),
    async run({ store }, { params, query }) {
      return { polls: await viewHistory(store, params.id ?? '', count(query, 'limit', PAGE)) };
    },
  },
];

const writing: Route[] = [
  {
    method: 'POST',
    path: '/v1/sources',
    summary: 'Adds a source; it is polled at once.',
    body: NewSource,
    answer: ShownSource,
    status: 201,
    writes: true,
    async run({ store, secrets }, { body }) {
      checkSecrets(body, secrets);
      return maskSource(await addNewSource(store, objectOf(body) as NewSourceInput));
    },
  },
  {
    method: 'POST',
    path: '/v1/sources/test',
    summary:
      'A dry run: reads a feed, or the feeds of a page, and cleans three articles without keeping anything.',
    body: NewSource,
    answer: DryRun,
    writes: true,
    async run({ dryRun, secrets }, { body }) {
      checkSecrets(body, secrets);
      return dryRun(objectOf(body) as NewSourceInput);
    },
  },
  {
    method: 'PATCH',
    path: '/v1/sources/{id}',
    summary: 'Changes fields; null takes one away. What is asked otherwise is polled at once.',
    body: SourceEdit,
    answer: z.object({ id: z.string(), differences: z.array(Difference) }),
    writes: true,
    async run({ store, secrets }, { params, body }) {
      const id = params.id ?? '';
      checkSecrets(body, secrets);
      return { id, differences: await editSource(store, id, objectOf(body) as SourceEditInput) };
    },
  },
  {
    method: 'DELETE',
    path: '/v1/sources/{id}',
    summary: 'Removes a source. Its records stay, unless `withData` is true: then they are withdrawn.',
    query: { withData: z.boolean() },
    answer: z.object({ id: z.string(), withdrawn: whole }),
    writes: true,
    run: ({ store }, { params, query }) => removeWith(store, params.id ?? '', flag(query, 'withData')),
  },
];

/** Each action for one source, and for all that are selected by id or tag. */
const acting: Route[] = (Object.keys(ACTIONS) as ActionName[]).flatMap((name): Route[] => [
  {
    method: 'POST',
    path: `/v1/sources/${name}`,
    summary: `Of all that are selected: ${ACTIONS[name].says}.`,
    body: Selection,
    answer: z.object({ ids: z.array(z.string()) }),
    writes: true,
    async run({ store }, { body }) {
      const selection = Selection.safeParse(body ?? {});
      if (!selection.success) throw invalidField(selection.error, body);
      return { ids: await actOn(store, name, selection.data) };
    },
  },
  {
    method: 'POST',
    path: `/v1/sources/{id}/${name}`,
    summary: `Of one source: ${ACTIONS[name].says}.`,
    answer: z.object({ ids: z.array(z.string()) }),
    writes: true,
    run: async ({ store }, { params }) => ({ ids: await actOn(store, name, { ids: [params.id ?? ''] }) }),
  },
]);

export const SOURCES: readonly Route[] = [...reading, ...writing, ...acting];
