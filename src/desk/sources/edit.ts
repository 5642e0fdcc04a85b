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

/** Whoever may change where a feed is, or by which way it is asked, must not thereby have its secrets sent there. */
function checkSecrets(before: Source, after: Source, edit: SourceEdit): void {
  const changed = whereSecretsGo(before, after);
  if (changed === undefined) return;
  for (const field of ['credentials', 'headers'] as const)
    if (after[field] && !(field in edit))
      throw new Failure('input-invalid', {
        field: changed,
        value: String(after[changed]),
        problem: `would see the ${field}, which were meant for another: give ${field} anew with it, or unset them`,
      });
}

/** Another origin is sent them; another proxy sees them where there is no TLS. */
function whereSecretsGo(before: Source, after: Source): 'feedUrl' | 'proxy' | undefined {
  if (new URL(before.feedUrl).origin !== new URL(after.feedUrl).origin) return 'feedUrl';
  const other = after.proxy !== before.proxy && after.proxy?.includes('://');
  return other && after.feedUrl.startsWith('http:') ? 'proxy' : undefined;
}
