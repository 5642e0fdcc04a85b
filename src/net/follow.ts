import { Failure } from '../failure.js';
import type { Fetched, FetchRequest } from '../io.js';
import { describeUrl } from './describe.js';
import { type Answer, type Exchange, isRedirect } from './exchange.js';
import { harmlessHeaders, locationOf } from './headers.js';
import { parseTarget, type TargetPolicy } from './target.js';

/** Where the answers come from, hop by hop. */
export type Hop = (sent: Exchange) => Promise<Answer>;

export interface Journey extends Pick<Fetched, 'url' | 'redirects'> {
  readonly answer: Answer;
}

/**
 * Follows redirects by hand: every hop is a new address with all its checks, and takes along to another origin
 * nothing that could be a secret. With `maxRedirects` 0 a redirect is the answer.
 * @throws Failure `redirect-limit` (too many, or in a circle), `redirect-invalid`, and those of `parseTarget` and `hop`
 */
export async function follow(
  first: Exchange,
  maxRedirects: number,
  policy: TargetPolicy,
  hop: Hop,
): Promise<Journey> {
  const redirects: { url: string; status: number }[] = [];
  const seen = new Set<string>();
  let sent = first;
  for (;;) {
    const { href } = sent.target.url;
    seen.add(`${sent.method} ${href}`);
    const answer = await hop(sent);
    if (!isRedirect(answer.status) || maxRedirects === 0) return { answer, url: href, redirects };
    redirects.push({ url: href, status: answer.status });
    const next = nextHop(sent, answer, policy);
    if (redirects.length > maxRedirects || seen.has(`${next.method} ${next.target.url.href}`))
      throw new Failure('redirect-limit', { ...where(next), redirects: redirects.length });
    sent = next;
  }
}

function nextHop(sent: Exchange, answer: Answer, policy: TargetPolicy): Exchange {
  const from = sent.target.url;
  const location = locationOf(answer.headers);
  if (!location) throw invalid(sent, 'no Location');
  const target = parseTarget(absolute(location, from, sent), policy);
  // What was asked for in secret is not fetched in the open.
  if (from.protocol === 'https:' && target.url.protocol === 'http:') throw invalid(sent, 'https to http');
  const moved = { ...sent, target };
  const next = becomesGet(sent.method, answer.status) ? asGet(moved) : moved;
  if (target.url.origin === from.origin) return next;
  if (next.body) throw invalid(sent, 'a request body to another origin');
  return { ...next, headers: harmlessHeaders(next.headers) };
}

function absolute(location: string, from: URL, sent: Exchange): string {
  if (/^[a-z][a-z0-9+.-]{0,30}:/i.test(location)) return location;
  try {
    return new URL(location, from).href;
  } catch {
    throw invalid(sent, 'Location is no URL');
  }
}

/** RFC 9110: 303 always, and 301 and 302 as everyone does it. */
function becomesGet(method: FetchRequest['method'], status: number): boolean {
  return method === 'POST' && status < 304;
}

function asGet(sent: Exchange): Exchange {
  const headers = Object.fromEntries(
    Object.entries(sent.headers).filter(([name]) => name !== 'content-type'),
  );
  return { ...sent, method: 'GET', body: undefined, headers };
}

function invalid(sent: Exchange, reason: string): Failure {
  return new Failure('redirect-invalid', { ...where(sent), reason });
}

function where({ target }: Exchange) {
  return { host: target.host, url: describeUrl(target.url.href) };
}
