import { packageVersion } from '../config/root.js';
import type { Settings } from '../config/settings.js';
import { memoryBreaker } from '../embeds/breaker.js';
import { memoryCache } from '../embeds/cache.js';
import { memoryPace } from '../embeds/pace.js';
import type { PolicyOf } from '../embeds/policy.js';
import { type Resolution, resolveEmbed } from '../embeds/resolve.js';
import { createUnderWay } from '../embeds/under-way.js';
import type { FetchRequest, Io } from '../io.js';
import type { Embed } from '../model.js';
import { createIo } from '../net/io.js';
import { failureOfStatus } from '../net/status.js';
import { userAgentOf } from '../net/user-agent.js';

/** The door of one command, without a store behind it. */
export function openDoor({ limits, contact }: Settings): Io & { close(): Promise<void> } {
  return createIo({ limits, userAgent: userAgentOf(packageVersion(), contact) });
}

/** Fetches one address through the door; anything but success is a Failure. */
export async function fetchOnce(
  settings: Settings,
  url: string,
  request: Partial<FetchRequest> = {},
): Promise<{ bytes: Uint8Array; contentType?: string; url: string }> {
  const io = openDoor(settings);
  try {
    const answer = await io.fetch({ url, ...request });
    const failure = failureOfStatus(answer);
    if (failure) throw failure;
    const contentType = answer.headers['content-type'];
    return { bytes: answer.body, url: answer.url, ...(contentType && { contentType }) };
  } finally {
    await io.close();
  }
}

/** Asks the providers of embeds; what each said, by the id that the embed was asked for with. */
export type AskAll = (
  embeds: readonly Embed[],
  policy?: PolicyOf,
) => Promise<ReadonlyMap<string, Resolution>>;

/**
 * Asks without a store: each post once for one command, those of one provider that takes several in one call together.
 */
export function createAsker(settings: Settings): AskAll {
  const { endpoints, limits, providers: options } = settings;
  const shared = {
    cache: memoryCache(),
    pace: memoryPace(options),
    breaker: memoryBreaker(Date.now, limits),
    underWay: createUnderWay(),
  };
  return async (embeds, policy) => {
    const io = openDoor(settings);
    const keepsCounts = (provider: string) => policy?.(provider).counts === 'keep';
    try {
      const asking = { ...shared, io, endpoints, limits, options, keepsCounts };
      return new Map(
        await Promise.all(
          embeds.map(async (embed) => [embed.id, await resolveEmbed(embed, asking)] as const),
        ),
      );
    } finally {
      await io.close();
    }
  };
}
