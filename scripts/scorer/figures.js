/** Measures decisions on blocks with the scorer of the sets, as records of whole pages. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../setup.js';

/**
 * One line of figures: body F1 and exact pages, or segments F1, of each set.
 * @param {(page: object, i: number) => boolean} stays whether a block stays
 */
export function figuresOf(shared, pages, sets, stays) {
  const folder = join(root, 'data', 'scorer');
  mkdirSync(folder, { recursive: true });
  return sets.map((set) => {
    const file = join(folder, `${set}.ndjson`);
    const own = pages.filter((page) => page.set === set);
    writeFileSync(file, own.map((page) => `${recordOf(page, stays)}\n`).join(''));
    const args = [join(shared, 'eval', 'score.mjs'), join(shared, 'corpora', set), file, '--json'];
    const { stdout } = spawnSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
    const { body, segments } = JSON.parse(stdout);
    return body ? `${body.f1.toFixed(4)} ${body.exact.toFixed(4)}` : segments.f1.toFixed(4);
  });
}

function recordOf(page, stays) {
  const blocks = page.blocks
    .filter(({ text }, i) => text && stays(page, i))
    .map(({ text }) => ({ type: 'paragraph', text }));
  return JSON.stringify({ id: page.id, blocks, embeds: [] });
}
