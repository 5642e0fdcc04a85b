import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { loadSources } from '../../src/config/sources-file.js';
import { openTestApi, type TestApi } from '../api/support.js';
import { createCopydesk } from './copydesk.js';

const prefix = `e2e-sources-${randomUUID()}`;
const copydesk = createCopydesk(inject('redisUrl'), `${prefix}-cli`);
let desk: TestApi;
let opml: string;

beforeAll(async () => {
  desk = await openTestApi(inject('redisUrl'), `${prefix}-http`, {
    sourcesOfFile: () => loadSources(copydesk.config),
  });
  writeFileSync(
    join(copydesk.config, 'sources.yaml'),
    'sources:\n  - { id: filed, name: Filed, feedUrl: "https://filed.example/feed", interval: 600, tags: [north] }\n',
  );
  opml = join(copydesk.folder, 'in.opml');
  writeFileSync(
    opml,
    '<opml version="2.0"><body><outline text="East"><outline text="E" xmlUrl="https://east.example/feed"/></outline></body></opml>',
  );
});
afterAll(async () => {
  await desk.store.redis.del(...(await desk.store.redis.keys(`{${prefix}-cli}:*`)));
  await desk.close();
  await copydesk.stop();
});

interface Step {
  readonly says: string;
  readonly command: readonly string[];
  readonly request: readonly [method: string, path: string, body?: unknown];
}

const FEED = 'https://news.example/rss.xml';
const EXCLUDE = { exclude: [{ title: '/^live:/' }, { section: 'Sport' }] };

/** What both are asked, one after another; each on a store of its own. */
const STEPS: readonly Step[] = [
  {
    says: 'add',
    command: [
      'sources',
      'add',
      FEED,
      '--tag',
      'north',
      '--interval',
      '600',
      '--exclude',
      'title=/^live:/',
      '--exclude',
      'section=Sport',
      '--json',
    ],
    request: ['POST', '/v1/sources', { feedUrl: FEED, tags: ['north'], interval: 600, filters: EXCLUDE }],
  },
  {
    says: 'add it again',
    command: ['sources', 'add', `${FEED}#again`],
    request: ['POST', '/v1/sources', { feedUrl: `${FEED}#again` }],
  },
  {
    says: 'add with a field that is none',
    command: ['sources', 'add', 'https://x.example/', '--set', 'intervall=5'],
    request: ['POST', '/v1/sources', { feedUrl: 'https://x.example/', intervall: 5 }],
  },
  {
    says: 'edit',
    command: [
      'sources',
      'edit',
      'news-example',
      '--cron',
      '*/15 6-22 * * *',
      '--time-zone',
      'Europe/Berlin',
      '--unset',
      'interval',
      '--json',
    ],
    request: [
      'PATCH',
      '/v1/sources/news-example',
      { cron: '*/15 6-22 * * *', timeZone: 'Europe/Berlin', interval: null },
    ],
  },
  {
    says: 'edit wrongly',
    command: ['sources', 'edit', 'news-example', '--interval', '60'],
    request: ['PATCH', '/v1/sources/news-example', { interval: 60 }],
  },
  { says: 'plan', command: ['sources', 'plan', '--json'], request: ['GET', '/v1/plan'] },
  { says: 'apply', command: ['sources', 'apply', '--yes', '--json'], request: ['POST', '/v1/plan'] },
  {
    says: 'pause by tag',
    command: ['sources', 'pause', '--tag', 'north', '--json'],
    request: ['POST', '/v1/sources/pause', { tags: ['north'] }],
  },
  {
    says: 'resume one',
    command: ['sources', 'resume', 'filed', '--json'],
    request: ['POST', '/v1/sources/filed/resume'],
  },
  {
    says: 'poll what is not there',
    command: ['sources', 'poll', 'absent'],
    request: ['POST', '/v1/sources/absent/poll'],
  },
  {
    says: 'show',
    command: ['sources', 'show', 'news-example', '--json'],
    request: ['GET', '/v1/sources/news-example'],
  },
  {
    says: 'read back to a day that is to come',
    command: ['sources', 'backfill', 'news-example', '--since', '2999-01-01'],
    request: ['POST', '/v1/sources/news-example/backfill', { since: '2999-01-01' }],
  },
  {
    says: 'remove',
    command: ['sources', 'remove', 'news-example', '--with-data', '--json'],
    request: ['DELETE', '/v1/sources/news-example?withData=true'],
  },
];

test.each(STEPS)('$says is the same by command and over HTTP', async ({ command, request }) => {
  const [ran, answer] = await Promise.all([copydesk.run(...command), desk.ask(...request)]);
  if (answer.status >= 400) {
    expect(ran.code).toBe(1);
    const { code, message } = answer.body.error;
    expect(ran.stderr.trim()).toBe(`${code}: ${message}`);
  } else {
    expect(ran.stderr).toBe('');
    expect(timeless(JSON.parse(ran.stdout))).toEqual(timeless(answer.body));
  }
});

test('OPML goes in and out the same', async () => {
  const text = { 'content-type': 'text/x-opml' };
  const { readFileSync } = await import('node:fs');
  const [ran, answer] = await Promise.all([
    copydesk.run('sources', 'import', opml, '--yes', '--json'),
    desk.ask('POST', '/v1/opml?yes=true', readFileSync(opml, 'utf8'), text),
  ]);
  expect(JSON.parse(ran.stdout)).toEqual(answer.body);
  expect(answer.body.added).toMatchObject([{ id: 'east-example', tags: ['East'] }]);
  const [out, over] = await Promise.all([
    copydesk.run('sources', 'export', '--tag', 'east'),
    desk.ask('GET', '/v1/opml?tag=east'),
  ]);
  const undated = (xml: string) => xml.replace(/<dateCreated>.*?<\/dateCreated>/, '');
  expect(undated(out.stdout)).toBe(undated(over.body));
});

/** The two stores were written a moment apart, and one has a clock that stands. */
function timeless(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, inner) => (/^(nextAt|at|raised)$/.test(key) ? 0 : inner)));
}
