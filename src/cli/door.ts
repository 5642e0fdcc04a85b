import { packageVersion } from '../config/root.js';
import type { Settings } from '../config/settings.js';
import type { FetchRequest, Io } from '../io.js';
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
