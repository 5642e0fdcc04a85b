/**
 * `node scripts/bench/resolve.js`: 10,000 embeds of 5,000 posts, asked for by two workers of 20 jobs each through a real
 * Redis, of a stand-in on loopback. Fails unless each post is asked for once, and no faster than the pace allows.
 *
 *   node scripts/bench/resolve.js --embeds 1000 --interval 1
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../setup.js';

const { values: options } = parseArgs({
  options: {
    embeds: { type: 'string', default: '10000' },
    interval: { type: 'string', default: '2' },
    burst: { type: 'string', default: '10' },
  },
});
const [count, interval, burst] = [options.embeds, options.interval, options.burst].map(Number);
ensureBuild();
const built = (/** @type {string} */ path) => import(new URL(`../../dist/src/${path}`, import.meta.url).href);
const [{ resolveEmbed }, { createUnderWay }, { createAnswers }, { createBreaker }, { createPacer }] =
  await Promise.all(
    [
      'embeds/resolve.js',
      'embeds/under-way.js',
      'store/answers.js',
      'store/breaker.js',
      'store/pacer.js',
    ].map(built),
  );
const { startServer } = await built('store/server.js');
const { openStore } = await built('store/store.js');
const { createIo } = await built('net/io.js');

/** @type {string[]} */
const asked = [];
const server = createServer((request, response) => {
  const id = new URL(request.url ?? '/', 'http://localhost').searchParams.get('id') ?? '';
  asked.push(id);
  response.setHeader('content-type', 'application/json');
  const user = { name: 'Harbour News', screen_name: 'HarbourNews' };
  response.end(JSON.stringify({ __typename: 'Tweet', id_str: id, text: `Post ${id}`, lang: 'en', user }));
});
await new Promise((ready) => server.listen(0, '127.0.0.1', () => ready(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;
const folder = mkdtempSync(join(tmpdir(), 'copydesk-bench-'));
const redis = await startServer(join(folder, 'redis'));
const store = await openStore({ url: redis.url, prefix: 'bench-resolve' });
const io = createIo({ limits: store.limits });
const pacer = createPacer(store);

function worker() {
  return {
    io,
    endpoints: { syndication: `http://127.0.0.1:${port}` },
    cache: createAnswers(store),
    limits: store.limits,
    breaker: createBreaker(store),
    underWay: createUnderWay(),
    pace: async (/** @type {string} */ provider) => {
      const wait = await pacer.reserve(provider, interval, burst);
      if (wait > 0) await new Promise((turn) => setTimeout(turn, wait));
    },
  };
}

const embeds = Array.from({ length: count ?? 0 }, (_, n) => {
  const ref = `15000000000${String(n >> 1).padStart(8, '0')}`;
  return { id: `x:${ref}`, provider: 'x', ref, kind: 'post', status: 'parsed', form: 'blockquote' };
});
let resolved = 0;
const next = embeds.values();
const begun = performance.now();
await Promise.all(
  [worker(), worker()].flatMap((asking) =>
    Array.from({ length: 20 }, async () => {
      for (const embed of next) {
        const said = await resolveEmbed(embed, asking);
        if (said.embed.status === 'resolved') resolved += 1;
      }
    }),
  ),
);
const ms = performance.now() - begun;
const distinct = new Set(embeds.map(({ ref }) => ref)).size;
const fastest = (distinct - (burst ?? 0)) * (interval ?? 0);
console.log(
  `${embeds.length} embeds, ${distinct} posts, ${asked.length} questions, ${resolved} resolved, ${Math.round(ms)} ms (pace allows ${Math.round(fastest)} ms)`,
);
if (asked.length !== distinct || resolved !== embeds.length || ms < fastest) process.exitCode = 1;
await io.close();
await store.close();
await redis.stop();
rmSync(folder, { recursive: true, force: true });
server.close();
server.closeAllConnections();
