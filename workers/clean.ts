import { cleanSnapshot } from '../src/desk/clean.js';
import { carryAnswers } from '../src/desk/learned/answers.js';
import { addEmitOfAgain } from './again.js';
import { addResolveAndEmit } from './producers.js';
import type { Handler } from './work.js';

/** Makes a draft of a snapshot, in a thread apart, and queues what is to be asked about it. */
export const clean: Handler<'clean'> = async ({ data, about }, desk) => {
  const { source, article, entry, snapshot } = data;
  Object.assign(about, { source, article, entry, snapshot });
  const { key, draft } = await cleanSnapshot(desk, data, (url) => {
    about.url = url;
  });
  const { removed, embeds } = draft.article;
  if (data.again !== undefined) {
    const isRecord = await carryAnswers(desk.store, key, draft);
    await addEmitOfAgain(desk, key, data, isRecord);
    return { outcome: 'cleaned-again', article, removed: removed.length, embeds: embeds.length };
  }
  const asked = await addResolveAndEmit(desk, key, draft);
  return { outcome: 'cleaned', article, removed: removed.length, embeds: embeds.length, asked };
};
