import type { Learned } from '../article/learned/learned.js';
import { sha256 } from '../identity.js';
import type { Source } from '../source.js';
import { type Draft, draftKey, putDraft } from '../store/drafts.js';
import { getEntry } from '../store/entries.js';
import { readSnapshot, type Snapshot } from '../store/snapshot.js';
import { getSource } from '../store/sources.js';
import { entryOfRecord } from './entry-of-record.js';
import { cleanLearned } from './learned/clean.js';
import type { Library } from './library.js';
import type { WorkOrder } from './work-order.js';

/** Marks a record that was made of the feed's text, because the page could not be had. */
const FROM_FEED = 'from-feed';

/**
 * Makes the draft of a snapshot, and keeps it. The same snapshot gives the same key.
 * @param opened hears the page's address before anything can fail on it
 * @throws Failure `snapshot-missing`, `source-unknown`, that of the answer's status, or of the page
 */
export async function cleanSnapshot(
  library: Library,
  order: WorkOrder,
  opened: (url: string) => void = () => {},
): Promise<{ key: string; draft: Draft }> {
  const { store, archive } = library;
  const snapshot = await readSnapshot(archive, order.snapshot);
  opened(snapshot.meta.url);
  const refused = library.failureOfStatus(snapshot.meta);
  if (refused) throw refused;
  const [{ source }, entry] = await Promise.all([
    getSource(store, order.source),
    getEntry(store, archive, order.entry).then((held) => held ?? entryOfRecord(store, order.article)),
  ]);
  const { article, learned } = await cleanLearned(library, order, snapshot.meta, {
    id: order.article,
    url: snapshot.meta.url,
    bytes: snapshot.body,
    ...(snapshot.meta.contentType && { contentType: snapshot.meta.contentType }),
    ...(entry && { entry }),
    ...(source.language && { languageHint: source.language }),
    ...(source.rules && { sourceRule: { why: `the source ${source.id} says so`, ...source.rules } }),
  });
  const draft = makeDraft(library, source, order, snapshot, article, learned);
  const key = draftKey(order.article, order.snapshot);
  await putDraft(store, key, draft);
  return { key, draft };
}

function makeDraft(
  { tool, rules }: Library,
  source: Source,
  order: WorkOrder,
  { digest, meta }: Snapshot,
  article: Draft['article'],
  learned: Learned,
): Draft {
  const fromFeed = meta.from === 'feed' && !article.warnings.includes(FROM_FEED);
  return {
    source: { id: source.id, name: source.name, feedUrl: source.feedUrl, entryId: order.entryId },
    article: fromFeed ? { ...article, warnings: [...article.warnings, FROM_FEED] } : article,
    fetched: meta.fetched,
    entry: order.entry,
    provenance: {
      snapshot: digest,
      sha256: meta.body,
      status: meta.status,
      ...(meta.contentType && { contentType: meta.contentType }),
      bytes: meta.bytes,
      tool,
      rules: source.rules ? `${rules}+${sha256(JSON.stringify(source.rules)).slice(0, 8)}` : rules,
      ...(learned.blocks.size && { learned: learned.digest }),
    },
  };
}
