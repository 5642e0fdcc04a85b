import type { Limits } from '../limits.js';
import type { Embed } from '../model.js';
import { answerKey } from './cache.js';
import { object, positive, readJson } from './json.js';
import type { Answer, Asking, Provider } from './provider.js';
import { shared } from './under-way.js';

/** An answer and when it came, in milliseconds since the epoch. */
export interface Kept {
  readonly answer: Answer;
  readonly at: number;
}

/** Between two looks for an answer that another process asks for. */
const LOOK_MS = 150;
const LOOKS = 20;

/** The answer for a post: the one that is kept, or the provider's, which is then kept; asked for once at a time. */
export async function answerFor(
  embed: Embed,
  ref: string,
  provider: Provider,
  asking: Asking,
): Promise<Kept> {
  const key = answerKey(provider.name, ref);
  const now = asking.io.now();
  const kept = await read(key, asking);
  if (kept && now < kept.until) return kept;
  const ask = () => askAndKeep(embed, ref, provider, asking, kept);
  return { answer: await shared(asking, key, () => claimed(key, asking, ask)), at: now };
}

/** One process asks; the others wait a moment for what it hears. */
async function claimed(key: string, asking: Asking, ask: () => Promise<Answer>): Promise<Answer> {
  const { cache, limits } = asking;
  if (!cache.claim) return ask();
  for (let look = 0; look < LOOKS; look++) {
    if (await cache.claim(key, limits.answerClaimMs)) {
      try {
        // Another may have asked just before.
        const kept = look ? await read(key, asking) : undefined;
        return kept && asking.io.now() < kept.until ? kept.answer : await ask();
      } finally {
        await cache.release?.(key);
      }
    }
    await new Promise((next) => setTimeout(next, LOOK_MS));
    const kept = await read(key, asking);
    if (kept && asking.io.now() < kept.until) return kept.answer;
  }
  return { status: 'unresolved', againMs: LOOK_MS * LOOKS, busy: true };
}

async function askAndKeep(
  embed: Embed,
  ref: string,
  provider: Provider,
  asking: Asking,
  before: Stored | undefined,
): Promise<Answer> {
  const answer: Answer = (await provider.resolve?.(embed, ref, asking)) ?? { status: 'unresolved' };
  if (answer.againMs !== undefined || answer.unasked) return answer;
  const key = answerKey(provider.name, ref);
  const { io, limits, cache } = asking;
  const stored: Stored = { answer, at: io.now(), until: io.now() + lifetime(answer, asking, before?.answer) };
  // A deletion is remembered for longer than it holds: one that is found again holds longer.
  const holdsMs = answer.status === 'gone' ? limits.lastingAbsenceTtlMs * 2 : stored.until - stored.at;
  await cache.put(key, JSON.stringify(stored), holdsMs);
  const blockedMs = await shutNow(answer, asking);
  if (blockedMs === 0) return answer;
  await cache.forget?.([key]);
  return { status: 'unresolved', againMs: blockedMs };
}

/** Whether what the absence was told by has been found to block us, since. */
async function shutNow({ missingAt = [] }: Answer, { breaker }: Asking): Promise<number> {
  const waits = await Promise.all(missingAt.map(async (endpoint) => (await breaker?.shut(endpoint)) ?? 0));
  return Math.max(0, ...waits);
}

interface Stored extends Kept {
  readonly until: number;
}

/** Whether a kept answer is a "not found" that came so short a time ago that it is still being waited out. */
export function isFreshAbsence(held: string | undefined, now: number, limits: Limits): boolean {
  const kept = parse(held);
  return kept?.answer.missingAt !== undefined && now - kept.at < limits.breakerWindowMs * 3;
}

async function read(key: string, { cache }: Asking): Promise<Stored | undefined> {
  return parse(await cache.get(key));
}

function parse(json: string | undefined): Stored | undefined {
  const held = readJson(json ?? '');
  const [answer, at, until] = [object(held?.answer), positive(held?.at), positive(held?.until)];
  return typeof answer?.status === 'string' && at && until
    ? { answer: answer as unknown as Answer, at, until }
    : undefined;
}

function lifetime({ status }: Answer, { limits }: Asking, before: Answer | undefined): number {
  if (status === 'resolved') return limits.answerTtlMs;
  if (status === 'unresolved') return limits.unclearTtlMs;
  return status === 'gone' && before?.status === 'gone' ? limits.lastingAbsenceTtlMs : limits.absenceTtlMs;
}
