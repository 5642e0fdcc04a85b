import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Failure, toFailure } from '../failure.js';
import type { Store } from '../store/store.js';
import { ROUTES } from './routes.js';

export interface Api {
  readonly url: string;
  stop(): Promise<void>;
}

/**
 * Serves the HTTP API; on a taken port, on a free one.
 * @param at by default loopback alone: the API has no login of its own
 */
export async function startApi(
  store: Store,
  at: { readonly host: string; readonly port: number },
): Promise<Api> {
  const server = createServer((request, response) => void answer(request, response, store));
  const listen = (port: number) =>
    new Promise<void>((done, fail) => server.once('error', fail).listen(port, at.host, () => done()));
  await listen(at.port).catch(() => listen(0));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${at.host}:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse, store: Store): Promise<void> {
  try {
    if (request.method !== 'GET')
      return send(response, 405, { error: { code: 'input-invalid', message: 'Only GET is served.' } });
    const url = new URL(request.url ?? '/', 'http://api');
    for (const { path, run } of ROUTES) {
      const match = path.exec(url.pathname);
      if (match) return send(response, 200, await run(store, match[1] ?? '', url.searchParams));
    }
    send(response, 404, { error: { code: 'input-invalid', message: `There is no ${url.pathname}.` } });
  } catch (thrown) {
    const failure = toFailure(thrown);
    send(response, statusOf(failure), { error: { code: failure.code, message: failure.message } });
  }
}

function statusOf({ code }: Failure): number {
  if (code.endsWith('-unknown')) return 404;
  if (code.startsWith('store-')) return 503;
  return code === 'input-invalid' ? 400 : 500;
}

function send(response: ServerResponse, status: number, value: unknown): void {
  const body = JSON.stringify(value);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'x-content-type-options': 'nosniff',
  });
  response.end(body);
}
