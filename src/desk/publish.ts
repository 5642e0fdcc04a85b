import { withPolicy } from '../article/record/policy.js';
import type { Embed } from '../model.js';
import { withSources } from '../store/also-in.js';
import { removeCase } from '../store/cases.js';
import { clusterOf } from '../store/clusters.js';
import type { Draft } from '../store/drafts.js';
import { type Emitted, emitRecord } from '../store/emit.js';
import { findEmbedPolicy } from './embed-policy.js';
import type { Library } from './library.js';

const STAGES = ['fetch', 'clean', 'emit'] as const;

/**
 * Makes a draft and what became of its embeds a record. An article that came out has no open case.
 * @throws Failure `internal` when the record is not valid
 */
export async function publish(
  library: Library,
  draft: Draft,
  answers: ReadonlyMap<string, Embed>,
): Promise<Emitted> {
  const { store, withResolved } = library;
  const resolved = answers.size ? withResolved(draft.article, answers) : draft.article;
  const policy = resolved.embeds.length ? await findEmbedPolicy(library, draft.source.id) : undefined;
  const article = policy ? withPolicy(resolved, policy) : resolved;
  const named = await withSources(store, { ...draft, article });
  const emitted = await emitRecord(store, { ...named, ...(await clusterOf(store, article)) });
  await Promise.all(STAGES.map((stage) => removeCase(store, `${stage}-${article.id}`)));
  return emitted;
}
