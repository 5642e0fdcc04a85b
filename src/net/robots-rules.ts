import robotsParser from 'robots-parser';
import type { Limits } from '../limits.js';
import type { RobotsAnswer } from './robots-cache.js';

// Its types describe an ES module; what it is, is one function.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

export interface RobotsVerdict {
  readonly verdict: 'allowed' | 'disallowed' | 'unavailable';
  /** Milliseconds between requests that the site asks for. */
  readonly crawlDelayMs: number;
}

/** Characters of rules with wildcards times those of the path: what matching may cost (about 0.3 s). */
const MAX_MATCHING = 50_000_000;

/**
 * What a robots.txt says about a URL (RFC 9309): an answer of 4xx allows everything, one of 5xx nothing.
 * @param userAgent the product token is its part before `/`
 * @param named true when only a group that names the user agent may forbid
 */
export function judgeRobots(
  url: URL,
  answer: RobotsAnswer,
  userAgent: string,
  limits: Limits,
  named = false,
): RobotsVerdict {
  if (typeof answer === 'number')
    return { verdict: answer >= 500 && !named ? 'unavailable' : 'allowed', crawlDelayMs: 0 };
  const path = url.pathname + url.search;
  const rules = capMatching(answer, path.length);
  const robots = parseRobots(new URL('/robots.txt', url).href, rules);
  const delay = Number(robots.getCrawlDelay(userAgent) ?? 0) * 1_000;
  const counts = !named || names(rules, userAgent);
  const forbidden = counts && robots.isAllowed(url.href, userAgent) === false;
  return {
    verdict: forbidden ? 'disallowed' : 'allowed',
    crawlDelayMs: Math.min(Math.max(Number.isFinite(delay) ? delay : 0, 0), limits.maxCrawlDelayMs),
  };
}

/** True when a group is for this user agent, and not just for all. */
function names(text: string, userAgent: string): boolean {
  const token = (said: string) => said.split('/')[0]?.trim().toLowerCase();
  const own = token(userAgent);
  return text.split(/\r\n|\r|\n/).some((line) => {
    const said = /^\s*user-?agent\s*:([^#]*)/i.exec(line.slice(0, 500))?.[1];
    return said !== undefined && token(said) === own;
  });
}

/** Drops rules with wildcards once matching them all would hold the process up. */
function capMatching(text: string, pathLength: number): string {
  if (text.length * pathLength <= MAX_MATCHING) return text;
  let cost = 0;
  const lines = text.split(/\r\n|\r|\n/).filter((line) => {
    if (!/^\s*(dis)?allow\b[^*]*\*/i.test(line)) return true;
    cost += line.length * pathLength;
    return cost <= MAX_MATCHING;
  });
  return lines.join('\n');
}
