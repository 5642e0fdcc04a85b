import { isUtf8 } from 'node:buffer';
import { Failure, type FailureCode, toFailure } from '../failure.js';
import type { Limits } from '../limits.js';
import type { Answer } from './exchange.js';
import type { RobotsAnswer, RobotsCache } from './robots-cache.js';
import { judgeRobots } from './robots-rules.js';
import type { Target } from './target.js';

/** RFC 9309, 2.3.1.2: at least five are followed; beyond them the file counts as absent. */
export const ROBOTS_REDIRECTS = 5;
/** A server error is asked about again sooner than a file. */
const FAULT_CACHE_MS = 10 * 60_000;
const ABSENT = 404;

/** What keeps the page itself from being fetched as well, and says more than that robots.txt is missing. */
const SAME_FATE = new Set<FailureCode>([
  'address-private',
  'dns-not-found',
  'dns-failed',
  'connect-failed',
  'connect-timeout',
  'tls-failed',
  'host-busy',
]);

/** Fetches a robots.txt; it must not depend on the one request that asks first, for others wait for it too. */
export type LoadRobots = (url: string) => Promise<Answer>;

export interface Robots {
  /**
   * @param named true when only rules count that name this user agent, and a file that cannot be had forbids nothing
   * @returns the delay in milliseconds that the site asks for
   * @throws Failure `robots-disallowed`, `robots-unavailable`, or what keeps the host from being reached
   */
  check(target: Target, userAgent: string, load: LoadRobots, named?: boolean): Promise<number>;
}

/** Asks robots.txt, once per origin and cache time, however many requests wait for it. */
export function createRobots(cache: RobotsCache, limits: Limits): Robots {
  const loading = new Map<string, Promise<RobotsAnswer>>();
  return {
    async check({ url, host }, userAgent, load, named = false) {
      const answer = await answerFor(url, load, named);
      const { verdict, crawlDelayMs } = judgeRobots(url, answer, userAgent, limits, named);
      if (verdict === 'disallowed')
        throw new Failure('robots-disallowed', { host, path: url.pathname.slice(0, 200) });
      if (verdict === 'unavailable')
        throw new Failure('robots-unavailable', { host, status: Number(answer) });
      return crawlDelayMs;
    },
  };

  async function answerFor(url: URL, load: LoadRobots, named: boolean): Promise<RobotsAnswer> {
    const { origin } = url;
    const held = await cache.get(origin);
    if (held !== undefined) return held;
    try {
      return await once(loading, origin, () => fetchAnswer(url, load));
    } catch (thrown) {
      if (named && toFailure(thrown).code === 'robots-unavailable') return ABSENT;
      throw thrown;
    }
  }

  async function fetchAnswer({ origin, hostname }: URL, load: LoadRobots): Promise<RobotsAnswer> {
    const answer = await load(`${origin}/robots.txt`).then(answerOf, (thrown: unknown) =>
      answerOfFailure(toFailure(thrown), hostname.replace(/^\[|\]$/g, '')),
    );
    const fault = typeof answer === 'number' && answer >= 500;
    await cache.put(
      origin,
      answer,
      fault ? Math.min(FAULT_CACHE_MS, limits.robotsCacheMs) : limits.robotsCacheMs,
    );
    return answer;
  }
}

function answerOf({ status, body }: Answer): RobotsAnswer {
  if (status >= 200 && status < 300) return Buffer.from(body).toString(isUtf8(body) ? 'utf8' : 'latin1');
  return status < 500 ? ABSENT : status;
}

/** A file that cannot be had because of where it is said to be is absent; any other fault is the server's. */
function answerOfFailure(failure: Failure, asked: string): RobotsAnswer {
  const { host = asked } = failure.detail;
  const astray = failure.code === 'address-private' && host !== asked;
  if (astray || failure.code.startsWith('redirect-') || failure.code.startsWith('url-')) return ABSENT;
  if (failure.code === 'internal' || (SAME_FATE.has(failure.code) && host === asked)) throw failure;
  throw new Failure('robots-unavailable', { host: asked, cause: failure.code }, { cause: failure });
}

async function once<T>(running: Map<string, Promise<T>>, key: string, run: () => Promise<T>): Promise<T> {
  const begun = running.get(key);
  if (begun) return begun;
  const promise = run().finally(() => running.delete(key));
  running.set(key, promise);
  return promise;
}
