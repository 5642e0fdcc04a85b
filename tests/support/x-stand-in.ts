import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../../src/embeds/endpoints.js';

/** What the stand-in answers with. */
export interface Scripted {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. */
  readonly body?: unknown;
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean;
}

export interface StandIn {
  readonly endpoints: Endpoints;
  /** `syndication ID`, `oembed ID`, `tco CODE` or `youtube ID` -> the answers, one after the other; the last one stays. */
  readonly answers: Map<string, Scripted[]>;
  /** What was asked for, in order. */
  readonly asked: { readonly key: string; readonly url: URL; readonly userAgent: string }[];
  close(): Promise<void>;
}

/** A loopback server that plays X's endpoints and YouTube's. What is not scripted is answered as X answers: 404, HTML. */
export async function startXStandIn(): Promise<StandIn> {
  const answers: StandIn['answers'] = new Map();
  const asked: StandIn['asked'] = [];
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const key = keyOf(url);
    asked.push({ key, url, userAgent: request.headers['user-agent'] ?? '' });
    const queue = answers.get(key) ?? [];
    reply(
      (queue.length > 1 ? queue.shift() : queue[0]) ?? { status: 404, body: '<h1>Nothing here</h1>' },
      request,
      response,
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    endpoints: {
      syndication: `${base}/syndication`,
      oembed: `${base}/publish`,
      tco: `${base}/tco`,
      youtube: `${base}/youtube`,
    },
    answers,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function keyOf(url: URL): string {
  const [, place, name] = url.pathname.split('/');
  if (place === 'syndication') return `syndication ${url.searchParams.get('id')}`;
  if (place === 'publish') return `oembed ${/(\d+)$/.exec(url.searchParams.get('url') ?? '')?.[1]}`;
  if (place === 'youtube') return `youtube ${/v=(.+)$/.exec(url.searchParams.get('url') ?? '')?.[1]}`;
  return `${place} ${name}`;
}

function reply(scripted: Scripted, request: IncomingMessage, response: ServerResponse): void {
  if (scripted.cut) {
    request.socket.destroy();
    return;
  }
  const { body = '' } = scripted;
  const isJson = typeof body === 'object';
  response.writeHead(scripted.status ?? 200, {
    'content-type': isJson ? 'application/json' : 'text/html',
    ...scripted.headers,
  });
  response.end(isJson ? JSON.stringify(body) : String(body));
}
