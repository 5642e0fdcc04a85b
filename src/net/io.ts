import type { Fetched, FetchRequest, Io } from '../io.js';
import type { Limits } from '../limits.js';
import { createAgent } from './agent.js';
import { type Deadline, startDeadline } from './deadline.js';
import { describeUrl } from './describe.js';
import { createDial, type Dial } from './dial.js';
import { type Answer, type Exchange, exchange } from './exchange.js';
import { follow } from './follow.js';
import { requestHeaders } from './headers.js';
import { createPublicLookup, type Lookup, lookupInside } from './lookup.js';
import { createMemoryPacer, type Pacer } from './pacer.js';
import { createRobots, ROBOTS_REDIRECTS } from './robots.js';
import { createMemoryRobotsCache, type RobotsCache } from './robots-cache.js';
import { parseTarget } from './target.js';
import { awaitTurn, heedRetryAfter } from './turn.js';

export interface IoOptions {
  readonly limits: Limits;
  /** Default: one for this process alone. */
  readonly pacer?: Pacer;
  readonly robotsCache?: RobotsCache;
  /** As `userAgentOf` gives it. */
  readonly userAgent?: string;
  /** How names are found, for public and private addresses alike. */
  readonly lookup?: Lookup;
  /** How sockets are opened. */
  readonly connect?: Dial;
}

/** What is particular to one fetch besides the request itself. */
interface Terms {
  readonly request: FetchRequest;
  readonly maxRedirects: number;
  readonly cap: Exchange['cap'];
}

/** Opens the one door out. `close` ends its connections. */
export function createIo(options: IoOptions): Io & { close(): Promise<void> } {
  const { limits, connect = createDial(limits), lookup } = options;
  const pacer = options.pacer ?? createMemoryPacer();
  const robots = createRobots(options.robotsCache ?? createMemoryRobotsCache(), limits);
  const ownName = options.userAgent ?? 'copydesk';
  const guarded = createAgent(limits, connect, {
    allowPrivateNetwork: false,
    lookup: lookup ?? createPublicLookup(),
  });
  const inside = createAgent(limits, connect, { allowPrivateNetwork: true, lookup: lookup ?? lookupInside });

  async function run({ request, maxRedirects, cap }: Terms): Promise<Fetched> {
    const started = performance.now();
    const target = parseTarget(request.url, request);
    const headers = requestHeaders(request, ownName);
    const { method = 'GET', body, want = 'any' } = request;
    const about = { host: target.host, url: describeUrl(target.url.href) };
    const deadline = startDeadline(request.timeout ?? limits.totalTimeoutMs, request.signal, about);
    const first: Exchange = { target, method, headers, body, want, cap, signal: deadline.signal };
    try {
      const { answer, url, redirects } = await follow(first, maxRedirects, request, (sent) =>
        hop(sent, request, deadline),
      );
      return { requestedUrl: request.url, url, ...answer, redirects, elapsedMs: performance.now() - started };
    } finally {
      deadline.stop();
    }
  }

  async function hop(sent: Exchange, request: FetchRequest, deadline: Deadline): Promise<Answer> {
    const { target } = sent;
    const load = (url: string) => loadRobots(url, request);
    const crawlDelayMs = request.robots
      ? await deadline.hold(() => robots.check(target, sent.headers['user-agent'] ?? ownName, load))
      : 0;
    await awaitTurn(target, crawlDelayMs, { pacer, limits, deadline });
    const answer = await exchange(request.allowPrivateNetwork ? inside : guarded, sent, limits);
    await heedRetryAfter(target, answer, pacer, limits);
    return answer;
  }

  function loadRobots(
    url: string,
    { userAgent, allowPrivateNetwork, timeout }: FetchRequest,
  ): Promise<Answer> {
    const request = {
      url,
      ...(userAgent === undefined ? {} : { userAgent }),
      ...(allowPrivateNetwork === undefined ? {} : { allowPrivateNetwork }),
      ...(timeout === undefined ? {} : { timeout }),
    };
    const cap = { maxBytes: limits.maxRobotsBytes, overflow: 'cut' } as const;
    return run({ request, maxRedirects: ROBOTS_REDIRECTS, cap });
  }

  return {
    fetch: (request) =>
      run({
        request,
        maxRedirects: request.redirects ?? limits.maxRedirects,
        cap: { maxBytes: request.maxBytes ?? limits.maxBodyBytes, overflow: 'refuse' },
      }),
    now: Date.now,
    random: Math.random,
    close: async () => {
      await Promise.all([guarded.destroy(), inside.destroy()]);
    },
  };
}
