import type { AnswerCache } from '../embeds/cache.js';
import type { EmbedPolicy, PolicyOf } from '../embeds/policy.js';
import type { Io } from '../io.js';
import type { Article, Embed } from '../model.js';
import type { Draft } from '../store/drafts.js';
import type { Emitted } from '../store/emit.js';
import { planRecheck, settleRecheck } from '../store/recheck.js';
import { findRecord } from '../store/records.js';
import { findSource } from '../store/sources.js';
import { findEmbedPolicy } from './embed-policy.js';
import type { Library } from './library.js';
import { publish } from './publish.js';
import { askProvider } from './resolve.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Checked = Pick<Article, 'id' | 'embeds' | 'fetched'>;

/** Plans the first look at an article that has an embed which the operator wants looked at again. */
export async function planRechecks(library: Library, { article, source, fetched }: Draft): Promise<void> {
  const { store } = library;
  const policy = article.embeds.length ? await findEmbedPolicy(library, source.id) : undefined;
  const next = policy && nextTime({ ...article, fetched }, policy, store.now());
  if (next !== undefined) await planRecheck(store, article.id, next);
}

/**
 * Asks the providers of an article's embeds whether the posts are still there and as they were, whatever is cached.
 * What changed makes a new revision by the operator's policy.
 * @returns how many were asked, and what became of the record
 */
export async function recheckArticle(
  library: Library,
  article: string,
  asking: { readonly io: Io; readonly pace: (provider: string) => Promise<void> },
): Promise<{ asked: number; emitted?: Emitted }> {
  const { store } = library;
  const record = await findRecord(store, article);
  const policy = record && (await findEmbedPolicy(library, record.source.id));
  if (!record || !policy) {
    await settleRecheck(store, article, undefined);
    return { asked: 0 };
  }
  const wanted = record.embeds.filter((embed) => embed.ref !== undefined && recheckOf(embed, policy));
  const answers = await answersOf(library, record.source.id, wanted, asking);
  const emitted = answers.size ? await publish(library, draftOf(record), answers) : undefined;
  await settleRecheck(store, article, nextTime(record, policy, store.now()));
  return { asked: wanted.length, ...(emitted && { emitted }) };
}

async function answersOf(
  library: Library,
  sourceId: string,
  embeds: readonly Embed[],
  asking: Parameters<typeof recheckArticle>[2],
): Promise<Map<string, Embed>> {
  const source = (await findSource(library.store, sourceId))?.source;
  const fresh: Library = {
    ...library,
    resolveEmbed: (embed, given) => library.resolveEmbed(embed, { ...given, cache: forgetful(given.cache) }),
  };
  const answers = new Map<string, Embed>();
  for (const embed of embeds) {
    const answer = await askProvider(fresh, source, embed, asking);
    if (!answer.again) answers.set(embed.id, answer.embed);
  }
  return answers;
}

/** Asks anew, and lets others have the answer. Where a short link leads does not change. */
const forgetful = (cache: AnswerCache): AnswerCache => ({
  get: async (key) => (key.startsWith('embed:') ? undefined : cache.get(key)),
  put: (key, value, ttlMs) => cache.put(key, value, ttlMs),
});

/** A post without a ref may have got one by the time that it is looked at. */
function recheckOf(embed: Embed, policy: PolicyOf): EmbedPolicy['recheck'] {
  const { resolve, recheck } = policy(embed.provider);
  return resolve === 'ask' ? recheck : undefined;
}

/** Undefined once the article is too old for every one of its embeds. */
function nextTime(record: Checked, policy: PolicyOf, now: number): number | undefined {
  const age = now - Date.parse(record.fetched);
  const waits = record.embeds.flatMap((embed) => {
    const recheck = recheckOf(embed, policy);
    return recheck && age < recheck.forDays * DAY ? [recheck.everyHours * HOUR] : [];
  });
  return waits.length ? now + Math.min(...waits) : undefined;
}

function draftOf(record: Article): Draft {
  const { revision: _r, seq: _s, change: _c, emitted: _e, source, fetched, provenance, ...article } = record;
  return { source, article, fetched, provenance, entry: '' };
}
