import { z } from 'zod';
import type { Route } from '../route.js';
import { answerIntent, receivePush } from '../websub.js';

/** What hubs reach, and nobody else need. Its address is a secret of each hub's: no token is asked for. */
export const WEBSUB: readonly Route[] = [
  {
    method: 'GET',
    path: '/websub/{id}',
    summary: 'For hubs: confirms a subscription that was asked for by giving back its challenge (WebSub).',
    query: {
      'hub.mode': z.enum(['subscribe', 'unsubscribe', 'denied']),
      'hub.topic': z.url(),
      'hub.challenge': z.string(),
      'hub.lease_seconds': z.number().int().nonnegative(),
      'hub.reason': z.string(),
    },
    answer: z.string(),
    answerType: 'text/plain',
    raw: true,
    async run({ store, archive }, { params, query, request }) {
      request?.resume();
      return answerIntent({ store, archive }, params.id ?? '', query);
    },
  },
  {
    method: 'POST',
    path: '/websub/{id}',
    summary: 'For hubs: takes in what a feed has new, signed by `X-Hub-Signature` (WebSub).',
    body: z.string(),
    document: '*/*',
    answer: z.string(),
    answerType: 'text/plain',
    status: 202,
    raw: true,
    async run({ store, archive }, { params, request }) {
      if (request) await receivePush({ store, archive }, params.id ?? '', request);
      return '';
    },
  },
];
