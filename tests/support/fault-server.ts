import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';

export type Handler = (request: IncomingMessage, response: ServerResponse, query: URLSearchParams) => void;

export interface FaultServer {
  readonly port: number;
  /** `http://127.0.0.1:port` and the path. */
  url(path: string): string;
  /** Adds or replaces a path. */
  on(path: string, handler: Handler): void;
  /** Every request so far: method, path with query, headers. */
  readonly seen: { method: string; path: string; headers: IncomingMessage['headers'] }[];
  /** Sockets that were opened so far. */
  connections(): number;
  close(): Promise<void>;
}

const DRIP_MS = 50;
const BOMB = 64 * 1024 * 1024;

/** A real HTTP server on loopback that does everything wrong that a server can do. */
export async function startFaultServer(): Promise<FaultServer> {
  const handlers = new Map<string, Handler>(FAULTS);
  const seen: FaultServer['seen'] = [];
  const sockets = new Set<Socket>();
  let opened = 0;
  const server = createServer({ maxHeaderSize: 64 * 1024 }, (request, response) => {
    const url = new URL(`http://server${request.url ?? '/'}`);
    seen.push({ method: request.method ?? '', path: url.pathname + url.search, headers: request.headers });
    const handler = handlers.get(url.pathname);
    if (handler) handler(request, response, url.searchParams);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
  });
  server.on('connection', (socket) => {
    opened++;
    sockets.add(socket);
    socket.on('error', () => {}).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    on: (path, handler) => void handlers.set(path, handler),
    seen,
    connections: () => opened,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** Repeats until the other side has gone. */
function drip(response: ServerResponse, write: () => void): void {
  const timer = setInterval(write, DRIP_MS);
  response.on('close', () => clearInterval(timer));
}

function send(encoding: string, body: () => Uint8Array): Handler {
  return (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding }).end(body());
  };
}

const TEXT = Buffer.from('<p>The ferry was late again.</p>');
const zeroes = () => Buffer.alloc(BOMB);

/** A bomb is made at its first request and kept. */
function bomb(encoding: string, make: () => Uint8Array): Handler {
  let made: Uint8Array | undefined;
  return send(encoding, () => {
    made ??= make();
    return made;
  });
}

const brotli = (bytes: Uint8Array) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } });

/** Answers by path; `?to=`, `?status=` and `?type=` where they make sense. */
const FAULTS: readonly (readonly [path: string, handler: Handler])[] = [
  [
    '/ok',
    (_, res, query) => res.writeHead(200, { 'content-type': query.get('type') ?? 'text/html' }).end(TEXT),
  ],
  ['/echo', (req, res) => req.pipe(res.writeHead(200, { 'content-type': 'text/plain' }))],
  [
    '/status',
    (_, res, query) => {
      const wait = query.get('retry-after');
      res.writeHead(Number(query.get('status')), wait ? { 'retry-after': wait } : {}).end();
    },
  ],
  [
    '/redirect',
    (_, res, query) => {
      const to = query.get('to');
      res.writeHead(Number(query.get('status') ?? 302), to === null ? {} : { location: to }).end('moved');
    },
  ],
  ['/loop', (_, res) => res.writeHead(302, { location: '/loop' }).end()],
  [
    '/hops',
    (_, res, query) => {
      const left = Number(query.get('n'));
      res.writeHead(302, { location: left > 1 ? `/hops?n=${left - 1}` : '/ok' }).end();
    },
  ],
  ['/silent', () => {}],
  [
    '/drip-headers',
    (_, res) => {
      res.socket?.write('HTTP/1.1 200 OK\r\n');
      drip(res, () => res.socket?.write('x-drip: 1\r\n'));
    },
  ],
  [
    '/drip-body',
    (_, res) => {
      res.writeHead(200, { 'content-type': 'text/html' });
      drip(res, () => res.write('x'));
    },
  ],
  ['/stall', (_, res) => res.writeHead(200, { 'content-type': 'text/html' }).write('begun')],
  [
    '/endless',
    (_, res) => {
      res.writeHead(200, { 'content-type': 'text/html' });
      const fill = () => {
        while (!res.destroyed && res.write(Buffer.alloc(65_536, 0x61)));
      };
      res.on('drain', fill);
      fill();
    },
  ],
  [
    '/says-huge',
    (_, res) => {
      res.writeHead(200, { 'content-type': 'text/html', 'content-length': 10 * 2 ** 30 }).write('x');
    },
  ],
  ['/huge-headers', (_, res) => res.writeHead(200, { 'x-huge': 'h'.repeat(100_000) }).end()],
  [
    '/many-headers',
    (_, res) => {
      const headers = Array.from({ length: 1_000 }, (__, i) => `x-${i}: 1\r\n`).join('');
      res.socket?.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n${headers}content-length: 0\r\n\r\n`);
    },
  ],
  [
    '/odd-headers',
    (_, res) => {
      const odd = '__proto__: a\r\n__proto__: b\r\nconstructor: c\r\nx-twice: 1\r\nx-twice: 2\r\n';
      res.socket?.end(`HTTP/1.1 200 OK\r\nconnection: close\r\n${odd}content-length: 2\r\n\r\nok`);
    },
  ],
  [
    '/informational',
    (_, res) => drip(res, () => res.socket?.write('HTTP/1.1 103 Early Hints\r\nx: y\r\n\r\n')),
  ],
  [
    '/cut',
    (_, res) => {
      res.writeHead(200, { 'content-type': 'text/html', 'content-length': 1000 }).write('half');
      setImmediate(() => res.socket?.destroy());
    },
  ],
  [
    '/cut-chunked',
    (_, res) => {
      res.writeHead(200, { 'content-type': 'text/html' }).write('half');
      setImmediate(() => res.socket?.destroy());
    },
  ],
  [
    '/two-lengths',
    (_, res) => {
      res.socket?.end('HTTP/1.1 200 OK\r\ncontent-length: 2\r\ncontent-length: 4\r\n\r\nokok');
    },
  ],
  ['/not-http', (_, res) => res.socket?.end('220 mail.example ESMTP\r\n')],
  ['/gzip', send('gzip', () => gzipSync(TEXT))],
  ['/x-gzip', send('x-gzip', () => gzipSync(TEXT))],
  ['/gzip-cut', send('gzip', () => gzipSync(TEXT).subarray(0, -8))],
  ['/br-lie', send('br', () => TEXT)],
  ['/gzip-lie', send('gzip', () => TEXT)],
  ['/deflate', send('deflate', () => deflateSync(TEXT))],
  ['/deflate-raw', send('deflate', () => deflateRawSync(TEXT))],
  ['/br', send('br', () => brotli(TEXT))],
  ['/gzip-br', send('gzip, br', () => brotli(gzipSync(TEXT)))],
  ['/three-layers', send('gzip, gzip, gzip', () => gzipSync(gzipSync(gzipSync(TEXT))))],
  ['/zstd', send('zstd', () => TEXT)],
  ['/said-utf8', send('UTF-8', () => TEXT)],
  ['/bomb/gzip', bomb('gzip', () => gzipSync(zeroes(), { level: 1 }))],
  ['/bomb/gzip-gzip', bomb('gzip, gzip', () => gzipSync(gzipSync(zeroes(), { level: 1 })))],
  ['/bomb/deflate', bomb('deflate', () => deflateSync(zeroes(), { level: 1 }))],
  ['/bomb/br', bomb('br', () => brotli(zeroes()))],
];
