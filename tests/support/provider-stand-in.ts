import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../../src/embeds/endpoints.js';

/** What the stand-in answers with. */
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

export interface Asked {
  readonly key: string;
  readonly url: URL;
  readonly userAgent: string;
  readonly authorization?: string;
}

type Reply = Scripted | Scripted[] | ((asked: Asked) => Scripted);

export interface StandIn {
  readonly base: string;
  /** Each endpoint's name leads to a folder of its own. */
  readonly endpoints: Endpoints;
  /**
   * `ENDPOINT REF`, or `ENDPOINT` for all that is asked there -> one answer, answers one after the other of which the
   * last one stays, or what makes them.
   */
  readonly answers: Map<string, Reply>;
  /** What was asked for, in order. */
  readonly asked: Asked[];
  close(): Promise<void>;
}

const NAMES =
  'syndication oembed tco x-api fxtwitter bluesky mastodon telegram youtube tiktok vimeo reddit spotify soundcloud dailymotion streamable rumble pinterest flourish datawrapper infogram scribd documentcloud instagram facebook threads flickr tiktok-short facebook-short reddit-short pinterest-short'.split(
    ' ',
  );

/** One loopback server that plays every provider. What is not scripted is answered as X answers: 404, in HTML. */
export async function startProviders(): Promise<StandIn> {
  const answers: StandIn['answers'] = new Map();
  const asked: StandIn['asked'] = [];
  const server = createServer((request, response) => {
    const given = read(request);
    asked.push(given);
    reply(pick(answers, given), request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    endpoints: Object.fromEntries(NAMES.map((name) => [name, `${base}/${name}`])),
    answers,
    asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function read(request: IncomingMessage): Asked {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { authorization, 'user-agent': userAgent = '' } = request.headers;
  return { key: keyOf(url), url, userAgent, ...(authorization && { authorization }) };
}

/** The ref is what tells posts apart: an id, a URL's last part, or what is behind the endpoint's name. */
function keyOf(url: URL): string {
  const [, name = '', ...path] = url.pathname.split('/');
  const { searchParams: query } = url;
  const asked = query.get('id') ?? query.get('handle') ?? query.get('ids') ?? query.getAll('uris').join(',');
  const page = query.get('url');
  const ref = asked || (page ? (/([^/=?]+)\/?$/.exec(page)?.[1] ?? page) : path.join('/'));
  return `${name} ${ref}`;
}

function pick(answers: StandIn['answers'], asked: Asked): Scripted {
  const found = answers.get(asked.key) ?? answers.get(asked.key.split(' ', 1)[0] ?? '');
  if (typeof found === 'function') return found(asked);
  const one = Array.isArray(found) ? (found.length > 1 ? found.shift() : found[0]) : found;
  return one ?? { status: 404, body: '<h1>Nothing here</h1>' };
}

function reply(scripted: Scripted, request: IncomingMessage, response: ServerResponse): void {
  const { body = '', slow = 0, cut } = scripted;
  if (slow) {
    const timer = setTimeout(() => reply({ ...scripted, slow: 0 }, request, response), slow);
    response.on('close', () => clearTimeout(timer));
    return;
  }
  if (cut === true) {
    request.socket.destroy();
    return;
  }
  const isJson = typeof body === 'object';
  const type = isJson ? 'application/json' : 'text/html';
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
