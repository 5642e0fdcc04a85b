import type { Embed } from '../model.js';
import { removeCase } from '../store/cases.js';
import type { Draft } from '../store/drafts.js';
import { type Emitted, emitRecord } from '../store/emit.js';
import type { Library } from './library.js';

const STAGES = ['fetch', 'clean', 'emit'] as const;

/**
 * Makes a draft and what became of its embeds a record. An article that came out has no open case.
 * @throws Failure `internal` when the record is not valid
 */
export async function publish(
  { store, withResolved }: Library,
  draft: Draft,
  answers: ReadonlyMap<string, Embed>,
): Promise<Emitted> {
  const article = answers.size ? withResolved(draft.article, answers) : draft.article;
  const emitted = await emitRecord(store, { ...draft, article });
  await Promise.all(STAGES.map((stage) => removeCase(store, `${stage}-${article.id}`)));
  return emitted;
}
