/**
 * `npm run bench`: pages a second on one core, side by side: copydesk from bytes to a line of JSON, htmlparser2 that
 * makes a tree and nothing else, and Readability on linkedom and on jsdom.
 *
 *   npm run bench                       60 pages of each set; some minutes
 *   npm run bench -- --short            12 pages, for CI; some seconds
 *   npm run bench -- --set fundus --pages 100 --rounds 40
 *
 * Sets are read from the folder that COPYDESK_SHARED names; without one, pages are generated. See docs/benchmark.md.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureBuild } from '../setup.js';
import { hasSet } from './pages.js';
import { TOOLS } from './tool.js';

/** What copydesk must reach: of the parse at most, of the others' speed at least. */
const MOST_OF_PARSE = 2.5;
const LEAST_OF_RIVALS = new Map([
  ['Readability on linkedom', 3],
  ['Readability on jsdom', 15],
]);

const { values: options } = parseArgs({
  options: {
    set: { type: 'string', multiple: true },
    pages: { type: 'string' },
    rounds: { type: 'string' },
    short: { type: 'boolean', default: false },
  },
});
const count = options.pages ?? (options.short ? '12' : '60');
const rounds = Number(options.rounds ?? (options.short ? 4 : 28));
/** Rounds of it take so long, and so much longer than all others', that it sits most of them out. */
const SLOW = 'Readability on jsdom';
const SLOW_EVERY = 4;
/** Milliseconds of the processor that each tool works before it is measured: workers run for days. */
const warmUp = options.short ? '2000' : '15000';
const sets = options.set ?? (hasSet('scrapinghub') ? ['scrapinghub', 'fundus'] : ['generated']);
const unknown = sets.find((set) => set !== 'generated' && !hasSet(set));
if (unknown !== undefined) {
  console.error(
    `There is no set "${unknown}": COPYDESK_SHARED names a folder with corpora/SET/gold.json, or take --set generated.`,
  );
  process.exit(1);
}
ensureBuild();
let failed = false;
for (const set of sets) {
  failed = report(set, await measure(set)) || failed;
}
process.exitCode = failed ? 1 : 0;

/** @typedef {{ name: string, milliseconds: number, megabytes: number }} Result */

/**
 * The tools take turns, round by round, each in a process of its own that has warmed up. Of each page its fastest round
 * counts: whatever else the machine does only ever adds. It adds most to a tool of much code and many objects, which
 * finds less of them in the processor's caches: such a one needs many rounds until a quiet one has come for each page.
 * @returns {Promise<{ results: Result[], kilobytes: number[] }>}
 */
async function measure(/** @type {string} */ set) {
  const tools = [...TOOLS.keys()].map((name) => ({
    name,
    /** @type {number[]} */ best: [],
    megabytes: 0,
    child: fork(fileURLToPath(new URL('./tool.js', import.meta.url)), [name, set, count, warmUp]),
  }));
  let kilobytes = [];
  for (const { child } of tools) [{ kilobytes }] = await once(child, 'message');
  for (let round = 0; round < rounds; round++) {
    for (const tool of tools.filter(({ name }) => name !== SLOW || round % SLOW_EVERY === 0)) {
      tool.child.send({});
      const [{ times, megabytes }] = await once(tool.child, 'message');
      tool.best = times.map((/** @type {number} */ time, /** @type {number} */ at) =>
        Math.min(time, tool.best[at] ?? time),
      );
      tool.megabytes = megabytes;
    }
  }
  for (const { child } of tools) child.disconnect();
  const results = tools.map(({ name, best, megabytes }) => ({ name, milliseconds: sum(best), megabytes }));
  return { results, kilobytes };
}

/** @param {string} set @param {{ results: Result[], kilobytes: number[] }} measured @returns {boolean} whether it falls short */
function report(set, { results, kilobytes }) {
  const pages = kilobytes.length;
  const spent = new Map(results.map(({ name, milliseconds }) => [name, milliseconds]));
  const parse = spent.get('htmlparser2, the tree alone') ?? 0;
  const own = spent.get('copydesk') ?? 0;
  const size = (sum(kilobytes) / pages).toFixed(0);
  console.log(`\n${set}: ${pages} pages of ${size} kB on average, the fastest of ${rounds} rounds\n`);
  console.log('| tool | pages/s | ms a page | times the parse | times copydesk | peak MB |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const { name, milliseconds, megabytes } of results) {
    const ratios = [milliseconds / pages, milliseconds / parse, milliseconds / own];
    const cells = [
      ((1000 * pages) / milliseconds).toFixed(0),
      ...ratios.map((ratio) => ratio.toFixed(2)),
      megabytes.toFixed(0),
    ];
    console.log(`| ${name} | ${cells.join(' | ')} |`);
  }
  const missed = [
    ...(own > parse * MOST_OF_PARSE ? [`take at most ${MOST_OF_PARSE} times as long as the parse`] : []),
    ...results.flatMap(({ name, milliseconds }) => {
      const least = LEAST_OF_RIVALS.get(name) ?? 0;
      return milliseconds < own * least ? [`be at least ${least} times as fast as ${name}`] : [];
    }),
  ];
  for (const line of missed) console.log(`\nBELOW WHAT IT MUST REACH: copydesk must ${line}`);
  return missed.length > 0;
}

function sum(/** @type {number[]} */ numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
