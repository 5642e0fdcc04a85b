import type { Embed } from '../../model.js';
import { ask, signOf, tell } from '../ask.js';
import { answerKey } from '../cache.js';
import { BLUESKY } from '../endpoints.js';
import { type Json, objects, readJson, text } from '../json.js';
import type { Answer, Asking } from '../provider.js';
import { askTogether } from '../under-way.js';
import { readPostView } from './bluesky-post.js';

/** At-URIs in one call. */
const MOST = 25;
const HANDLE = /^at:\/\/([\w.-]{3,253})\/(.+)$/;

type Passing = Answer & { readonly againMs: number };
const GONE: Answer = { status: 'gone', via: 'bluesky', missingAt: [BLUESKY.name] };

/**
 * Asks Bluesky's public view for a post, up to 25 in one call. What it leaves out of its answer is gone.
 * Format: https://github.com/bluesky-social/atproto, lexicons/app/bsky/feed/getPosts.json
 */
export async function askBluesky(_embed: Embed, ref: string, asking: Asking): Promise<Answer> {
  const uri = await byDid(ref, asking);
  if (typeof uri === 'object') return uri;
  return askTogether<Answer>(asking, `${uri} ${ref}`, {
    name: BLUESKY.name,
    most: MOST,
    call: async (items) => {
      let questions: readonly Question[] = [{ uri, ref }];
      const path = () => {
        questions = items().map(questionOf);
        const uris = questions.map((one): [string, string] => ['uris', one.uri]);
        return `/xrpc/app.bsky.feed.getPosts?${new URLSearchParams(uris)}`;
      };
      const reply = await ask(asking, 'bluesky', BLUESKY, path, { about: answerKey('bluesky', ref) });
      const { againMs, busy } = reply;
      if (againMs !== undefined) return () => ({ status: 'unresolved', againMs, ...(busy && { busy }) });
      const body = reply.status === 200 ? readJson(reply.body) : undefined;
      if (!Array.isArray(body?.posts)) return () => ({ status: 'unresolved' });
      const said = await readAll(objects(body.posts), questions, asking);
      return (item) => said.get(questionOf(item).uri) ?? { status: 'unresolved' };
    },
  });
}

/** What is asked, and the at-URI that the embed has, which its answer is kept by. */
interface Question {
  readonly uri: string;
  readonly ref: string;
}

/** Neither holds a space. */
function questionOf(item: string): Question {
  const [uri = '', ref = ''] = item.split(' ');
  return { uri, ref };
}

async function readAll(
  posts: readonly Json[],
  questions: readonly Question[],
  asking: Asking,
): Promise<Map<string, Answer>> {
  const found = new Map(posts.map((post) => [text(post.uri) ?? '', post]));
  const said = new Map<string, Answer>();
  for (const { uri, ref } of questions) {
    const post = found.get(uri);
    const sign = post ? 'answered' : 'missing';
    const againMs = await tell(asking, BLUESKY.name, answerKey('bluesky', ref), sign);
    if (post) said.set(uri, readPostView(post));
    else said.set(uri, againMs > 0 ? { status: 'unresolved', againMs } : GONE);
  }
  return said;
}

/** The same at-URI by the author's id: a handle is only a name for it, which may be another's tomorrow. */
async function byDid(ref: string, asking: Asking): Promise<string | Passing | Answer> {
  const [, handle, rest] = HANDLE.exec(ref) ?? [];
  if (!handle || !rest || ref.startsWith('at://did:')) return ref;
  const key = `bluesky-did:${handle.toLowerCase()}`;
  const kept = await asking.cache.get(key);
  const did = kept ?? (await askDid(handle, key, asking));
  if (typeof did === 'object') return did;
  return did ? `at://${did}/${rest}` : GONE;
}

async function askDid(handle: string, key: string, asking: Asking): Promise<string | Passing> {
  const path = `/xrpc/com.atproto.identity.resolveHandle?${new URLSearchParams({ handle })}`;
  const reply = await ask(asking, 'bluesky', BLUESKY, path, {
    about: key,
    sign: (given) => (given.status === 400 ? 'missing' : signOf(given)),
  });
  const { againMs, busy } = reply;
  if (againMs !== undefined) return { status: 'unresolved', againMs, ...(busy && { busy }) };
  const did = text(readJson(reply.body)?.did);
  const isKnown = reply.status === 200 && did && /^did:[a-z]+:[\w.:%-]{1,200}$/.test(did);
  // Only what says so itself is nobody.
  if (!isKnown && reply.status !== 400)
    return { status: 'unresolved', againMs: asking.limits.providerRetryMs };
  await asking.cache.put(key, isKnown ? did : '', asking.limits.absenceTtlMs);
  return isKnown ? did : '';
}
