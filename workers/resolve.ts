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
const LATE_TIMEOUT_MS = 60_000;

/** Asks the provider of one embed. The article never waits longer than its deadline: what comes late is a revision. */
export const resolve: Handler<'resolve'> = async (work, desk) => {
  const { data } = work;
  const draft = await getDraft(desk.store, data.draft);
  const embed = draft.article.embeds.find(({ id }) => id === data.embed);
  if (!embed) throw new Failure('job-invalid', { embed: data.embed });
  const left = data.late ? LATE_TIMEOUT_MS : data.until - desk.store.now();
  const answer = left > 0 ? await ask(work, desk, embed, left) : { embed, again: { afterMs: AGAIN_MS } };
  return settle(work, desk, answer);
};

type Answer = Awaited<ReturnType<typeof askProvider>>;

async function ask(work: Work<'resolve'>, desk: Desk, embed: Embed, left: number): Promise<Answer> {
  const later = { embed, again: { afterMs: AGAIN_MS } };
  const until = desk.store.now() + left;
  const source = (await findSource(desk.store, work.data.source))?.source;
  const options = { io: desk.io, pace: (provider: string) => takeTurn(desk, provider, until) };
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<Answer>((done) => {
    timer = setTimeout(() => done(later), left);
  });
  const asked = askProvider(desk, source, embed, options).catch((thrown: unknown): Answer => {
    const failure = failureOf(thrown);
    if (failure.code.startsWith('store-')) throw failure;
    return failure.verdict === 'retry' ? later : { embed };
  });
  // Whichever is second is nobody's any more.
  asked.catch(() => {});
  return Promise.race([asked, timeout]).finally(() => clearTimeout(timer));
}

/** @throws Failure that passes when the provider's next free moment is too late */
async function takeTurn({ pacer, store }: Desk, provider: string, until: number): Promise<void> {
  const name = `provider-${provider}`;
  const busy = await pacer.peek(name);
  if (store.now() + busy >= until) throw new Failure('response-timeout', { provider });
  const wait = await pacer.reserve(name, PROVIDER_INTERVAL_MS);
  if (wait > 0) await new Promise((next) => setTimeout(next, wait));
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
