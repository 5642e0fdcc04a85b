import { Failure } from '../failure.js';
import type { Endpoint } from './endpoints.js';
import type { Asking } from './provider.js';

/** What a provider said. With `againMs` it said nothing: it failed, refused for now, or was not reached. */
export interface Reply {
  readonly status: number;
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly againMs?: number;
}

export interface AskOptions {
  readonly userAgent?: string;
  /** Bytes. */
  readonly maxBytes?: number;
}

/** Asks a provider at its pace. Never follows a redirect; never throws. */
export async function ask(
  asking: Asking,
  provider: string,
  endpoint: Endpoint,
  path: string,
  options: AskOptions = {},
): Promise<Reply> {
  const { io, limits } = asking;
  const base = asking.endpoints[endpoint.name] ?? endpoint.base;
  try {
    await asking.pace(provider);
    const { status, headers, body } = await io.fetch({
      url: base + path,
      redirects: 0,
      maxBytes: options.maxBytes ?? limits.maxProviderBytes,
      timeout: limits.resolveTimeoutMs,
      ...(options.userAgent && { userAgent: options.userAgent }),
      // The operator names this address, and no page can.
      ...(base !== endpoint.base && { allowPrivateNetwork: true }),
    });
    const reply = { status, headers, body: new TextDecoder().decode(body) };
    return isPassing(status) ? { ...reply, againMs: waitOf(headers, asking) } : reply;
  } catch (thrown) {
    // An answer that is too large or of no use stays so; anything else may pass.
    const lasting = thrown instanceof Failure && thrown.verdict === 'drop';
    return { status: 0, headers: {}, body: '', ...(!lasting && { againMs: limits.providerRetryMs }) };
  }
}

function isPassing(status: number): boolean {
  return status === 408 || status === 425 || status === 429 || status >= 500;
}

/** Milliseconds to wait: what Retry-After says (seconds or a date), within limits. */
function waitOf(headers: Readonly<Record<string, string>>, { io, limits }: Asking): number {
  const given = headers['retry-after'] ?? '';
  const wait = /^\d+$/.test(given) ? Number(given) * 1000 : Date.parse(given) - io.now();
  return Number.isFinite(wait)
    ? Math.min(Math.max(wait, 1_000), limits.maxRetryAfterMs)
    : limits.providerRetryMs;
}
