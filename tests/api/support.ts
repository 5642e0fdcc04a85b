import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ApiDeps } from '../../src/api/route.js';
import { type Api, type ApiPlace, startApi } from '../../src/api/server.js';
import type { Limits } from '../../src/limits.js';
import { createArchive } from '../../src/store/archive.js';
import { openTestStore } from '../store/open.js';

export interface Answered {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: an answer is looked into
  readonly body: any;
}

export interface TestApi extends Awaited<ReturnType<typeof openTestStore>> {
  readonly api: Api;
  /** Asks, with a body as JSON. */
  ask(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answered>;
}

/** The API over real Redis under a prefix of its own. */
export async function openTestApi(
  redisUrl: string,
  prefix: string,
  { limits, place, ...deps }: Partial<ApiDeps> & { limits?: Partial<Limits>; place?: Partial<ApiPlace> } = {},
): Promise<TestApi> {
  const desk = await openTestStore(redisUrl, prefix, limits);
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-api-'));
  const all: ApiDeps = {
    store: desk.store,
    archive: createArchive(folder, desk.store.limits),
    sourcesOfFile: () => [],
    dryRun: () => Promise.reject(new Error('no dry run')),
    secrets: [],
    ...deps,
  };
  const api = await startApi(all, { host: '127.0.0.1', port: 0, ...place });
  return {
    ...desk,
    api,
    async ask(method, path, body, headers = {}) {
      const json: Record<string, string> = body === undefined ? {} : { 'content-type': 'application/json' };
      const answer = await fetch(api.url + path, {
        method,
        headers: { ...json, ...headers },
        ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const isJson = answer.headers.get('content-type')?.startsWith('application/json');
      return {
        status: answer.status,
        headers: answer.headers,
        body: isJson && text ? JSON.parse(text) : text,
      };
    },
    async close() {
      await api.stop();
      await desk.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
