import { ask, type Reply, signOf, tell } from '../ask.js';
import { answerKey } from '../cache.js';
import { X_API } from '../endpoints.js';
import { object, objects, readJson, text } from '../json.js';
import type { Asking } from '../provider.js';
import { askTogether } from '../under-way.js';
import { statusOfApi } from './api-status.js';
import { readPostAnswer } from './post.js';
import type { Said } from './resolve.js';

const FIELDS = new URLSearchParams({
  'tweet.fields':
    'created_at,text,note_tweet,entities,lang,possibly_sensitive,public_metrics,referenced_tweets,edit_history_tweet_ids,attachments,author_id',
  expansions: 'author_id,attachments.media_keys,referenced_tweets.id,referenced_tweets.id.author_id',
  'media.fields': 'url,preview_image_url,alt_text,variants,duration_ms,width,height,type',
  'user.fields': 'name,username,verified',
}).toString();
/** Ids in one call. */
const MOST = 100;

/**
 * Asks X's API v2 with the operator's key, for up to a hundred statuses in one call.
 * Format: https://docs.x.com/x-api/posts/get-posts-by-ids
 */
export function askApi(id: string, asking: Asking): Promise<Said> {
  return askTogether<Said>(asking, id, {
    name: X_API.name,
    most: MOST,
    call: async (items) => {
      const path = () => `/2/tweets?ids=${items().join(',')}&${FIELDS}`;
      const headers = { authorization: `Bearer ${asking.options?.x?.bearerToken ?? ''}` };
      const reply = await ask(asking, 'x', X_API, path, { about: answerKey('x', id), headers, sign: signOf });
      const { againMs, busy } = reply;
      if (againMs !== undefined) return () => ({ kind: 'passing', againMs, ...(busy && { busy }) });
      const said = await readAll(reply, asking);
      return (item) => said.get(item) ?? { kind: 'unclear' };
    },
  });
}

async function readAll(reply: Reply, asking: Asking): Promise<Map<string, Said>> {
  const body = reply.status === 200 ? readJson(reply.body) : undefined;
  const found = new Map<string, Said>();
  for (const post of objects(body?.data)) {
    const id = text(post.id);
    const answer = id && readPostAnswer(statusOfApi(post, object(body?.includes) ?? {}), id, 'api');
    if (answer) found.set(id, { kind: 'answer', answer });
  }
  for (const error of objects(body?.errors)) {
    const id = text(error.resource_id) ?? text(error.value);
    const status =
      id && !found.has(id) ? STATUSES.find(([title]) => title.test(text(error.title) ?? '')) : undefined;
    if (id && status) found.set(id, await absence(id, status[1], asking));
  }
  return found;
}

/** What the title of an error says of a status; that of a protected account and of a suspended one is the same. */
const STATUSES: readonly (readonly [RegExp, 'gone' | 'private'])[] = [
  [/not found/i, 'gone'],
  [/authorization|forbidden/i, 'private'],
];

async function absence(id: string, status: 'gone' | 'private', asking: Asking): Promise<Said> {
  const againMs = await tell(
    asking,
    X_API.name,
    answerKey('x', id),
    status === 'gone' ? 'missing' : 'answered',
  );
  if (againMs > 0) return { kind: 'passing', againMs };
  return {
    kind: 'answer',
    answer: { status, via: 'api', ...(status === 'gone' && { missingAt: [X_API.name] }) },
  };
}
