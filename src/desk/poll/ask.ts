import { sha256 } from '../../identity.js';
import type { FetchRequest } from '../../io.js';
import type { Limits } from '../../limits.js';
import { conditionsOf } from '../../poll/conditions.js';
import type { Source } from '../../source.js';
import type { SourceState } from '../../store/source-state.js';

/** How a source is asked. */
export interface Asking {
  readonly request: FetchRequest;
  /** True when only a change is asked for. */
  readonly conditional: boolean;
  /** The source as it is configured: what was learnt of it when it was configured otherwise does not count. */
  readonly readAs: string;
  /** True when what was learnt does count. */
  readonly sameConfig: boolean;
}

export function askingOf(
  source: Source,
  state: SourceState,
  limits: Limits,
  now: number,
  signal: AbortSignal,
): Asking {
  const readAs = sha256(JSON.stringify(source)).slice(0, 16);
  const sameConfig = state.readAs === readAs;
  const { headers, conditional } = conditionsOf(source, sameConfig ? state : {}, limits, now);
  const { respectRobots, minCrawlDelay, maxCrawlDelay, userAgent, allowPrivateNetwork } = source;
  const request: FetchRequest = {
    url: source.feedUrl,
    want: 'feed',
    signal,
    headers,
    robots: respectRobots ?? 'named',
    maxWaitMs: limits.maxPollWaitMs,
    stepAside: true,
    intervalMs: Math.max(limits.hostIntervalMs, (minCrawlDelay ?? 0) * 1_000),
    ...(maxCrawlDelay !== undefined && { maxCrawlDelayMs: maxCrawlDelay * 1_000 }),
    ...(userAgent && { userAgent }),
    ...(allowPrivateNetwork && { allowPrivateNetwork: true }),
  };
  return { request, conditional, readAs, sameConfig };
}
