/**
 * `npm run soak`: the real `clean --batch` over 10,000 pages that all differ; fails where memory grows.
 *
 *   npm run soak                    10,000 pages; some minutes
 *   npm run soak -- --short         1,500 pages, for CI; a minute
 *   npm run soak -- --pages 50000 --threads 2
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { ensureBuild, root } from '../setup.js';
import { generatedPages } from './pages.js';

/** Megabytes that the process may hold more at the end than after its warm-up. */
const MOST_GROWTH_MB = 60;
/** Pages after which caches are full, the code is compiled and the threads' heaps have the size that they keep. */
const WARM_UP = 500;
const SAMPLES = 40;
/** Of the main thread: with all the machine's memory to fill, garbage would lie about for thousands of pages. */
const HEAP = '--max-old-space-size=192';
/** Pages that are made at once. */
const BATCH = 20;

const { values: options } = parseArgs({
  options: {
    pages: { type: 'string' },
    threads: { type: 'string', default: '2' },
    short: { type: 'boolean', default: false },
  },
});
const count = Number(options.pages ?? (options.short ? 1_500 : 10_000));
ensureBuild();
const start = performance.now();
const samples = await soak();
const seconds = (performance.now() - start) / 1000;
const warm = samples.slice(Math.floor((samples.length * Math.min(WARM_UP, count / 2)) / count));
const half = Math.floor(warm.length / 2);
// Collection comes and goes: the least that is held in each half says what is kept.
const [before, after] = [Math.min(...warm.slice(0, half)), Math.min(...warm.slice(half))];
console.log(`${count} pages on ${options.threads} threads in ${seconds.toFixed(0)} s`);
console.log(`memory: ${samples.map((sample) => sample.toFixed(0)).join(' ')} MB`);
console.log(`least after warm-up ${before.toFixed(0)} MB, least of the second half ${after.toFixed(0)} MB`);
if (after - before > MOST_GROWTH_MB) {
  console.log(`GROWS: more than ${MOST_GROWTH_MB} MB over ${count} pages`);
  process.exitCode = 1;
}

/** Cleans all pages. @returns {Promise<number[]>} megabytes of the process, evenly over the pages */
async function soak() {
  const args = [join(root, 'bin', 'copydesk.js'), 'clean', '--batch', '--threads', options.threads];
  const child = spawn(process.execPath, [HEAP, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
  const written = write(child.stdin);
  /** @type {number[]} */
  const held = [];
  let lines = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('"error":{"code"')) throw new Error(line.slice(0, 300));
    lines++;
    if (lines % Math.ceil(count / SAMPLES) === 0) held.push(residentMegabytes(child.pid ?? 0));
  }
  await written;
  if (lines !== count) throw new Error(`${lines} records came of ${count} pages`);
  return held;
}

async function write(/** @type {import('node:stream').Writable} */ input) {
  for (let from = 0; from < count; from += BATCH) {
    const pages = await generatedPages(Math.min(BATCH, count - from), from);
    for (const { id, url, bytes } of pages) {
      const line = `${JSON.stringify({ id, url, html: Buffer.from(bytes).toString() })}\n`;
      if (!input.write(line)) await once(input, 'drain');
    }
  }
  input.end();
}

/** Of a process as Linux tells it; elsewhere there is nothing to read, and the check is not made. */
function residentMegabytes(/** @type {number} */ pid) {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
}
