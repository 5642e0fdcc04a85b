import type { Fetched, FetchRequest } from '../io.js';
import type { Limits } from '../limits.js';
import type { Agents } from './agents.js';
import { type Deadline, startDeadline } from './deadline.js';
import { describeUrl } from './describe.js';
import { type Answer, type Exchange, exchange } from './exchange.js';
import { follow } from './follow.js';
import { requestHeaders } from './headers.js';
import type { Pacer } from './pacer.js';
import { ROBOTS_REDIRECTS, type Robots } from './robots.js';
import { parseTarget } from './target.js';
import { awaitTurn, heedRetryAfter, noteSent } from './turn.js';

/** What every fetch shares. */
export interface Door {
  readonly limits: Limits;
  readonly pacer: Pacer;
  readonly robots: Robots;
  readonly userAgent: string;
  readonly agents: Agents;
}

/** A wait that is not worth the way back to the queue. */
const ASIDE_MS = 200;

/** The pipe: target, then for every hop robots, turn, connection, caps; redirects around it, one clock over all. */
export function fetchThrough(door: Door, request: FetchRequest): Promise<Fetched> {
  const { maxRedirects, maxBodyBytes } = door.limits;
  const cap = { maxBytes: request.maxBytes ?? maxBodyBytes, overflow: 'refuse' } as const;
  return travel(door, request, request.redirects ?? maxRedirects, cap);
}

async function travel(
  door: Door,
  request: FetchRequest,
  maxRedirects: number,
  cap: Exchange['cap'],
): Promise<Fetched> {
  const started = performance.now();
  const target = parseTarget(request.url, request);
  const { method = 'GET', body, want = 'any', timeout = door.limits.totalTimeoutMs } = request;
  const headers = requestHeaders(request, door.userAgent);
  const about = { host: target.host, url: describeUrl(target.url.href) };
  const deadline = startDeadline(timeout, request.signal, about);
  try {
    const first: Exchange = { target, method, headers, body, want, cap, signal: deadline.signal };
    const { answer, url, redirects } = await follow(first, maxRedirects, request, (sent) =>
      hop(door, sent, request, deadline),
    );
    return { requestedUrl: request.url, url, ...answer, redirects, elapsedMs: performance.now() - started };
  } finally {
    deadline.stop();
  }
}

async function hop(door: Door, sent: Exchange, request: FetchRequest, deadline: Deadline): Promise<Answer> {
  const { limits, pacer } = door;
  const { crawlDelayMs, loaded } = await askRobots(door, sent, request, deadline);
  const asked = Math.min(crawlDelayMs, request.maxCrawlDelayMs ?? limits.maxCrawlDelayMs);
  const intervalMs = Math.max(request.intervalMs ?? limits.hostIntervalMs, asked);
  const longest = request.maxWaitMs ?? limits.maxPaceWaitMs;
  const maxWaitMs = loaded && request.stepAside ? Math.min(longest, ASIDE_MS) : longest;
  await awaitTurn(sent.target, intervalMs, { pacer, maxWaitMs, deadline });
  const onSend = () => noteSent(sent.target, intervalMs, pacer);
  const answer = await exchange(door.agents.agentFor(request), { ...sent, onSend }, limits);
  await heedRetryAfter(sent.target, answer, pacer, limits);
  return answer;
}

interface RobotsAsked {
  readonly crawlDelayMs: number;
  /** True when the site had to be asked for its robots.txt, which took the host's turn. */
  readonly loaded: boolean;
}

/** robots.txt goes through the same pipe, with a clock of its own: other requests may wait for it as well. */
async function askRobots(
  door: Door,
  sent: Exchange,
  request: FetchRequest,
  deadline: Deadline,
): Promise<RobotsAsked> {
  if (!request.robots) return { crawlDelayMs: 0, loaded: false };
  let loaded = false;
  const cap = { maxBytes: door.limits.maxRobotsBytes, overflow: 'cut' } as const;
  const { allowPrivateNetwork = false, proxy, timeout = door.limits.totalTimeoutMs } = request;
  const way = { allowPrivateNetwork, ...(proxy && { proxy }) };
  const userAgent = sent.headers['user-agent'] ?? door.userAgent;
  const load = (url: string) => {
    loaded = true;
    return travel(door, { url, userAgent, ...way, timeout }, ROBOTS_REDIRECTS, cap);
  };
  const named = request.robots === 'named';
  const crawlDelayMs = await deadline.hold(() => door.robots.check(sent.target, userAgent, load, named));
  return { crawlDelayMs, loaded };
}
