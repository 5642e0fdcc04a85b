import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a stand-in answers with: an answer, or a fault. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
  /** Cuts the connection: instead of answering, or in the middle of the body. */
  readonly cut?: boolean | 'half';
  /** Waits so many milliseconds before it answers. */
  readonly slow?: number;
  /** Sends so many bytes more than `body`. */
  readonly padding?: number;
}

/** The faults that providers show, each a rest for what they would have answered. */
export const FAULTS = {
  throttled: { status: 429, headers: { 'retry-after': '1' }, body: {} },
  /** A wall before all of it: 403 with a page where JSON was asked for. */
  blocked: { status: 403, body: '<html><title>Just a moment...</title></html>' },
  htmlForJson: { status: 200, body: '<!DOCTYPE html><title>Log in</title>' },
  failing: { status: 503, body: 'Service Unavailable' },
  cutOff: { body: { posts: [] }, cut: 'half' },
  hungUp: { cut: true },
  slow: { body: {}, slow: 60_000 },
  endless: { body: {}, padding: 100 * 1024 * 1024 },
  redirecting: { status: 302, headers: { location: 'http://169.254.169.254/latest' } },
  empty: { status: 200, body: '' },
  missing: { status: 404, body: '<h1>Not Found</h1>' },
} as const satisfies Readonly<Record<string, Scripted>>;

/** Sends an answer as it is scripted. */
export function send(scripted: Scripted, request: IncomingMessage, response: ServerResponse): void {
  const { body = '', slow = 0, cut } = scripted;
  if (slow) {
    const timer = setTimeout(() => send({ ...scripted, slow: 0 }, request, response), slow);
    response.on('close', () => clearTimeout(timer));
    return;
  }
  if (cut === true) {
    request.socket.destroy();
    return;
  }
  const isJson = typeof body === 'object';
  const type = isJson ? 'application/json; charset=utf-8' : 'text/html; charset=utf-8';
  response.writeHead(scripted.status ?? 200, { 'content-type': type, ...scripted.headers });
  response.write(isJson ? JSON.stringify(body) : String(body));
  if (cut === 'half') setImmediate(() => request.socket.destroy());
  else pad(response, scripted.padding ?? 0);
}

const CHUNK = Buffer.alloc(65_536, 0x20);

function pad(response: ServerResponse, bytes: number): void {
  let left = bytes;
  const more = (): void => {
    while (left > 0 && !response.destroyed) {
      left -= CHUNK.length;
      if (!response.write(CHUNK)) {
        response.once('drain', more);
        return;
      }
    }
    response.end();
  };
  more();
}
