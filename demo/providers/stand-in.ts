import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../../src/embeds/endpoints.js';
import { FAULTS, type Scripted, send } from './scripted.js';

export interface Asked {
  readonly key: string;
  readonly url: URL;
  readonly userAgent: string;
  readonly authorization?: string;
  /** How often the same was asked before. */
  readonly before: number;
}

export type Reply = Scripted | Scripted[] | ((asked: Asked) => Scripted);

/** Plays the providers. */
export interface Players {
  /** Each endpoint's name leads to a folder of its own. */
  endpointsAt(base: string): Endpoints;
  /**
   * `ENDPOINT REF`, or `ENDPOINT` for all that is asked there -> one answer, answers one after the other of which the
   * last one stays, or what makes them.
   */
  readonly answers: Map<string, Reply>;
  /** What was asked for, in order. */
  readonly asked: Asked[];
  /** Answers a request that is for one of the endpoints; false for one that is not. */
  play(request: IncomingMessage, response: ServerResponse): boolean;
}

/** A server of its own that plays the providers. */
export interface StandIn extends Pick<Players, 'answers' | 'asked'> {
  readonly base: string;
  readonly endpoints: Endpoints;
  close(): Promise<void>;
}

const NAMES =
  'syndication oembed tco x-api fxtwitter bluesky mastodon telegram youtube tiktok vimeo reddit spotify soundcloud dailymotion streamable rumble wistia pinterest flourish datawrapper infogram scribd documentcloud instagram facebook threads flickr tiktok-short facebook-short reddit-short pinterest-short'.split(
    ' ',
  );

/** What is not scripted is answered as X answers: 404, in HTML. */
export function createPlayers(answers: Players['answers'] = new Map()): Players {
  const asked: Asked[] = [];
  const counts = new Map<string, number>();
  const names = new Set(NAMES);
  return {
    answers,
    asked,
    endpointsAt: (base) => Object.fromEntries(NAMES.map((name) => [name, `${base}/${name}`])),
    play(request, response) {
      const given = read(request, counts);
      if (!names.has(given.key.split(' ', 1)[0] ?? '')) return false;
      asked.push(given);
      send(pick(answers, given), request, response);
      return true;
    },
  };
}

/** One loopback server that plays every provider. */
export async function startProviders(): Promise<StandIn> {
  const players = createPlayers();
  const server = createServer((request, response) => {
    if (!players.play(request, response)) send(FAULTS.missing, request, response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    base,
    endpoints: players.endpointsAt(base),
    answers: players.answers,
    asked: players.asked,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function read(request: IncomingMessage, counts: Map<string, number>): Asked {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const { authorization, 'user-agent': userAgent = '' } = request.headers;
  const key = keyOf(url);
  const before = counts.get(key) ?? 0;
  counts.set(key, before + 1);
  return { key, url, userAgent, before, ...(authorization && { authorization }) };
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
  return one ?? FAULTS.missing;
}
