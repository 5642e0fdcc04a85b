import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { toFailure } from '../failure.js';
import { readRequest } from './body.js';
import { checkWrite } from './guard.js';
import { createMatcher } from './match.js';
import type { ApiDeps, Route } from './route.js';
import { ROUTES } from './routes.js';
import { statusOf } from './status.js';

export interface Api {
  readonly url: string;
  stop(): Promise<void>;
}

export interface ApiPlace {
  readonly host: string;
  readonly port: number;
  /** Who sends it may change something. Without one, only this machine may. */
  readonly token?: string;
  /** True where something is in front of it that passes on the requests of others: then nobody may without a token. */
  readonly proxied?: boolean;
}

const match = createMatcher(ROUTES);
const REQUEST_MS = 30_000;

/**
 * Serves the HTTP API; on a taken port, on a free one.
 * @param at by default loopback alone
 */
export async function startApi(deps: ApiDeps, at: ApiPlace): Promise<Api> {
  const server = createServer({ requestTimeout: REQUEST_MS }, (request, response) => {
    void answer(request, response, deps, at);
  });
  const listen = (port: number) =>
    new Promise<void>((done, fail) => server.once('error', fail).listen(port, at.host, () => done()));
  await listen(at.port).catch(() => listen(0));
  const { port } = server.address() as AddressInfo;
  const host = at.host.includes(':') ? `[${at.host}]` : at.host;
  return {
    url: `http://${host}:${port}`,
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  deps: ApiDeps,
  at: ApiPlace,
): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://api');
    const method = request.method === 'HEAD' ? 'GET' : (request.method ?? 'GET');
    const { route, params } = match(method, url.pathname);
    if (route.writes) checkWrite(request, at);
    const asked = { params, query: url.searchParams };
    const body = route.raw ? { request } : { body: await readRequest(request, route, deps.store.limits) };
    const value = await route.run(deps, { body: undefined, ...asked, ...body });
    send(response, route.status ?? 200, value, route);
  } catch (thrown) {
    fail(request, response, thrown);
  }
}

function fail(request: IncomingMessage, response: ServerResponse, thrown: unknown): void {
  const failure = toFailure(thrown);
  if (failure.code === 'api-unauthorized') response.setHeader('www-authenticate', 'Bearer');
  if (failure.code === 'method-unknown') response.setHeader('allow', String(failure.detail.allowed));
  if (failure.code === 'api-busy' || failure.code === 'push-busy') response.setHeader('retry-after', '10');
  // What is left of the request is not read.
  if (!request.complete) response.setHeader('connection', 'close');
  send(response, statusOf(failure), { error: { code: failure.code, message: failure.message } });
}

function send(response: ServerResponse, status: number, value: unknown, route?: Route): void {
  const text = route?.answerType ? String(value) : JSON.stringify(value);
  response.writeHead(status, {
    'content-type': `${route?.answerType ?? 'application/json'}; charset=utf-8`,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  });
  response.end(text);
}
