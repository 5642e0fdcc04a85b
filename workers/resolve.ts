import { askProvider } from '../src/desk/resolve.js';
import { Failure } from '../src/failure.js';
import type { Embed } from '../src/model.js';
import { getDraft, putResolved } from '../src/store/drafts.js';
import { findSource } from '../src/store/sources.js';
import { addEmitAgain, addLateResolve } from './producers.js';
import { failureOf } from './retry.js';
import type { Desk, Done, Handler, Work } from './work.js';

/** Between two questions to one provider, over all workers. */
const PROVIDER_INTERVAL_MS = 250;
/** When to ask again where the provider did not say. */
const AGAIN_MS = 300_000;
/** And where the question was not put yet, for its turn had not come. */
const NEXT_TURN_MS = 2_000;
const LATE_TIMEOUT_MS = 60_000;

/** Asks the provider of one embed. The article never waits longer than its deadline: what comes late is a revision. */
export const resolve: Handler<'resolve'> = async (work, desk) => {
  const { data } = work;
  const draft = await getDraft(desk.store, data.draft);
  const embed = draft.article.embeds.find(({ id }) => id === data.embed);
  if (!embed) throw new Failure('job-invalid', { embed: data.embed });
  const left = data.late ? LATE_TIMEOUT_MS : data.until - desk.store.now();
  const answer = left > 0 ? await ask(work, desk, embed, left) : { embed, again: { afterMs: NEXT_TURN_MS } };
  return settle(work, desk, answer);
};

type Answer = Awaited<ReturnType<typeof askProvider>>;

async function ask(work: Work<'resolve'>, desk: Desk, embed: Embed, left: number): Promise<Answer> {
  const later = { embed, again: { afterMs: AGAIN_MS } };
  const until = desk.store.now() + left;
  const source = (await findSource(desk.store, work.data.source))?.source;
  let busyMs = 0;
  const pace = async (provider: string) => {
    busyMs = await takeTurn(desk, provider, until);
    // The resolver takes this as no answer; when to ask again is said below.
    if (busyMs > 0) throw new Failure('host-busy', { provider, retryAfterMs: busyMs });
  };
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Answer>((done) => {
    timer = setTimeout(() => done(later), left);
  });
  const asked = askProvider(desk, source, embed, { io: desk.io, pace }).catch((thrown: unknown): Answer => {
    const failure = failureOf(thrown);
    if (failure.code.startsWith('store-')) throw failure;
    return failure.verdict === 'retry' ? later : { embed };
  });
  // Whichever is second is nobody's any more.
  asked.catch(() => {});
  const answer = await Promise.race([asked, timeout]).finally(() => clearTimeout(timer));
  return answer.again && busyMs > 0 ? { embed, again: { afterMs: Math.max(busyMs, NEXT_TURN_MS) } } : answer;
}

/** Waits for the provider's next free moment. Where that is too late, takes none and gives how far away it is. */
async function takeTurn({ pacer, store }: Desk, provider: string, until: number): Promise<number> {
  const name = `provider-${provider}`;
  const busy = await pacer.peek(name);
  if (store.now() + busy >= until) return busy;
  const wait = await pacer.reserve(name, PROVIDER_INTERVAL_MS);
  if (wait > 0) await new Promise((next) => setTimeout(next, wait));
  return 0;
}

async function settle({ data, last }: Work<'resolve'>, desk: Desk, answer: Answer): Promise<Done> {
  const { article, embed: id } = data;
  const { status } = answer.embed;
  if (data.late && answer.again && !last)
    throw new Failure('response-timeout', { retryAfterMs: answer.again.afterMs });
  await putResolved(desk.store, data.draft, id, answer.embed);
  if (data.late) await addEmitAgain(desk, data);
  else if (answer.again) await addLateResolve(desk, data, answer.again.afterMs);
  return { outcome: answer.again ? 'unanswered' : 'answered', article, embed: id, status };
}
