import { Failure } from '../failure.js';
import { retryAfterMs } from '../retry-after.js';
import type { Sign } from './breaker.js';
import type { Endpoint } from './endpoints.js';
import { readJson } from './json.js';
import type { Asking } from './provider.js';

/** What a provider said. With `againMs` it said nothing: it failed, refused for now, or was not reached. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly againMs?: number;
  /** It was not asked: it was not this question's turn. */
  readonly busy?: boolean;
}

export interface AskOptions {
  /** The key that the answer is kept by: what is forgotten if the answer turns out to be a block. */
  readonly about: string;
  readonly userAgent?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Bytes. */
  readonly maxBytes?: number;
  /** What the answer says of the endpoint. Default `signOf`. */
  readonly sign?: (reply: Reply) => Sign;
}

/**
 * Asks a provider at its pace. Never follows a redirect; never throws.
 * @param path of the endpoint; called when the question's turn has come
 */
export async function ask(
  asking: Asking,
  provider: string,
  endpoint: Endpoint,
  path: string | (() => string),
  options: AskOptions,
): Promise<Reply> {
  const { limits, breaker } = asking;
  try {
    const shut = (await breaker?.shut(endpoint.name)) ?? 0;
    if (shut > 0) return nothing(shut);
    await asking.pace(provider);
    const wait = (await breaker?.enter(endpoint.name)) ?? 0;
    if (wait > 0) return nothing(wait);
    const reply = await put(asking, endpoint, typeof path === 'string' ? path : path(), options);
    const sign = reply.againMs === undefined ? (options.sign ?? signOf)(reply) : 'refused';
    const blockedMs = await tell(asking, endpoint.name, options.about, sign);
    return blockedMs > 0 ? { ...reply, againMs: Math.max(blockedMs, reply.againMs ?? 0) } : reply;
  } catch (thrown) {
    if (thrown instanceof Failure && thrown.code === 'host-busy')
      return { ...nothing(Number(thrown.detail.retryAfterMs ?? limits.providerRetryMs)), busy: true };
    return nothing(limits.providerRetryMs);
  }
}

async function put(
  { io, limits, endpoints }: Asking,
  endpoint: Endpoint,
  path: string,
  { userAgent, headers, maxBytes = limits.maxProviderBytes }: AskOptions,
): Promise<Reply> {
  const base = endpoints[endpoint.name] ?? endpoint.base;
  try {
    const answer = await io.fetch({
      url: base + path,
      redirects: 0,
      maxBytes,
      timeout: limits.resolveTimeoutMs,
      ...(headers && { headers }),
      ...(userAgent && { userAgent }),
      // The provider's own pace has been kept.
      ...(!endpoint.stranger && { intervalMs: 0 }),
      // The operator names this address, and no page can.
      ...((endpoint.own || base !== endpoint.base) && { allowPrivateNetwork: true }),
    });
    const { status } = answer;
    const reply = { status, headers: answer.headers, body: new TextDecoder().decode(answer.body) };
    const asked = retryAfterMs(answer.headers['retry-after'], limits.maxRetryAfterMs, io.now());
    const againMs = Math.max(asked ?? limits.providerRetryMs, 1_000);
    return isPassing(status) ? { ...reply, againMs } : reply;
  } catch (thrown) {
    // An answer that is too large or of no use stays so; anything else may pass.
    if (thrown instanceof Failure && thrown.verdict === 'drop') return { status: 0, headers: {}, body: '' };
    throw thrown;
  }
}

const nothing = (againMs: number): Reply => ({ status: 0, headers: {}, body: '', againMs });

function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** What a status says of the endpoint. A page where JSON was asked for is a wall, and so is a refusal in HTML. */
export function signOf({ status, body }: Reply): Sign {
  if (status === 404 || status === 410) return 'missing';
  if (status === 401 || status === 403) return 'refused';
  return status === 200 && !readJson(body) ? 'refused' : 'answered';
}

/**
 * Tells the breaker of an answer. Gives 0 where the answer may be believed, or the milliseconds after which to ask
 * again: then what the burst before it seemed to say has been forgotten.
 */
export async function tell(asking: Asking, endpoint: string, about: string, sign: Sign): Promise<number> {
  const burst = (await asking.breaker?.tell(endpoint, about, sign)) ?? [];
  if (!burst.length) return 0;
  await asking.cache.forget?.(burst);
  return Math.max((await asking.breaker?.shut(endpoint)) ?? 0, 1_000);
}
