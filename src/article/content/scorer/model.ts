/**
 * Boosted decision trees as the trainer writes them: node by node, a branch before what stands below it, the side of
 * the smaller values first. A branch is its feature, its threshold and its value, a leaf -1 and its value.
 */
export interface BlockModelFile {
  readonly features: readonly string[];
  readonly drop: number;
  readonly base: number;
  readonly trees: readonly (readonly number[])[];
}

/** The trees in arrays: to the left of a branch is the next node, to its right the node that it names. */
export interface BlockModel {
  /** What scores less is taken out. */
  readonly drop: number;
  readonly base: number;
  readonly roots: Int32Array;
  /** All that a step down asks for side by side, two numbers a node: see `NODE`. */
  readonly steps: Float64Array;
  /** The same memory, as whole numbers: four a node. */
  readonly links: Int32Array;
  readonly value: Float64Array;
  /** With a larger sum before a tree of that number, no tree from there on can bring the score below `drop`. */
  readonly safe: Float64Array;
}

/** Where in a node its parts stand: the first in `steps`, the others in `links`. */
const NODE = {
  /** Of a branch; of a leaf its value. */
  threshold: 0,
  /** -1 for a leaf. */
  feature: 2,
  right: 3,
} as const;

/**
 * Makes a model of the trainer's file.
 * @throws Error if a tree is cut off or asks for a feature that is not there
 */
export function compileModel({ features, drop, base, trees }: BlockModelFile): BlockModel {
  const size = trees.reduce((sum, tree) => sum + tree.length, 0);
  const steps = new Float64Array(size * 2);
  const nodes: Nodes = {
    steps,
    links: new Int32Array(steps.buffer),
    value: new Float64Array(size),
    count: 0,
  };
  const roots = new Int32Array(trees.length);
  const least = trees.map((tree, number) => {
    const root = nodes.count;
    roots[number] = root;
    if (read(tree, 0, nodes, features.length, 0) !== tree.length) throw new Error('a tree is not whole');
    return leastLeaf(nodes, root);
  });
  const { links, value } = nodes;
  return { drop, base, roots, steps, links, value, safe: safeSums(least, drop) };
}

interface Nodes extends Pick<BlockModel, 'steps' | 'links' | 'value'> {
  count: number;
}

const DEEPEST = 32;

/** Reads the node at a place of the file and all below it; the place behind them. */
function read(tree: readonly number[], from: number, nodes: Nodes, features: number, depth: number): number {
  const node = nodes.count++;
  const [feature = Number.NaN, second = Number.NaN, third = Number.NaN] = tree.slice(from, from + 3);
  if (feature === -1 && Number.isFinite(second)) {
    write(nodes, node, { feature, threshold: second, value: second });
    return from + 2;
  }
  const isKnown = Number.isInteger(feature) && feature >= 0 && feature < features;
  if (!isKnown || !Number.isFinite(second) || !Number.isFinite(third) || depth > DEEPEST) {
    throw new Error(`a tree is broken at its number ${from}`);
  }
  write(nodes, node, { feature, threshold: second, value: third });
  const middle = read(tree, from + 3, nodes, features, depth + 1);
  nodes.links[node * 4 + NODE.right] = nodes.count;
  return read(tree, middle, nodes, features, depth + 1);
}

function write(
  { steps, links, value }: Nodes,
  node: number,
  parts: { feature: number; threshold: number; value: number },
): void {
  steps[node * 2 + NODE.threshold] = parts.threshold;
  links[node * 4 + NODE.feature] = parts.feature;
  value[node] = parts.value;
}

/** The smallest value of the tree that was read last. */
function leastLeaf(nodes: Nodes, root: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let node = root; node < nodes.count; node++) {
    if (featureOf(nodes, node) < 0) least = Math.min(least, real(nodes.value, node));
  }
  return least;
}

/** More than what adding up in another order changes, and too little to matter. */
const ROUNDING = 1e-6;

function safeSums(least: readonly number[], drop: number): Float64Array {
  let sum = Math.log(drop / (1 - drop)) + ROUNDING;
  return Float64Array.from(least.toReversed(), (value) => (sum -= value)).reverse();
}

/** -1 for a leaf. */
export const featureOf = ({ links }: Pick<BlockModel, 'links'>, node: number): number =>
  whole(links, node * 4 + NODE.feature);

/** Where a branch leads a vector. */
export const nextNode = ({ steps, links }: BlockModel, node: number, vector: Float64Array): number =>
  real(vector, whole(links, node * 4 + NODE.feature)) < real(steps, node * 2 + NODE.threshold)
    ? node + 1
    : whole(links, node * 4 + NODE.right);

/** A number of an array whose index is known to be inside; of one kind of array each, or V8 asks every time which. */
export const real = (values: Float64Array, index: number): number => values[index] as number;
export const whole = (values: Int32Array, index: number): number => values[index] as number;
