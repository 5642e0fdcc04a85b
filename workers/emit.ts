import { publish } from '../src/desk/publish.js';
import { planRechecks } from '../src/desk/recheck.js';
import { getDraft, getResolved } from '../src/store/drafts.js';
import { addDeliveries } from './producers.js';
import type { Handler } from './work.js';

/** Makes a draft, with what its embeds' providers said, a record, and queues its deliveries. */
export const emit: Handler<'emit'> = async ({ data, about }, desk) => {
  const { store } = desk;
  Object.assign(about, { source: data.source, article: data.article });
  const draft = await getDraft(store, data.draft);
  const { article, entry, provenance } = draft;
  Object.assign(about, { url: article.url, entry, snapshot: provenance.snapshot });
  const { change, revision, seq, waiting } = await publish(desk, draft, await getResolved(store, data.draft));
  if (change === 'created') await planRechecks(desk, draft);
  if (waiting) await addDeliveries(desk, seq);
  return { outcome: change, article: data.article, revision, seq };
};
