/**
 * Gradient-boosted decision trees for a yes or no, in plain JavaScript: logistic loss, second-order gains (Friedman
 * 2001; Chen and Guestrin 2016), values put into at most 64 bins, rows and columns drawn by a seeded generator, so
 * that the same data give the same trees.
 */

/** @typedef {{ feature: number, threshold: number, value: number, left?: Tree, right?: Tree }} Tree */
/** @typedef {{ base: number, trees: Tree[] }} Forest */
/** @typedef {{ edges: Float64Array[], bins: Uint8Array[] }} Binned */

const BINS = 64;

export const DEFAULTS = {
  trees: 200,
  depth: 4,
  rate: 0.06,
  /** Penalty on large leaves, and the least second-order weight on each side of a split. */
  lambda: 10,
  leastWeight: 10,
  columns: 0.3,
  rows: 0.5,
  seed: 1,
};

/** A seeded generator of numbers from 0 to 1 (mulberry32). */
export function randomFrom(/** @type {number} */ seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Puts every column's values into bins of about equal weight.
 * @param {Float32Array} values rows one after the other
 * @param {number} width numbers in a row
 * @returns {Binned}
 */
export function binned(values, width) {
  const rows = values.length / width;
  const edges = [];
  const bins = [];
  for (let column = 0; column < width; column++) {
    const own = new Float64Array(rows);
    for (let row = 0; row < rows; row++) own[row] = values[row * width + column] ?? 0;
    const edge = edgesOf(own);
    edges.push(edge);
    bins.push(Uint8Array.from(own, (value) => binOf(edge, value)));
  }
  return { edges, bins };
}

function edgesOf(/** @type {Float64Array} */ values) {
  const sorted = Float64Array.from(values).sort();
  const unique = [...new Set(sorted)];
  if (unique.length <= BINS)
    return Float64Array.from(unique.slice(1), (value, i) => middle(unique[i] ?? 0, value));
  const edges = new Set();
  for (let i = 1; i < BINS; i++) {
    const at = Math.floor((sorted.length * i) / BINS);
    const [below, above] = [sorted[at - 1] ?? 0, sorted[at] ?? 0];
    edges.add(below === above ? above : middle(below, above));
  }
  return Float64Array.from([...edges].sort((a, b) => a - b));
}

const middle = (/** @type {number} */ a, /** @type {number} */ b) => Number(((a + b) / 2).toPrecision(4));

/** How many edges a value reaches. */
function binOf(/** @type {Float64Array} */ edges, /** @type {number} */ value) {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (value >= (edges[mid] ?? 0)) low = mid + 1;
    else high = mid;
  }
  return low;
}

/**
 * @param {Binned} data
 * @param {Int32Array} rows the rows to learn from
 * @param {Float64Array} labels 0 or 1 for each row of the data
 * @param {Float64Array} weights
 * @returns {Forest}
 */
export function grow(data, rows, labels, weights, options = DEFAULTS) {
  const random = randomFrom(options.seed);
  let [yes, all] = [0, 0];
  for (const row of rows) {
    yes += (labels[row] ?? 0) * (weights[row] ?? 0);
    all += weights[row] ?? 0;
  }
  const base = Math.log(yes / (all - yes));
  const scores = new Float64Array(labels.length).fill(base);
  const gradients = new Float64Array(labels.length);
  const seconds = new Float64Array(labels.length);
  const trees = [];
  for (let n = 0; n < options.trees; n++) {
    for (const row of rows) {
      const p = 1 / (1 + Math.exp(-(scores[row] ?? 0)));
      gradients[row] = (p - (labels[row] ?? 0)) * (weights[row] ?? 0);
      seconds[row] = Math.max(1e-6, p * (1 - p)) * (weights[row] ?? 0);
    }
    const drawn = rows.filter(() => random() < options.rows);
    const columns = data.bins.map((_, column) => column).filter(() => random() < options.columns);
    const tree = growTree(data, drawn, columns, gradients, seconds, options);
    trees.push(tree);
    for (const row of rows) scores[row] = (scores[row] ?? 0) + valueAt(tree, data, row);
  }
  return { base, trees };
}

function growTree(data, drawn, columns, gradients, seconds, options) {
  const root = leafOf(drawn, gradients, seconds, options);
  const add = (rows) => sumsOf(data, rows, columns, gradients, seconds);
  let level = [{ node: root, rows: drawn, sums: add(drawn) }];
  for (let depth = 1; depth <= options.depth && level.length; depth++) {
    const isLast = depth === options.depth;
    level = level.flatMap(({ node, rows, sums }) => {
      const split = bestSplit(data, columns, sums, options);
      if (!split) return [];
      const [left, right] = divide(data, rows, split);
      node.feature = split.feature;
      node.threshold = data.edges[split.feature][split.bin];
      node.left = leafOf(left, gradients, seconds, options);
      node.right = leafOf(right, gradients, seconds, options);
      if (isLast) return [];
      const [ofLeft, ofRight] = divideSums(sums, left, right, add);
      return [
        { node: node.left, rows: left, sums: ofLeft },
        { node: node.right, rows: right, sums: ofRight },
      ];
    });
  }
  return root;
}

function divide(data, rows, { feature, bin }) {
  const bins = data.bins[feature];
  return [rows.filter((row) => bins[row] <= bin), rows.filter((row) => bins[row] > bin)];
}

/** The sums of one side are those of the whole less those of the other: only the smaller side is gone through. */
function divideSums(sums, left, right, add) {
  const isLeft = left.length < right.length;
  const small = add(isLeft ? left : right);
  const large = sums.map((value, i) => value - small[i]);
  return isLeft ? [small, large] : [large, small];
}

function leafOf(rows, gradients, seconds, { lambda, rate }) {
  let [g, h] = [0, 0];
  for (const row of rows) {
    g += gradients[row];
    h += seconds[row];
  }
  return { feature: -1, threshold: 0, value: (-g / (h + lambda)) * rate };
}

/** First and second derivatives summed up by column and bin. */
function sumsOf(data, rows, columns, gradients, seconds) {
  const sums = new Float64Array(columns.length * BINS * 2);
  columns.forEach((column, c) => {
    const bins = data.bins[column];
    const from = c * BINS * 2;
    for (let i = 0; i < rows.length; i++) {
      const row = rows[i];
      const at = from + bins[row] * 2;
      sums[at] += gradients[row];
      sums[at + 1] += seconds[row];
    }
  });
  return sums;
}

function bestSplit(data, columns, sums, { lambda, leastWeight }) {
  let best = { gain: 1e-3, feature: -1, bin: 0 };
  columns.forEach((feature, c) => {
    const from = c * BINS * 2;
    let [allG, allH] = [0, 0];
    for (let bin = 0; bin < BINS; bin++) {
      allG += sums[from + bin * 2];
      allH += sums[from + bin * 2 + 1];
    }
    let [leftG, leftH] = [0, 0];
    for (let bin = 0; bin < data.edges[feature].length; bin++) {
      leftG += sums[from + bin * 2];
      leftH += sums[from + bin * 2 + 1];
      if (leftH < leastWeight || allH - leftH < leastWeight) continue;
      const rightG = allG - leftG;
      const gain =
        (leftG * leftG) / (leftH + lambda) +
        (rightG * rightG) / (allH - leftH + lambda) -
        (allG * allG) / (allH + lambda);
      if (gain > best.gain) best = { gain, feature, bin };
    }
  });
  return best.feature < 0 ? undefined : best;
}

function valueAt(tree, data, row) {
  let node = tree;
  while (node.left) {
    const { edges, bins } = data;
    const bin = bins[node.feature][row];
    node = bin === 0 || edges[node.feature][bin - 1] < node.threshold ? node.left : node.right;
  }
  return node.value;
}

/** The probability that a row is one of the yes. */
export function probability(/** @type {Forest} */ { base, trees }, values, at) {
  let score = base;
  for (const tree of trees) {
    let node = tree;
    while (node.left) node = values[at + node.feature] < node.threshold ? node.left : node.right;
    score += node.value;
  }
  return 1 / (1 + Math.exp(-score));
}
