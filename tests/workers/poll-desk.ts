import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { readFeed } from '../../src/feed/read.js';
import type { Fetched, FetchRequest } from '../../src/io.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { failureOfStatus } from '../../src/net/status.js';
import type { Source } from '../../src/source.js';
import { createArchive } from '../../src/store/archive.js';
import { createPacer } from '../../src/store/pacer.js';
import { type PollRecord, pollHistory } from '../../src/store/poll-history.js';
import { addSource, getSource } from '../../src/store/sources.js';
import { poll } from '../../workers/poll.js';
import { closeQueues, openQueues } from '../../workers/queues.js';
import type { Desk, Done } from '../../workers/work.js';
import { openTestStore } from '../store/open.js';
import { createReader, resolveEmbed, withResolved } from './stand-ins.js';

export type Answer = Partial<Omit<Fetched, 'body'>> & { body?: string };
export type Site = (request: FetchRequest) => Answer;

export const HOUR = 3_600_000;

/** Polls by hand: the clock stands until a test moves it, and the site is a function. */
export async function openPollDesk(url: string, prefix: string, changed: Partial<Limits> = {}) {
  const { store, clock, close } = await openTestStore(url, prefix, changed);
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-poll-'));
  const asked: FetchRequest[] = [];
  let site: Site = () => ({ status: 404 });
  const desk: Desk = {
    store,
    archive: createArchive(join(folder, 'archive'), store.limits),
    io: { fetch: async (request) => answer(request), now: store.now, random: () => 0.5 },
    reader: { ...createReader(), readFeed: (input) => readFeed(input, DEFAULT_LIMITS) },
    failureOfStatus: (fetched) => failureOfStatus(fetched, store.limits, store.now()),
    resolveEmbed,
    withResolved,
    endpoints: {},
    embedPolicies: {},
    tool: 'copydesk test',
    rules: 'none',
    queues: openQueues(store, () => {}),
    pacer: createPacer(store),
    subscribers: [],
    log: pino({ level: 'silent' }),
  };

  function answer(request: FetchRequest): Fetched {
    asked.push(request);
    const { body = '', ...rest } = site(request);
    return {
      requestedUrl: request.url,
      url: request.url,
      status: 200,
      headers: {},
      redirects: [],
      elapsedMs: 1,
      ...rest,
      body: Buffer.from(body),
    };
  }

  return {
    desk,
    store,
    clock,
    asked,
    serve: (to: Site) => {
      site = to;
    },
    add: (id = 'news', extra: Partial<Source> = {}) =>
      addSource(store, { id, name: id, feedUrl: `https://${id}.example/feed`, ...extra }),
    /** Polls now, whatever the schedule says. Gives what became of it, or the code of the failure. */
    async poll(id = 'news'): Promise<Done | string> {
      const signal = new AbortController().signal;
      const work = { data: { v: 1 as const, source: id }, job: 'j', last: true, signal, about: {} };
      return poll(work, desk).catch((failure: { code: string }) => failure.code);
    },
    async last(id = 'news'): Promise<PollRecord> {
      const [record] = await pollHistory(store, id);
      if (!record) throw new Error('never polled');
      return record;
    },
    state: async (id = 'news') => (await getSource(store, id)).state,
    source: async (id = 'news') => (await getSource(store, id)).source,
    async close() {
      await closeQueues(desk.queues);
      await close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** An RSS feed of these entries; `note` changes its bytes alone. */
export function rssOf(names: readonly string[], { note = '', head = '' } = {}): string {
  const items = names.map(
    (name) =>
      `<item><guid>${name}</guid><title>${name}</title><link>https://news.example/${name}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>News</title>${head}${items.join('')}</channel></rss><!-- ${note} -->`;
}
