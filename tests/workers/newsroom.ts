import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

export interface Reply {
  readonly status?: number;
  readonly headers?: Record<string, string>;
  readonly body?: string;
  /** Milliseconds before the answer. */
  readonly delay?: number;
}

/** A site on loopback whose answers a test can change, and which counts what it is asked. */
export interface Newsroom {
  readonly url: string;
  readonly asked: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];
  set(path: string, reply: Reply | ((request: IncomingMessage) => Reply)): void;
  count(path: string): number;
  close(): Promise<void>;
}

export async function openNewsroom(): Promise<Newsroom> {
  const replies = new Map<string, Reply | ((request: IncomingMessage) => Reply)>();
  const asked: Newsroom['asked'] = [];
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let body = '';
    for await (const chunk of request) body += chunk;
    const path = request.url ?? '/';
    asked.push({ method: request.method ?? '', path, headers: request.headers, body });
    const known = replies.get(path) ?? { status: 404, body: 'nothing here' };
    const reply = typeof known === 'function' ? known(request) : known;
    if (reply.delay) await new Promise((next) => setTimeout(next, reply.delay));
    response.writeHead(reply.status ?? 200, { 'content-type': 'text/html; charset=utf-8', ...reply.headers });
    response.end(reply.body ?? '');
  }

  return {
    url: `http://127.0.0.1:${port(server)}`,
    asked,
    set: (path, reply) => void replies.set(path, reply),
    count: (path) => asked.filter((one) => one.path === path).length,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function port(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** A feed whose entries lead to `/page/<name>`. */
export function feedOf(base: string, names: readonly string[], content = ''): string {
  const items = names.map(
    (name) =>
      `<item><guid>${name}</guid><title>${name}</title><link>${base}/page/${name}</link><content>${content}</content></item>`,
  );
  return `<rss>${items.join('')}</rss>`;
}

export function pageOf(title: string, words: string, embeds: readonly string[] = []): string {
  const posts = embeds.map((ref) => `<embed ref="${ref}">`);
  return `<html><head><title>${title}</title></head><body><p>${words}</p>${posts.join('')}</body></html>`;
}
