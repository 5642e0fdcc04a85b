import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_LIMITS } from '../../src/limits.js';
import { listCases } from '../../src/store/cases.js';
import { changesAfter, countRecords } from '../../src/store/records.js';
import { startServer } from '../../src/store/server.js';
import { addSource } from '../../src/store/sources.js';
import { openStore, type Store } from '../../src/store/store.js';
import type { Stalls } from '../../workers/queues.js';
import { type Newsroom, openNewsroom } from '../workers/newsroom.js';

export interface ChaosOptions {
  readonly articles: number;
  readonly kills: number;
  readonly workers: number;
  /** Milliseconds that a page takes to arrive; the stand-in takes a fifth of it to clean one. */
  readonly workMs: number;
  /** At most this many milliseconds between two kills. */
  readonly pauseMs: number;
  readonly stalls?: Partial<Stalls>;
  /** `stand-ins`: not the door, threads and providers as built. */
  readonly parts: 'built' | 'stand-ins';
  readonly seed: number;
}

export interface ChaosResult {
  readonly articles: number;
  readonly kills: number;
  /** Articles that were not records yet when the last worker was killed. */
  readonly leftAtLastKill: number;
  readonly records: number;
  readonly changes: number;
  readonly stream: number;
  /** Articles with more than one revision. */
  readonly revised: number;
  readonly lost: number;
  readonly cases: number;
  /** Requests for pages beyond one for each. */
  readonly fetchedAgain: number;
  /** Exit codes of the workers that were asked to stop. */
  readonly exits: readonly (number | null)[];
  readonly seconds: number;
}

const FEEDS = 5;
const PREFIX = 'chaos';

/** Kills workers at random moments while they work, and tells what came of the articles. */
export async function runChaos(options: ChaosOptions): Promise<ChaosResult> {
  const begun = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-chaos-'));
  const server = await startServer(join(folder, 'redis'));
  const site = await openSite(options);
  const limits = { ...DEFAULT_LIMITS, hostIntervalMs: 0, tickMs: 200, firstBackoffMs: 100 };
  const store = await openStore({ url: server.url, prefix: PREFIX, limits });
  const archive = join(folder, 'archive');
  const given = { url: server.url, prefix: PREFIX, archive, limits, site: site.url, ...options };
  const crew = await Promise.all(Array.from({ length: options.workers }, () => hire(given)));
  try {
    for (let n = 0; n < FEEDS; n += 1) await addSource(store, sourceOf(site, n));
    const leftAtLastKill = await killSome(crew, () => hire(given), store, options);
    await reached(store, options.articles);
    const exits = await Promise.all(crew.map(dismiss));
    return {
      ...(await count(store, site, options)),
      leftAtLastKill,
      exits,
      seconds: Math.round((performance.now() - begun) / 100) / 10,
    };
  } finally {
    for (const child of crew) child.kill('SIGKILL');
    await Promise.all([store.close(), site.close(), server.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

function sourceOf({ url }: Newsroom, n: number) {
  return { id: `feed-${n}`, name: `Feed ${n}`, feedUrl: `${url}/feed/${n}`, allowPrivateNetwork: true };
}

async function openSite({ articles, workMs }: ChaosOptions): Promise<Newsroom> {
  const site = await openNewsroom();
  site.set('/robots.txt', { body: 'User-agent: *\nAllow: /', headers: { 'content-type': 'text/plain' } });
  for (let feed = 0; feed < FEEDS; feed += 1) {
    const names = Array.from({ length: articles }, (_, n) => n).filter((n) => n % FEEDS === feed);
    const items = names.map(
      (n) => `<item><guid>${n}</guid><title>Article ${n}</title><link>${site.url}/page/${n}</link></item>`,
    );
    const body = `<?xml version="1.0"?><rss version="2.0"><channel><title>Feed</title>${items.join('')}</channel></rss>`;
    site.set(`/feed/${feed}`, { body, headers: { 'content-type': 'application/rss+xml' } });
    for (const n of names) site.set(`/page/${n}`, { delay: workMs, body: page(n) });
  }
  return site;
}

function page(n: number): string {
  const words = `The town council met on day ${n} to speak about bridge number ${n}, which has been shut for a while. `;
  return `<!doctype html><html lang="en"><head><title>Article ${n}</title></head><body><main><article><h1>Article ${n}</h1><p>${words.repeat(4)}</p><p>${words.repeat(3)}</p></article></main></body></html>`;
}

/** A worker process that is ready. */
export function hire(given: object): Promise<ChildProcess> {
  const child = fork(new URL('./child.ts', import.meta.url), {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, CHAOS: JSON.stringify(given) },
  });
  return new Promise((done, fail) => {
    child.once('message', () => done(child));
    child.once('exit', (code) => fail(new Error(`a worker ended with ${code} before it was ready`)));
  });
}

/**
 * Kills over the first half of the work, and goes on while replacements start: on a slow machine the others would else
 * be done by the next kill. Gives how many articles were left at the last one.
 */
async function killSome(
  crew: ChildProcess[],
  replace: () => Promise<ChildProcess>,
  store: Store,
  { kills, pauseMs, articles, seed }: ChaosOptions,
): Promise<number> {
  const random = dice(seed);
  const starting: Promise<unknown>[] = [];
  let left = articles;
  for (let kill = 0; kill < kills; kill += 1) {
    await reached(store, Math.floor((articles * (kill + 1)) / (kills + 1) / 2));
    await new Promise((next) => setTimeout(next, random() * pauseMs));
    if (!crew.length) await Promise.all(starting);
    const [victim] = crew.splice(Math.floor(random() * crew.length), 1);
    left = articles - (await countRecords(store));
    await end(victim, 'SIGKILL');
    starting.push(replace().then((child) => crew.push(child)));
  }
  await Promise.all(starting);
  return left;
}

async function reached(store: Store, records: number): Promise<void> {
  const until = Date.now() + 120_000;
  while ((await countRecords(store)) < records && Date.now() < until)
    await new Promise((next) => setTimeout(next, 100));
}

function dismiss(child: ChildProcess): Promise<number | null> {
  return end(child, 'SIGTERM');
}

/** Ends a worker process. @returns its exit code */
export function end(child: ChildProcess | undefined, signal: NodeJS.Signals): Promise<number | null> {
  return new Promise((done) => {
    child?.once('exit', (code) => done(code));
    child?.kill(signal);
  });
}

async function count(store: Store, site: Newsroom, { articles, kills }: ChaosOptions) {
  const changes = await changesAfter(store, 0, articles * 10);
  const records = await countRecords(store);
  const pages = site.asked.filter(({ path }) => path.startsWith('/page/')).length;
  return {
    articles,
    kills,
    records,
    changes: changes.length,
    stream: await store.redis.xlen(store.keys.stream),
    revised: changes.filter(({ revision }) => revision > 1).length,
    lost: articles - new Set(changes.map(({ id }) => id)).size,
    cases: (await listCases(store)).length,
    fetchedAgain: pages - articles,
  };
}

/** Random numbers that a seed gives again (a linear congruential generator with the constants of Numerical Recipes). */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
