import { cleanSnapshot } from '../src/desk/clean.js';
import { findEmbedPolicy } from '../src/desk/embed-policy.js';
import { feedInstead } from '../src/desk/feed-instead.js';
import { carryAnswers } from '../src/desk/learned/answers.js';
import { findSameArticle } from '../src/desk/same-article.js';
import { Failure } from '../src/failure.js';
import { addEmitOfAgain } from './again.js';
import { addClean, addResolveAndEmit } from './producers.js';
import { failureOf } from './retry.js';
import type { Desk, Done, Handler, Work } from './work.js';

/** Makes a draft of a snapshot, in a thread apart, and queues what is to be asked about it. */
export const clean: Handler<'clean'> = async (work, desk) => {
  const { data, about } = work;
  const { source, article, entry, snapshot } = data;
  Object.assign(about, { source, article, entry, snapshot });
  if (data.again !== undefined) return cleanAgain(work, desk);
  const made = await toDraftOrFeed(work, desk);
  if (typeof made === 'string') return { outcome: 'from-feed', article, snapshot: made };
  const { key, draft } = made;
  const same = await findSameArticle(desk, draft);
  if (same) return { outcome: 'same-article', article, as: same };
  const policy = await findEmbedPolicy(desk, source);
  const asked = await addResolveAndEmit(
    desk,
    key,
    draft,
    ({ provider }) => policy?.(provider).resolve !== 'parse' && policy?.(provider).resolve !== 'drop',
  );
  const { removed, embeds } = draft.article;
  return { outcome: 'cleaned', article, removed: removed.length, embeds: embeds.length, asked };
};

/** For what was learned since. An article whose bytes are no longer kept stays as it came out. */
async function cleanAgain(work: Work<'clean'>, desk: Desk): Promise<Done> {
  const { data } = work;
  const { article } = data;
  try {
    const { key, draft } = await toDraft(work, desk);
    await addEmitOfAgain(desk, key, data, await carryAnswers(desk.store, key, draft));
    return { outcome: 'cleaned-again', article, removed: draft.article.removed.length };
  } catch (thrown) {
    if (failureOf(thrown).code !== 'snapshot-missing') throw thrown;
    return { outcome: 'snapshot-gone', article };
  }
}

/** A page that does not show its article gives way to the feed's own text, where that is whole. */
async function toDraftOrFeed(work: Work<'clean'>, desk: Desk) {
  const made = await toDraft(work, desk).catch((thrown: unknown) => failureOf(thrown));
  const page = made instanceof Failure ? made.code : made.draft.article;
  const instead = await feedInstead(desk, work.data, page);
  if (instead !== undefined) {
    await addClean(desk, { ...work.data, snapshot: instead });
    return instead;
  }
  if (made instanceof Failure) throw made;
  return made;
}

function toDraft({ data, about }: Work<'clean'>, desk: Desk) {
  return cleanSnapshot(desk, data, (url) => {
    about.url = url;
  });
}
