import { policyOf } from '../embeds/policy.js';
import { createUnderWay, type UnderWay } from '../embeds/under-way.js';
import type { Io } from '../io.js';
import type { Embed } from '../model.js';
import type { Source } from '../source.js';
import { createAnswers } from '../store/answers.js';
import { createBreaker } from '../store/breaker.js';
import type { Store } from '../store/store.js';
import type { Library } from './library.js';

/** True for an embed whose provider has not said its last word. */
export function isOpen(embed: Embed): boolean {
  return embed.status === 'parsed' || embed.status === 'unresolved';
}

export interface Asked {
  readonly embed: Embed;
  /**
   * Milliseconds after which asking again makes sense; `busy` where it was only not the question's turn, `doubt` where
   * the embed has its answer, which may yet turn out to be a block.
   */
  readonly again?: { readonly afterMs: number; readonly busy?: boolean; readonly doubt?: boolean };
}

/** Asks an embed's provider, with what its source says about endpoints and networks. */
export async function askProvider(
  library: Library,
  source: Source | undefined,
  embed: Embed,
  { io, pace }: { readonly io: Io; readonly pace: (provider: string) => Promise<void> },
): Promise<Asked> {
  const { store, endpoints, providers, embedPolicies, resolveEmbed } = library;
  const own = source?.endpoints;
  const policy = policyOf(embedPolicies, source?.embeds);
  return resolveEmbed(embed, {
    io: source?.allowPrivateNetwork ? privateIo(io) : io,
    endpoints: { ...endpoints, ...own },
    cache: createAnswers(store),
    pace,
    limits: store.limits,
    breaker: createBreaker(store),
    keepsCounts: (provider) => policy(provider).counts === 'keep',
    // Questions for endpoints of a source's own are not put together with those for others.
    underWay: own ? createUnderWay() : underWayIn(store),
    ...(providers && { options: providers }),
  });
}

/** One for each store, so that the jobs of one process share their questions. */
const underWay = new WeakMap<Store['redis'], UnderWay>();

function underWayIn({ redis }: Store): UnderWay {
  const held = underWay.get(redis) ?? createUnderWay();
  underWay.set(redis, held);
  return held;
}

function privateIo(io: Io): Io {
  return {
    fetch: (request) => io.fetch({ allowPrivateNetwork: true, ...request }),
    now: () => io.now(),
    random: () => io.random(),
  };
}
