import { withResolved } from '../article/record/resolved.js';
import { packageVersion } from '../config/root.js';
import type { Settings } from '../config/settings.js';
import { memoryCache } from '../embeds/cache.js';
import { resolveEmbed } from '../embeds/resolve.js';
import type { FetchRequest, Io } from '../io.js';
import type { CleanedArticle, Embed } from '../model.js';
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

/** Asks the providers of an article's embeds, without a store: each once for one command. The door paces them. */
export function createResolver(settings: Settings): (article: CleanedArticle) => Promise<CleanedArticle> {
  const cache = memoryCache();
  const { endpoints } = settings;
  return async (article) => {
    const io = openDoor(settings);
    try {
      const asking = { io, endpoints, cache, pace: async () => {}, limits: settings.limits };
      const answers = new Map<string, Embed>();
      for (const embed of article.embeds) answers.set(embed.id, (await resolveEmbed(embed, asking)).embed);
      return withResolved(article, answers);
    } finally {
      await io.close();
    }
  };
}
