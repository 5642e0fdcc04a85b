import { randomUUID } from 'node:crypto';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { defaultRulesFolder } from '../../src/config/rules.js';
import type { Article } from '../../src/model.js';
import { countCases } from '../../src/store/cases.js';
import { openStore, type Store } from '../../src/store/store.js';
import { createCopydesk, lines, until } from './copydesk.js';

const WORDS =
  'The ferry between the two harbours sails again after the winter, and the crew has painted her blue. ';
const PAGE = `<html lang="en"><head><title>The ferry sails again</title></head><body><div class="story"><h1>The ferry sails again</h1><p>${WORDS.repeat(3)}</p><p>${WORDS.repeat(4)}</p></div></body></html>`;

const redisUrl = inject('redisUrl');
const prefix = `e2e-${randomUUID()}`;
const copydesk = createCopydesk(redisUrl, prefix);
const rule = join(copydesk.config, 'rules', 'sites', '127.0.0.1.json');
let server: Server;
let store: Store;
let asked = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    const base = `http://${request.headers.host}`;
    if (request.url === '/feed') {
      response.setHeader('content-type', 'application/rss+xml');
      response.end(
        `<rss version="2.0"><channel><title>Harbour</title><item><guid>1</guid><title>The ferry sails again</title><link>${base}/ferry</link></item></channel></rss>`,
      );
      return;
    }
    if (request.url === '/ferry') asked += 1;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.statusCode = request.url === '/ferry' ? 200 : 404;
    response.end(request.url === '/ferry' ? PAGE : '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  store = await openStore({ url: redisUrl, prefix });
  cpSync(defaultRulesFolder(), join(copydesk.config, 'rules'), { recursive: true });
});

afterAll(async () => {
  await copydesk.stop();
  await store.close();
  server.closeAllConnections();
  await new Promise((done) => server.close(done));
});

test('a page that a rule broke is found, shown, and replayed from its bytes once the rule is mended', async () => {
  writeFileSync(rule, JSON.stringify({ host: '127.0.0.1', why: 'story promos', remove: ['.story'] }));
  const { port } = server.address() as AddressInfo;
  await copydesk.run(
    'sources',
    'add',
    `http://127.0.0.1:${port}/feed`,
    '--id',
    'harbour',
    '--allow-private-network',
  );
  copydesk.start('worker');
  await until(async () => ((await countCases(store)) === 1 ? true : undefined));

  const [group] = lines<{ code: string; host: string; example: { job: string } }>(
    (await copydesk.run('failed', '--json')).stdout,
  );
  expect([group?.code, group?.host]).toEqual(['page-no-content', `127.0.0.1:${port}`]);
  const job = group?.example.job ?? '';
  const shown = await copydesk.run('failed', 'show', job, '--output', 'failed.html');
  expect(shown.stdout).toContain('No article text was found');
  expect(readFileSync(join(copydesk.folder, 'failed.html'), 'utf8')).toBe(PAGE);

  const tooEarly = await copydesk.run('replay', job);
  expect([tooEarly.code, tooEarly.stdout]).toEqual([1, expect.stringContaining('failed again')]);

  writeFileSync(rule, JSON.stringify({ host: '127.0.0.1', why: 'story promos', remove: ['.story-promo'] }));
  const mended = await copydesk.run('replay', '--code', 'page-no-content');
  expect([mended.code, mended.stdout]).toEqual([
    0,
    expect.stringMatching(/emitted a-[0-9a-f]{32}, revision 1/),
  ]);
  const [record] = lines<Article>((await copydesk.run('records', 'export')).stdout);
  expect(record?.title).toBe('The ferry sails again');
  expect(await countCases(store)).toBe(0);
  expect(asked).toBe(1);
}, 90_000);
