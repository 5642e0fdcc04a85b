/**
 * `npm run bench:schedule`: 10,000 sources on one machine, against a real Redis and a server on loopback that stands
 * for all their hosts. Says what the schedule costs when nothing is due, how late polls are at 100 a second, how close
 * two requests to one host come, and whether restarts keep every schedule; fails where one of them falls short.
 *
 *   npm run bench:schedule                  some four minutes
 *   npm run bench:schedule -- --short       for CI; a minute
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuild, root } from '../setup.js';
import { openSites } from './schedule/site.js';

/** What must be reached: share of a core, and milliseconds that a poll may be late. */
const MOST_IDLE = 0.05;
const MOST_LATE_MS = 5_000;
/** For what became due while nobody worked. */
const CATCH_UP_MS = 60_000;

const SOURCES = 10_000;
const HOSTS = 2_000;
/** Sources of hosts that have more of them than they can be asked for, and of one that asks for three seconds. */
const CROWD = 200;
const INTERVAL_S = 100;
/** Turns as they come to a host by itself. */
const HOST_INTERVAL_MS = 1_000;
const CRAWL_DELAY_MS = 3_000;

const { values: options } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const seconds = options.short ? { idle: 10, busy: 25 } : { idle: 60, busy: 150 };
ensureBuild();
const load = (/** @type {string} */ file) => import(join(root, 'dist', 'src', file));
const [{ openStore }, { startServer }, { nextInPhase }] = await Promise.all([
  load('store/store.js'),
  load('store/server.js'),
  load('poll/schedule.js'),
]);
const folder = mkdtempSync(join(tmpdir(), 'copydesk-schedule-'));
const sites = await openSites();
let redis = await startServer(join(folder, 'redis'));
let store = await openStore({ url: redis.url });
/** @type {string[]} */
const missed = [];
try {
  await addSources();
  await measureIdle();
  await measureBusy();
  await measureRestarts();
} finally {
  await store.close();
  await redis.stop();
  sites.close();
  rmSync(folder, { recursive: true, force: true });
}
for (const line of missed) console.log(`\nBELOW WHAT IT MUST REACH: ${line}`);
process.exitCode = missed.length ? 1 : 0;

/** All as they stand in Redis after a while: none has been asked yet, and none is due before `measureBusy`. */
async function addSources() {
  const batch = store.redis.pipeline();
  for (let n = 0; n < SOURCES; n++) {
    const id = `source-${n}`;
    const source = { id, name: id, feedUrl: feedUrl(n), interval: INTERVAL_S, allowPrivateNetwork: true };
    batch.hset(store.keys.sources, id, JSON.stringify(source));
    batch.zadd(store.keys.due, Date.now() + 3_600_000, id);
    batch.hset(store.keys.sourceState(id), { nextAt: Date.now() + 3_600_000, why: 'every 2 min' });
  }
  // Of a host a day it is asked once; only the one that asks for a pause is asked here.
  for (let n = 0; n < HOSTS; n++)
    batch.set(store.keys.robots(`http://feeds.site-${n}.example`), '404', 'EX', 86_400);
  await batch.exec();
}

function feedUrl(/** @type {number} */ n) {
  if (n < CROWD) return `http://crowd.example/feed/${n}`;
  if (n < CROWD + 20) return `http://slow.example/feed/${n}`;
  return `http://feeds.site-${n % HOSTS}.example/feed/${n}`;
}

async function measureIdle() {
  const worker = await startWorker();
  await delay(3_000);
  const before = await spent(worker);
  await delay(seconds.idle * 1_000);
  const after = await spent(worker);
  await stopWorker(worker);
  const [node, server] = [
    (after.node - before.node) / seconds.idle,
    (after.redis - before.redis) / seconds.idle,
  ];
  const words = `${percent(node)} of a core in the worker, ${percent(server)} in Redis`;
  console.log(`idle, ${SOURCES} sources, all queues, ${seconds.idle} s: ${words}`);
  if (node + server > MOST_IDLE) missed.push(`idle scheduling costs at most ${percent(MOST_IDLE)} of a core`);
}

/** Makes every source due in its phase from now on, as after a poll. */
async function makeDue() {
  const batch = store.redis.pipeline();
  const [interval, half] = [INTERVAL_S * 1_000, INTERVAL_S * 500];
  const now = Date.now();
  for (let n = 0; n < SOURCES; n++)
    batch.zadd(store.keys.due, nextInPhase(`source-${n}`, interval, now - half), `source-${n}`);
  await batch.exec();
}

async function measureBusy() {
  const worker = await startWorker();
  await makeDue();
  const [before, from] = [await spent(worker), Date.now()];
  await delay(seconds.busy * 1_000);
  const [after, to] = [await spent(worker), Date.now()];
  const took = (to - from) / 1_000;
  const cpu = [after.node - before.node, after.redis - before.redis].map((used) => percent(used / took));
  await stopWorker(worker);
  const polls = sites.arrivals.filter(({ path, at }) => path.startsWith('/feed/') && at < to);
  const late = polls
    .filter(isFree)
    .map(lateness)
    .sort((a, b) => a - b);
  const rate = (polls.length / took).toFixed(0);
  const shares = `${cpu[0]} of a core in the worker, ${cpu[1]} in Redis`;
  console.log(`busy, ${rate} polls/s for ${took.toFixed(0)} s: ${shares}`);
  const [half = 0, most = 0] = [late[Math.floor(late.length / 2)], late.at(-1)];
  const often = late[Math.floor(late.length * 0.99)] ?? 0;
  console.log(
    `lateness of ${late.length} polls: half within ${half} ms, 99 % within ${often} ms, all within ${most} ms`,
  );
  if (most > MOST_LATE_MS) missed.push(`no poll is later than ${MOST_LATE_MS} ms`);
  checkHosts();
}

/** How many of the polls that came are not of a host that has more sources than it can be asked for. */
function isFree(/** @type {import('./schedule/site.js').Arrival} */ { host }) {
  return host.startsWith('feeds.');
}

/** Milliseconds since the last moment that the source's phase names. */
function lateness(/** @type {import('./schedule/site.js').Arrival} */ { path, at }) {
  const interval = INTERVAL_S * 1_000;
  const next = nextInPhase(`source-${path.slice('/feed/'.length)}`, interval, at - interval / 2);
  return next > at ? at - (next - interval) : at - next;
}

/** Of all requests, those for robots.txt among them: the least time between two of one host. */
function checkHosts() {
  /** @type {Map<string, import('./schedule/site.js').Arrival[]>} */
  const byHost = new Map();
  for (const arrival of sites.arrivals)
    byHost.set(arrival.host, [...(byHost.get(arrival.host) ?? []), arrival]);
  let [least, hosts, hurried] = [Number.POSITIVE_INFINITY, 0, 0];
  for (const [host, came] of byHost) {
    // What robots.txt says is known once it was read.
    const [from, interval] = host.startsWith('slow') ? [1, CRAWL_DELAY_MS] : [0, HOST_INTERVAL_MS];
    const gaps = came.slice(from + 1).map(({ at }, n) => at - (came[from + n]?.earliest ?? 0) - interval);
    if (gaps.length) hosts++;
    least = Math.min(least, ...gaps);
    if (gaps.some((gap) => gap < 0)) hurried++;
  }
  if (hurried) missed.push(`no host is asked more often than it allows; ${hurried} of ${hosts} were`);
  const crowd = byHost.get('crowd.example')?.length ?? 0;
  console.log(
    `hosts: ${hosts} asked more than once, the closest ${least} ms beyond the interval; the crowded one ${crowd} times`,
  );
}

/** Workers die and come back, and so does Redis: every source is still due when it was. */
async function measureRestarts() {
  const worker = await startWorker();
  await delay(4_000);
  worker.kill('SIGKILL');
  await once(worker, 'exit');
  await delay(1_500);
  const before = await schedule();
  process.kill(redis.pid, 'SIGKILL');
  await store.close();
  await delay(500);
  redis = await startServer(join(folder, 'redis'));
  store = await openStore({ url: redis.url });
  const after = await schedule();
  const lost = [...before].filter(([id, at]) => after.get(id) !== at);
  sites.arrivals.length = 0;
  const again = await startWorker();
  const [ready, until] = [Date.now(), Date.now() + CATCH_UP_MS];
  let overdue = SOURCES;
  while (overdue > 0 && Date.now() < until) {
    await delay(1_000);
    overdue = [...(await schedule()).values()].filter((at) => at < Date.now() - MOST_LATE_MS).length;
  }
  const took = ((Date.now() - ready) / 1_000).toFixed(0);
  await stopWorker(again);
  const words = `${lost.length} lost, ${overdue} overdue after ${took} s`;
  console.log(`restarts: ${before.size} schedules, ${words}, ${sites.arrivals.length} polls meanwhile`);
  if (before.size !== SOURCES || lost.length || overdue) missed.push('restarts keep every schedule');
}

/** @returns {Promise<Map<string, number>>} */
async function schedule() {
  const flat = await store.redis.zrange(store.keys.due, '0', '-1', 'WITHSCORES');
  /** @type {Map<string, number>} */
  const at = new Map();
  for (let n = 0; n < flat.length; n += 2) at.set(flat[n] ?? '', Number(flat[n + 1]));
  return at;
}

async function startWorker() {
  const file = fileURLToPath(new URL('./schedule/worker.js', import.meta.url));
  const worker = fork(file, [redis.url, String(sites.port), join(folder, 'archive')]);
  await once(worker, 'message');
  return worker;
}

async function stopWorker(/** @type {import('node:child_process').ChildProcess} */ worker) {
  worker.send('stop');
  await once(worker, 'exit');
}

/** Seconds of the processor so far. */
async function spent(/** @type {import('node:child_process').ChildProcess} */ worker) {
  worker.send('spent');
  const [{ user, system }] = await once(worker, 'message');
  const info = await store.redis.info('cpu');
  const of = (/** @type {string} */ name) => Number(new RegExp(`^${name}:(\\S+)`, 'm').exec(info)?.[1] ?? 0);
  return { node: (user + system) / 1e6, redis: of('used_cpu_sys') + of('used_cpu_user') };
}

function percent(/** @type {number} */ share) {
  return `${(share * 100).toFixed(1)} %`;
}
