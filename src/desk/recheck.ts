import { isFreshAbsence } from '../embeds/answer-for.js';
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
  const { answers, againMs } = await answersOf(library, record.source.id, wanted, asking);
  const emitted = answers.size ? await publish(library, draftOf(record), answers) : undefined;
  const next = nextTime(record, policy, store.now());
  const soon = store.now() + againMs;
  await settleRecheck(store, article, next !== undefined && againMs ? Math.min(next, soon) : next);
  return { asked: wanted.length, ...(emitted && { emitted }) };
}

async function answersOf(
  library: Library,
  sourceId: string,
  embeds: readonly Embed[],
  asking: Parameters<typeof recheckArticle>[2],
): Promise<{ answers: Map<string, Embed>; againMs: number }> {
  const source = (await findSource(library.store, sourceId))?.source;
  const fresh: Library = {
    ...library,
    resolveEmbed: (embed, given) =>
      library.resolveEmbed(embed, { ...given, cache: forgetful(given.cache, library.store) }),
  };
  const answers = new Map<string, Embed>();
  let againMs = 0;
  for (const embed of embeds) {
    const { again, embed: answered } = await askProvider(fresh, source, embed, asking);
    if (!again) answers.set(embed.id, answered);
    // A post that was only not found is gone when that still holds after a while: it might be a block.
    if (again?.doubt) againMs = Math.max(againMs, again.afterMs);
  }
  return { answers, againMs };
}

/**
 * Asks anew, and lets others have the answer. Where a short link leads does not change; nor is asked again what was not
 * found just before.
 */
const forgetful = (cache: AnswerCache, { limits, now }: Library['store']): AnswerCache => ({
  ...cache,
  get: async (key) => {
    const kept = await cache.get(key);
    return !key.startsWith('embed:') || isFreshAbsence(kept, now(), limits) ? kept : undefined;
  },
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
