import type { Dispatcher } from 'undici';
import type { FetchRequest } from '../io.js';
import type { Limits } from '../limits.js';
import { decodeContent } from './content-encoding.js';
import { checkContentType } from './content-type.js';
import { describeUrl } from './describe.js';
import { answerFault } from './faults.js';
import { answerHeaders } from './headers.js';
import { withOnSend } from './on-send.js';
import { type BodyCap, capInput, checkLength, readBody } from './read-body.js';
import type { Target } from './target.js';

export interface Exchange {
  readonly target: Target;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | undefined;
  readonly want: NonNullable<FetchRequest['want']>;
  readonly cap: BodyCap;
  readonly signal: AbortSignal;
  /** Called when the request goes out over its connection. */
  readonly onSend?: () => void;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Empty for a redirect that is to be followed. */
  readonly body: Uint8Array;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

export function isRedirect(status: number): boolean {
  return REDIRECTS.has(status);
}

/**
 * One request and its answer, within every cap; no redirect is followed.
 * @throws Failure when there is no answer or one that must not be read; whatever `signal` was aborted with
 */
export async function exchange(agent: Dispatcher, sent: Exchange, limits: Limits): Promise<Answer> {
  const { target, signal } = sent;
  const detail = { host: target.host, url: describeUrl(target.url.href) };
  try {
    return await receive(await send(agent, sent), sent, limits);
  } catch (error) {
    signal.throwIfAborted();
    throw answerFault(error, detail) ?? error;
  }
}

function send(agent: Dispatcher, { target, method, headers, body, signal, onSend }: Exchange) {
  const { origin, pathname, search } = target.url;
  const request = { origin, path: pathname + search, method, headers, body: body ?? null, signal };
  return agent.request(onSend ? withOnSend(request, onSend) : request);
}

async function receive(
  { statusCode: status, headers: raw, body }: Dispatcher.ResponseData,
  sent: Exchange,
  limits: Limits,
): Promise<Answer> {
  // The stream fails once more when it is let go below; that was the intention.
  body.on('error', () => {});
  try {
    const headers = answerHeaders(raw, limits);
    if (isRedirect(status)) return { status, headers, body: new Uint8Array() };
    const cap = capFor(status, sent.cap, limits);
    if (status < 300) checkContentType(headers['content-type'], sent.want);
    if (!headers['content-encoding']) checkLength(headers['content-length'], cap);
    const content = decodeContent(capInput(body, cap), headers['content-encoding']);
    return { status, headers, body: await readBody(content, cap) };
  } finally {
    if (!body.readableEnded) body.destroy();
  }
}

/** The body of an error matters less than the error: what is too much of it is left. */
function capFor(status: number, cap: BodyCap, limits: Limits): BodyCap {
  if (status < 400) return cap;
  return { maxBytes: Math.min(cap.maxBytes, limits.maxErrorBytes), overflow: 'cut' };
}
