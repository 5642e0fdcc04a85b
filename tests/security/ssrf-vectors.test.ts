import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Failure } from '../../src/failure.js';
import { hostIs } from '../../src/host.js';
import { type FaultServer, startFaultServer } from '../support/fault-server.js';
import { type StubbedDoor, stubbedDoor } from './ssrf-door.js';

/** A larger table than ours, where it is at hand: label, class, URL and note, separated by tabs. */
const file = join(
  process.env.COPYDESK_SHARED ?? join(import.meta.dirname, '../../../shared'),
  'vectors/ssrf.txt',
);
const rows = existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(isRow).map(parseRow) : [];
const PROVIDERS = ['x.com', 'twitter.com', 'instagram.com', 'youtube.com'];

interface Row {
  readonly label: string;
  readonly kind: string;
  readonly url: string;
  readonly note: string;
}

function isRow(line: string): boolean {
  return line.trim() !== '' && !line.startsWith('#');
}

function parseRow(line: string): Row {
  const [label = '', kind = '', url = '', note = ''] = line.split('\t');
  return { label, kind, url: url.replaceAll('<TAB>', '\t'), note };
}

describe.skipIf(rows.length === 0)('the table of addresses', () => {
  let server: FaultServer;
  let door: StubbedDoor;
  beforeAll(async () => {
    server = await startFaultServer();
    door = stubbedDoor(server);
    server.on('/302', (request, res) => res.writeHead(302, { location: afterTo(request.url) }).end());
    server.on('/307', (request, res) => res.writeHead(307, { location: afterTo(request.url) }).end());
    server.on('/302-no-location', (_, res) => res.writeHead(302).end());
    for (const [path, inside] of Object.entries(PAGES)) server.on(path, (_, res) => res.end(inside));
    door.names.set('lvh.me', () => ['127.0.0.1']);
  });
  afterAll(async () => {
    await door.io.close();
    await server.close();
  });

  test.each(rows)('$label $kind $url', async (row) => {
    door.dialled.length = 0;
    expect(await outcome(row)).toBe(row.label);
  });

  async function outcome(row: Row): Promise<string> {
    if (row.kind === 'hostmatch') return ownedByProvider(row.url) ? 'MATCHED' : 'DENY';
    if (row.label === 'DENY-DNS') return outcomeOfName(row);
    if (row.label === 'DENY-HOP') return outcomeOfHop(row);
    const code = await codeOf(row.url);
    if (!code) return 'ALLOW';
    if (door.dialled.length) return 'CONNECTED';
    return code === 'url-invalid' ? 'INVALID' : 'DENY';
  }

  /** Twice, so that an answer that changes is seen; no connection may go to a private address. */
  async function outcomeOfName({ url, note }: Row): Promise<string> {
    const answers = [...(/\[(.*)\]/.exec(note)?.[1] ?? '').matchAll(/[\da-f.:]*[.:][\da-f.:]+/g)].map(
      ([a]) => a,
    );
    let asked = 0;
    const rebinding = note.includes('1st');
    const host = new URL(url).hostname;
    door.names.set(host, () => (rebinding ? answers.slice(asked, ++asked) : answers));
    if (rebinding) await codeOf(`${url}once`);
    const code = await codeOf(`${url}again`);
    return code && door.dialled.every(({ address }) => address === '93.184.216.34') ? 'DENY-DNS' : 'ALLOW';
  }

  async function outcomeOfHop({ url }: Row): Promise<string> {
    const inside = PAGES[new URL(url).pathname];
    const code = inside ? await codeOf(inside) : await codeOf(url);
    const astray = door.dialled.some(({ host, port }) => host !== 'public.example.com' || port !== 443);
    return code && !astray ? 'DENY-HOP' : 'ALLOW';
  }

  async function codeOf(url: string): Promise<string | undefined> {
    const thrown = await door.io.fetch({ url }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (thrown !== undefined && !(thrown instanceof Failure)) throw thrown;
    return thrown?.code;
  }
});

/** Pages that name an address inside; whoever follows it comes to the door again. */
const PAGES: Readonly<Record<string, string>> = {
  '/page-with-canonical-to-127.0.0.1': 'http://127.0.0.1/',
  '/oembed-autodiscovery-to-10.0.0.1': 'http://10.0.0.1/oembed',
  '/meta-refresh-to-127.0.0.1': 'http://127.0.0.1/',
};

function afterTo(path = ''): string {
  return path.slice(path.indexOf('to=') + 3);
}

function ownedByProvider(url: string): boolean {
  const { hostname } = new URL(url);
  return PROVIDERS.some((provider) => hostIs(hostname, provider));
}
