import { Failure } from '../../failure.js';
import type { Source } from '../../source.js';
import { getSource, putSource } from '../../store/sources.js';
import type { Store } from '../../store/store.js';
import { type Difference, diffSource } from './diff.js';
import { FIELDS, parseSource } from './parse.js';

/** A field that is given takes the place of the one before, whole; null takes it away. */
export type SourceEdit = { readonly [Field in keyof Source]?: Source[Field] | null };

/**
 * Changes a source, and gives what became different, secrets masked. What is asked otherwise is polled at once.
 * @throws Failure `source-unknown`, `input-invalid`
 */
export async function editSource(store: Store, id: string, edit: SourceEdit): Promise<readonly Difference[]> {
  const { source } = await getSource(store, id);
  if ('id' in edit && edit.id !== id)
    throw new Failure('input-invalid', {
      field: 'id',
      value: String(edit.id),
      problem: 'an id cannot be changed: add the source anew, and remove this one',
    });
  for (const field of Object.keys(edit))
    if (!FIELDS.some((name) => name === field))
      throw new Failure('input-invalid', {
        field,
        problem: `no such field; there are: ${FIELDS.join(', ')}`,
      });
  const entries = Object.entries({ ...source, ...edit });
  const edited = parseSource(Object.fromEntries(entries.filter(([, value]) => value !== null)));
  checkSecrets(source, edited, edit);
  const differences = diffSource(source, edited);
  if (differences.length) await putSource(store, edited);
  return differences;
}

/** Whoever may change where a feed is must not thereby have its secrets sent there. */
function checkSecrets(before: Source, after: Source, edit: SourceEdit): void {
  if (new URL(before.feedUrl).origin === new URL(after.feedUrl).origin) return;
  for (const field of ['credentials', 'headers'] as const)
    if (after[field] && !(field in edit))
      throw new Failure('input-invalid', {
        field: 'feedUrl',
        value: after.feedUrl,
        problem: `is of another origin than ${field} are for: give ${field} anew with it, or unset them`,
      });
}
