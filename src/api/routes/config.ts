import { z } from 'zod';
import { maskSource } from '../../desk/sources/mask.js';
import { importOpml } from '../../desk/sources/opml-import.js';
import { applySources, planSources } from '../../desk/sources/plan.js';
import { hasTag } from '../../desk/sources/select.js';
import { writeOpml } from '../../opml/write.js';
import { listConfigured } from '../../store/sources.js';
import { flag } from '../query.js';
import type { Route } from '../route.js';
import { OpmlImport, Plan } from '../schemas.js';

const OPML = 'text/x-opml';

export const CONFIG: readonly Route[] = [
  {
    method: 'GET',
    path: '/v1/plan',
    summary: 'What config/sources.yaml and the store have not in common.',
    answer: Plan,
    run: ({ store, sourcesOfFile }) => planSources(store, sourcesOfFile()),
  },
  {
    method: 'POST',
    path: '/v1/plan',
    summary: 'Makes the store as config/sources.yaml says; with `prune`, removes what is in the store alone.',
    query: { prune: z.boolean() },
    answer: Plan,
    writes: true,
    run: ({ store, sourcesOfFile }, { query }) =>
      applySources(store, sourcesOfFile(), { prune: flag(query, 'prune') }),
  },
  {
    method: 'GET',
    path: '/v1/opml',
    summary: 'The sources as OPML, without their secrets.',
    query: { tag: z.string() },
    answer: z.string(),
    answerType: OPML,
    async run({ store }, { query }) {
      const tag = query.get('tag');
      const all = await listConfigured(store);
      const wanted = tag === null ? all : all.filter((source) => hasTag(source, tag));
      return writeOpml(wanted, new Date(store.now()).toISOString());
    },
  },
  {
    method: 'POST',
    path: '/v1/opml',
    summary: 'Says what of an OPML document is new, known or invalid; with `yes`, adds what is new.',
    query: { yes: z.boolean() },
    body: z.string(),
    document: OPML,
    answer: OpmlImport,
    writes: true,
    async run({ store }, { query, body }) {
      const result = await importOpml(store, String(body ?? ''), { apply: flag(query, 'yes') });
      return { ...result, added: result.added.map(maskSource) };
    },
  },
];
