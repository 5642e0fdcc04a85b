import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoints } from '../src/embeds/endpoints.js';
import type { Source } from '../src/source.js';
import { loadWords } from './languages.js';
import { loadNetworkPosts } from './network-posts.js';
import type { Newspaper } from './page.js';
import { loadPosts } from './posts.js';
import { newsroomAnswers } from './providers/of-newsroom.js';
import { createPlayers } from './providers/stand-in.js';
import { type Answer, answerTo } from './routes.js';
import { loadStories, updated } from './story.js';

export interface Newsroom {
  /** Without a slash at its end. */
  readonly url: string;
  readonly source: Source;
  /**
   * From now on the article stands there in its changed form, and the feed says so.
   * @throws when there is no such article, or no change of it
   */
  update(slug: string): void;
  /** Requests by path; those to the stand-ins with the `id` or `url` that was asked for. */
  hits(): ReadonlyMap<string, number>;
  stop(): Promise<void>;
}

/** Serves the invented newsroom, and plays the providers of its posts, on loopback. Port 0 is a free one. */
export async function startNewsroom(options: { readonly port?: number } = {}): Promise<Newsroom> {
  let stories = loadStories();
  const counts = new Map<string, number>();
  const posts = loadPosts();
  const players = createPlayers(newsroomAnswers(posts, [...loadNetworkPosts().values()], () => stories));
  const server = createServer((request, response) => {
    const path = count(request, counts);
    if (!players.play(request, response)) send(request, response, answerTo(path, stories, paper));
  });
  const url = await listen(server, options.port ?? 0);
  const paper: Newspaper = { base: url, words: loadWords(), posts };
  return {
    url,
    source: sourceOf(url, players.endpointsAt(url)),
    update(slug) {
      if (!stories.some((story) => story.slug === slug)) throw new Error(`There is no article "${slug}".`);
      stories = stories.map((story) => (story.slug === slug ? updated(story) : story));
    },
    hits: () => counts,
    stop: () => close(server),
  };
}

function sourceOf(url: string, endpoints: Endpoints): Source {
  return {
    id: 'demo',
    name: 'The Orlavia Herald (demo)',
    feedUrl: `${url}/feed.xml`,
    interval: 60,
    allowPrivateNetwork: true,
    endpoints,
  };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function close(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
}

function count(request: IncomingMessage, counts: Map<string, number>): string {
  const url = new URL(request.url ?? '/', 'http://newsroom.invalid');
  const path = url.pathname;
  const wanted = url.searchParams.get('id') ?? url.searchParams.get('url');
  const name = url.searchParams.has('id') ? 'id' : 'url';
  const key = wanted ? `${path}?${name}=${wanted}` : path;
  counts.set(key, (counts.get(key) ?? 0) + 1);
  return path;
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const headers = { ...answer.headers, ...(answer.modified && validators(answer.body, answer.modified)) };
  if (answer.modified && unchanged(request, headers)) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : answer.body);
}

function validators(body: Answer['body'], modified: Date): Record<string, string> {
  const digest = createHash('sha256').update(body).digest('hex').slice(0, 16);
  return { etag: `"${digest}"`, 'last-modified': modified.toUTCString() };
}

/** RFC 9110, section 13.2.2: the entity tag decides where one is given, the date only where none is. */
function unchanged(request: IncomingMessage, headers: Readonly<Record<string, string>>): boolean {
  const tag = request.headers['if-none-match'];
  if (tag !== undefined) return tag.split(',').some((one) => one.trim().replace(/^W\//, '') === headers.etag);
  const since = Date.parse(request.headers['if-modified-since'] ?? '');
  return since >= Date.parse(headers['last-modified'] ?? '');
}
