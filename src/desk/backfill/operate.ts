import { z } from 'zod';
import { Failure } from '../../failure.js';
import { Backfill, findBackfill, listBackfills, startBackfill } from '../../store/backfills.js';
import { getSource } from '../../store/sources.js';
import type { Store } from '../../store/store.js';

/** How far a source is read back, as operators are shown it. */
export const BackfillView = Backfill.omit({ visited: true }).extend({
  /** Days, in UTC. */
  since: z.iso.date(),
  oldest: z.iso.date().optional(),
  /** Documents that are to be read. */
  waiting: z.number().int().nonnegative(),
});
export type BackfillView = z.infer<typeof BackfillView>;

/**
 * Begins to read a source back, where workers run.
 * @param since a date that is past, such as 2026-01-01
 * @throws Failure `source-unknown`, `input-invalid`
 */
export async function beginBackfill(store: Store, id: string, since: string): Promise<BackfillView> {
  const from = /^\d{4}-\d{2}-\d{2}/.test(since) ? Date.parse(since) : Number.NaN;
  if (!(from < store.now()))
    throw new Failure('input-invalid', { since, wanted: 'a date that is past, such as 2026-01-01' });
  const { source } = await getSource(store, id);
  return toView(await startBackfill(store, id, source.feedUrl, from));
}

/** How far each source is read back, or one. @throws Failure `source-unknown` */
export async function viewBackfills(store: Store, id?: string): Promise<BackfillView[]> {
  if (id === undefined) return (await listBackfills(store)).map(toView);
  await getSource(store, id);
  const found = await findBackfill(store, id);
  return found ? [toView(found)] : [];
}

function toView({ visited: _, waiting, since, oldest, ...rest }: Backfill): BackfillView {
  const days = { since: day(since), ...(oldest !== undefined && { oldest: day(oldest) }) };
  return { ...rest, ...days, waiting: waiting.length };
}

function day(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
