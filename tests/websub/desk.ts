import { connect, type Socket } from 'node:net';
import { startApi } from '../../src/api/server.js';
import { viewSource } from '../../src/desk/sources/view.js';
import { type Advanced, advance } from '../../src/desk/websub/advance.js';
import { DEFAULT_LIMITS, type Limits } from '../../src/limits.js';
import { createIo } from '../../src/net/io.js';
import { takePushed } from '../../src/store/pushes.js';
import { subscriptionOf, takeDueSubscriptions } from '../../src/store/subscriptions.js';
import { poll } from '../../workers/poll.js';
import type { Done } from '../../workers/work.js';
import { type Hub, startHub } from '../support/hub.js';
import { openPollDesk, rssOf } from '../workers/poll-desk.js';

export const HUB = 'https://hub.example/';
export const SELF = 'https://news.example/feed';

/**
 * A desk whose clock stands, the real API and a real hub on loopback. The site is a function; every other host is
 * reached through the real door, whose connections all end at the hub.
 */
export async function openWebSubDesk(redisUrl: string, prefix: string, limits: Partial<Limits> = {}) {
  const hub: Hub = await startHub();
  const dialled: string[] = [];
  const door = createIo({
    limits: { ...DEFAULT_LIMITS, hostIntervalMs: 0 },
    lookup: async (name) => (name === 'inside.example' ? ['10.0.0.8'] : ['93.184.216.34']),
    connect: async ({ host }) => {
      dialled.push(host);
      return toLoopback(hub.port);
    },
  });
  const desk = await openPollDesk(redisUrl, prefix, limits);
  const { store } = desk;
  const site = desk.desk.io.fetch;
  desk.desk.io.fetch = (request) =>
    new URL(request.url).host === 'news.example' ? site(request) : door.fetch(request);
  const api = await startApi(
    {
      store,
      archive: desk.desk.archive,
      sourcesOfFile: () => [],
      dryRun: () => Promise.reject(new Error('no dry run')),
      secrets: [],
    },
    { host: '127.0.0.1', port: 0, token: 'a-token-that-hubs-do-not-have' },
  );
  const websub: { callbackUrl?: string } = { callbackUrl: api.url };
  Object.assign(desk.desk, { websub });
  const signal = new AbortController().signal;

  return {
    ...desk,
    hub,
    api,
    dialled,
    websub,
    /** Takes all steps of subscriptions that are due. */
    async step(): Promise<Advanced[]> {
      const due = await takeDueSubscriptions(store);
      return Promise.all(due.map((id) => advance(desk.desk, id, signal)));
    },
    /** Reads what was pushed, as the poll that the tick would queue. */
    async readPushed(): Promise<(Done | string)[]> {
      const sources = await takePushed(store);
      const work = (source: string) => ({
        data: { v: 1 as const, source, pushed: true as const },
        job: 'j',
        last: true,
        signal,
        about: {},
      });
      return Promise.all(
        sources.map((source) =>
          poll(work(source), desk.desk).catch((failure: { code: string }) => failure.code),
        ),
      );
    },
    held: () => subscriptionOf(store, 'news'),
    push: async () => (await viewSource(store, 'news')).push,
    /** Adds a source whose feed names the hub, polls it and subscribes. */
    async subscribe(head = offerOf(), names: readonly string[] = ['a', 'b']): Promise<void> {
      desk.serve(() => ({ body: rssOf(names, { head }) }));
      await desk.add();
      await desk.poll();
      await this.step();
    },
    async close() {
      await api.stop();
      await door.close();
      await hub.close();
      await desk.close();
    },
  };
}

export function offerOf(hubs: readonly string[] = [HUB], self = SELF): string {
  const links = hubs.map((hub) => `<atom:link rel="hub" href="${hub}"/>`).join('');
  return `${links}<atom:link rel="self" href="${self}"/>`.replaceAll(
    '<atom:link',
    '<atom:link xmlns:atom="http://www.w3.org/2005/Atom"',
  );
}

function toLoopback(port: number): Promise<Socket> {
  return new Promise((open, fail) => {
    const socket = connect(port, '127.0.0.1', () => open(socket)).once('error', fail);
  });
}
