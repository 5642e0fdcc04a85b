import { ask, type Reply, signOf } from '../ask.js';
import { answerKey } from '../cache.js';
import { SYNDICATION } from '../endpoints.js';
import { type Json, object, readJson, text } from '../json.js';
import type { Asking } from '../provider.js';
import { readPostAnswer } from './post.js';
import type { Said } from './resolve.js';

/**
 * The token that syndication asks for, made of the id as X's own widget makes it. The id as a number is not exact; nor
 * is the widget's.
 */
export function syndicationToken(id: string): string {
  return ((Number(id) / 1e15) * Math.PI).toString(36).replace(/(0+|\.)/g, '');
}

/** What a tombstone's words mean. They are asked for in English. First match wins. */
const TOMBSTONES: readonly (readonly [RegExp, 'gone' | 'private' | 'restricted'])[] = [
  [/deleted by/i, 'gone'],
  [/no longer exists/i, 'gone'],
  [/limits who can view|protected|owner limits/i, 'private'],
  [/suspended|withheld|age-restricted|violated|unavailable/i, 'restricted'],
];

/** Asks X's syndication endpoint, twice where it answers with an empty object, as it does for a stale token. */
export async function askSyndication(id: string, asking: Asking): Promise<Said> {
  const said = await askOnce(id, asking);
  return said.kind === 'unclear' ? askOnce(id, asking) : said;
}

async function askOnce(id: string, asking: Asking): Promise<Said> {
  const query = new URLSearchParams({ id, lang: 'en', token: syndicationToken(id) });
  const reply = await ask(asking, 'x', SYNDICATION, `/tweet-result?${query}`, {
    about: answerKey('x', id),
    // An empty object is how it turns away whom it does not like.
    sign: (given) => (given.body.trim() === '{}' ? 'refused' : signOf(given)),
  });
  return readReply(reply, id, asking);
}

function readReply(reply: Reply, id: string, asking: Asking): Said {
  if (reply.againMs !== undefined)
    return { kind: 'passing', againMs: reply.againMs, ...(reply.busy && { busy: true }) };
  if (reply.status === 404) return { kind: 'missing', at: SYNDICATION.name };
  if (reply.status === 0) return { kind: 'unclear' };
  const body = readJson(reply.body);
  if (reply.status !== 200 || !body) return { kind: 'passing', againMs: asking.limits.providerRetryMs };
  if (body.__typename === 'TweetTombstone') return tombstone(body);
  if (body.__typename !== 'Tweet') return { kind: 'unclear' };
  // A status without its user is that of a suspended account.
  if (!object(body.user)) return { kind: 'answer', answer: { status: 'restricted', via: 'syndication' } };
  const answer = readPostAnswer(body, id, 'syndication');
  return answer ? { kind: 'answer', answer } : { kind: 'unclear' };
}

/** A tombstone without words is no deletion: the status is there, but not shown to the signed-out. */
function tombstone(body: Json): Said {
  const words = text(object(object(body.tombstone)?.text)?.text) ?? '';
  const status = TOMBSTONES.find(([pattern]) => pattern.test(words))?.[1] ?? 'restricted';
  return { kind: 'answer', answer: { status, via: 'syndication' } };
}
