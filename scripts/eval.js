/**
 * `npm run eval`: cleans the corpora of real pages and scores the records, where those corpora are present.
 * They are other people's pages and no part of this repository: COPYDESK_SHARED names their folder.
 *
 *   npm run eval                      every set
 *   npm run eval -- scrapinghub --worst     one set, with its worst pages
 */
import { spawn, spawnSync } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuild, ensureDependencies, root } from './setup.js';

/** What each set must reach; less is a failure. */
const FLOORS = {
  scrapinghub: { body: 0.978, exact: 0.42, embeds: 0.97, leaks: 0 },
  fundus: { body: 0.975, exact: 0.35, title: 0.95, embeds: 0.97, leaks: 0 },
  wcxb: { body: 0.95, embeds: 0.97, leaks: 0 },
  trafilatura: { segments: 0.94, embeds: 0.97, leaks: 0 },
  social: { embeds: 0.97, leaks: 0 },
};
const COLUMNS = ['body', 'exact', 'segments', 'title', 'embeds', 'leaks'];

const shared = resolve(root, process.env.COPYDESK_SHARED ?? 'corpora-not-named');
const chosen = process.argv.slice(2).filter((argument) => argument !== '--worst');
const worst = process.argv.includes('--worst') ? ['--worst', '20'] : [];
if (!existsSync(join(shared, 'corpora'))) {
  console.log('eval: nothing was measured; COPYDESK_SHARED must name a folder with corpora/ and eval/');
  process.exit(0);
}
ensureDependencies();
ensureBuild();
const out = join(root, 'data', 'eval');
mkdirSync(out, { recursive: true });
console.log(['set'.padEnd(12), 'pages', ...COLUMNS, 'pages/s'].join('\t'));
let below = 0;
for (const set of Object.keys(FLOORS))
  if (!chosen.length || chosen.includes(set)) below += await measure(set);
process.exitCode = below ? 1 : 0;

/** Cleans one set, prints its line of the table and counts what is below its floor. */
async function measure(/** @type {string} */ set) {
  const corpus = join(shared, 'corpora', set);
  const records = join(out, `${set}.ndjson`);
  const start = performance.now();
  await pipe(
    [join(shared, 'eval', 'pages.mjs'), corpus],
    [join(root, 'bin', 'copydesk.js'), 'clean', '--batch', '--threads', '2'],
    records,
  );
  const seconds = (performance.now() - start) / 1000;
  const score = run([join(shared, 'eval', 'score.mjs'), corpus, records, '--json', ...worst]);
  const figures = figuresOf(score);
  const cells = COLUMNS.map((name) => figures[name]?.toFixed(name === 'leaks' ? 0 : 4) ?? '-');
  console.log([set.padEnd(12), score.pages, ...cells, (score.pages / seconds).toFixed(1)].join('\t'));
  for (const name of ['worst', 'missedEmbeds', 'wrongEmbeds'])
    for (const each of score[name] ?? []) console.log(`  ${name} ${JSON.stringify(each)}`);
  const missed = Object.entries(FLOORS[/** @type {keyof typeof FLOORS} */ (set)]).filter(([name, floor]) =>
    name === 'leaks' ? figures.leaks !== floor : !((figures[name] ?? 0) >= floor),
  );
  for (const [name, floor] of missed) console.log(`  BELOW ITS FLOOR: ${name} must be ${floor}`);
  return missed.length;
}

/** F1 of body, segments and embeds, and the shares of exact bodies, equal titles and leaked posts. */
function figuresOf(/** @type {any} */ { body, segments, embeds, leaks, title }) {
  /** @type {Record<string, number | undefined>} */
  const figures = {
    body: body?.f1,
    exact: body?.exact,
    segments: segments?.f1,
    title,
    embeds: embeds?.f1,
    leaks,
  };
  return figures;
}

function pipe(/** @type {string[]} */ from, /** @type {string[]} */ to, /** @type {string} */ file) {
  const source = spawn(process.execPath, from, { stdio: ['ignore', 'pipe', 'inherit'] });
  const sink = spawn(process.execPath, to, { stdio: ['pipe', 'pipe', 'inherit'] });
  source.stdout.pipe(sink.stdin);
  const written = sink.stdout.pipe(createWriteStream(file));
  return new Promise((done, fail) => {
    written.on('finish', done);
    sink.on('error', fail);
  });
}

function run(/** @type {string[]} */ args) {
  const { stdout } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return JSON.parse(stdout);
}
