/**
 * `npm run train:scorer`: learns from pages with known articles which blocks are article text, says what that is worth
 * on sites that it has not seen, and writes the weights to config/models/blocks.json. See docs/scorer.md.
 * COPYDESK_SHARED names the folder with corpora/ and eval/. `-- --figures` measures and writes nothing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { figuresOf } from './scorer/figures.js';
import { readPages, SETS } from './scorer/pages.js';
import { binned, DEFAULTS, grow, probability } from './scorer/trees.js';
import { ensureBuild, ensureDependencies, root } from './setup.js';

/** What scores less goes: chosen on sites not learned from. */
const DROP = 0.25;
const TRIED = [0.15, 0.2, DROP, 0.3, 0.4];
const PLACES = 5;
/** Of a page with more blocks, those in its middle are learned from in part. */
const MOST_BLOCKS = 120;
const EDGE = 10;

const shared = resolve(root, process.env.COPYDESK_SHARED ?? 'corpora-not-named');
if (!existsSync(join(shared, 'corpora'))) {
  console.error('train: COPYDESK_SHARED must name a folder with corpora/ and eval/');
  process.exit(1);
}
ensureDependencies();
ensureBuild();
const { pages, values, names } = await readPages(join(shared, 'corpora'));
const labels = new Float64Array(values.length / names.length).fill(-1);
const weights = new Float64Array(labels.length);
const folds = new Int8Array(labels.length);
for (const page of pages) weigh(page);
const data = binned(values, names.length);
const learned = Int32Array.from(labels.keys()).filter((row) => labels[row] >= 0 && weights[row] > 0);
console.log(`${pages.length} pages, ${labels.length} blocks, ${learned.length} with a label`);

measure(crossValidate());
if (!process.argv.includes('--figures')) write(grow(data, learned, labels, weights));

/** Every block of a page counts, and so does every word; long pages count no more than others. */
function weigh({ set, fold, first, blocks }) {
  const ofSet = pages.filter((page) => page.set === set).length;
  const ofPage = (SETS[set] * 8000) / ofSet;
  const sizes = blocks.map(({ size }) => Math.min(120, size));
  const words = Math.max(
    300,
    sizes.reduce((sum, size) => sum + size, 0),
  );
  blocks.forEach(({ label }, i) => {
    labels[first + i] = label;
    folds[first + i] = fold;
    const share = set === 'trafilatura' ? 0.12 : 0.5 / Math.max(blocks.length, 12) + (0.5 * sizes[i]) / words;
    weights[first + i] = isLearned(i, blocks.length) ? ofPage * share : 0;
  });
}

function isLearned(i, size) {
  if (size <= MOST_BLOCKS || i < EDGE || i >= size - EDGE) return true;
  return Math.floor((i * MOST_BLOCKS) / size) !== Math.floor(((i - 1) * MOST_BLOCKS) / size);
}

/** For each block what trees say that were grown without any page of its site. */
function crossValidate() {
  const scores = new Float64Array(labels.length);
  for (const fold of new Set(folds)) {
    const forest = grow(
      data,
      learned.filter((row) => folds[row] !== fold),
      labels,
      weights,
    );
    folds.forEach((own, row) => {
      if (own === fold) scores[row] = probability(forest, values, row * names.length);
    });
  }
  return scores;
}

function measure(scores) {
  const sets = Object.keys(SETS);
  const line = (name, cells) =>
    console.log([name.padEnd(20), ...cells.map((cell) => cell.padEnd(16))].join(''));
  line('', sets);
  const show = (name, stays) => line(name, figuresOf(shared, pages, sets, stays));
  show('rules alone', ({ blocks }, i) => !blocks[i].rule);
  for (const drop of TRIED) {
    show(`drop below ${drop}`, ({ first, blocks }, i) => {
      const { rule, judged } = blocks[i];
      return !rule && (!judged || scores[first + i] >= drop);
    });
  }
}

function write(forest) {
  const file = join(root, 'config', 'models', 'blocks.json');
  const about = 'Weights of the scorer of blocks, written by npm run train:scorer; see docs/scorer.md.';
  const trees = forest.trees.map((tree) => flat(tree).map(short));
  const head = { about, features: names, drop: DROP, base: short(forest.base) };
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  const rows = trees.map((tree) => `    ${JSON.stringify(tree)}`).join(',\n');
  mkdirSync(join(root, 'config', 'models'), { recursive: true });
  writeFileSync(file, `{\n${lines.join('\n')}\n  "trees": [\n${rows}\n  ]\n}\n`);
  console.log(`wrote ${file}: ${DEFAULTS.trees} trees`);
}

/** A branch before what stands below it: feature, threshold, value; a leaf: -1, value. */
function flat({ feature, threshold, value, left, right }) {
  return left ? [feature, threshold, value, ...flat(left), ...flat(right)] : [-1, value];
}

function short(/** @type {number} */ value) {
  return Number.isInteger(value) ? value : Number(value.toPrecision(PLACES));
}
