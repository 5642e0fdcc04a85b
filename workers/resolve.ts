import { type Asked, askProvider } from '../src/desk/resolve.js';
import { Failure } from '../src/failure.js';
import type { Embed } from '../src/model.js';
import { findDraft, putResolved } from '../src/store/drafts.js';
import { findSource } from '../src/store/sources.js';
import { addEmitAgain, addLateResolve } from './producers.js';
import { failureOf } from './retry.js';
import { takeTurn } from './turn.js';
import type { Desk, Done, Handler, Work } from './work.js';

/** When to ask again where the provider did not say. */
const AGAIN_MS = 300_000;
/** And where the question was not put yet, for its turn had not come. */
const NEXT_TURN_MS = 2_000;
const LATE_TIMEOUT_MS = 60_000;

/** Asks the provider of one embed. The article never waits longer than its deadline: what comes late is a revision. */
export const resolve: Handler<'resolve'> = async (work, desk) => {
  const { data } = work;
  const draft = await findDraft(desk.store, data.draft);
  // Its article went out long ago.
  if (!draft && data.late) return { outcome: 'forgotten', article: data.article, embed: data.embed };
  if (!draft) throw new Failure('draft-missing', { draft: data.draft });
  const embed = draft.article.embeds.find(({ id }) => id === data.embed);
  if (!embed) throw new Failure('job-invalid', { embed: data.embed });
  const left = data.late ? LATE_TIMEOUT_MS : data.until - desk.store.now();
  const answer =
    left > 0 ? await ask(work, desk, embed, left) : { embed, again: { afterMs: NEXT_TURN_MS, busy: true } };
  return settle(work, desk, answer);
};

async function ask(work: Work<'resolve'>, desk: Desk, embed: Embed, left: number): Promise<Asked> {
  const later = { embed, again: { afterMs: AGAIN_MS } };
  const until = desk.store.now() + left;
  const source = (await findSource(desk.store, work.data.source))?.source;
  const pace = async (provider: string) => {
    const busyMs = await takeTurn(desk, provider, until);
    // The resolver takes this as no answer, but for when to ask again.
    if (busyMs > 0)
      throw new Failure('host-busy', { provider, retryAfterMs: Math.max(busyMs, NEXT_TURN_MS) });
  };
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Asked>((done) => {
    timer = setTimeout(() => done(later), left);
  });
  const asked = askProvider(desk, source, embed, { io: desk.io, pace }).catch((thrown: unknown): Asked => {
    const failure = failureOf(thrown);
    if (failure.code.startsWith('store-')) throw failure;
    return failure.verdict === 'retry' ? later : { embed };
  });
  // Whichever is second is nobody's any more.
  asked.catch(() => {});
  return Promise.race([asked, timeout]).finally(() => clearTimeout(timer));
}

async function settle({ data, last }: Work<'resolve'>, desk: Desk, answer: Asked): Promise<Done> {
  const { article, embed: id } = data;
  const { status } = answer.embed;
  const { afterMs = 0, busy = false } = answer.again ?? {};
  // To wait for a turn is no failed try.
  if (data.late && busy) throw new Failure('host-busy', { retryAfterMs: afterMs });
  if (data.late && answer.again && !last) throw new Failure('response-timeout', { retryAfterMs: afterMs });
  await putResolved(desk.store, data.draft, id, answer.embed);
  if (data.late) await addEmitAgain(desk, data);
  else if (answer.again) await addLateResolve(desk, data, afterMs);
  const isUnanswered = answer.again !== undefined && !answer.again.doubt;
  return { outcome: isUnanswered ? 'unanswered' : 'answered', article, embed: id, status };
}
